import type { Actor, Realm } from '../../accounts/model.ts';
import { insertAuditEntry } from '../../accounts/store.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import { type Fault, Refusal, refuse } from '../../kit/pure/fault.ts';
import { type Db, inTransaction, type Trx } from '../../kit/server/db.ts';
import {
  columnsLeft,
  dataRows,
  doubledHeading,
  type ImportFile,
  type ImportReport,
  noRows,
  openTable,
  type TableFile,
} from '../../sources/import.ts';
import { insertSource, lockRealm } from '../../sources/store.ts';
import { registerColumns } from '../register/reading/columns.ts';
import {
  type FunctionReport,
  functionColumns,
  type RawFunctionTable,
  readFunctionRows,
  secondHeadings,
} from './function-table.ts';
import { functionWording, institutionFunctions } from './model.ts';
import { listMedicalInstitutions, listStandingFunctions, type StandingFunction, stateFunctions } from './store.ts';

/** The day the reports describe. */
export type FunctionsOptions = { realm: Realm; asOf: Day };

const namesOf = (key: 'number' | 'name', english: string): string[] => [
  ...registerColumns.find((column) => column.key === key)!.names,
  english,
];

const wanted = [
  { key: 'number' as const, names: namesOf('number', 'number') },
  { key: 'name' as const, names: namesOf('name', 'name') },
  {
    key: 'functions' as const,
    names: ['医療機関機能', '医療機関の機能', '報告する医療機関機能', '報告した医療機関機能', '報告機能', 'functions'],
  },
];
type Column = (typeof wanted)[number]['key'];

/** Reads which 医療機関機能 institutions report (P9): one row each, by 医療機関番号. */
export async function importFunctions(
  db: Db,
  actor: Actor,
  file: ImportFile,
  options: FunctionsOptions,
): Promise<ImportReport> {
  const opened = await openTable<Column>(file, wanted, ['number']);
  const { raw, left } = readColumns(opened, file);
  if (raw.rows.length === 0) throw noRows(file);
  return inTransaction(db, false, async (trx) => {
    await lockRealm(trx, options.realm);
    const table = readFunctionRows(raw, await groundsOf(trx, file, options));
    const rejects = table.rejects.map((fault) => inFile(fault, file, opened.sheet.name));
    if (rejects.length === raw.rows.length) throw new Refusal(rejects);
    const changed = await saveReports(trx, actor, { file, sheet: opened.sheet.name, reports: table.reports }, options);
    const unchanged = raw.rows.length - rejects.length - changed;
    return { realms: [options.realm], changed, unchanged, rejects, notices: [...columnsLeft(left), ...table.notices] };
  });
}

/** Where the table says what, and the headings of columns that are not used. */
function readColumns(opened: TableFile<Column>, file: ImportFile): { raw: RawFunctionTable; left: string[] } {
  const { columns, others, row } = opened.header;
  const headingAt = (index: number) => ({ index, heading: opened.sheet.rows[row]![index]!.trim() });
  const number = headingAt(columns.number!);
  const name = columns.name === undefined ? null : headingAt(columns.name);
  const list = columns.functions === undefined ? null : headingAt(columns.functions);
  const rows = dataRows(opened);
  const below = secondHeadings(rows, number);
  const ofOwn = below.length > 0 ? below : functionColumns(others);
  const twice = below.length > 0 ? null : headedTwice(list, ofOwn);
  if (twice) throw new Refusal([inFile(doubledHeading(twice), file, opened.sheet.name)]);
  if (ofOwn.length === 0 && !list) throw noFunctions(file);
  return {
    raw: {
      rows: below.length > 0 ? rows.slice(1) : rows,
      number,
      name,
      functions: ofOwn.length > 0 ? { columns: ofOwn } : { list: list! },
    },
    left: others.filter(({ index }) => !ofOwn.some((column) => column.index === index)).map(({ heading }) => heading),
  };
}

/** A list beside columns of single functions, or two columns of one function. */
function headedTwice(
  list: { heading: string } | null,
  columns: ReturnType<typeof functionColumns>,
): [string, string] | null {
  if (list && columns[0]) return [list.heading, columns[0].heading];
  for (const [i, column] of columns.entries()) {
    const twin = columns.slice(0, i).find((other) => other.function === column.function);
    if (twin) return [twin.heading, column.heading];
  }
  return null;
}

async function groundsOf(trx: Trx, file: ImportFile, { realm, asOf }: FunctionsOptions) {
  const institutions = await listMedicalInstitutions(trx, realm, asOf);
  if (institutions.length === 0) throw noRegister(file, asOf);
  const known = new Map(institutions.map((institution) => [institution.number, institution]));
  return { prefecture: realm.prefecture, asOf, known };
}

type Given = { file: ImportFile; sheet: string | null; reports: FunctionReport[] };

/** Saves what is not stated already; answers the number of institutions. */
async function saveReports(
  trx: Trx,
  actor: Actor,
  { file, sheet, reports }: Given,
  { realm, asOf }: FunctionsOptions,
): Promise<number> {
  const standing = Map.groupBy(await listStandingFunctions(trx, realm, asOf), (s) => s.institution);
  const isStated = (report: FunctionReport) => states(standing.get(report.institution) ?? [], report, file, asOf);
  const changed = reports.filter((report) => !isStated(report));
  if (changed.length === 0) return 0;
  const source = await insertSource(trx, realm, actor, {
    kind: 'functions',
    title: { ja: `医療機関機能の報告（${file.name}）`, en: `Reported institution functions (${file.name})` },
    asOf,
    fileName: file.name,
    sha256: file.sha256,
    notes: [],
  });
  const functions = changed.flatMap(({ said, institution, row }) => said.map((s) => ({ ...s, institution, row })));
  await stateFunctions(trx, source, sheet, asOf, functions);
  await insertAuditEntry(trx, actor, realm, {
    act: 'data.import',
    subject: `functions ${file.name}`,
    before: changed.flatMap(({ institution }) => standing.get(institution) ?? []),
    after: { sha256: file.sha256, source, asOf, reports: changed },
  });
  return changed.length;
}

/** Stated for this very day, or by this very file for an earlier one. */
function states(standing: StandingFunction[], { said }: FunctionReport, { sha256 }: ImportFile, asOf: Day): boolean {
  return said.every((one) =>
    standing.some(
      (s) => s.function === one.function && s.held === one.held && (s.from === asOf || s.sha256 === sha256),
    ),
  );
}

const inFile = (fault: Fault, file: ImportFile, sheet: string | null): Fault => ({
  ...fault,
  at: { file: file.name, ...(sheet === null ? {} : { sheet }), ...fault.at },
});

const noFunctions = (file: ImportFile): Refusal =>
  refuse(
    'no-functions',
    {
      ja: `医療機関機能の列が見つかりません。「医療機関機能」の列に書くか、機能ごとの列（${institutionFunctions.map((id) => functionWording[id].ja).join('、')}）に○を付けて、もう一度選んでください。`,
      en: 'No column of institution functions was found. Head one "functions", or give each function a column of its own, and choose the file again.',
    },
    { file: file.name },
  );

const noRegister = (file: ImportFile, asOf: Day): Refusal =>
  refuse(
    'no-register',
    {
      ja: `${writeDay(asOf, 'ja')}の名簿（医科）がないため、医療機関を確かめられません。先に厚生局の名簿を取り込み、もう一度選んでください。`,
      en: `There is no register (medical) for ${writeDay(asOf, 'en')} to check the institutions against. Import the bureau's register first, then choose the file again.`,
    },
    { file: file.name },
  );
