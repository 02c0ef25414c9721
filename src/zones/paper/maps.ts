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
/** A sheet with a long table of cures under its map has less room for it; slides have the table on the next. */
const [tall, low, longTable] = [440, 320, 6];

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
    const under = format !== 'pptx' && isCounted(cell) && cell.blanks.length > longTable;
    const height = under ? low : tall;
    return zoneMap(compared, { unit, criterion, size: { width, height } }, shapes, lang);
  };
}
