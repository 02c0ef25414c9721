import type { HubCount } from '../../hubs/rules.ts';
import { hubCounts, sharePercent, sumHubs } from '../../hubs/rules.ts';
import { writeDay } from '../../kit/pure/day.ts';
import { type Figure, known, noData, nothing } from '../../kit/pure/figure.ts';
import type { Column, Row, Table, Cell as TableCell } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import { municipalityKind, nesting } from '../../regions/rules.ts';
import { cite, sayAsOf } from '../../sources/view.ts';
import type { Cell } from '../model.ts';
import { cellOf, gaps, isCounted, wideningPath } from '../rules.ts';
import type { CureRow } from '../view.ts';
import { cureRows } from './cures.ts';
import { type Compared, criterionName, type Shown } from './model.ts';
import { type Notes, notesOf } from './notes.ts';
import { compareText } from './text.ts';

type Foot = Pick<Table, 'asOf' | 'footnotes' | 'caveats' | 'sources'>;

const foot = (compared: Compared, notes: Notes, lang: Lang): Foot => ({
  asOf: writeDay(compared.grounds.asOf, lang),
  footnotes: notes.footnotes,
  caveats: notes.caveats,
  sources: notes.sources,
});

const separator = (lang: Lang) => (lang === 'ja' ? '、' : ', ');

/** The matrix of paper 004 and A-8: criteria down, units across, each with its blank zones and all its zones. */
function matrixTable(compared: Compared, shown: Shown, notes: Notes, lang: Lang): Table {
  const t = compareText[lang];
  const units = compared.grounds.units.filter((u) => shown.units.includes(u.kind.id));
  const columns: Column[] = [
    { id: 'criterion', key: 'criterion', heading: t.criterion, kind: 'text' },
    { id: 'institutions', key: 'institutions', heading: t.institutions, kind: 'number' },
    ...units.flatMap((unit) => unitColumns(unit, t, lang)),
  ];
  const rows = shown.criteria.map((id): Row => {
    const cells = units.map((unit) => cellOf(compared.comparison, unit.kind.id, id));
    const counted = cells.find(isCounted);
    return {
      id,
      cells: [
        { text: criterionName(compared, id, lang), footnote: notes.ofCriterion.get(id) },
        { figure: counted ? known(counted.institutions) : noData },
        ...cells.flatMap((cell) => [blankCell(cell, notes), { figure: known(cell.zones) }]),
      ],
    };
  });
  return { id: 'matrix', title: t.matrixTitle, unit: t.matrixUnit, columns, rows, ...foot(compared, notes, lang) };
}

function unitColumns(unit: Division, t: (typeof compareText)['ja'], lang: Lang): Column[] {
  const { id } = unit.kind;
  const key = id.replaceAll('-', '_');
  const group = say(unit.kind.name, lang);
  return [
    { id: `${id}-blank`, key: `${key}_blank`, heading: t.blank, kind: 'number', group },
    { id: `${id}-zones`, key: `${key}_zones`, heading: t.zones, kind: 'number', group },
  ];
}

const blankCell = (cell: Cell, notes: Notes): TableCell => ({
  figure: isCounted(cell) ? known(cell.blanks.length) : noData,
  footnote: cell.basis === 'placed' ? notes.invented : undefined,
});

/** The blank zones by name, one row per unit and criterion: what the command line answers, as a table (Z4). */
function blankTable(compared: Compared, shown: Shown, notes: Notes, lang: Lang): Table {
  const t = compareText[lang];
  const columns: Column[] = [
    { id: 'unit', key: 'unit', heading: t.unit, kind: 'text' },
    { id: 'criterion', key: 'criterion', heading: t.criterion, kind: 'text' },
    { id: 'zones', key: 'zones', heading: t.zones, kind: 'number' },
    { id: 'institutions', key: 'institutions', heading: t.institutions, kind: 'number' },
    { id: 'blank', key: 'blank', heading: t.blank, kind: 'number' },
    { id: 'names', key: 'blank_names', heading: t.names, kind: 'text' },
  ];
  const units = compared.grounds.units.filter((u) => shown.units.includes(u.kind.id));
  const rows = units.flatMap((unit) =>
    shown.criteria.map((id): Row => {
      const cell = cellOf(compared.comparison, unit.kind.id, id);
      const blanks = isCounted(cell) ? cell.blanks.map((z) => say(z.name, lang)) : [];
      return {
        id: `${unit.kind.id} ${id}`,
        cells: [
          { text: say(unit.kind.name, lang) },
          { text: criterionName(compared, id, lang), footnote: notes.ofCriterion.get(id) },
          { figure: known(cell.zones) },
          { figure: isCounted(cell) ? known(cell.institutions) : noData },
          blankCell(cell, notes),
          { text: blanks.join(separator(lang)) },
        ],
      };
    }),
  );
  return { id: 'blanks', title: t.blanksTitle, unit: t.matrixUnit, columns, rows, ...foot(compared, notes, lang) };
}

