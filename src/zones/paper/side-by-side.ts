import type { CriterionId } from '../../facilities/criteria/model.ts';
import { writeDay } from '../../kit/pure/day.ts';
import { known, noData } from '../../kit/pure/figure.ts';
import type { Column, Row, Table, Cell as TableCell } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import { municipalityKind, nesting } from '../../regions/rules.ts';
import { type Compared, criterionName, criterionOf, type Shown } from '../compare/model.ts';
import { notesOf } from '../compare/notes.ts';
import { cellOf, isCounted, wideningPath } from '../rules.ts';
import { councilText } from './text.ts';

/** Zones of one unit, each with its place in the rows: its first row names it, the rows below belong to it too. */
type Side = { unit: Division; homes: number[] };

/**
 * The zones of all units beside each other, each with its institutions under the criterion and the wider ones: the
 * smaller the zones, the more are blank. Null where the units do not lie in one another.
 */
export function sideBySide(compared: Compared, shown: Shown, lang: Lang): Table | null {
  const t = councilText[lang];
  const sides = sidesOf(compared, shown);
  if (sides.length < 2) return null;
  const cell = cellOf(compared.comparison, shown.unit, shown.criterion);
  const wider = isCounted(cell) ? wideningPath(compared.comparison, cell).map((step) => step.criterion) : [];
  const criteria = [...new Set([shown.criterion, ...wider])];
  const units = sides.map(({ unit }) => unit.kind.id);
  const notes = notesOf(compared, { ...shown, units, criteria }, lang);
  const group = ({ unit }: Side): Column[] => {
    const { id } = unit.kind;
    const name = say(unit.kind.name, lang);
    return [
      { id, key: id, heading: t.zone, kind: 'text', group: name },
      ...criteria.map((criterion): Column => {
        const heading = criterionName(compared, criterion, lang);
        const key = `${id}-${criterion}`;
        return { id: key, key, heading, kind: 'number', group: name, footnote: notes.ofCriterion.get(criterion) };
      }),
    ];
  };
  return {
    id: 'side-by-side',
    title: t.sideBySideTable,
    unit: t.sideBySideUnit,
    asOf: writeDay(compared.grounds.asOf, lang),
    columns: sides.flatMap(group),
    rows: rowsOf(sides, criteria, compared, lang),
    totals: { id: 'total', cells: sides.flatMap(({ unit }) => totalsOf(unit, criteria, compared, lang)) },
    footnotes: [...notes.footnotes],
    caveats: notes.caveats,
    sources: notes.sources,
  };
}

/** The finest unit above the municipality and those its zones lie in, the widest first. */
function sidesOf({ grounds }: Compared, shown: Shown): Side[] {
  const units = grounds.units
    .filter(({ kind }) => kind.id !== municipalityKind.id && shown.units.includes(kind.id))
    .toSorted((a, b) => a.areas.length - b.areas.length);
  const finest = units.at(-1);
  if (!finest) return [];
  const sides = units.flatMap((unit): Side[] => {
    const homes = unit === finest ? unit.areas.map((_, i) => i) : nesting(finest, unit);
    return homes.every((home) => home !== null) ? [{ unit, homes }] : [];
  });
  const kept: Side[] = [];
  for (const side of sides) if (kept.every((wider) => liesIn(side, wider))) kept.push(side);
  return kept;
}

/** Two units that cut across each other would name a zone in two places. */
const liesIn = ({ homes }: Side, wider: Side): boolean =>
  homes.every((home, i) => wider.homes[homes.indexOf(home)] === wider.homes[i]);

function rowsOf(sides: Side[], criteria: CriterionId[], compared: Compared, lang: Lang): Row[] {
  const finest = sides.at(-1)!;
  const order = finest.homes.toSorted((a, b) => {
    const apart = sides.find(({ homes }) => homes[a] !== homes[b])!;
    return a === b ? 0 : apart.homes[a]! - apart.homes[b]!;
  });
  return order.map((area, i) => ({
    id: finest.unit.areas[area]!.key,
    cells: sides.flatMap(({ unit, homes }) => {
      const begins = i === 0 || homes[order[i - 1]!] !== homes[area];
      return begins ? zoneCells(unit, homes[area]!, criteria, compared, lang) : nothingAnew(criteria);
    }),
  }));
}

/** The zone named above goes on. */
const nothingAnew = (criteria: CriterionId[]): TableCell[] => [{ text: '' }, ...criteria.map(() => ({ text: '' }))];

const zoneCells = (
  unit: Division,
  at: number,
  criteria: CriterionId[],
  compared: Compared,
  lang: Lang,
): TableCell[] => [
  { text: say(unit.areas[at]!.name, lang) },
  ...criteria.map((criterion): TableCell => {
    const cell = cellOf(compared.comparison, unit.kind.id, criterion);
    if (!isCounted(cell)) return { figure: noData };
    const count = cell.counts[at]!;
    return { figure: known(count), mark: count < criterionOf(compared, criterion).minimum ? 'blank' : undefined };
  }),
];

const totalsOf = (unit: Division, criteria: CriterionId[], { comparison }: Compared, lang: Lang): TableCell[] => [
  { text: councilText[lang].zones(unit.areas.length) },
  ...criteria.map((criterion): TableCell => {
    const cell = cellOf(comparison, unit.kind.id, criterion);
    return { figure: isCounted(cell) ? known(cell.counts.reduce((a, b) => a + b, 0)) : noData };
  }),
];
