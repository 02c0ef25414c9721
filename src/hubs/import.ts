import { isDeepStrictEqual } from 'node:util';
import type { Actor, Realm } from '../accounts/model.ts';
import { insertAuditEntry } from '../accounts/store.ts';
import type { Day } from '../kit/pure/day.ts';
import { Refusal } from '../kit/pure/fault.ts';
import type { Wanted } from '../kit/pure/headings.ts';
import { type Db, inTransaction, type Trx } from '../kit/server/db.ts';
import type { Division } from '../regions/model.ts';
import { divisionHeadings, municipalityKind } from '../regions/rules.ts';
import { dataRows, type ImportFile, type ImportReport, noRows, openTable, type TableFile } from '../sources/import.ts';
import type { Trace } from '../sources/model.ts';
import { findSameFile, insertSource, lockRealm } from '../sources/store.ts';
import { type HubTable, readHubAnswers, readHubCoverage, readHubStates } from './hub-table.ts';
import { findHubs, insertHubAnswers, insertHubCoverage, insertHubStates } from './store.ts';

/** The day the survey describes, and the realm's divisions on it. */
export type HubsOptions = { realm: Realm; asOf: Day; divisions: Division[] };

const columns = {
  municipalities: ['municipalities', '市町村数'],
  withHub: ['with_hub', '設置済み', '設置済み市町村数', '拠点あり', '設置数'],
  state: ['state', 'status', '設置状況', '状況', '回答'],
  share: ['share_percent', '割合', '割合（%）', '設置率'],
};

/**
 * Reads where coordination hubs are: counts per area (市町村数, 設置済み), or the state of each municipality (設置状況);
 * with either, or alone, how many municipalities gave each answer (回答, 市町村数).
 */
export async function importHubs(db: Db, actor: Actor, file: ImportFile, options: HubsOptions): Promise<ImportReport> {
  const { realm } = options;
  const table = await readTable(file, options);
  const rejects = table.rejects.map((fault) => ({ ...fault, at: { file: file.name, ...fault.at } }));
  const rows = table.coverage.length + table.states.length + table.answers.length;
  if (rows === 0) throw rejects.length > 0 ? new Refusal(rejects) : noRows(file);
  const saved = await inTransaction(db, false, (trx) => saveHubs(trx, actor, file, table, options));
  return { realms: [realm], changed: saved ? rows : 0, unchanged: saved ? 0 : rows, rejects, notices: [] };
}

async function readTable(file: ImportFile, { divisions }: HubsOptions): Promise<HubTable> {
  const kinds = divisions.map((d) => ({ key: d.kind.id, names: divisionHeadings(d.kind) }));
  const figures = Object.entries(columns).map(([key, names]) => ({ key, names }));
  const municipality = { key: municipalityKind.id, names: divisionHeadings(municipalityKind) };
  const wanted = [municipality, ...kinds.filter((k) => k.key !== municipalityKind.id), ...figures];
  const named = await sheetWith(file, wanted, [municipalityKind.id, 'state']);
  const answers = await sheetWith(file, figures, ['state', 'municipalities']);
  const counted = answers && answers.sheet !== named?.sheet ? readHubAnswers(byAnswer(answers)) : null;
  const states = named ?? (counted ? null : await sheetWith(file, wanted, ['state']));
  if (states) return together(readHubStates(byMunicipality(states, divisions)), counted);
  if (counted && !(await sheetWith(file, wanted, ['municipalities', 'withHub']))) return counted;
  return together(readHubCoverage(await byArea(file, wanted, divisions)), counted);
}

const together = (table: HubTable, counted: HubTable | null): HubTable =>
  counted ? { ...table, answers: counted.answers, rejects: [...table.rejects, ...counted.rejects] } : table;

/** The sheet that has these columns; null where none does. */
async function sheetWith(file: ImportFile, wanted: Wanted[], required: string[]): Promise<TableFile<string> | null> {
  try {
    return await openTable<string>(file, wanted, required);
  } catch (error) {
    if (error instanceof Refusal && error.faults.every((fault) => fault.code === 'missing-headings')) return null;
    throw error;
  }
}