/** Every zone of the selected unit with its institutions under each shown criterion, and totals. */
export function zoneTable(compared: Compared, shown: Shown, notes: Notes, lang: Lang): Table {
  const t = compareText[lang];
  const { grounds, comparison } = compared;
  const unit = grounds.units.find((u) => u.kind.id === shown.unit)!;
  const container = grounds.container && grounds.container !== unit ? grounds.container : null;
  const homes = container ? nesting(unit, container) : [];
  const cells = shown.criteria.map((id) => cellOf(comparison, shown.unit, id));
  const columns: Column[] = [
    { id: 'zone', key: 'zone', heading: t.zone, kind: 'text' },
    ...(container
      ? [{ id: 'container', key: 'secondary_area', heading: say(container.kind.name, lang), kind: 'text' as const }]
      : []),
    ...cells.map((cell) => criterionColumn(cell, compared, notes, lang)),
  ];
  const home = (i: number) => (typeof homes[i] === 'number' ? say(container!.areas[homes[i]!]!.name, lang) : '');
  const rows = unit.areas.map((area, i) => ({
    id: area.key,
    cells: [
      { text: say(area.name, lang) },
      ...(container ? [{ text: home(i) }] : []),
      ...cells.map((cell) => zoneCell(cell, i, compared)),
    ],
  }));
  const totals: Row = {
    id: 'total',
    cells: [
      { text: t.total },
      ...(container ? [{ text: '' }] : []),
      ...cells.map((cell) => ({ figure: isCounted(cell) ? known(cell.counts.reduce((a, b) => a + b, 0)) : noData })),
    ],
  };
  const title = t.zonesTitle(say(unit.kind.name, lang));
  return { id: 'zones', title, unit: t.zonesUnit, columns, rows, totals, ...foot(compared, notes, lang) };
}

function criterionColumn(cell: Cell, { grounds }: Compared, notes: Notes, lang: Lang): Column {
  const criterion = grounds.criteria.find((c) => c.id === cell.criterion)!;
  const footnote = cell.basis === 'placed' ? notes.invented : notes.ofCriterion.get(cell.criterion);
  const key = cell.criterion.replaceAll('-', '_');
  return { id: cell.criterion, key, heading: say(criterion.name, lang), kind: 'number', footnote };
}

function zoneCell(cell: Cell, at: number, { grounds }: Compared): TableCell {
  if (!isCounted(cell)) return { figure: noData };
  const minimum = grounds.criteria.find((c) => c.id === cell.criterion)!.minimum;
  return { figure: known(cell.counts[at]!), mark: cell.counts[at]! < minimum ? 'blank' : undefined };
}

/** What would close each blank zone of the selected cell (Z4). */
function cureTable(compared: Compared, shown: Shown, notes: Notes, lang: Lang): Table {
  const t = compareText[lang];
  const cell = cellOf(compared.comparison, shown.unit, shown.criterion);
  const path = isCounted(cell) ? wideningPath(compared.comparison, cell) : [];
  const rows = isCounted(cell) ? cureRows(cell, path, compared, lang) : [];
  const text = (id: string, heading: string): Column => ({ id, key: id, heading, kind: 'text' });
  const unit = compared.grounds.units.find((u) => u.kind.id === shown.unit)!;
  const criterion = criterionName(compared, shown.criterion, lang);
  return {
    id: 'cures',
    title: t.curesTitle(say(unit.kind.name, lang), criterion),
    columns: [
      text('zone', t.zone),
      text('secondary_area', t.container),
      text('wider', t.wider),
      text('neighbours', t.neighbours),
      text('merge', t.merge),
    ],
    rows: rows.map((row) => ({
      id: row.key,
      cells: [
        row.zone,
        row.container ?? '',
        row.wider?.text ?? t.noWider,
        row.neighbours.map((n) => neighbourWords(n, lang)).join(separator(lang)) || (row.noNeighbour ?? ''),
        row.merge ?? '',
      ].map((cell) => ({ text: cell })),
    })),
    ...foot(compared, notes, lang),
  };
}

function neighbourWords({ zone, count, link }: CureRow['neighbours'][number], lang: Lang): string {
  const said = `${zone}(${count})`;
  return link ? compareText[lang].withLink(said, link) : said;
}

