import { type Day, daysLater, parseDay } from '../../../kit/pure/day.ts';
import type { Fault } from '../../../kit/pure/fault.ts';
import { matchKey } from '../../../kit/pure/match-key.ts';
import type { Wording } from '../../../kit/pure/wording.ts';
import { planOf, planOn } from '../../../plans/rules.ts';
import type { MunicipalityCode } from '../../../regions/model.ts';
import { areaFinder, municipalityKind } from '../../../regions/rules.ts';
import type { NewDesignation } from '../../record/model.ts';
import { type AreaReader, areaReader, type Place } from './areas.ts';
import { faults } from './faults.ts';
import { type Match, type Matcher, matcher } from './match.ts';
import type { CurrentGrounds, CurrentKey, CurrentRow, CurrentTable, RawCurrent } from './model.ts';
import { Stop } from './stop.ts';
import { readBodyKind, readDesignationKind, readPlan, readRoles } from './words.ts';

type Reader = { raw: RawCurrent; grounds: CurrentGrounds; match: Matcher; area: AreaReader };
type Line = RawCurrent['rows'][number];

/** Reads 現行の位置付け一覧 row by row: a row that is not understood is named with its column, and the others go on. */
export function readCurrent(raw: RawCurrent, grounds: CurrentGrounds): CurrentTable {
  const reader: Reader = { raw, grounds, match: matcher(grounds), area: areaReader(grounds.divisions) };
  const table: CurrentTable = { rows: [], rejects: [], notices: [] };
  const seen = new Map<string, number>();
  let undated = 0;
  for (const line of raw.rows) {
    const read = readLine(line, reader);
    if ('code' in read) {
      table.rejects.push(read);
      continue;
    }
    const key = rowKey(read);
    const before = seen.get(key);
    if (before !== undefined)
      table.rejects.push({ ...faults.twice(before), at: { row: line.row }, found: read.body.name });
    else table.rows.push(read);
    if (before === undefined) seen.set(key, line.row);
    if (before === undefined && cellOf(line, raw, 'from') === '') undated += 1;
  }
  if (undated > 0) table.notices.push(undatedNotice(undated));
  return table;
}

const undatedNotice = (n: number): Wording => ({
  ja: `開始日のない${n}行は、その計画の始まりの日からとします。`,
  en: `${n} rows without a first day count from the first day of their plan.`,
});

/** What makes two rows one designation. */
export const rowKey = ({ body, designation: d }: CurrentRow): string =>
  [bodyKey(body), d.kind, d.unit, d.area].join('\n');

export const bodyKey = (body: Pick<CurrentRow['body'], 'register' | 'number' | 'name' | 'municipality'>): string =>
  body.number === null ? `${matchKey(body.name)} ${body.municipality ?? ''}` : `${body.register} ${body.number}`;

function readLine(line: Line, reader: Reader): CurrentRow | Fault {
  try {
    return rowOf(line, reader);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const heading = reader.raw.columns[error.column]?.heading;
    const at = { row: line.row, ...(heading === undefined ? {} : { column: heading }) };
    const found = cellOf(line, reader.raw, error.column);
    return { ...error.fault, at, ...(found === '' ? {} : { found }) };
  }
}

const cellOf = ({ cells }: Line, { columns }: RawCurrent, key: CurrentKey): string => {
  const column = columns[key];
  return column ? (cells[column.index] ?? '') : '';
};

