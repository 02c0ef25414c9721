import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MapView } from '../../kit/pure/map.ts';
import { get } from '../../kit/web/api.ts';
import { address } from '../../kit/web/search.ts';
import type { Colouring } from '../map/fill.ts';
import { useCompare } from './state.tsx';

/** The map, its legend and the chosen zone stand on the first screen. */
export const mapHeight = 400;

/** What is asked for stands in the address, so the map is fetched beside the tables, not after them. */
export function useZoneMap(by: Colouring, width: number | null) {
  const { realm, search } = useCompare();
  const { lang = 'ja', asof, unit, criterion, units, criteria } = search;
  const asked = { lang, asof, unit, criterion, units, criteria, by };
  const size = width === null ? {} : { width: String(width), height: String(mapHeight) };
  const query = useQuery({
    queryKey: ['zone-map', realm, asked, width],
    queryFn: ({ signal }) => get<MapView>(`/api/${realm}/zones/map`, { ...asked, ...size }, signal),
    enabled: width !== null,
    placeholderData: keepPreviousData,
    // Comparing two maps of a country letter by letter would take longer than drawing one.
    structuralSharing: false,
    meta: { quiet: true },
  });
  return { ...query, svg: address(`/api/${realm}/zones/map.svg`, { ...asked, width: '720', height: '560' }) };
}
