import type { Criterion, CriterionId } from '../../facilities/criteria/model.ts';
import { sayCondition } from '../../facilities/criteria/rules.ts';
import type { HubRecord } from '../../hubs/model.ts';
import { hubCounts, sharePercent, sumHubs } from '../../hubs/rules.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import { known, noData } from '../../kit/pure/figure.ts';
import type { Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division, DivisionArea, Municipality, Prefecture } from '../../regions/model.ts';
import { containerKindId, municipalityKind, nesting } from '../../regions/rules.ts';
import type { Source } from '../../sources/model.ts';
import { countingSources } from '../../sources/rules.ts';
import type { Cell, CountedCell, Cure, Grounds, UnitId } from '../model.ts';
import { nationalUnits } from '../national.ts';
import { addition, type Comparison, cellOf, cures, gaps, isCounted, wideningPath } from '../rules.ts';
import type {
  Answer,
  ComparisonView,
  CriterionHead,
  CureRow,
  GapRow,
  MatrixRow,
  NationalLine,
  SourceLine,
} from '../view.ts';
import { notesOf, sayAsOf } from './notes.ts';
import { hubTable, zoneTable } from './tables.ts';
import { compareText, stepSign } from './text.ts';

/** What the reader chose to see. */
export type Shown = { units: UnitId[]; criteria: CriterionId[]; unit: UnitId; criterion: CriterionId };

/** A comparison with all that its page says about it. */
export type Compared = {
  realm: ComparisonView['realm'];
  prefecture: Prefecture;
  municipalities: Municipality[];
  grounds: Grounds;
  comparison: Comparison;
  /** Sources as of the day, and all of them for the days one can look at. */
  sources: Source[];
  dates: Source[];
  hubs: HubRecord | null;
  latest: Day;
  may: ComparisonView['may'];
};

/** Criteria of the papers' own matrix, shown at first; the others are one choice away. */
const shownFirst = new Set([
  'enhanced-support-hospital',
  'support-hospital',
  'enhanced-support-hospital-or-clinic',
  'support-hospital-or-enhanced-clinic',
  'backup-hospital',
  'enhanced-visiting-nurse-station',
]);

/** Completes a choice: what is not chosen, or is not there, falls back to what the papers look at first. */
export function completeShown(chosen: Partial<Shown>, units: Division[], criteria: Criterion[]): Shown {
  const unitIds = units.map((u) => u.kind.id);
  const criterionIds = criteria.map((c) => c.id);
  const some = <T>(wanted: T[] | undefined, all: T[], fallback: T[]) => {
    const kept = all.filter((x) => wanted?.includes(x));
    return kept.length > 0 ? kept : fallback;
  };
  const shownUnits = some(chosen.units, unitIds, unitIds);
  const shownCriteria = some(
    chosen.criteria,
    criterionIds,
    criteria.filter((c) => !c.shipped || shownFirst.has(c.id)).map((c) => c.id),
  );
  const finest = shownUnits.filter((id) => id !== municipalityKind.id).at(-1) ?? shownUnits[0]!;
  const preferred = shownUnits.find((id) => id === 'medical-association') ?? finest;
  return {
    units: shownUnits,
    criteria: shownCriteria,
    unit: shownUnits.find((id) => id === chosen.unit) ?? preferred,
    criterion: criterionIds.find((id) => id === chosen.criterion) ?? shownCriteria[0]!,
  };
}

export function comparisonView(compared: Compared, shown: Shown, lang: Lang): ComparisonView {
  const { grounds, comparison } = compared;
  const notes = notesOf(compared, shown, lang);
  const selected = cellOf(comparison, shown.unit, shown.criterion);
  const path = isCounted(selected) ? wideningPath(comparison, selected) : [];
  return {
    realm: compared.realm,
    asOf: grounds.asOf,
    asOfLabel: writeDay(grounds.asOf, lang),
    dates: datesOf(compared.dates, lang),
    latest: grounds.asOf >= compared.latest,
    units: grounds.units.map((u) => ({
      id: u.kind.id,
      name: say(u.kind.name, lang),
      zones: u.areas.length,
      shown: shown.units.includes(u.kind.id),
    })),
    criteria: grounds.criteria.map((c) => criterionHead(c, shown, grounds.asOf, lang)),
    matrix: shown.criteria.map((id) => matrixRow(id, compared, shown, notes, lang)),
    answer: answer(selected, path, compared, lang),
    cures: isCounted(selected) ? cureRows(selected, path, compared, lang) : [],
    zoneTable: zoneTable(compared, shown, notes, lang),
    gaps: gapRows(compared, shown, lang),
    national: nationalLine(lang),
    hubs: hubsView(compared, lang),
    footnotes: notes.footnotes.map((text, i) => ({ number: i + 1, text })),
    caveats: notes.caveats,
    sources: compared.sources.map((s) => sourceLine(s, lang)),
    may: compared.may,
  };
}

