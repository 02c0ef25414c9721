import type { ReactNode } from 'react';
import { TiedRows } from '../../kit/web/map/tied-rows.tsx';
import { useCompare } from './state.tsx';

/** Rows that are zones of the map. */
export function TiedZones({ children }: { children: ReactNode }) {
  const { view } = useCompare();
  const zones = new Set(view.zoneTable.rows.map(({ id }) => id));
  return <TiedRows areaOf={(row) => (zones.has(row) ? row : undefined)}>{children}</TiedRows>;
}
