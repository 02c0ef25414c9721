import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Row, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { planOf } from '../../plans/rules.ts';
import { municipalityKind } from '../../regions/rules.ts';
import { cite } from '../../sources/view.ts';
import type { LadderGround } from './ground.ts';
import type { AreaResult, Ladder, LadderResult, Picked, StepId } from './model.ts';
import { resultText, type StepCount } from './result-text.ts';
import { ladderText } from './text.ts';
import { codeOf, type ShownResult, sayNeighbour, sayNotes, whereOf } from './view.ts';

/** Somebody who was chosen, and where they are. */
export type NamedBody = { code: string; name: string; place: string };

/** All about one area of a result, in words. */
export type AreaView = {
  key: string;
  name: string;
  code: string | null;
  /** How it ended: at a step, open for want of a source, or without anybody. */
  state: 'taken' | 'open' | 'none';
  step: StepId | null;
  /** 手順2-1, 未定 or なし. */
  stepLabel: string;
  stepName: string;
  chosen: NamedBody[];
  neighbour: { name: string; words: string; adjacent: boolean } | null;
  alternatives: { name: string; words: string; reason: string }[];
  /** Those who were not chosen, by reason. */
  rejected: { reason: string; bodies: NamedBody[] }[];
  continued: (NamedBody & { reason: string; chosen: boolean })[];
  unknown: string[];
  notes: string[];
  trace: { step: StepId; name: string; words: string }[];
};

/** What a ladder gives, as pages and papers say it. */
export type ResultView = {
  realm: { key: string; sample: boolean; name: string };
  ladder: { id: string; version: number; name: string; kind: Ladder['kind']; basis: string; plan: string | null };
  document: Ladder;
  unit: { id: string; name: string };
  asOf: { day: Day; label: string };
  sentence: string;
  lines: string[];
  counts: StepCount[];
  warnings: string[];
  /** Nobody is known who could be chosen: what to bring in first. */
  empty: 'register' | 'bodies' | null;
  table: Table;
  areas: AreaView[];
};

export const shownOf = (
  { prefecture, realm, sources }: LadderGround,
  ladder: Ladder,
  result: LadderResult,
  lang: Lang,
): ShownResult => ({
  ...{ ladder, result, where: whereOf(prefecture, lang), sample: realm.space === 'sample' },
  sources: sources.map((source) => cite(source, lang)),
});

export function resultView(ground: LadderGround, ladder: Ladder, result: LadderResult, lang: Lang): ResultView {
  const t = resultText[lang];
  const unit = ground.units.find(({ kind }) => kind.id === result.unit)?.kind;
  const areas = result.areas.map((area) => areaView(area, { ground, ladder, result }, lang));
  const plan = ladder.plan === null ? null : (planOf(ladder.plan)?.name ?? { ja: ladder.plan });
  return {
    realm: { key: ground.key, sample: ground.realm.space === 'sample', name: whereOf(ground.prefecture, lang) },
    ladder: {
      ...{ id: ladder.id, version: ladder.version, name: say(ladder.name, lang), kind: ladder.kind },
      ...{ basis: say(ladder.basis, lang), plan: plan && say(plan, lang) },
    },
    document: ladder,
    unit: { id: result.unit, name: unit ? say(unit.name, lang) : result.unit },
    asOf: { day: result.asOf, label: writeDay(result.asOf, lang) },
    sentence: t.sentence({
      areas: areas.length,
      steps: countsOf(ladder, result, lang).filter(({ count }) => count > 0),
      none: areas.filter(({ state }) => state === 'none').length,
      open: areas.filter(({ state }) => state === 'open').length,
    }),
    lines: linesOf(areas, lang),
    counts: countsOf(ladder, result, lang),
    warnings: warningsOf(ground, ladder, result, lang),
    empty: emptyOf(ladder, result),
    table: screenTable(areas, { ground, ladder, result }, lang),
    areas,
  };
}

const countsOf = ({ steps }: Ladder, { areas }: LadderResult, lang: Lang): StepCount[] =>
  steps.map(({ id, name }) => ({
    ...{ step: id, name: say(name, lang) },
    count: areas.filter(({ step }) => step === id).length,
  }));

/** Nobody is chosen or rejected anywhere, and no step is met by published totals either. */
function emptyOf({ kind }: Ladder, { areas }: LadderResult): ResultView['empty'] {
  const known = areas.some(
    ({ chosen, rejected, step, notes }) => chosen.length + rejected.length + notes.length > 0 || step !== null,
  );
  const told = areas.some(({ unknown, atLatest }) => unknown.length === 0 || atLatest !== null);
  if (known || told) return null;
  return kind === 'lead' ? 'register' : 'bodies';
}

