import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';
import { Skeleton } from './waiting.tsx';

type Props<View> = {
  query: Pick<UseQueryResult<View>, 'data' | 'error' | 'refetch'>;
  draw: (view: View) => ReactNode;
};

/** A page once its view is here; until then what stands for it, or why it does not come. */
export function Loaded<View>({ query: { data, error, refetch }, draw }: Props<View>) {
  if (data) return draw(data);
  return error ? <Failure error={error} retry={() => refetch()} /> : <Skeleton />;
}