function rowOf(line: Line, reader: Reader): CurrentRow {
  const { grounds, raw } = reader;
  const cell = (key: CurrentKey) => cellOf(line, raw, key);
  if (cell('name') === '') throw new Stop('name', faults.noName());
  const stated = known('bodyKind', cell('bodyKind'), readBodyKind, faults.unknownBodyKind);
  const written = municipalityOf(cell('municipality'), grounds) ?? grounds.placeOf(cell('address'));
  const match = matched(
    reader.match({ name: cell('name'), number: cell('number'), kind: stated, municipality: written }),
  );
  const { institution } = match;
  const kind = institution?.kind ?? stated;
  if (kind === null) throw new Stop('bodyKind', faults.noBodyKind());
  const municipality = institution?.municipality ?? written;
  const numbered = institution ?? (match as Extract<Match, { institution: null }>);
  return {
    row: line.row,
    body: {
      ...{ kind, name: institution?.name ?? cell('name'), municipality },
      ...(numbered.register === null || numbered.number === null
        ? { register: null, number: null }
        : { register: numbered.register, number: numbered.number }),
      address: institution?.address || cell('address'),
      phone: institution?.phone || cell('phone'),
    },
    asWritten: bodyKey({ register: null, number: null, name: cell('name'), municipality: written }),
    designation: designationOf(line, reader, municipality),
    unmatched: institution === null && 'because' in match ? match.because : null,
  };
}

function matched(match: ReturnType<Matcher>): Match {
  if ('fault' in match) throw new Stop(match.column, match.fault);
  return match;
}

function known<T>(
  key: CurrentKey,
  text: string,
  read: (text: string) => T | null,
  fault: (text: string) => Fault,
): T | null {
  if (text === '') return null;
  const found = read(text);
  if (found === null) throw new Stop(key, fault(text));
  return found;
}

function municipalityOf(text: string, { divisions }: CurrentGrounds): MunicipalityCode | null {
  const division = divisions.find(({ kind }) => kind.id === municipalityKind.id)!;
  return known('municipality', text, (name) => areaFinder(division)(name) ?? null, faults.unknownMunicipality);
}

function designationOf(line: Line, reader: Reader, municipality: MunicipalityCode | null): CurrentRow['designation'] {
  const { raw, grounds } = reader;
  const cell = (key: CurrentKey) => cellOf(line, raw, key);
  const asLead = known('kind', cell('kind'), readDesignationKind, faults.unknownKind) ?? 'lead';
  const read = readRoles(asLead, cell('roles'));
  if ('unread' in read) throw new Stop('roles', faults.unknownRole(read.unread));
  const place = placeOf(line, reader, municipality);
  return {
    ...{ kind: asLead, ...place, ...periodOf(cell, grounds.today), roles: read.roles },
    ...{ state: 'designated', origin: 'inherited', selection: null, step: null },
    ...{ legalBasis: cell('legalBasis'), letterNumber: '' },
  };
}

function periodOf(cell: (key: CurrentKey) => string, today: Day): Pick<NewDesignation, 'plan' | 'from' | 'until'> {
  const day = (key: 'from' | 'until') => known(key, cell(key), parseDay, faults.notADay);
  const begins = day('from');
  const plan = known('plan', cell('plan'), readPlan, faults.unknownPlan) ?? planOn(begins ?? today).id;
  const from = begins ?? planOf(plan)!.from;
  const last = day('until');
  if (last !== null && last < from) throw new Stop('until', faults.endsFirst(from, last));
  const { name, until } = planOf(plan)!;
  if (until <= from) throw new Stop('from', faults.beyondPlan(from, name));
  if (last !== null && until <= last) throw new Stop('until', faults.beyondPlan(last, name));
  return { plan, from, until: last === null ? null : daysLater(last, 1) };
}

/** The area of a row: in a column of its own kind, in 圏域 with or without 単位, else the municipality it stands in. */
function placeOf(line: Line, { raw, area }: Reader, municipality: MunicipalityCode | null): Place {
  const cell = (key: CurrentKey) => cellOf(line, raw, key);
  const unit = cell('unit') === '' ? null : area.unit(cell('unit'));
  if (cell('area') !== '') return area.named(cell('area'), unit);
  const headed = raw.divisions.find(({ index }) => (line.cells[index] ?? '') !== '');
  if (headed) return area.named(line.cells[headed.index]!, area.unit(headed.unit));
  if (municipality === null) throw new Stop('area', faults.noArea());
  return area.around(municipality, unit);
}
