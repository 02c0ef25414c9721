import { useQueryClient } from '@tanstack/react-query';
import { useCompare } from './state.tsx';

/** Reads anew what rests on criteria and neighbours; what is shown stays until the new answer is there. */
export function useRefresh() {
  const { realm } = useCompare();
  const queries = useQueryClient();
  const keys = ['links', 'compare', 'zone-map', 'paper'];
  return () => Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key, realm] })));
}
