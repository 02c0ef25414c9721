import type { Realm } from '../../accounts/model.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { Db } from '../../kit/server/db.ts';
import { loadShapes } from '../../regions/shapes/load.ts';
import type { Compared } from '../compare/model.ts';
import { zoneMap } from '../map/zone-map.ts';
import { cellOf, isCounted } from '../rules.ts';
import type { MapsOf } from './council.ts';
import type { PaperFormat } from './file.ts';

const width = 720;
/** How high a map may be: a sheet with a long table of cures under it has less room; slides have the table on the next. */
const height = { alone: 640, overShort: 440, overLong: 320 };
const longTable = 6;

/** The maps of a paper: the same as on the page, at the size a sheet has room for. */
export async function paperMaps(
  db: Db,
  realm: Realm,
  compared: Compared,
  { lang, format }: { lang: Lang; format: PaperFormat },
): Promise<MapsOf> {
  const shapes = await loadShapes(db, realm, compared.grounds.asOf);
  return (unit, criterion) => {
    const cell = cellOf(compared.comparison, unit, criterion);
    const blanks = isCounted(cell) ? cell.blanks.length : 0;
    const size = { width, height: format === 'pptx' ? height.overShort : heightOver(blanks) };
    return zoneMap(compared, { unit, criterion, size }, shapes, lang);
  };
}

function heightOver(blanks: number): number {
  if (blanks === 0) return height.alone;
  return blanks > longTable ? height.overLong : height.overShort;
}
