import { extname } from 'node:path';
import type { Paper } from '../kit/pure/document.ts';
import { refuse } from '../kit/pure/fault.ts';
import type { Db } from '../kit/server/db.ts';
import { officeFolder, readOffice } from '../kit/server/document-office.ts';
import { tableToCsv } from '../kit/server/table-csv.ts';
import { tableToXlsx } from '../kit/server/table-xlsx.ts';
import { loadCompared } from '../zones/compare/load.ts';
import type { Compared, Shown } from '../zones/compare/model.ts';
import { completeShown } from '../zones/compare/shown.ts';
import { comparisonTable, comparisonTables } from '../zones/compare/tables.ts';
import type { Cell } from '../zones/model.ts';
import type { MapsOf } from '../zones/paper/council.ts';
import { councilFile, type PaperFormat, paperFormats } from '../zones/paper/file.ts';
import { paperMaps } from '../zones/paper/maps.ts';
import { isCounted } from '../zones/rules.ts';
import { type ExitCode, type Options, operator, readDayOption, realmAsked, today, WrongUsage } from './context.ts';
import { matrixLines } from './matrix.ts';
import { charsetAsked, writeOut } from './out.ts';

/** `tsunagi zones compare`: every unit under every criterion, as JSON, as a file or in the terminal. */
export async function compareCommand(db: Db, options: Options): Promise<ExitCode> {
  const realm = await realmAsked(db, options);
  const asOf = readDayOption(options, 'as-of') ?? null;
  const compared = await loadCompared(db, { realm, asOf, today: today(), actor: operator });
  const shown = shownOf(compared, options);
  if (options.out)
    await writeShown(compared, shown, options, (format) =>
      paperMaps(db, realm, compared, { lang: options.lang, format }),
    );
  if (options.json) console.log(JSON.stringify(answerOf(compared, shown)));
  else if (!options.out) console.log(matrixLines(compared, shown, options.lang).join('\n'));
  return 0;
}

function shownOf(compared: Compared, options: Options): Shown {
  const { units, criteria } = compared.grounds;
  requireAll(
    options.unit,
    units.map((u) => u.kind.id),
    'unit',
  );
  requireAll(
    options.criterion,
    criteria.map((c) => c.id),
    'criterion',
  );
  const all = criteria.map((c) => c.id);
  return completeShown({ units: options.unit, criteria: options.criterion ?? all }, units, criteria);
}

function requireAll(asked: string[] | undefined, there: string[], what: 'unit' | 'criterion'): void {
  const missing = asked?.filter((id) => !there.includes(id)) ?? [];
  if (missing.length === 0) return;
  throw refuse(`unknown-${what}`, {
    ja: `--${what} ${missing.join(', ')} は読み込まれていません。あるのは ${there.join(', ')} です。`,
    en: `--${what} ${missing.join(', ')} is not loaded. There are ${there.join(', ')}.`,
  });
}

/** Rows in the order of units, then criteria. */
export function answerOf(compared: Compared, shown: Shown) {
  const cells = compared.comparison.cells;
  const rows = shown.units.flatMap((unit) =>
    shown.criteria.map((criterion) => rowOf(cells.find((c) => c.unit === unit && c.criterion === criterion)!)),
  );
  return { asOf: compared.grounds.asOf, prefecture: compared.prefecture.code, sample: compared.realm.sample, rows };
}

function rowOf(cell: Cell) {
  const { unit, criterion, zones } = cell;
  if (!isCounted(cell)) {
    return {
      unit,
      criterion,
      zones,
      institutions: null,
      blank: null,
      blankNames: [],
      reason: cell.reason,
      missing: cell.missing,
    };
  }
  const blankNames = cell.blanks.map((z) => z.name.ja);
  return {
    unit,
    criterion,
    zones,
    institutions: cell.institutions,
    blank: cell.blanks.length,
    blankNames,
    basis: cell.basis,
  };
}

async function writeShown(
  compared: Compared,
  shown: Shown,
  options: Options,
  maps: (format: PaperFormat) => Promise<MapsOf>,
): Promise<void> {
  const kind = extname(options.out!).toLowerCase();
  const sheets = readSheets(options);
  const charset = charsetAsked(options);
  const bytes = await fileOf(kind.slice(1), compared, shown, { ...options, charset, sheets, maps });
  await writeOut(options.out!, bytes);
}

type Sheets = { size: Paper['size']; orientation: 'landscape' | undefined };

function readSheets({ paper = 'a4' }: Options): Sheets {
  const [size, turned] = /^(a[34])(-landscape)?$/i.exec(paper)?.slice(1) ?? [];
  if (!size) throw new WrongUsage('--paper a4 | a3 | a4-landscape | a3-landscape');
  return { size: size.toUpperCase() === 'A3' ? 'A3' : 'A4', orientation: turned ? 'landscape' : undefined };
}

async function fileOf(
  kind: string,
  compared: Compared,
  shown: Shown,
  {
    lang,
    charset,
    data,
    sheets,
    maps,
  }: Options & {
    charset: 'utf-8' | 'cp932';
    sheets: Sheets;
    maps: (format: PaperFormat) => Promise<MapsOf>;
  },
): Promise<Uint8Array> {
  if (kind === 'csv') return tableToCsv(comparisonTable('blanks', compared, shown, lang)!, { lang, charset });
  if (kind === 'xlsx') return tableToXlsx(comparisonTables(compared, shown, lang), { lang });
  const format = paperFormats.find((known) => known === kind);
  if (!format) throw new WrongUsage('--out FILE.csv | FILE.xlsx | FILE.pptx | FILE.docx | FILE.pdf');
  const office = await readOffice(officeFolder(data));
  return councilFile(format, compared, shown, { lang, ...sheets, office, maps: await maps(format), now: new Date() });
}
