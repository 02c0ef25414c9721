import { useEffect, useState } from 'react';
import { Refused } from '../kit/web/api.ts';
import { Failure, FailureStrip } from '../kit/web/failure.tsx';
import { Skeleton } from '../kit/web/waiting.tsx';
import { ComparisonPage } from './page/comparison.tsx';
import { useComparison } from './page/state.tsx';
import type { ComparisonView } from './view.ts';

/** 圏域の比較: which zone unit leaves which zones blank, and what would close them. */
export function ComparePage() {
  const { data, error, refetch } = useComparison();
  const [last, setLast] = useState<ComparisonView | undefined>(data);
  useEffect(() => {
    if (data) setLast(data);
  }, [data]);
  const retry = () => refetch();
  if (data) return <ComparisonPage view={data} />;
  if (error && last && !(error instanceof Refused)) {
    return (
      <>
        <FailureStrip error={error} retry={retry} />
        <ComparisonPage view={last} />
      </>
    );
  }
  return error ? <Failure error={error} retry={retry} /> : <Skeleton />;
}
