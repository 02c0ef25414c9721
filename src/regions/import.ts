import type { Actor, PrefectureCode, Realm } from '../accounts/model.ts';
import { insertAuditEntry } from '../accounts/store.ts';
import type { Day } from '../kit/pure/day.ts';
import { type Fault, Refusal, refuse } from '../kit/pure/fault.ts';
import type { Wording } from '../kit/pure/wording.ts';
import { type Db, inTransaction, type Trx } from '../kit/server/db.ts';
import { columnsLeft, dataRows, type ImportFile, type ImportReport, noRows, openTable } from '../sources/import.ts';
import { insertSource, lockRealm } from '../sources/store.ts';
import { type AreaRow, type AreaTable, areaColumns, readAreaRows, spellAsBefore } from './area-table.ts';
import { municipalityHeadings } from './rules.ts';
import {
  endMembers,
  insertAreas,
  insertMembers,
  listAreas,
  listEverMembers,
  listMembers,
  listMunicipalities,
  removeShippedMembers,
} from './store.ts';

export type AreasOptions = {
  today: Day;
  from?: Day;
  /** Refuses tables with municipalities of another prefecture. */
  only?: PrefectureCode;
};

const wanted = [
  { key: 'code' as const, names: municipalityHeadings.code },
  { key: 'name' as const, names: municipalityHeadings.name },
];

/**
 * Reads which municipality stands in which area (a table of `code`, `name`, then one column per area kind) into the
 * offices' own space. A municipality that was never in a kind is in it from always; a later change holds from `from` or today on.
 */
export async function importAreas(
  db: Db,
  actor: Actor,
  file: ImportFile,
  options: AreasOptions,
): Promise<ImportReport> {
  const table = await openTable(file, wanted, ['code', 'name']);
  const rows = dataRows(table);
  const { code, name } = table.header.columns;
  const chosen = areaColumns(table.header.others, rows);
  if ('fault' in chosen) throw new Refusal([inFile(chosen.fault, file, table.sheet.name)]);
  const read = readAreaRows(
    { rows, code: code!, name: name!, columns: chosen.columns },
    await listMunicipalities(db, null),
    options.from ?? options.today,
  );
  const rejects = read.rejects.map((fault) => inFile(fault, file, table.sheet.name));
  if (read.rows.length === 0) throw rejects.length > 0 ? new Refusal(rejects) : noRows(file);
  const other = options.only && read.rows.find((row) => row.prefecture !== options.only);
  if (other) throw otherPrefecture(file, options.only!, other);
  return inTransaction(db, false, async (trx) => {
    const notices = [...columnsLeft(chosen.left), ...read.notices];
    const report: ImportReport = { realms: [], changed: 0, unchanged: 0, rejects, notices };
    const byPrefecture = [...Map.groupBy(read.rows, (row) => row.prefecture)].sort(([a], [b]) => a.localeCompare(b));
    if (byPrefecture.length > 1) report.notices.unshift(severalPrefectures(byPrefecture));
    for (const [prefecture, ofPrefecture] of byPrefecture) {
      const realm: Realm = { space: 'own', prefecture };
      const changed = await saveAreas(trx, realm, actor, file, { ...read, rows: ofPrefecture }, options);
      report.realms.push(realm);
      report.changed += changed;
      report.unchanged += ofPrefecture.length - changed;
    }
    return report;
  });
}

const inFile = (fault: Fault, file: ImportFile, sheet: string | null): Fault => ({
  ...fault,
  at: { file: file.name, ...(sheet === null ? {} : { sheet }), ...fault.at },
});

const otherPrefecture = (file: ImportFile, only: PrefectureCode, { row, code, prefecture }: AreaRow): Refusal =>
  refuse(
    'other-prefecture',
    {
      ja: `ほかの県（${prefecture}）の市町村があります。県${only}の市町村だけにして、もう一度選んでください。`,
      en: `This is a municipality of another prefecture (${prefecture}). Keep those of prefecture ${only} only and choose the file again.`,
    },
    { file: file.name, row },
    code,
  );

/** A stray row of another prefecture would start that prefecture: say so first. */
function severalPrefectures(byPrefecture: [string, AreaRow[]][]): Wording {
  const said = byPrefecture.map(([prefecture, rows]) => `${prefecture}: ${rows.length}`).join('、');
  return {
    ja: `この表には${byPrefecture.length}つの県の市町村があります（県の番号: 市町村の数 = ${said}）。どれも取り込みました。`,
    en: `The table has municipalities of ${byPrefecture.length} prefectures (code: municipalities = ${said}). All were imported.`,
  };
}

/** Saves what differs from what is in force; answers the number of municipalities that changed. */
async function saveAreas(
  trx: Trx,
  realm: Realm,
  actor: Actor,
  file: ImportFile,
  table: AreaTable,
  options: AreasOptions,
): Promise<number> {
  const on = options.from ?? options.today;
  await lockRealm(trx, realm);
  const current = await listMembers(trx, realm, on);
  const areaNow = new Map(current.map((m) => [`${m.kind} ${m.municipality}`, m.area]));
  const rows = spellAsBefore(table.rows, await listAreas(trx, realm));
  const given = rows.flatMap((row) => row.areas.map((a) => ({ ...a, municipality: row.code, row: row.row })));
  const changed = given.filter((m) => areaNow.get(`${m.kind} ${m.municipality}`) !== (m.area || undefined));
  if (changed.length === 0) return 0;
  const ever = new Set((await listEverMembers(trx, realm)).map((m) => `${m.kind} ${m.municipality}`));
  const added = changed
    .filter((m) => m.area !== '')
    .map((m) => ({
      ...m,
      from: options.from || ever.has(`${m.kind} ${m.municipality}`) ? on : ('-infinity' as const),
    }));
  const source = await insertSource(trx, realm, actor, areasSource(file, options));
  const filled = table.kinds.filter((kind) => added.some((m) => m.kind === kind.id));
  await insertAreas(trx, realm, filled, distinctAreas(added));
  await removeShippedMembers(trx, realm, changed);
  await endMembers(trx, realm, changed, on);
  await insertMembers(trx, realm, source, added);
  await insertAuditEntry(trx, actor, realm, {
    act: 'data.import',
    subject: `areas ${file.name}`,
    before: changed.map((m) => ({ ...m, area: areaNow.get(`${m.kind} ${m.municipality}`) ?? null })),
    after: { sha256: file.sha256, source, members: changed },
  });
  return new Set(changed.map((m) => m.municipality)).size;
}

const areasSource = (file: ImportFile, options: AreasOptions) => ({
  kind: 'areas' as const,
  title: { ja: `市町村の所属表（${file.name}）`, en: `Municipalities and their areas (${file.name})` },
  asOf: options.from ?? options.today,
  fileName: file.name,
  sha256: file.sha256,
  notes: [],
});

function distinctAreas(members: { kind: string; area: string }[]) {
  const seen = new Map(members.map((m) => [`${m.kind} ${m.area}`, { kind: m.kind, name: m.area, nameEn: null }]));
  return [...seen.values()];
}
