import type { Actor, Realm } from '../accounts/model.ts';
import { insertAuditEntry } from '../accounts/store.ts';
import type { Day } from '../kit/pure/day.ts';
import { type Fault, Refusal } from '../kit/pure/fault.ts';
import type { Db, Trx } from '../kit/server/db.ts';
import { dataRows, type ImportFile, type ImportReport, openTable } from '../sources/import.ts';
import { insertSource } from '../sources/store.ts';
import { type AreaTable, readAreaRows } from './area-table.ts';
import { endMembers, insertAreas, insertMembers, listLoadedKinds, listMembers, listMunicipalities } from './store.ts';

export type AreasOptions = { today: Day; from?: Day };

const wanted = [
  {
    key: 'code' as const,
    names: ['code', 'コード', '市町村コード', '市区町村コード', '団体コード', '全国地方公共団体コード'],
  },
  { key: 'name' as const, names: ['name', '名称', '市町村', '市町村名', '市区町村', '市区町村名', '団体名'] },
];

/**
 * Reads which municipality stands in which area (a table of `code`, `name`, then one column per area kind) into the
 * offices' own space. A kind loaded for the first time holds from always; a later change from `from` or today on.
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
  const read = readAreaRows(
    { rows, code: code!, name: name!, others: table.header.others },
    await listMunicipalities(db, null),
    options.from ?? options.today,
  );
  const rejects = read.rejects.map((fault) => inFile(fault, file, table.sheet.name));
  if (read.rows.length === 0) throw new Refusal(rejects.length > 0 ? rejects : [nothingRead(file)]);
  return db.transaction().execute(async (trx) => {
    const report: ImportReport = { realms: [], changed: 0, unchanged: 0, rejects, notices: read.notices };
    for (const [prefecture, ofPrefecture] of Map.groupBy(read.rows, (row) => row.prefecture)) {
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

const nothingRead = (file: ImportFile): Fault => ({
  code: 'no-rows',
  message: {
    ja: '見出しの下に市町村の行がありません。行を加えて、もう一度選んでください。',
    en: 'There are no rows under the headings. Add them and choose the file again.',
  },
  at: { file: file.name },
});

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
  const current = await listMembers(trx, realm, on);
  const areaNow = new Map(current.map((m) => [`${m.kind} ${m.municipality}`, m.area]));
  const given = table.rows.flatMap((row) => row.areas.map((a) => ({ ...a, municipality: row.code, row: row.row })));
  const changed = given.filter((m) => areaNow.get(`${m.kind} ${m.municipality}`) !== (m.area || undefined));
  if (changed.length === 0) return 0;
  const loaded = await listLoadedKinds(trx, realm);
  const added = changed
    .filter((m) => m.area !== '')
    .map((m) => ({ ...m, from: loaded.includes(m.kind) ? on : ('-infinity' as const) }));
  const source = await insertSource(trx, realm, actor, areasSource(file, options));
  await insertAreas(trx, realm, table.kinds, distinctAreas(added));
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
