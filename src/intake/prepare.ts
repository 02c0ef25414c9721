import type { Actor, Realm } from '../accounts/model.ts';
import { importFunctions } from '../facilities/functions/import.ts';
import { planRegister, type Reading, readRegister, saveRegister } from '../facilities/register/import.ts';
import type { ListPlan, SuccessionDecision } from '../facilities/register/model.ts';
import { homeCareSymbols } from '../facilities/register/symbols.ts';
import { loadSymbols } from '../facilities/register/symbols-file.ts';
import { registerPreview } from '../facilities/register/view.ts';
import { importHubs } from '../hubs/import.ts';
import { type Day, writeDay } from '../kit/pure/day.ts';
import { type Fault, Refusal } from '../kit/pure/fault.ts';
import type { Lang } from '../kit/pure/wording.ts';
import { type Db, inTransaction } from '../kit/server/db.ts';
import { importAreas } from '../regions/import.ts';
import { municipalityNames } from '../regions/names.ts';
import { romanName } from '../regions/romaji.ts';
import { divisions } from '../regions/rules.ts';
import { findRegions, listPrefectures } from '../regions/store.ts';
import type { ImportFile, ImportReport } from '../sources/import.ts';
import { type TableReports, tablePreview } from './table-preview.ts';
import type { IntakePreview } from './view.ts';

/** What a person said when saving, and who they are: another may have handed the file in. */
export type SaveAnswer = {
  db: Db;
  actor: Actor;
  withdrawals: number | null;
  successions: ReadonlyMap<string, SuccessionDecision>;
  signal: AbortSignal;
  progress: (share: number) => void;
};

/** A file that was read and compared: it can be shown, and saved once. */
export type Prepared = {
  preview(lang: Lang): IntakePreview;
  /** Answers what was saved. Throws a `Refusal` where nothing was. */
  save(answer: SaveAnswer): Promise<Prepared>;
};

export type Ask = {
  db: Db;
  actor: Actor;
  realm: Realm;
  today: Day;
  signal: AbortSignal;
  progress: (share: number, rows: number) => void;
};

/** Reads a file as what its headings say it is: a register, or tables of areas, hubs and institution functions. */
export async function prepare(file: ImportFile, ask: Ask): Promise<Prepared> {
  try {
    return await prepareRegister(file, ask);
  } catch (error) {
    if (!isNoRegister(error)) throw error;
    return prepareTables(file, ask, error);
  }
}

/** No sheet has the headings of a register. Anything else that is wrong is wrong with the register. */
const isNoRegister = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.faults.every(({ code }) => code === 'missing-headings' || code === 'other-list');

async function prepareRegister(file: ImportFile, ask: Ask): Promise<Prepared> {
  const { db, realm, signal, progress } = ask;
  const reading = await readRegister(db, file, { prefecture: realm.prefecture, today: ask.today, signal, progress });
  const plans = await planRegister(db, reading);
  const municipalityName = await municipalityNames(db, prefecturesOf(plans));
  const homeCare = homeCareSymbols(await loadSymbols());
  const grounds = { file, homeCare, municipalityName };
  return {
    preview: (lang) => ({ what: 'register', ...registerPreview({ ...grounds, plans, saved: false }, lang) }),
    save: async (answer) => savedRegister(await save(reading, plans, answer)),
  };

  function savedRegister(done: ListPlan[]): Prepared {
    const saved: Prepared = {
      preview: (lang) => ({ what: 'register', ...registerPreview({ ...grounds, plans: done, saved: true }, lang) }),
      save: async () => saved,
    };
    return saved;
  }
}

const save = (reading: Reading, plans: ListPlan[], answer: SaveAnswer): Promise<ListPlan[]> =>
  saveRegister(answer.db, answer.actor, reading, {
    withdrawals: answer.withdrawals,
    answers: answer.successions,
    shown: plans.map((plan) => plan.state),
    signal: answer.signal,
    progress: answer.progress,
  });

const prefecturesOf = (plans: ListPlan[]): string[] => plans.map((plan) => plan.list.prefecture);

async function prepareTables(file: ImportFile, ask: Ask, noRegister: Refusal): Promise<Prepared> {
  const tried = await importTables(file, ask, true);
  if (!tried.areas && !tried.hubs && !tried.functions) throw notUnderstood(noRegister, tried.faults);
  const prefecture = (await listPrefectures(ask.db)).find((p) => p.code === ask.realm.prefecture)!;
  const name = { ja: prefecture.name, en: romanName(prefecture.kana, 'prefecture') };
  return prepared(tried, false);

  function prepared(reports: TableReports, saved: boolean): Prepared {
    return {
      preview: (lang) =>
        tablePreview(
          file,
          { key: ask.realm.prefecture, name: name[lang] },
          writeDay(ask.today, lang),
          reports,
          saved,
          lang,
        ),
      save: async ({ db, actor }) =>
        saved ? prepared(reports, true) : prepared(await importTables(file, { ...ask, db, actor }, false), true),
    };
  }
}

/** All tables of a file in one transaction. */
const importTables = (file: ImportFile, ask: Ask, tryOnly: boolean): Promise<TableReports> =>
  inTransaction(ask.db, tryOnly, (trx) => importEach(file, { ...ask, db: trx }));

/** A table of functions may have columns of areas too, and is not one of them. Areas before hubs, which may name them. */
async function importEach(file: ImportFile, { db, actor, realm, today }: Ask): Promise<TableReports> {
  const functions = await unlessOther(() => importFunctions(db, actor, file, { realm, asOf: today }));
  if ('report' in functions) return { areas: null, hubs: null, functions: functions.report, faults: [] };
  const areas = await unlessOther(() => importAreas(db, actor, file, { today, only: realm.prefecture }));
  const regions = (await findRegions(db, realm, today))!;
  const units = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
  const hubs = await unlessOther(() => importHubs(db, actor, file, { realm, asOf: today, divisions: units }));
  const ofNoNumber = (fault: Fault) => fault.code === 'missing-headings';
  return {
    areas: 'report' in areas ? areas.report : null,
    hubs: 'report' in hubs ? hubs.report : null,
    functions: null,
    faults: [...faultsOf(areas), ...faultsOf(hubs), ...functions.faults.filter((fault) => !ofNoNumber(fault))],
  };
}

/** A list that was recognised needs no word on the headings of other tables. */
const notUnderstood = (noRegister: Refusal, faults: Fault[]): Refusal =>
  noRegister.faults.some(({ code }) => code === 'other-list')
    ? noRegister
    : new Refusal([...noRegister.faults, ...faults]);

type TableRead = { report: ImportReport } | { faults: Fault[] };

const faultsOf = (read: TableRead): Fault[] => ('faults' in read ? read.faults : []);

async function unlessOther(read: () => Promise<ImportReport>): Promise<TableRead> {
  try {
    return { report: await read() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (!error.faults.every((fault) => notThisTable.has(fault.code))) throw error;
    return { faults: error.faults.filter((fault) => fault.code !== 'no-rows') };
  }
}

/** Reasons that mean the file holds another table, not that this one is wrong. */
const notThisTable = new Set(['missing-headings', 'no-area-column', 'no-rows', 'no-states', 'no-functions']);
