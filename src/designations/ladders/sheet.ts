import { dayInJapan, writeDay } from '../../kit/pure/day.ts';
import type { Block, Foot, Paper, PaperPart } from '../../kit/pure/document.ts';
import type { Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { cite } from '../../sources/view.ts';
import type { LadderGround } from './ground.ts';
import type { Ladder, LadderResult } from './model.ts';
import { type AreaView, type NamedBody, namesOf, type ResultView, resultView } from './result-view.ts';
import { sheetText } from './sheet-text.ts';
import { distanceSource, ladderText } from './text.ts';
import { whereOf } from './view.ts';

export type SheetOf = {
  ground: LadderGround;
  ladder: Ladder;
  result: LadderResult;
  /** Of which area; null for all of them on one. */
  area: string | null;
  /** 残した結果 No.3; null where it was run just now. */
  kept: string | null;
};

export type SheetOptions = { lang: Lang; office: string | null; now: Date | null };

/** 選定の説明: what a ladder gave and why, for one area or for all. */
export function sheetPaper({ ground, ladder, result, area, kept }: SheetOf, options: SheetOptions): Paper {
  const { lang, office, now } = options;
  const t = sheetText[lang];
  const view = resultView(ground, ladder, result, lang);
  const shown = view.areas.find(({ key }) => key === area);
  const foot = footOf(view, ground, lang);
  const part = shown ? areaPart(shown, lang) : wholePart(view, lang);
  const sample = ground.realm.space === 'sample';
  return {
    ...{ lang, title: part.title, office, day: result.asOf, asOf: view.asOf.label, size: 'A4' },
    subject: whereOf(ground.prefecture, lang),
    mark: sample ? t.mark : null,
    madeAt: now && writeTime(now, lang),
    parts: [{ ...part, foot, blocks: [headBlock(view, kept, lang), ...part.blocks] }],
  };
}

function writeTime(now: Date, lang: Lang): string {
  const time = now.toLocaleTimeString('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
  return sheetText[lang].madeAt(writeDay(dayInJapan(now), lang), time);
}

function headBlock({ ladder, unit }: ResultView, kept: string | null, lang: Lang): Block {
  const t = sheetText[lang];
  const words = [t.ladder(ladder.name, ladder.version), t.unit(unit.name), ladder.plan, kept];
  return { kind: 'paragraph', text: words.filter(Boolean).join(t.between), look: 'quiet' };
}

function footOf({ ladder, areas, warnings }: ResultView, { realm, sources }: LadderGround, lang: Lang): Foot {
  const measured = areas.some(({ neighbour, alternatives }) => neighbour || alternatives.length > 0);
  return {
    footnotes: measured ? [say(distanceSource, lang)] : [],
    caveats: [...(realm.space === 'sample' ? [ladderText[lang].sample] : []), ...warnings],
    sources: [sheetText[lang].basis(ladder.basis), ...sources.map((source) => cite(source, lang))],
  };
}

type ColumnId = keyof (typeof sheetText)['ja']['columns'];

/** A table that the lines above it date and name the sources of. */
function tableOf(id: string, title: string, columns: ColumnId[], rows: string[][], lang: Lang): Block {
  const table: Table = {
    ...{ id, title, asOf: '', footnotes: [], caveats: [], sources: [] },
    columns: columns.map((key) => ({ id: key, key, heading: sheetText[lang].columns[key], kind: 'text' })),
    rows: rows.map((texts, i) => ({ id: `${i + 1}`, cells: texts.map((text) => ({ text })) })),
  };
  return { kind: 'table', table };
}

function wholePart(view: ResultView, lang: Lang): PaperPart {
  const t = sheetText[lang];
  const steps = view.counts.map(({ step, name, count }) => [step, name, t.areas(count)]);
  const rows = view.areas.map((area) => [
    area.name,
    area.state === 'taken' ? area.step! : area.stepLabel,
    first(namesOf(area, lang), 3, lang),
    area.neighbour?.words ?? '',
    t.notChosen(area.rejected.reduce((sum, { bodies }) => sum + bodies.length, 0)),
    first([...area.unknown, ...area.notes], 2, lang),
  ]);
  return {
    id: 'selection',
    title: t.title,
    orientation: view.areas.length > 30 ? 'portrait' : 'landscape',
    blocks: [
      { kind: 'paragraph', text: view.sentence, look: 'answer' },
      ...(view.lines.length > 0 ? [{ kind: 'list' as const, items: view.lines }] : []),
      tableOf('steps', t.steps, ['step', 'name', 'count'], steps, lang),
      tableOf('areas', t.byArea, ['area', 'step', 'chosen', 'neighbour', 'rejected', 'notes'], rows, lang),
    ],
  };
}

/** So many names keep a sheet on one page; the table as a file names them all. */
const most = { chosen: 20, rejected: 8, reasons: 8 };

function areaPart(area: AreaView, lang: Lang): PaperPart {
  const t = sheetText[lang];
  const named = ({ name, place }: NamedBody) => (place ? t.placed(name, place) : name);
  const trace = area.trace.map(({ step, name, words }) => [step, name, words]);
  const kept = area.continued.filter((one) => !one.chosen);
  const chosen = [
    ...(area.chosen.length > 0
      ? [[`${area.chosen.length}`, first(area.chosen.map(named), most.chosen, lang), area.neighbour?.words ?? t.here]]
      : []),
    ...kept.map((one) => ['1', named(one), t.continuesFor(one.reason)]),
  ];
  const rejected = area.rejected.map(({ reason, bodies }) => [
    `${bodies.length}`,
    first(bodies.map(named), most.rejected, lang),
    reason,
  ]);
  const others = area.alternatives.map(({ name, words, reason }) => [t.placed(name, words), reason]);
  const open = [...area.unknown, ...area.notes];
  const none = (text: string): Block => ({ kind: 'paragraph', text, look: 'quiet' });
  return {
    id: 'area',
    title: t.areaTitle(area.name),
    orientation: 'portrait',
    blocks: [
      { kind: 'paragraph', text: answerOf(area, lang), look: 'answer' },
      tableOf('trace', t.trace, ['step', 'name', 'went'], trace, lang),
      ...(chosen.length > 0
        ? [tableOf('chosen', t.chosen(area.chosen.length + kept.length), ['bodies', 'names', 'where'], chosen, lang)]
        : [{ kind: 'heading' as const, text: t.chosen(0) }, none(t.nobody)]),
      ...(others.length > 0 ? [tableOf('alternatives', t.alternatives, ['otherArea', 'why'], others, lang)] : []),
      ...(rejected.length > 0
        ? [
            tableOf(
              'rejected',
              t.rejected(area.rejected.reduce((sum, { bodies }) => sum + bodies.length, 0)),
              ['bodies', 'names', 'whyNot'],
              rejected.slice(0, most.reasons),
              lang,
            ),
          ]
        : []),
      { kind: 'heading', text: t.open },
      open.length > 0 ? { kind: 'list', items: open } : none(t.nothingOpen),
    ],
  };
}

export function answerOf(
  { name, state, stepLabel, stepName, chosen, neighbour, unknown }: AreaView,
  lang: Lang,
): string {
  const t = sheetText[lang];
  if (state === 'open') return t.answer.open(name, unknown.length);
  if (state === 'none') return t.answer.none(name);
  if (neighbour) return t.answer.near(name, stepLabel, stepName, neighbour.words, chosen.length);
  return t.answer.taken(name, stepLabel, stepName, chosen.length);
}

function first(names: readonly string[], count: number, lang: Lang): string {
  const { comma, more } = ladderText[lang];
  const rest = names.length - count;
  return [...names.slice(0, count), ...(rest > 0 ? [more(rest)] : [])].join(comma);
}

/** Everybody who was not chosen, one row each. */
export function rejectedTable({ ground, ladder, result, area }: SheetOf, lang: Lang): Table {
  const t = sheetText[lang];
  const view = resultView(ground, ladder, result, lang);
  const keys = ['area', 'code', 'names', 'place', 'whyNot'] as const;
  return {
    ...{ id: 'rejected', title: t.everyRejected, asOf: view.asOf.label, footnotes: [] },
    columns: keys.map((key) => ({
      ...{ id: key, key: key === 'whyNot' ? 'reason' : key === 'names' ? 'name' : key, heading: t.columns[key] },
      kind: key === 'code' ? ('code' as const) : ('text' as const),
    })),
    rows: view.areas
      .filter(({ key }) => area === null || key === area)
      .flatMap((one) =>
        one.rejected.flatMap(({ reason, bodies }) =>
          bodies.map(({ code, name, place }) => ({
            id: `${one.key} ${code}`,
            cells: [one.name, code, name, place, reason].map((text) => ({ text })),
          })),
        ),
      ),
    caveats: ground.realm.space === 'sample' ? [ladderText[lang].sample] : [],
    sources: ground.sources.map((source) => cite(source, lang)),
  };
}
