import type { Actor } from '../../accounts/model.ts';
import { may } from '../../accounts/rules.ts';
import { type Day, writeDay, writeDayShort } from '../../kit/pure/day.ts';
import type { Cell, Column, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Designation } from '../model.ts';
import { designationPolicy } from '../policy.ts';
import { mayOn, reportAct, reviewerOf } from './access.ts';
import { listText } from './list-text.ts';
import type { Places, ReportKind, ReportState, YearlyReport } from './model.ts';
import { freshUntil } from './stale.ts';
import { fiscalYearName, stateWords } from './text.ts';

export type ListedState = ReportState | 'not-asked';

/** 年次報告の一覧: GET /api/{realm}/reports. */
export type ReportListView = {
  realm: { key: string; sample: boolean; name: string };
  year: { value: number; label: string };
  years: { value: number; label: string }[];
  sentence: string;
  counts: { id: ListedState | 'overdue' | 'stale'; label: string; count: number }[];
  table: Table;
  rows: ReportRow[];
  may: { ask: boolean; form: boolean };
};

export type ReportRow = {
  designation: number;
  report: number | null;
  kind: ReportKind;
  state: ListedState;
  overdue: boolean;
  stale: boolean;
  /** The day of the last reminder, as it is written. */
  reminded: string | null;
  /** What whoever asks reports on itself, not for others. */
  mine: boolean;
};

export type ListGround = {
  places: Places;
  actor: Actor;
  today: Day;
  fiscalYear: number;
  standing: readonly Designation[];
  reports: readonly YearlyReport[];
  last: ReadonlyMap<number, Day>;
  years: readonly number[];
};

const openStates: readonly ListedState[] = ['asked', 'begun', 'returned'];

type Line = Omit<ReportRow, 'reminded'> & {
  name: string;
  unit: string;
  area: string;
  dueOn: Day | null;
  remindedOn: Day | null;
  last: Day | null;
};

/** Designations that stand, and what was reported by those that no longer do; only those the reader is answerable for. */
function linesOf(ground: ListGround): Line[] {
  const { standing, reports, last, actor, today } = ground;
  const { realm } = ground.places;
  const proxy = reviewerOf(actor) !== null;
  const ofDesignation = new Map(reports.map((report) => [report.designation, report]));
  const concerned = (one: Designation) => ({
    ...{ kind: one.kind, body: one.body, municipalities: one.municipalities },
    institution: one.body.register === null ? null : `${one.body.register} ${one.body.number}`,
  });
  const line = (report: YearlyReport | undefined, one: Designation | undefined): Line => {
    const kind = (report?.kind ?? one!.kind) as ReportKind;
    const state: ListedState = report?.state ?? 'not-asked';
    const lastSubmitted = last.get(report?.designation ?? one!.id) ?? null;
    const until = one ? freshUntil({ state: one.state, from: one.from, lastSubmitted }) : null;
    return {
      designation: report?.designation ?? one!.id,
      report: report?.id ?? null,
      ...{ kind, state, last: lastSubmitted },
      overdue: openStates.includes(state) && report!.dueOn !== null && report!.dueOn < today,
      stale: until !== null && until < today,
      mine: !proxy && mayOn(actor, reportAct(kind), realm, report ?? concerned(one!)),
      name: report?.body.name ?? one!.body.name,
      ...{ unit: report?.unit ?? one!.unit, area: report?.area ?? one!.area },
      ...{ dueOn: report?.dueOn ?? null, remindedOn: report?.remindedOn ?? null },
    };
  };
  const seen = standing.filter((one) => mayOn(actor, 'designations.read-plans', realm, concerned(one)));
  const gone = reports.filter(({ designation }) => !standing.some(({ id }) => id === designation));
  return [
    ...seen.map((one) => line(ofDesignation.get(one.id), one)),
    ...gone.map((report) => line(report, undefined)),
  ].sort((a, b) => Number(b.mine) - Number(a.mine));
}