function linesOf(areas: readonly AreaView[], lang: Lang): string[] {
  const t = resultText[lang];
  const named = (list: readonly AreaView[], say: (area: AreaView) => string) => t.firstOf(list.map(say));
  const none = areas.filter(({ state }) => state === 'none');
  const near = areas.filter(({ neighbour }) => neighbour !== null);
  const open = areas.filter(({ state }) => state === 'open');
  return [
    ...(near.length > 0
      ? [
          t.near(
            near.length,
            named(near, ({ name, neighbour }) => t.by(name, neighbour!.words)),
          ),
        ]
      : []),
    ...(none.length > 0
      ? [
          t.none(
            none.length,
            named(none, ({ name }) => name),
          ),
        ]
      : []),
    ...(open.length > 0
      ? [
          t.open(
            open.length,
            named(open, ({ name }) => name),
          ),
        ]
      : []),
  ];
}

function warningsOf({ reasonsHidden }: LadderGround, ladder: Ladder, { unplaced }: LadderResult, lang: Lang): string[] {
  return [
    ...(reasonsHidden && ladder.continuation ? [resultText[lang].reasonsHidden] : []),
    ...(unplaced > 0 ? [ladderText[lang].unplaced(unplaced)] : []),
  ];
}

type Of = { ground: LadderGround; ladder: Ladder; result: LadderResult };

function areaView(area: AreaResult, { ground, ladder, result }: Of, lang: Lang): AreaView {
  const t = resultText[lang];
  const places = ground.units.find(({ kind }) => kind.id === municipalityKind.id);
  const names = new Map(places?.areas.map(({ key, name }) => [key, say(name, lang)]));
  const named = ({ code, name, municipality }: Picked): NamedBody => ({
    ...{ code, name, place: names.get(municipality) ?? '' },
  });
  const stepName = (id: StepId) => {
    const step = ladder.steps.find((one) => one.id === id);
    return step ? say(step.name, lang) : id;
  };
  const reasons = Map.groupBy(area.rejected, ({ reason }) => say(reason, lang));
  const state = area.step !== null ? 'taken' : area.unknown.length > 0 ? 'open' : 'none';
  return {
    ...{ key: area.area, name: say(area.name, lang), code: codeOf(result, area), state, step: area.step },
    stepLabel: area.step === null ? t.states[state === 'open' ? 'open' : 'none'] : t.step(area.step),
    stepName: area.step === null ? '' : stepName(area.step),
    chosen: area.chosen.map(named),
    neighbour: area.neighbour && {
      ...{ name: say(area.neighbour.name, lang), adjacent: area.neighbour.adjacent },
      words: sayNeighbour(area.neighbour, lang),
    },
    alternatives: area.alternatives.map((other) => ({
      ...{ name: say(other.name, lang), words: ladderText[lang].neighbour(other), reason: say(other.reason, lang) },
    })),
    rejected: [...reasons].map(([reason, bodies]) => ({ reason, bodies: bodies.map(named) })),
    continued: area.continued.map((one) => ({ ...named(one), reason: one.reason, chosen: one.chosen })),
    unknown: area.unknown.map(({ reason }) => say(reason, lang)),
    notes: sayNotes({ ...area, unknown: [] }, lang),
    trace: area.trace.map((one) => ({ step: one.step, name: stepName(one.step), words: t.trace(one) })),
  };
}

const screenColumns = ['area', 'code', 'step', 'chosen', 'neighbour', 'alternatives', 'open'] as const;

/** The table of the page: of many names the first, and no column in which nothing stands. */
function screenTable(areas: readonly AreaView[], { ground, ladder, result }: Of, lang: Lang): Table {
  const t = resultText[lang];
  const { comma, more, title, columns } = ladderText[lang];
  const headings = { ...columns, alternatives: t.alternatives, open: t.openColumn };
  const first = (list: readonly string[]) =>
    [...list.slice(0, 3), ...(list.length > 3 ? [more(list.length - 3)] : [])].join(comma);
  const rows = areas.map(
    (area): Record<(typeof screenColumns)[number], string> => ({
      area: area.name,
      code: area.code ?? '',
      step: area.stepLabel,
      chosen: first(namesOf(area, lang)),
      neighbour: area.neighbour?.words ?? '',
      alternatives: first(area.alternatives.map(({ name }) => name)),
      open: first([...area.unknown, ...area.notes]),
    }),
  );
  const keys = screenColumns.filter((key) => key === 'chosen' || rows.some((row) => row[key] !== ''));
  return {
    id: 'ladder',
    title: title(whereOf(ground.prefecture, lang), say(ladder.name, lang), ladder.version),
    asOf: writeDay(result.asOf, lang),
    columns: keys.map((key) => ({ id: key, key, heading: headings[key], kind: key === 'code' ? 'code' : 'text' })),
    rows: rows.map((row, i): Row => ({ id: areas[i]!.key, cells: keys.map((key) => ({ text: row[key] })) })),
    footnotes: [],
    caveats: [],
    sources: [],
  };
}

/** Those who are chosen, then those who keep the role beside them. */
export const namesOf = ({ chosen, continued }: Pick<AreaView, 'chosen' | 'continued'>, lang: Lang): string[] => [
  ...chosen.map(({ name }) => name),
  ...continued.filter((one) => !one.chosen).map(({ name }) => resultText[lang].continued(name)),
];
