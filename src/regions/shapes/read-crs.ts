import type { ShapesFault } from './faults.ts';

const geographic = /(?:EPSG:[\d.]*:?(?:4612|6668|4326)|CRS84)$/i;
const tokyoCode = /EPSG:[\d.]*:?(?:4301|301(?:6[1-9]|7\d))$/i;
const worldDatum = /JGD[_ ]?20(?:00|11|24)|Japanese[_ ]Geodetic[_ ]Datum[_ ]20(?:00|11|24)|WGS[_ ]?(?:19)?84/i;

/** What speaks against coordinates so described; null where they are degrees in a datum maps can use. */
export function crsFault(crs: string): ShapesFault | null {
  const text = crs.trim();
  if (tokyoCode.test(text) || /tokyo/i.test(text)) return 'tokyo-datum';
  if (/^PROJC(?:S|RS)\[/i.test(text)) return 'projected';
  if (geographic.test(text) || (/^GEOG(?:CS|CRS)\[/i.test(text) && worldDatum.test(text))) return null;
  return /EPSG:/i.test(text) ? 'projected' : 'other-datum';
}