function datesOf(sources: Source[], lang: Lang): ComparisonView['dates'] {
  const byDay = new Map<Day, string | undefined>();
  for (const s of countingSources(sources)) {
    byDay.set(s.asOf, byDay.get(s.asOf) ?? (s.asOfPrinted && say(s.asOfPrinted, lang)));
  }
  return [...byDay]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, printed]) => ({ day, label: writeDay(day, lang), printed }));
}

function criterionHead(criterion: Criterion, shown: Shown, at: Day, lang: Lang): CriterionHead {
  return {
    id: criterion.id,
    name: say(criterion.name, lang),
    short: say(criterion.short, lang),
    condition: sayCondition(criterion.condition, lang, at),
    basis: say(criterion.basis, lang),
    minimum: criterion.minimum,
    shown: shown.criteria.includes(criterion.id),
    removable: !criterion.shipped,
  };
}

type Notes = ReturnType<typeof notesOf>;

function matrixRow(id: CriterionId, compared: Compared, shown: Shown, notes: Notes, lang: Lang): MatrixRow {
  const { comparison, grounds } = compared;
  const cells = shown.units.map((unit) => cellOf(comparison, unit, id));
  const criterion = grounds.criteria.find((c) => c.id === id)!;
  const counted = cells.find(isCounted);
  return {
    criterion: id,
    name: say(criterion.name, lang),
    institutions: counted ? known(counted.institutions) : noData,
    footnote: notes.ofCriterion.get(id),
    cells: cells.map((cell) => ({
      unit: cell.unit,
      zones: cell.zones,
      basis: cell.basis,
      ...(isCounted(cell)
        ? { blank: known(cell.blanks.length), names: cell.blanks.map((z) => say(z.name, lang)) }
        : { blank: noData, names: [], why: whyUncounted(cell, compared, lang) }),
      footnote: cell.basis === 'placed' ? notes.invented : undefined,
    })),
  };
}

export function whyUncounted(cell: Cell, compared: Compared, lang: Lang): string {
  const t = compareText[lang];
  if (isCounted(cell)) return '';
  if (cell.cause === 'not-split') {
    const unit = compared.grounds.units.find((u) => u.kind.id === cell.unit)!;
    return t.notSplit(say(unit.kind.name, lang));
  }
  const { coverage, published } = compared.grounds.holdings;
  return coverage.length + published.length === 0 ? t.nothingLoaded : t.notLoaded(cell.missing);
}

const criterionOf = (compared: Compared, id: CriterionId) => compared.grounds.criteria.find((c) => c.id === id)!;

function answer(selected: Cell, path: CountedCell[], compared: Compared, lang: Lang): Answer {
  const t = compareText[lang];
  const unit = compared.grounds.units.find((u) => u.kind.id === selected.unit)!;
  const last = path.at(-1);
  const sign = stepSign(path.length);
  const left = last?.blanks.length ?? 0;
  return {
    unit: selected.unit,
    unitName: say(unit.kind.name, lang),
    criterion: selected.criterion,
    criterionName: say(criterionOf(compared, selected.criterion).name, lang),
    zones: selected.zones,
    blank: isCounted(selected) ? known(selected.blanks.length) : noData,
    sentence: isCounted(selected) ? t.answer(selected.blanks.length) : t.noAnswer,
    afterword: afterword(),
    path: path.map((cell, i) => pathStep(cell, i, path, compared, lang)),
  };

  function afterword(): string | null {
    if (!isCounted(selected)) return whyUncounted(selected, compared, lang);
    if (path.length < 2) return null;
    return left === 0 ? t.closes(sign) : t.leaves(sign, left);
  }
}

function pathStep(
  cell: CountedCell,
  i: number,
  path: CountedCell[],
  compared: Compared,
  lang: Lang,
): Answer['path'][number] {
  const t = compareText[lang];
  const short = (id: CriterionId) => say(criterionOf(compared, id).short, lang);
  const added = i === 0 ? null : addition(compared.comparison, path[i - 1]!, cell);
  const wider = added ? t.also(short(added.criterion)) : t.upTo(short(cell.criterion));
  return {
    step: i + 1,
    criterion: cell.criterion,
    label: i === 0 ? short(cell.criterion) : wider,
    blank: cell.blanks.length,
    change: i === 0 ? null : t.fewer(path[i - 1]!.blanks.length - cell.blanks.length),
  };
}

/** What there is to choose from at each later step: what the step adds, where that has a name of its own. */
const choices = (path: CountedCell[], compared: Compared): CountedCell[] =>
  path.slice(1).map((step, i) => addition(compared.comparison, path[i]!, step) ?? step);

