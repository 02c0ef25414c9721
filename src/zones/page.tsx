import { Failure } from '../kit/web/failure.tsx';
import { Skeleton } from '../kit/web/waiting.tsx';
import { ComparisonPage } from './page/comparison.tsx';
import { useComparison } from './page/state.tsx';

/** 圏域の比較: which zone unit leaves which zones blank, and what would close them. */
export function ComparePage() {
  const { data, error, refetch } = useComparison();
  if (data) return <ComparisonPage view={data} />;
  return error ? <Failure error={error} retry={() => refetch()} /> : <Skeleton />;
}
