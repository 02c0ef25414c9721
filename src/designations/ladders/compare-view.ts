import { writeDay } from '../../kit/pure/day.ts';
import type { Cell, Column, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { compareText } from './compare-text.ts';
import { type Differing, type Pair, pairs } from './differences.ts';
import type { LadderGround } from './ground.ts';
import type { AreaResult, Ladder, LadderResult } from './model.ts';
import { resultText } from './result-text.ts';
import { type ResultView, resultView } from './result-view.ts';
import { ladderText } from './text.ts';
import { sayNeighbour } from './view.ts';

export type RunLadder = { ladder: Ladder; result: LadderResult };

type Side = Pick<ResultView, 'ladder' | 'counts' | 'lines'> & { none: number; open: number };

/** Two ladders beside each other, area by area. */
export type CompareView = {
  sentence: string;
  sides: [Side, Side];
  /** Ids of the rows in which they differ. */
  differing: string[];
  table: Table;
};

export function compareView(ground: LadderGround, a: RunLadder, b: RunLadder, lang: Lang): CompareView {
  const t = compareText[lang];
  const rows = pairs(a.result, b.result);
  const differing = rows.filter((pair) => pair.differing.length > 0).map(({ area }) => area);
  return {
    sentence: t.sentence(rows.length, differing.length),
    sides: [sideOf(ground, a, lang), sideOf(ground, b, lang)],
    differing,
    table: compareTable(ground, a, b, rows, lang),
  };
}

const sideColumns = ['step', 'chosen', 'neighbour'] as const;

/** Neighbours have columns where somebody rests on one. */
function compareTable(ground: LadderGround, a: RunLadder, b: RunLadder, rows: readonly Pair[], lang: Lang): Table {
  const t = compareText[lang];
  const { columns, sample } = ladderText[lang];
  const near = rows.some((pair) => pair.a?.neighbour || pair.b?.neighbour);
  const shown = sideColumns.filter((id) => id !== 'neighbour' || near);
  const columnsOf = (side: 'a' | 'b', group: string) =>
    shown.map(
      (id): Column => ({ id: `${side}-${id}`, key: `${side}_${id}`, heading: columns[id], kind: 'text', group }),
    );
  return {
    id: 'comparison',
    title: t.title(nameOf(a, lang), nameOf(b, lang)),
    asOf: writeDay(a.result.asOf, lang),
    columns: [
      { id: 'area', key: 'area', heading: t.name, kind: 'text', group: columns.area },
      ...columnsOf('a', nameOf(a, lang)),
      ...columnsOf('b', nameOf(b, lang)),
      { id: 'difference', key: 'difference', heading: t.difference, kind: 'text', group: t.compared },
    ],
    rows: rows.map((pair) => ({
      id: pair.area,
      cells: [
        { text: say((pair.a ?? pair.b)!.name, lang) },
        ...cellsOf(pair.a, lang).slice(0, shown.length),
        ...cellsOf(pair.b, lang).slice(0, shown.length),
        { text: saysDiffering(pair.differing, lang) },
      ],
    })),
    footnotes: [],
    caveats: ground.realm.space === 'sample' ? [sample] : [],
    sources: [...new Set([say(a.ladder.basis, lang), say(b.ladder.basis, lang)])],
  };
}

const nameOf = ({ ladder }: RunLadder, lang: Lang): string =>
  compareText[lang].versioned(say(ladder.name, lang), ladder.version);

function sideOf(ground: LadderGround, { ladder, result }: RunLadder, lang: Lang): Side {
  const { areas, ...view } = resultView(ground, ladder, result, lang);
  return {
    ...{ ladder: view.ladder, counts: view.counts, lines: view.lines },
    none: areas.filter(({ state }) => state === 'none').length,
    open: areas.filter(({ state }) => state === 'open').length,
  };
}

const firstNames = 3;

function cellsOf(area: AreaResult | null, lang: Lang): Cell[] {
  if (!area) return [{ text: compareText[lang].noArea }, { text: '' }, { text: '' }];
  const { comma, more } = ladderText[lang];
  const kept = area.continued.filter(({ chosen }) => !chosen);
  const names = [...area.chosen.map(({ name }) => name), ...kept.map(({ name }) => resultText[lang].continued(name))];
  const rest = names.length - firstNames;
  const step = area.step ?? resultText[lang].states[area.unknown.length > 0 ? 'open' : 'none'];
  return [
    { text: step },
    { text: [...names.slice(0, firstNames), ...(rest > 0 ? [more(rest)] : [])].join(comma) },
    { text: area.neighbour ? sayNeighbour(area.neighbour, lang) : '' },
  ];
}

export const saysDiffering = (differing: readonly Differing[], lang: Lang): string =>
  differing.length === 0
    ? compareText[lang].same
    : compareText[lang].differs(differing.map((fact) => compareText[lang].facts[fact]).join(ladderText[lang].comma));
