import type { Actor, Realm } from '../accounts/model.ts';
import { insertAuditEntry } from '../accounts/store.ts';
import type { Day } from '../kit/pure/day.ts';
import { Refusal, refuse } from '../kit/pure/fault.ts';
import type { Db, Trx } from '../kit/server/db.ts';
import type { Division } from '../regions/model.ts';
import { kindHeadings } from '../regions/rules.ts';
import { dataRows, type ImportFile, type ImportReport, openTable, type TableFile } from '../sources/import.ts';
import { findSameFile, insertSource } from '../sources/store.ts';
import { type CountTable, readCountRows, resourceOfHeading } from './count-table.ts';
import type { Criterion } from './criteria/model.ts';
import { ways } from './criteria/rules.ts';
import { insertPublishedTotals } from './store.ts';

/** The day the totals describe, and the realm's divisions and criteria on it. */
export type CountsOptions = { realm: Realm; asOf: Day; divisions: Division[]; criteria: Criterion[] };

/** Reads published totals (one row per area, one column per resource) into the offices' own space. */
export async function importCounts(
  db: Db,
  actor: Actor,
  file: ImportFile,
  options: CountsOptions,
): Promise<ImportReport> {
  const { realm, asOf } = options;
  const wanted = options.divisions.map((d) => ({ key: d.kind.id, names: kindHeadings(d.kind) }));
  const table = readTable(await openTable(file, wanted, []), file, options);
  const rejects = table.rejects.map((fault) => ({ ...fault, at: { file: file.name, ...fault.at } }));
  if (table.totals.length === 0) throw rejects.length > 0 ? new Refusal(rejects) : noCounts(file);
  if (await findSameFile(db, realm, 'published', file.sha256, asOf)) {
    return { realms: [realm], changed: 0, unchanged: table.totals.length, rejects, notices: table.notices };
  }
  await db.transaction().execute((trx) => saveCounts(trx, actor, file, table, options));
  return { realms: [realm], changed: table.totals.length, unchanged: 0, rejects, notices: table.notices };
}

function readTable(opened: TableFile<string>, file: ImportFile, options: CountsOptions): CountTable {
  const { columns, others } = opened.header;
  const found = options.divisions.filter((d) => columns[d.kind.id] !== undefined);
  const finest = found.sort((a, b) => b.areas.length - a.areas.length)[0];
  if (!finest) throw noAreaColumn(file, options.divisions);
  const criteria = options.criteria.map((criterion) => ({ criterion, ways: ways(criterion.condition, options.asOf) }));
  const resources = others.flatMap(({ index, heading }) => {
    const resource = resourceOfHeading(heading, criteria);
    return resource ? [{ index, heading, resource }] : [];
  });
  if (resources.length === 0) throw noCounts(file);
  const index = columns[finest.kind.id]!;
  const area = { index, heading: opened.sheet.rows[opened.header.row]![index]! };
  return readCountRows({ rows: dataRows(opened), area, division: finest, resources });
}

async function saveCounts(
  trx: Trx,
  actor: Actor,
  file: ImportFile,
  table: CountTable,
  options: CountsOptions,
): Promise<void> {
  const source = await insertSource(trx, options.realm, actor, {
    kind: 'published',
    title: { ja: `機関数の表（${file.name}）`, en: `Published counts (${file.name})` },
    asOf: options.asOf,
    fileName: file.name,
    sha256: file.sha256,
    notes: [],
  });
  const totals = table.totals.map(({ area, resource, count, row }) => ({
    areaKind: table.areaKind,
    area,
    ...resource,
    count,
    row,
  }));
  await insertPublishedTotals(trx, options.realm, source, totals);
  const after = { sha256: file.sha256, source, asOf: options.asOf, totals: totals.length };
  await insertAuditEntry(trx, actor, options.realm, { act: 'data.import', subject: `counts ${file.name}`, after });
}

const noAreaColumn = (file: ImportFile, divisions: Division[]): Refusal => {
  const names = divisions.map((d) => `「${d.kind.name.ja}」`).join('');
  return refuse(
    'no-area-column',
    {
      ja: `圏域の列が見つかりません。見出しを${names}のどれかにするか、先に市町村の所属表を取り込んでください（tsunagi import areas）。`,
      en: 'No column of areas was found. Head it with a loaded area kind, or import the municipalities and their areas first (tsunagi import areas).',
    },
    { file: file.name },
  );
};

const noCounts = (file: ImportFile): Refusal =>
  refuse(
    'no-counts',
    {
      ja: '機関数の列が見つかりません。見出しは「機能強化型在支病」「在支病」「機能強化型在支診」「在支診」「在宅療養後方支援病院」「機能強化型訪問看護ST」などです。',
      en: 'No column of counts was found. Headings are the names of criteria, such as enhanced_support_hospitals, support_hospitals or backup_hospitals.',
    },
    { file: file.name },
  );
