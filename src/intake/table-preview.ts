import type { Fault } from '../kit/pure/fault.ts';
import type { Row, Table } from '../kit/pure/table.ts';
import { type Lang, say } from '../kit/pure/wording.ts';
import type { ImportReport } from '../sources/import.ts';
import type { IntakePart, IntakePreview } from './view.ts';

/** What reading a file as tables of areas, of hubs and of functions gave; null where it holds no such table. */
export type TableReports = Record<'areas' | 'hubs' | 'functions', ImportReport | null> & { faults: Fault[] };

const ja = {
  areas: '市町村と圏域',
  hubs: '連携拠点',
  functions: '医療機関機能',
  and: '・',
  title: (what: string, file: string) => `${what}（${file}）`,
  willDo: (parts: string) => `保存すると、${parts}。`,
  hasDone: (parts: string) => `${parts}を保存しました。`,
  changedAreas: (n: number) => `${n}市町村の圏域が変わります`,
  changedHubs: (n: number) => `連携拠点${n}件が入ります`,
  changedFunctions: (n: number, asOf: string) => `${n}機関の医療機関機能（${asOf}現在）が入ります`,
  savedAreas: (n: number) => `${n}市町村の圏域`,
  savedHubs: (n: number) => `連携拠点${n}件`,
  savedFunctions: (n: number, asOf: string) => `${n}機関の医療機関機能（${asOf}現在）`,
  nothing: '前と同じ内容です。保存しても何も変わりません。',
  notUnderstood: '読めない行',
  hint: 'ほかの行は保存できます。直したファイルをもう一度選ぶと、残りも入ります。',
  sheet: 'シート',
  row: '行',
  column: '列',
  found: '書かれている内容',
  reason: '理由',
};

const en: typeof ja = {
  areas: 'Municipalities and areas',
  hubs: 'Coordination hubs',
  functions: 'Institution functions',
  and: ' and ',
  title: (what, file) => `${what} (${file})`,
  willDo: (parts) => `Saving does this: ${parts}.`,
  hasDone: (parts) => `Saved ${parts}.`,
  changedAreas: (n) => `the areas of ${n} municipalities change`,
  changedHubs: (n) => `${n} answers on hubs are added`,
  changedFunctions: (n, asOf) => `the functions of ${n} institutions are added as of ${asOf}`,
  savedAreas: (n) => `areas of ${n} municipalities`,
  savedHubs: (n) => `${n} answers on hubs`,
  savedFunctions: (n, asOf) => `functions of ${n} institutions as of ${asOf}`,
  nothing: 'Same as before: saving changes nothing.',
  notUnderstood: 'Rows not understood',
  hint: 'All other rows can be saved. Mend the file and choose it again to add the rest.',
  sheet: 'Sheet',
  row: 'Row',
  column: 'Column',
  found: 'As written',
  reason: 'Reason',
};

const words = { ja, en };

/** The preview of tables of areas, hubs and institution functions, and what they did afterwards. */
export function tablePreview(
  file: { name: string },
  realm: { key: string; name: string },
  asOf: string,
  reports: TableReports,
  saved: boolean,
  lang: Lang,
): IntakePreview {
  const t = words[lang];
  const { areas, hubs, functions } = reports;
  const found = [areas, hubs, functions].filter((report) => report !== null);
  const nothingChanges = found.every((report) => report.changed === 0);
  const parts = [
    ...(areas && areas.changed > 0 ? [(saved ? t.savedAreas : t.changedAreas)(areas.changed)] : []),
    ...(hubs && hubs.changed > 0 ? [(saved ? t.savedHubs : t.changedHubs)(hubs.changed)] : []),
    ...(functions && functions.changed > 0
      ? [(saved ? t.savedFunctions : t.changedFunctions)(functions.changed, asOf)]
      : []),
  ];
  const what = (['areas', 'hubs', 'functions'] as const).filter((key) => reports[key]).map((key) => t[key]);
  const rejects = found.flatMap((report) => report.rejects);
  return {
    what: areas ? 'areas' : hubs ? 'hubs' : 'functions',
    title: t.title(what.join(t.and), file.name),
    sentence: nothingChanges ? t.nothing : (saved ? t.hasDone : t.willDo)(parts.join(lang === 'ja' ? '、' : ', ')),
    facts: [],
    parts: rejects.length > 0 ? [rejected(rejects, file.name, asOf, lang)] : [],
    notices: found.flatMap((report) => report.notices).map((notice) => say(notice, lang)),
    confirmation: null,
    nothingChanges,
    realms: [realm],
  };
}

function rejected(rejects: Fault[], file: string, asOf: string, lang: Lang): IntakePart {
  const t = words[lang];
  const keys = ['sheet', 'row', 'column', 'found', 'reason'] as const;
  const table: Table = {
    id: 'not-understood',
    title: t.notUnderstood,
    asOf,
    columns: keys.map((key) => ({ id: key, key, heading: t[key], kind: key === 'row' ? 'code' : 'text' })),
    rows: rejects.map((fault, i) => rejectedRow(fault, i, lang)),
    footnotes: [],
    caveats: [],
    sources: [file],
  };
  return { id: 'not-understood', title: t.notUnderstood, count: rejects.length, hint: t.hint, table, more: 0 };
}

const rejectedRow = ({ at, found, message }: Fault, i: number, lang: Lang): Row => ({
  id: String(i),
  cells: [at?.sheet, at?.row, at?.column, found, say(message, lang)].map((cell) => ({ text: String(cell ?? '') })),
});
