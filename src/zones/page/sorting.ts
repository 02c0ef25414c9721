import { nextSort, readSort, writeSort } from '../../kit/web/table/sort.ts';
import { useCompare } from './state.tsx';

/** The order of a table stands in the address. */
export function useSort() {
  const { search, go } = useCompare();
  const sort = readSort(search.sort);
  return { sort, onSort: (column: string) => go({ sort: writeSort(nextSort(sort, column)) }) };
}
