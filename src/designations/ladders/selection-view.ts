import { writeDay } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { saysDiffering } from './compare-view.ts';
import { type Pair, pairs } from './differences.ts';
import type { LadderGround } from './ground.ts';
import { writeMoment } from './list-view.ts';
import type { AreaResult, LadderResult } from './model.ts';
import { resultText } from './result-text.ts';
import { type ResultView, resultView } from './result-view.ts';
import { selectionText } from './selection-text.ts';
import { ladderText } from './text.ts';
import type { Selection } from './versions.ts';

/** The same document run again: what differs, by area. `faults`: the document cannot be run any more. */
export type RunAgain = {
  asOf: string;
  sentence: string;
  same: boolean;
  differences: { area: string; what: string; was: string; now: string }[];
  faults: Fault[];
};

export type SelectionView = {
  id: number;
  note: string;
  by: string;
  at: string;
  /** As it was kept. */
  kept: ResultView;
  /** On the same day with the data of now, and on the newest day. */
  again: RunAgain[];
};

export type Rerun = { ground: LadderGround; result: LadderResult | Fault[] };

export function selectionView(selection: Selection, reruns: readonly Rerun[], lang: Lang): SelectionView {
  const { id, ladder, result, note, savedAt, savedBy } = selection;
  return {
    ...{ id, note, by: savedBy, at: writeMoment(savedAt, lang) },
    kept: resultView(reruns[0]!.ground, ladder, result, lang),
    again: reruns.map((rerun) => runAgain(selection, rerun, lang)),
  };
}

function runAgain({ result: kept, asOf: day }: Selection, { ground, result }: Rerun, lang: Lang): RunAgain {
  const t = selectionText[lang];
  const asOf = writeDay(ground.asOf, lang);
  const sameDay = ground.asOf === day;
  if (Array.isArray(result)) return { asOf, sentence: t.notRun(asOf), same: false, differences: [], faults: result };
  const differing = pairs(kept, result).filter((pair) => pair.differing.length > 0);
  const sentence = differing.length === 0 ? t.same(asOf, sameDay) : t.differs(asOf, differing.length);
  return {
    ...{ asOf, sentence, same: differing.length === 0, faults: [] },
    differences: differing.map((pair) => differenceOf(pair, lang)),
  };
}

function differenceOf({ a, b, differing }: Pair, lang: Lang): RunAgain['differences'][number] {
  const area = say((a ?? b)!.name, lang);
  return { area, what: saysDiffering(differing, lang), was: brief(a, lang), now: brief(b, lang) };
}

/** 手順1：柏の病院、柏第二病院. */
function brief(area: AreaResult | null, lang: Lang): string {
  if (!area) return selectionText[lang].noArea;
  const t = resultText[lang];
  const step = area.step === null ? t.states[area.unknown.length > 0 ? 'open' : 'none'] : t.step(area.step);
  const names = area.chosen.map(({ name }) => name);
  const near = area.neighbour ? [say(area.neighbour.name, lang)] : [];
  return [step, t.firstOf([...near, ...names])].filter(Boolean).join(ladderText[lang].colon);
}