function cureRows(cell: CountedCell, path: CountedCell[], compared: Compared, lang: Lang): CureRow[] {
  const { grounds, comparison } = compared;
  const unit = grounds.units.find((u) => u.kind.id === cell.unit)!;
  const container = grounds.container;
  const homes = container ? nesting(unit, container) : null;
  return cures(comparison, cell, grounds).map((cure) => {
    const at = unit.areas.indexOf(cure.zone);
    const home = homes?.[at];
    const containerName = container && typeof home === 'number' ? say(container.areas[home]!.name, lang) : null;
    return {
      key: cure.zone.key,
      zone: say(cure.zone.name, lang),
      container: containerName,
      counts: choices(path, compared).map((step) => ({
        criterion: step.criterion,
        label: say(criterionOf(compared, step.criterion).short, lang),
        count: step.counts[at]!,
      })),
      wider: widerCure(cure, path, compared, lang),
      neighbours: cure.neighbours.map((n) => ({ zone: say(n.zone.name, lang), count: n.count })),
      noNeighbour: whyNoNeighbour(cure, homes, at, containerName, lang),
      merge: cure.merge ? compareText[lang].mergeWith(names(cure.merge.zones, lang), cure.merge.count) : null,
    };
  });
}

const names = (zones: DivisionArea[], lang: Lang) => zones.map((z) => say(z.name, lang));

function widerCure(cure: Cure, path: CountedCell[], compared: Compared, lang: Lang): CureRow['wider'] {
  if (!cure.wider) return null;
  const { criterion, count } = cure.wider;
  const at = path.findIndex((cell) => cell.criterion === criterion);
  const unit = compared.grounds.units.find((u) => u.kind.id === path[0]!.unit)!;
  const chosen = at > 0 ? choices(path, compared)[at - 1]! : null;
  const ofChosen = chosen?.counts[unit.areas.indexOf(cure.zone)] ?? 0;
  const enough = ofChosen >= criterionOf(compared, criterion).minimum;
  const [named, number] = chosen && enough ? [chosen.criterion, ofChosen] : [criterion, count];
  const sign = at > 0 ? stepSign(at + 1) : '・';
  const short = say(criterionOf(compared, named).short, lang);
  return { step: at + 1, criterion, count: number, text: compareText[lang].choose(sign, short, number) };
}

function whyNoNeighbour(
  cure: Cure,
  homes: (number | null)[] | null,
  at: number,
  container: string | null,
  lang: Lang,
): string | null {
  const t = compareText[lang];
  if (cure.neighbours.length > 0) return null;
  if (homes && homes[at] === null) return t.spansContainers;
  const alone = homes !== null && homes.filter((h) => h === homes[at]).length === 1;
  return alone && container ? t.aloneInContainer(container) : t.noNeighbour(container);
}

function gapRows(compared: Compared, shown: Shown, lang: Lang): GapRow[] {
  const { comparison, grounds } = compared;
  const municipalities = grounds.units.find((u) => u.kind.id === municipalityKind.id)!;
  const nameOf = new Map(municipalities.areas.map((a) => [a.key, say(a.name, lang)]));
  return gaps(comparison, municipalityKind.id)
    .filter((gap) => shown.criteria.includes(gap.criterion))
    .map((gap) => ({
      criterion: gap.criterion,
      name: say(criterionOf(compared, gap.criterion).name, lang),
      count: gap.municipalities ? known(gap.municipalities.length) : noData,
      municipalities: gap.municipalities?.map((code) => nameOf.get(code)!) ?? [],
      invented: cellOf(comparison, municipalityKind.id, gap.criterion).basis === 'placed',
    }));
}

function nationalLine(lang: Lang): NationalLine {
  return {
    title: say(nationalUnits.title, lang),
    parts: nationalUnits.parts.map((p) => ({
      label: say(p.label, lang),
      prefectures: p.prefectures,
      names: p.names.map((n) => say(n, lang)),
    })),
    total: nationalUnits.parts.reduce((n, p) => n + p.prefectures, 0),
    source: say(nationalUnits.source, lang),
  };
}

function hubsView(compared: Compared, lang: Lang): { sentence: string; table: Table } | null {
  const division = compared.grounds.units.find((u) => u.kind.id === containerKindId);
  if (!compared.hubs || !division) return null;
  const counts = hubCounts(compared.hubs, division);
  if (counts.length === 0) return null;
  const sum = sumHubs(counts);
  const share = sharePercent(sum.withHub, sum.municipalities);
  return {
    sentence: compareText[lang].hubs(sum.withHub, sum.municipalities, share),
    table: hubTable(counts, division, compared, lang),
  };
}

export function sourceLine(source: Source, lang: Lang): SourceLine {
  return {
    id: source.id,
    title: say(source.title, lang),
    part: source.part ? say(source.part, lang) : null,
    asOf: sayAsOf(source, lang),
    notes: source.notes.map((n) => say(n, lang)),
    file: source.fileName ?? null,
  };
}
