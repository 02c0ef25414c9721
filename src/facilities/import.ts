import type { Actor, Realm } from '../accounts/model.ts';
import { insertAuditEntry } from '../accounts/store.ts';
import type { Day } from '../kit/pure/day.ts';
import { Refusal, refuse } from '../kit/pure/fault.ts';
import { matchKey } from '../kit/pure/match-key.ts';
import type { Db, Trx } from '../kit/server/db.ts';
import type { Division } from '../regions/model.ts';
import { areaFinder, divisionHeadings, municipalityHeadings, municipalityKind } from '../regions/rules.ts';
import {
  columnsLeft,
  dataRows,
  type ImportFile,
  type ImportReport,
  noRows,
  openTable,
  type TableFile,
} from '../sources/import.ts';
import { findSameFile, insertSource, lockRealm } from '../sources/store.ts';
import { type CountTable, readCountRows, resourceOfHeading, resourceTwice } from './count-table.ts';
import type { Criterion } from './criteria/model.ts';
import { ways } from './criteria/rules.ts';
import type { Resource } from './model.ts';
import { getHoldings, insertPublishedTotals, type NewTotal } from './store.ts';

/** The day the totals describe, and the realm's divisions and criteria on it. */
export type CountsOptions = { realm: Realm; asOf: Day; divisions: Division[]; criteria: Criterion[] };

/** Reads published totals (one row per area, one column per resource) into the offices' own space. */
export async function importCounts(
  db: Db,
  actor: Actor,
  file: ImportFile,
  options: CountsOptions,
): Promise<ImportReport> {
  const { realm } = options;
  const wanted = options.divisions.map((d) => ({ key: d.kind.id, names: divisionHeadings(d.kind) }));
  const table = readTable(await openTable(file, wanted, []), file, options);
  const rejects = table.rejects.map((fault) => ({ ...fault, at: { file: file.name, ...fault.at } }));
  if (table.totals.length === 0) throw rejects.length > 0 ? new Refusal(rejects) : noCounts(file);
  const saved = await db.transaction().execute((trx) => saveCounts(trx, actor, file, table, options));
  const rows = table.totals.length;
  const report = { realms: [realm], rejects, notices: table.notices };
  return saved ? { ...report, changed: rows, unchanged: 0 } : { ...report, changed: 0, unchanged: rows };
}

function readTable(opened: TableFile<string>, file: ImportFile, options: CountsOptions): CountTable {
  const { columns, others } = opened.header;
  const rows = dataRows(opened);
  const division = divisionOf(rows, columns, options.divisions);
  if (!division) throw noAreaColumn(file, options.divisions);
  const criteria = options.criteria.map((criterion) => ({ criterion, ways: ways(criterion.condition, options.asOf) }));
  const resources = others.flatMap(({ index, heading }) => {
    const resource = resourceOfHeading(heading, criteria);
    return resource ? [{ index, heading, resource }] : [];
  });
  if (resources.length === 0) throw noCounts(file);
  const twice = resourceTwice(resources);
  if (twice) throw new Refusal([{ ...twice, at: { file: file.name, ...twice.at } }]);
  if (rows.length === 0) throw noRows(file);
  const index = columns[division.kind.id]!;
  const area = { index, heading: opened.sheet.rows[opened.header.row]![index]! };
  const table = readCountRows({ rows, area, division, resources });
  return { ...table, notices: [...columnsLeft(unused(opened, division, resources)), ...table.notices] };
}

type Rows = { row: number; cells: string[] }[];

/** The finest division whose column names any area of it. */
function divisionOf(rows: Rows, columns: Partial<Record<string, number>>, divisions: Division[]): Division | undefined {
  const found = divisions.filter((d) => columns[d.kind.id] !== undefined);
  found.sort((a, b) => b.areas.length - a.areas.length);
  const fits = (division: Division) => {
    const areaOf = areaFinder(division);
    return rows.some(({ cells }) => areaOf(cells[columns[division.kind.id]!] ?? '') !== undefined);
  };
  return found.find(fits) ?? found[0];
}

/** Headings of columns that were not read; a municipality's code beside its name is no loss. */
function unused({ header }: TableFile<string>, division: Division, resources: { index: number }[]): string[] {
  const { code, name } = municipalityHeadings;
  const beside = division.kind.id === municipalityKind.id ? new Set([...code, ...name].map(matchKey)) : new Set();
  return header.others
    .filter((o) => resources.every((r) => r.index !== o.index) && !beside.has(matchKey(o.heading)))
    .map((o) => o.heading.trim());
}

/** False where the same file is there already with the same rows. */
async function saveCounts(
  trx: Trx,
  actor: Actor,
  file: ImportFile,
  table: CountTable,
  options: CountsOptions,
): Promise<boolean> {
  const totals = table.totals.map(({ resource, ...t }) => ({ ...t, areaKind: table.areaKind, ...resource }));
  await lockRealm(trx, options.realm);
  const same = await findSameFile(trx, options.realm, 'published', file.sha256, options.asOf);
  if (same !== null && (await holds(trx, same, totals, options))) return false;
  const source = await insertSource(trx, options.realm, actor, {
    kind: 'published',
    title: { ja: `機関数の表（${file.name}）`, en: `Published counts (${file.name})` },
    asOf: options.asOf,
    fileName: file.name,
    sha256: file.sha256,
    notes: [],
  });
  await insertPublishedTotals(trx, options.realm, source, totals);
  const after = { sha256: file.sha256, source, asOf: options.asOf, totals: totals.length };
  await insertAuditEntry(trx, actor, options.realm, { act: 'data.import', subject: `counts ${file.name}`, after });
  return true;
}

async function holds(trx: Trx, source: number, totals: NewTotal[], { realm, asOf }: CountsOptions): Promise<boolean> {
  const { published } = await getHoldings(trx, realm, asOf, []);
  const stored = published.filter((p) => p.trace.source === source);
  const key = (areaKind: string, area: string, count: number, { kind, symbols }: Resource) =>
    JSON.stringify([areaKind, area, count, kind, symbols]);
  const keys = new Set(stored.map((p) => key(p.areaKind, p.area, p.count, p.resource)));
  return stored.length === totals.length && totals.every((t) => keys.has(key(t.areaKind, t.area, t.count, t)));
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
