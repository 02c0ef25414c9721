import type { CriterionId } from '../../facilities/criteria/model.ts';
import { dayInJapan, writeDay } from '../../kit/pure/day.ts';
import type { BarChart, Block, Foot, Orientation, Paper, PaperPart } from '../../kit/pure/document.ts';
import type { MapView } from '../../kit/pure/map.ts';
import type { Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { romanName } from '../../regions/romaji.ts';
import { type Compared, criterionName, type Shown } from '../compare/model.ts';
import { comparisonTable } from '../compare/tables.ts';
import { compareText, stepSign } from '../compare/text.ts';
import { comparisonView } from '../compare/view.ts';
import type { UnitId } from '../model.ts';
import type { ComparisonView } from '../view.ts';
import { sideBySide } from './side-by-side.ts';
import { councilText } from './text.ts';

/** A map of one unit under one criterion; null where none can be drawn. */
export type MapsOf = (unit: UnitId, criterion: CriterionId) => MapView | null;

export type CouncilOptions = {
  lang: Lang;
  maps: MapsOf;
  office: string | null;
  /** When the file is made; null leaves the time out, and equal data make equal files. */
  now: Date | null;
  size?: Paper['size'];
  /** Turns every sheet; else each lies as its tables need. */
  orientation?: Orientation | undefined;
};

/**
 * The paper a prefecture lays before its council: the answer with the matrix, the resources of each zone, a page for
 * each unit with its map and cures, the gaps, the hubs. Every figure is the page's own; none is counted anew.
 */
export function councilPaper(compared: Compared, shown: Shown, options: CouncilOptions): Paper {
  const { lang } = options;
  const t = councilText[lang];
  const turned = options.orientation && { orientation: options.orientation };
  const view = comparisonView(compared, shown, lang);
  const table = (id: Parameters<typeof comparisonTable>[0], of: Shown = shown) =>
    comparisonTable(id, compared, of, lang);
  const parts: (PaperPart | null)[] = [
    { id: 'answer', title: t.title, blocks: answerBlocks(view, table('matrix')!, compared, shown, lang) },
    sidePart(sideBySide(compared, shown, lang), lang),
    { id: 'zones', title: t.resources, blocks: [{ kind: 'table', table: table('zones')! }] },
    ...shown.units.map((unit) => unitPart(compared, { ...shown, unit }, options)),
    { id: 'blanks', title: t.blanks, blocks: [{ kind: 'table', table: table('blanks')! }] },
    { id: 'gaps', title: t.gaps, blocks: [{ kind: 'table', table: { ...table('gaps')!, title: t.gapsTable } }] },
    hubPart(compared, view, table('hubs'), lang),
  ];
  return {
    lang,
    title: t.title,
    subject: subjectOf(compared, lang),
    mark: compared.realm.sample ? t.mark : null,
    office: options.office,
    day: compared.grounds.asOf,
    asOf: view.asOfLabel,
    madeAt: options.now && writeTime(options.now, lang),
    size: options.size ?? 'A4',
    parts: parts.filter((part) => part !== null).map((part) => ({ ...part, ...turned })),
  };
}

const subjectOf = ({ prefecture }: Compared, lang: Lang): string =>
  lang === 'ja' ? prefecture.name : romanName(prefecture.kana, 'prefecture');

function writeTime(now: Date, lang: Lang): string {
  const time = now.toLocaleTimeString('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
  return councilText[lang].madeAt(writeDay(dayInJapan(now), lang), time);
}

function answerBlocks(view: ComparisonView, matrix: Table, compared: Compared, shown: Shown, lang: Lang): Block[] {
  const t = councilText[lang];
  const { answer } = view;
  return [
    quietly(t.verdict(answer.unitName, answer.zones, answer.criterionName)),
    ...verdict(view, lang),
    { kind: 'chart', chart: blanksByUnit(view, matrix, compared, shown, lang) },
    { kind: 'table', table: matrix },
  ];
}

const quietly = (text: string): Block => ({ kind: 'paragraph', text, look: 'quiet' });

/** The page's answer, and the steps that widen the criterion. */
function verdict({ answer }: ComparisonView, lang: Lang): Block[] {
  const t = councilText[lang];
  const steps = answer.path.map((step) => t.step(stepSign(step.step), step.label, step.blank, step.change));
  return [
    { kind: 'paragraph', text: t.sentence(answer.sentence, answer.afterword), look: 'answer' },
    ...(steps.length > 1 ? [{ kind: 'paragraph' as const, text: steps.join(t.arrow) }] : []),
  ];
}

function blanksByUnit(view: ComparisonView, matrix: Table, compared: Compared, shown: Shown, lang: Lang): BarChart {
  const t = councilText[lang];
  const criterion = shown.criteria.includes(shown.criterion) ? shown.criterion : shown.criteria[0]!;
  const row = view.matrix.find((row) => row.criterion === criterion)!;
  const nameOf = new Map(view.units.map((unit) => [unit.id, unit.name]));
  const { footnotes, caveats, sources } = matrix;
  return {
    id: 'blanks-by-unit',
    title: t.chart(criterionName(compared, criterion, lang)),
    unit: t.chartUnit,
    bars: row.cells.map((cell) => ({ label: nameOf.get(cell.unit)!, figure: cell.blank })),
    footnotes,
    caveats,
    sources,
  };
}

function unitPart(compared: Compared, shown: Shown, { lang, maps }: CouncilOptions): PaperPart {
  const t = councilText[lang];
  const unit = compared.grounds.units.find((u) => u.kind.id === shown.unit)!;
  const cures = { ...comparisonTable('cures', compared, shown, lang)!, ...unitFoot(compared, shown, lang) };
  const view = comparisonView(compared, shown, lang);
  const map = maps(shown.unit, shown.criterion);
  return {
    id: `unit-${shown.unit}`,
    foot: cures,
    title: t.ofUnit(say(unit.kind.name, lang), unit.areas.length),
    blocks: [
      quietly(t.criterion(view.answer.criterionName)),
      ...verdict(view, lang),
      ...(map ? [{ kind: 'map' as const, map }] : []),
      ...(cures.rows.length > 0 ? [{ kind: 'table' as const, table: cures }] : []),
    ],
  };
}

/** The notes of this unit and criterion, as its map has them. */
function unitFoot(compared: Compared, shown: Shown, lang: Lang): Foot {
  const only = { ...shown, units: [shown.unit], criteria: [shown.criterion] };
  const { footnotes, caveats, sources } = comparisonTable('cures', compared, only, lang)!;
  return { footnotes, caveats, sources };
}

const sidePart = (table: Table | null, lang: Lang): PaperPart | null =>
  table && { id: 'side-by-side', title: councilText[lang].sideBySide, blocks: [{ kind: 'table', table }] };

/** A survey has no caveats of its own, but a page of the sample says that it is one. */
function hubPart({ realm }: Compared, view: ComparisonView, hubs: Table | null, lang: Lang): PaperPart | null {
  if (!view.hubs || !hubs) return null;
  const table = { ...hubs, caveats: [...hubs.caveats, ...(realm.sample ? [compareText[lang].sampleCaveat] : [])] };
  const blocks: Block[] = [
    { kind: 'paragraph', text: view.hubs.sentence, look: 'answer' },
    { kind: 'table', table },
  ];
  return { id: 'hubs', title: councilText[lang].hubs, blocks };
}
