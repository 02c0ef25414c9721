import { writeDay } from '../../kit/pure/day.ts';
import type { Row, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Prefecture } from '../../regions/model.ts';
import { romanName } from '../../regions/romaji.ts';
import { municipalityKind } from '../../regions/rules.ts';
import type { AreaResult, Ladder, LadderResult, Neighbour, Reason } from './model.ts';
import { distanceSource, ladderText } from './text.ts';

/** What surrounds a result where it is shown. */
export type ShownResult = { ladder: Ladder; result: LadderResult; where: string; sample: boolean; sources: string[] };

/** The prefecture by its name in either language. */
export const whereOf = ({ name, kana }: Prefecture, lang: Lang): string =>
  lang === 'ja' ? name : romanName(kana, 'prefecture');

/** A municipality's own code; other areas have none. */
export const codeOf = ({ unit }: LadderResult, { area }: AreaResult): string | null =>
  unit === municipalityKind.id ? area : null;

/** 茂原市（隣接、12.3km）. */
export const sayNeighbour = (neighbour: Neighbour, lang: Lang): string =>
  ladderText[lang].named(say(neighbour.name, lang), ladderText[lang].neighbour(neighbour));

/** One row an area: the step, who is chosen, whose neighbour serves, who continues, who was not chosen and why. */
export function ladderTable({ ladder, result, where, sample, sources }: ShownResult, lang: Lang): Table {
  const t = ladderText[lang];
  const coded = result.unit === municipalityKind.id;
  const keys = ['area', ...(coded ? (['code'] as const) : []), ...columnsAfter] as const;
  const measured = result.areas.some(({ neighbour, alternatives }) => neighbour || alternatives.length > 0);
  return {
    id: 'ladder',
    title: t.title(where, say(ladder.name, lang), ladder.version),
    asOf: writeDay(result.asOf, lang),
    columns: keys.map((key) => ({ id: key, key, heading: t.columns[key], kind: key === 'code' ? 'code' : 'text' })),
    rows: result.areas.map((area) => rowOf(area, result, lang)),
    footnotes: measured ? [say(distanceSource, lang)] : [],
    caveats: [...(sample ? [t.sample] : []), ...(result.unplaced > 0 ? [t.unplaced(result.unplaced)] : [])],
    sources: [say(ladder.basis, lang), ...sources],
  };
}

const columnsAfter = ['step', 'chosen', 'neighbour', 'continued', 'rejected', 'notes'] as const;

function rowOf(area: AreaResult, result: LadderResult, lang: Lang): Row {
  const t = ladderText[lang];
  const code = codeOf(result, area);
  const step = area.step ?? (area.unknown.length > 0 ? t.undecided : t.none);
  const texts = [
    say(area.name, lang),
    ...(code === null ? [] : [code]),
    step,
    area.chosen.map(({ name }) => name).join(t.comma),
    area.neighbour ? sayNeighbour(area.neighbour, lang) : '',
    area.continued.map(({ name, reason }) => t.named(name, reason)).join(t.comma),
    area.rejected.map((one) => t.named(one.name, say(one.reason, lang))).join(t.comma),
    sayNotes(area, lang).join(t.comma),
  ];
  return { id: area.area, cells: texts.map((text) => ({ text })) };
}

/** What is open in an area, and what its reader must know of those chosen. */
export function sayNotes({ unknown, atLatest, notes }: AreaResult, lang: Lang): string[] {
  const t = ladderText[lang];
  const latest = atLatest
    ? [
        t.named(
          t.atLatest(atLatest.step),
          [
            ...(atLatest.neighbour ? [sayNeighbour(atLatest.neighbour, lang)] : []),
            ...atLatest.chosen.map(({ name }) => name),
          ].join(t.comma) || t.none,
        ),
      ]
    : [];
  return [
    ...unknown.map(({ reason }) => say(reason, lang)),
    ...latest,
    ...notes.map(({ reason }) => say(reason, lang)),
  ];
}

/** The answer for machines: reasons in one language, with the stable word beside each. */
export function ladderAnswer(result: LadderResult, lang: Lang) {
  const inWords = <Said extends Reason>(said: Said) => ({ ...said, reason: say(said.reason, lang) });
  const near = ({ area, name, adjacent, km }: Neighbour) => ({ area: say(name, lang), key: area, adjacent, km });
  return {
    ladder: result.ladder,
    version: result.version,
    unit: result.unit,
    asOf: result.asOf,
    unplaced: result.unplaced,
    rows: result.areas.map((area) => ({
      area: say(area.name, lang),
      code: codeOf(result, area),
      step: area.step,
      chosen: area.chosen,
      rejected: area.rejected.map(inWords),
      neighbour: area.neighbour && near(area.neighbour),
      alternatives: area.alternatives.map((other) => ({
        ...near(other),
        why: other.why,
        reason: say(other.reason, lang),
      })),
      continued: area.continued,
      unknown: area.unknown.map((open) => ({ ...open, reason: say(open.reason, lang) })),
      atLatest: area.atLatest && {
        ...area.atLatest,
        neighbour: area.atLatest.neighbour && near(area.atLatest.neighbour),
      },
      trace: area.trace,
      notes: area.notes.map(inWords),
    })),
  };
}
