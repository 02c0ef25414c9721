import type { Criterion, CriterionId } from '../../facilities/criteria/model.ts';
import { sayCondition } from '../../facilities/criteria/rules.ts';
import { hubCounts, sharePercent, sumHubs } from '../../hubs/rules.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import { known, noData } from '../../kit/pure/figure.ts';
import type { Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { containerKindId, municipalityKind } from '../../regions/rules.ts';
import type { Source } from '../../sources/model.ts';
import { datedSources } from '../../sources/rules.ts';
import { nationalUnits } from '../national.ts';
import { cellOf, gaps, isCounted, wideningPath } from '../rules.ts';
import type { ComparisonView, CriterionHead, GapRow, MatrixRow, NationalLine } from '../view.ts';
import { answer, whyUncounted } from './answer.ts';
import { cureRows } from './cures.ts';
import { type Compared, criterionName, type Shown } from './model.ts';
import { type Notes, notesOf, sourceLine } from './notes.ts';
import { hubTable, zoneTable } from './tables.ts';
import { compareText } from './text.ts';

/** What the comparison page shows: every figure rounded, every label said. */
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
  for (const s of datedSources(sources)) {
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

function gapRows(compared: Compared, shown: Shown, lang: Lang): GapRow[] {
  const { comparison, grounds } = compared;
  const municipalities = grounds.units.find((u) => u.kind.id === municipalityKind.id)!;
  const nameOf = new Map(municipalities.areas.map((a) => [a.key, say(a.name, lang)]));
  return gaps(comparison, municipalityKind.id)
    .filter((gap) => shown.criteria.includes(gap.criterion))
    .map((gap) => ({
      criterion: gap.criterion,
      name: criterionName(compared, gap.criterion, lang),
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
  if (share === null) return null;
  return {
    sentence: compareText[lang].hubs({ ...sum, percent: share }),
    table: hubTable(counts, division, compared, lang),
  };
}