export function reportListView(ground: ListGround, lang: Lang): ReportListView {
  const { places, actor, fiscalYear, years } = ground;
  const { realm } = places;
  const lines = linesOf(ground);
  const label = (value: number) => ({ value, label: fiscalYearName(value, lang) });
  const count = (id: ReportListView['counts'][number]['id'], words: string, fits: (line: Line) => boolean) => ({
    ...{ id, label: words, count: lines.filter(fits).length },
  });
  const states = ['not-asked', 'asked', 'begun', 'returned', 'submitted', 'checked', 'confirmed'] as const;
  return {
    realm: { key: places.key, sample: realm.space === 'sample', name: say(places.name, lang) },
    year: label(fiscalYear),
    years: years.map(label),
    sentence: sentenceOf(lines, actor, fiscalYear, lang),
    counts: [
      ...states.map((state) => count(state, stateWords(state, lang), (line) => line.state === state)),
      count('overdue', lang === 'ja' ? '期限超過' : 'Overdue', ({ overdue }) => overdue),
      count('stale', lang === 'ja' ? '12か月報告なし' : 'No report in 12 months', ({ stale }) => stale),
    ],
    table: tableOf(ground, lines, lang),
    rows: lines.map(({ designation, report, kind, state, overdue, stale, mine, remindedOn }) => ({
      ...{ designation, report, kind, state, overdue, stale, mine },
      reminded: remindedOn && (lang === 'ja' ? writeDayShort(remindedOn) : writeDay(remindedOn, 'en')),
    })),
    may: {
      ask: may(designationPolicy, actor, 'designations.write', { realm }),
      form: lines.some(
        (line) => line.report !== null && mayOn(actor, reportAct(line.kind), realm, concernedOf(ground, line)),
      ),
    },
  };
}

const concernedOf = ({ reports }: ListGround, { report }: Line) => reports.find(({ id }) => id === report)!;

function sentenceOf(lines: readonly Line[], actor: Actor, fiscalYear: number, lang: Lang): string {
  const t = listText[lang];
  const year = fiscalYearName(fiscalYear, lang);
  const mine = lines.filter((line) => line.mine);
  const asked = (some: readonly Line[]) => some.filter(({ report }) => report !== null);
  const open = (some: readonly Line[]) => some.filter(({ state }) => openStates.includes(state)).length;
  if (mine.length > 0 && actor.post) return t.mine(year, open(mine), asked(mine).length);
  const all = asked(lines);
  if (all.length === 0) return t.notAsked(year, lines.length);
  return t.sentence(year, all.length, all.length - open(all), all.filter(({ overdue }) => overdue).length);
}

/** The list as a file: all of it, or only what still waits, for a reminder. */
export function reportListTable(ground: ListGround, only: 'waiting' | undefined, lang: Lang): Table {
  const lines = linesOf(ground).filter(({ state }) => only === undefined || openStates.includes(state));
  const table = tableOf(ground, lines, lang);
  return only ? { ...table, footnotes: [listText[lang].waitingNote, ...table.footnotes] } : table;
}

function tableOf({ places, today, fiscalYear }: ListGround, lines: readonly Line[], lang: Lang): Table {
  const t = listText[lang];
  const column = (id: keyof typeof t.columns): Column => ({ id, key: id, heading: t.columns[id], kind: 'text' });
  const shortDay = (at: Day) => (lang === 'ja' ? writeDayShort(at) : writeDay(at, 'en'));
  const due = ({ dueOn, overdue }: Line) =>
    dueOn === null ? t.noDue : overdue ? t.overdue(shortDay(dueOn)) : shortDay(dueOn);
  const staleWords = (line: Line) => (line.stale ? t.stale : line.last === null ? t.waiting : t.fresh);
  return {
    id: 'reports',
    title: `${t.title(fiscalYearName(fiscalYear, lang))} ${t.space(say(places.name, lang), places.realm.space === 'sample')}`,
    asOf: writeDay(today, lang),
    columns: (['body', 'kind', 'zone', 'state', 'due', 'last', 'stale', 'reminded'] as const).map(column),
    rows: lines.map((line): { id: string; cells: Cell[] } => ({
      id: `${line.designation}`,
      cells: [
        { text: line.name },
        { text: t.kinds[line.kind] },
        { text: places.areaName(line.unit, line.area, lang) },
        { text: stateWords(line.state, lang) },
        { text: due(line) },
        { text: line.last === null ? t.never : shortDay(line.last) },
        { text: staleWords(line) },
        { text: line.remindedOn === null ? t.notReminded : shortDay(line.remindedOn) },
      ],
    })),
    footnotes: [t.staleNote],
    caveats: [],
    sources: [],
  };
}