/** Municipalities without a resource, one row per criterion (Z12). */
function gapTable(compared: Compared, shown: Shown, notes: Notes, lang: Lang): Table {
  const t = compareText[lang];
  const municipalities = compared.grounds.units.find((u) => u.kind.id === municipalityKind.id)!;
  const nameOf = new Map(municipalities.areas.map((a) => [a.key, say(a.name, lang)]));
  const rows = gaps(compared.comparison, municipalityKind.id)
    .filter((gap) => shown.criteria.includes(gap.criterion))
    .map((gap): Row => {
      const placed = cellOf(compared.comparison, municipalityKind.id, gap.criterion).basis === 'placed';
      const named = gap.municipalities?.map((code) => nameOf.get(code)).join(separator(lang)) ?? '';
      return {
        id: gap.criterion,
        cells: [
          { text: criterionName(compared, gap.criterion, lang) },
          {
            figure: gap.municipalities ? known(gap.municipalities.length) : noData,
            footnote: placed ? notes.invented : undefined,
          },
          { text: named },
        ],
      };
    });
  const columns: Column[] = [
    { id: 'criterion', key: 'criterion', heading: t.criterion, kind: 'text' },
    { id: 'count', key: 'municipalities', heading: t.municipalities, kind: 'number' },
    { id: 'names', key: 'names', heading: t.municipalityNames, kind: 'text' },
  ];
  return { id: 'gaps', title: t.gapsTitle, columns, rows, ...foot(compared, notes, lang) };
}

const answered = (c: { municipalities: number }, value: number): Figure =>
  c.municipalities === 0 ? nothing('unanswered') : known(value);

function shareFigure(c: { municipalities: number; withHub: number }): Figure {
  const share = sharePercent(c.withHub, c.municipalities);
  return share === null ? nothing('unanswered') : known(share);
}

/** Hubs by area with the share of municipalities, and the whole (H7). */
export function hubTable(counts: HubCount[], division: Division, compared: Compared, lang: Lang): Table {
  const t = compareText[lang];
  const nameOf = new Map(division.areas.map((a) => [a.key, say(a.name, lang)]));
  const cells = (name: string, c: { municipalities: number; withHub: number }): TableCell[] => [
    { text: name },
    { figure: answered(c, c.municipalities) },
    { figure: answered(c, c.withHub) },
    { figure: shareFigure(c) },
  ];
  const columns: Column[] = [
    { id: 'area', key: 'secondary_area', heading: say(division.kind.name, lang), kind: 'text' },
    { id: 'municipalities', key: 'municipalities', heading: t.hubColumns.municipalities, kind: 'number' },
    { id: 'with-hub', key: 'with_hub', heading: t.hubColumns.withHub, kind: 'number' },
    { id: 'share', key: 'share_percent', heading: t.hubColumns.share, kind: 'number' },
  ];
  const cited = new Set(
    [...(compared.hubs?.coverage ?? []), ...(compared.hubs?.states ?? [])].map((x) => x.trace.source),
  );
  const hubSources = compared.sources.filter((s) => cited.has(s.id));
  return {
    id: 'hubs',
    title: t.hubsTitle,
    asOf: hubSources[0] ? sayAsOf(hubSources[0], lang) : writeDay(compared.grounds.asOf, lang),
    columns,
    rows: counts.map((c) => ({ id: c.area, cells: cells(nameOf.get(c.area) ?? c.area, c) })),
    totals: { id: 'total', cells: cells(t.total, sumHubs(counts)) },
    footnotes: [],
    caveats: [],
    sources: hubSources.map((s) => cite(s, lang)),
  };
}

export const tableIds = ['matrix', 'blanks', 'cures', 'zones', 'gaps', 'hubs'] as const;
type TableId = (typeof tableIds)[number];

/** One table of the comparison; null for hubs where no survey is loaded. */
export function comparisonTable(id: TableId, compared: Compared, shown: Shown, lang: Lang): Table | null {
  const notes = notesOf(compared, shown, lang);
  switch (id) {
    case 'matrix':
      return matrixTable(compared, shown, notes, lang);
    case 'blanks':
      return blankTable(compared, shown, notes, lang);
    case 'cures':
      return cureTable(compared, shown, notes, lang);
    case 'zones':
      return zoneTable(compared, shown, notes, lang);
    case 'gaps':
      return gapTable(compared, shown, notes, lang);
    case 'hubs':
      return surveyTable(compared, lang);
  }
}

/** Every table there is, for one workbook. */
export const comparisonTables = (compared: Compared, shown: Shown, lang: Lang): Table[] =>
  tableIds.flatMap((id) => comparisonTable(id, compared, shown, lang) ?? []);

function surveyTable(compared: Compared, lang: Lang): Table | null {
  const division = compared.grounds.container;
  const counts = compared.hubs && division ? hubCounts(compared.hubs, division) : [];
  return division && counts.length > 0 ? hubTable(counts, division, compared, lang) : null;
}
