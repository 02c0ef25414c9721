import type { Fault } from '../../../kit/pure/fault.ts';
import { type Column, cellAt, textAt } from './columns.ts';
import type { Institution, PrefectureDraft } from './drafts.ts';
import { badDay, badNumber, noSymbol } from './faults.ts';
import { institutionOf, type Row } from './institution.ts';
import { isHeadingAgain, placeOf, type SheetDraft } from './sheet.ts';
import type { Reading } from './state.ts';

const filingColumns: Column[] = ['symbol', 'filingName', 'filingNumber', 'startsOn'];

/** Reads a row under the headings. */
export function readRow(reading: Reading, at: Row): void {
  const { number } = at.table.header.columns;
  if (isEmpty(cellAt(at.cells, number))) readRowBelow(reading, at);
  else if (!isHeadingAgain(at.table, at.cells)) readNumberedRow(reading, at);
}

function readNumberedRow(reading: Reading, at: Row): void {
  const { sheet, table, cells } = at;
  const { above } = sheet;
  const same = above?.institution && table.repeated.every((i) => (above.cells[i] ?? '') === (cells[i] ?? ''));
  const institution = same ? above.institution! : institutionOf(reading, at);
  if ('code' in institution) stray(reading, at, institution);
  else {
    if (!same) sheet.above = { cells: [...cells], institution };
    readFiling(reading, at, institution);
  }
}

/** A row without a number belongs to the institution above, as in merged cells; remarks, notes and empty rows do not count. */
function readRowBelow(reading: Reading, at: Row): void {
  const { sheet, table, cells } = at;
  const { columns } = table.header;
  if ([...filingColumns, 'name' as const].every((key) => isEmpty(cellAt(cells, columns[key])))) return;
  const { above } = sheet;
  const fits = table.repeated.every((i) => isEmpty(cells[i] ?? '') || cells[i] === above?.cells[i]);
  if (above?.institution && fits) readFiling(reading, at, above.institution);
  else stray(reading, at, badNumber({ at: placeOf(sheet, at.row, 'number'), found: '' }));
}

/** A row whose institution is not known. */
function stray(reading: Reading, { sheet, row, cells }: Row, fault: Fault): void {
  sheet.above = { cells: [...cells], institution: null };
  sheet.strayRows += 1;
  sheet.lastRow = row;
  sheet.rows += 1;
  reading.rows += 1;
  reject(reading, sheet, null, fault);
}

function reject(reading: Reading, sheet: SheetDraft, list: PrefectureDraft | null, fault: Fault): void {
  for (const tried of [reading, sheet]) {
    tried.unread += 1;
    if (tried.firstUnread.length < 10) tried.firstUnread.push(fault);
  }
  sheet.rejects.push({ list, fault });
}

function readFiling(reading: Reading, at: Row, institution: Institution): void {
  const { sheet, row, cells, table } = at;
  const { columns } = table.header;
  countRow(reading, at, institution);
  const read = reading.readSymbol(textAt(cells, columns.symbol));
  if (read.symbol !== '') addFiling(reading, at, institution, read);
  else if (filingColumns.some((key) => !isEmpty(cellAt(cells, columns[key])))) {
    institution.listed.partly = true;
    reject(reading, sheet, institution.list, noSymbol({ at: placeOf(sheet, row, 'symbol'), found: '' }));
  }
}

function countRow(reading: Reading, { sheet, row }: Row, { list, listed }: Institution): void {
  reading.rows += 1;
  sheet.rows += 1;
  list.rows += row - sheet.countedTo;
  sheet.countedTo = row;
  sheet.lastRow = row;
  if (listed.sheet !== sheet.name) return;
  listed.firstRow = Math.min(listed.firstRow, row);
  listed.lastRow = Math.max(listed.lastRow, row);
}

/** Remark rows repeat their filing: what is held already is not added again. */
function addFiling(
  reading: Reading,
  { sheet, row, cells, table }: Row,
  { list, listed, held }: Institution,
  { symbol, number: beside }: { symbol: string; number: string },
): void {
  const { columns } = table.header;
  const number = textAt(cells, columns.filingNumber) || beside;
  const written = cellAt(cells, columns.startsOn);
  const startsOn = reading.readDay(written);
  const key = `${symbol}\t${number}\t${startsOn ?? written.trim()}`;
  if (held.has(key)) return;
  held.add(key);
  const filing = { symbol, name: textAt(cells, columns.filingName), number, startsOn, row };
  const unread = startsOn === null && !isEmpty(written);
  listed.filings.push(unread ? { ...filing, dayUnread: true } : filing);
  if (unread) reject(reading, sheet, list, badDay({ at: placeOf(sheet, row, 'startsOn'), found: written.trim() }));
}

const isEmpty = (text: string): boolean => text === '' || text.trim() === '';