function byAnswer(opened: TableFile<string>) {
  const { columns: at } = opened.header;
  return { rows: dataRows(opened), state: at.state!, municipalities: at.municipalities! };
}

function byMunicipality(opened: TableFile<string>, divisions: Division[]) {
  const { columns: at } = opened.header;
  const division = divisions.find((d) => d.kind.id === municipalityKind.id)!;
  return { rows: dataRows(opened), area: at[municipalityKind.id] ?? 0, state: at.state!, division };
}

async function byArea(file: ImportFile, wanted: { key: string; names: string[] }[], divisions: Division[]) {
  const opened = await openTable<string>(file, wanted, ['municipalities', 'withHub']);
  const { columns: at } = opened.header;
  const division = divisions.find((d) => d.kind.id !== municipalityKind.id && at[d.kind.id] !== undefined);
  if (!division) {
    const kinds = divisions.filter((d) => d.kind.id !== municipalityKind.id).map((d) => d.kind.name.ja);
    throw new Refusal([
      {
        code: 'no-area-column',
        message: {
          ja: `圏域の列が見つかりません。見出しを${kinds.map((k) => `「${k}」`).join('')}のどれかにしてください。先に市町村の所属表が要ります（tsunagi import areas）。`,
          en: 'No column of areas was found. Head it with a loaded area kind; import the municipalities and their areas first (tsunagi import areas).',
        },
        at: { file: file.name },
      },
    ]);
  }
  const rows = dataRows(opened);
  return { rows, area: at[division.kind.id]!, municipalities: at.municipalities!, withHub: at.withHub!, division };
}

/** False where the same file is there already with the same rows. */
async function saveHubs(
  trx: Trx,
  actor: Actor,
  file: ImportFile,
  table: HubTable,
  options: HubsOptions,
): Promise<boolean> {
  await lockRealm(trx, options.realm);
  const same = await findSameFile(trx, options.realm, 'hubs', file.sha256, options.asOf);
  if (same !== null && (await holds(trx, same, table, options))) return false;
  const source = await insertSource(trx, options.realm, actor, {
    kind: 'hubs',
    title: { ja: `連携拠点の設置状況（${file.name}）`, en: `Coordination hubs (${file.name})` },
    asOf: options.asOf,
    fileName: file.name,
    sha256: file.sha256,
    notes: [],
  });
  await insertHubCoverage(trx, options.realm, source, table.coverage);
  await insertHubStates(trx, options.realm, source, table.states);
  await insertHubAnswers(trx, options.realm, source, table.answers);
  const after = { sha256: file.sha256, source, asOf: options.asOf, ...table, rejects: undefined };
  await insertAuditEntry(trx, actor, options.realm, { act: 'data.import', subject: `hubs ${file.name}`, after });
  return true;
}

async function holds(trx: Trx, source: number, table: HubTable, { realm, asOf }: HubsOptions): Promise<boolean> {
  const stored = await findHubs(trx, realm, asOf);
  const keys = ({ coverage, states, answers }: HubFigures) =>
    [
      ...coverage.map((c) => JSON.stringify([c.areaKind, c.area, c.municipalities, c.withHub])),
      ...states.map((s) => JSON.stringify([s.municipality, s.state])),
      ...answers.map((a) => JSON.stringify([a.state, a.municipalities])),
    ].sort();
  if (!stored) return false;
  const here = <T extends { trace: Trace }>(rows: T[]): T[] => rows.filter(({ trace }) => trace.source === source);
  const { coverage, states, answers } = stored;
  return isDeepStrictEqual(
    keys({ coverage: here(coverage), states: here(states), answers: here(answers) }),
    keys(table),
  );
}

type HubFigures = {
  coverage: Omit<HubTable['coverage'][number], 'row'>[];
  states: Omit<HubTable['states'][number], 'row'>[];
  answers: Omit<HubTable['answers'][number], 'row'>[];
};
