import { type Day, writeDay } from '../../../kit/pure/day.ts';
import { type Fault, Refusal } from '../../../kit/pure/fault.ts';
import type { Wording } from '../../../kit/pure/wording.ts';
import { type ListedInstitution, type RegisterList, registerKinds } from '../model.ts';
import type { Institution, PrefectureDraft } from './drafts.ts';
import { tally } from './drafts.ts';
import {
  differingRows,
  hiddenSheets,
  largeSupportClinics,
  moreRejects,
  noNameColumn,
  paddedNumbers,
  sheetsWithoutHeadings,
  smallSupportHospitals,
  type Tally,
} from './faults.ts';
import { institutionKind } from './kind.ts';
import { differentDays, noAsOf, noRows, notARegister, onlyHidden, tooManyRejects } from './refusals.ts';
import type { SheetDraft } from './sheet.ts';
import type { Reading } from './state.ts';
import { readTitle } from './title.ts';

const rejectsKept = 1000;

/** What a file says of each prefecture, once all of it was read. Throws a `Refusal` with every reason. */
export function finish(reading: Reading): RegisterList[] {
  const faults = whyNotRead(reading);
  if (faults.length > 0) throw new Refusal(faults);
  const lists = [...reading.lists.values()];
  const days = lists.map((list) => dayOf(reading, list));
  const undated = days.filter((day) => typeof day !== 'string');
  if (undated.length > 0) throw new Refusal(undated);
  return lists.map((list, i) => listOf(reading, list, days[i] as Day));
}

function whyNotRead(reading: Reading): Fault[] {
  const { file, sheets, hidden } = reading;
  const filled = sheets.filter((sheet) => sheet.table || sheet.looked.some((cells) => cells.some((c) => c.trim())));
  if (filled.length === 0) return [hidden.length > 0 ? onlyHidden({ file }) : noRows({ file })];
  if (filled.every((sheet) => sheet.fault?.code === 'missing-headings'))
    return filled.map((sheet) => notARegister({ name: sheet.name, rows: sheet.looked }, sheet.fault!, file));
  const broken = filled.flatMap(({ fault }) => (fault && fault.code !== 'missing-headings' ? [fault] : []));
  if (broken.length > 0) return broken.map((fault) => ({ ...fault, at: { file, ...fault.at } }));
  if (reading.rows === 0) return [noRows({ file })];
  return [reading, ...sheets].flatMap(tooMany).slice(0, 1).flat();

  function tooMany({ rows, unread, firstUnread, name }: Tried): Fault[][] {
    if (unread <= rows / 10) return [];
    return [[tooManyRejects({ file, ...(name ? { sheet: name } : {}) }, unread, rows), ...firstUnread]];
  }
}

/** A file or one of its sheets: none may be read to less than nine tenths. */
type Tried = { rows: number; unread: number; firstUnread: Fault[]; name?: string | null };

/** Tables that were not read: what is missing may stand there. A cover sheet is none. */
const unreadSheets = ({ sheets }: Reading): string[] =>
  sheets.filter(({ fault, looked }) => fault !== null && looked.some(isTableRow)).map(({ name }) => name ?? '');

const isTableRow = (cells: string[]): boolean => cells.filter((cell) => cell.trim() !== '').length >= 5;

const sheetsOf = (reading: Reading, list: PrefectureDraft): SheetDraft[] =>
  reading.sheets.filter((sheet) => sheet.lists.has(list));

/** The day the sheets of a prefecture state; where they state none, that of the file, else the given one. */
function dayOf(reading: Reading, list: PrefectureDraft): Day | Fault {
  const own = statedDays(sheetsOf(reading, list));
  const all = statedDays(reading.sheets);
  const days = own.length > 0 ? own : all.length === 1 ? all : [];
  const at = { file: reading.file };
  if (days.length > 1) return differentDays(at, reading.nameOf(list.prefecture), days.map(wordingOf));
  const misread = sheetsOf(reading, list).find((sheet) => sheet.table?.title.misread)?.table?.title.misread;
  return days[0] ?? reading.options.asOf ?? noAsOf(at, misread ?? null);
}

const statedDays = (sheets: SheetDraft[]): Day[] => [
  ...new Set(sheets.flatMap(({ table, looked }) => (table?.title ?? readTitle(looked)).asOf ?? [])),
];

const wordingOf = (day: Day): Wording => ({ ja: writeDay(day, 'ja'), en: writeDay(day, 'en') });

function listOf(reading: Reading, list: PrefectureDraft, asOf: Day): RegisterList {
  const sheets = sheetsOf(reading, list);
  const titles = sheets.flatMap(({ table }) => table?.title ?? []);
  const institutions = [...list.institutions.values()].map(listedOf);
  const rejects = rejectsOf(reading, list);
  return {
    prefecture: list.prefecture,
    asOf,
    issuedOn:
      titles
        .flatMap(({ issuedOn }) => issuedOn ?? [])
        .sort()
        .at(-1) ?? null,
    complete: titles.every(({ complete }) => complete) && unreadSheets(reading).length + reading.hidden.length === 0,
    registers: registerKinds.filter((kind) => institutions.some(({ register }) => register === kind)),
    institutions,
    rows: list.rows + sheets.reduce((n, s) => n + (first(s.lists) === list ? s.lastRow - s.countedTo : 0), 0),
    strayRows: reading.sheets.reduce((n, s) => (s.lists.has(list) || s.lists.size === 0 ? n + s.strayRows : n), 0),
    rejects: rejects.length > rejectsKept ? kept(rejects) : rejects,
    rejected: rejects.length,
    notices: noticesOf(reading, list, institutions),
  };
}

const first = <T>(all: Iterable<T>): T | undefined => all[Symbol.iterator]().next().value;

function listedOf({ listed, classes }: Institution): ListedInstitution {
  return { ...listed, kind: institutionKind(listed.register, classes, listed.beds) };
}

/** Rows whose prefecture is not known may be of any list of their sheet, or of the file where the sheet has none. */
const rejectsOf = (reading: Reading, list: PrefectureDraft): Fault[] =>
  reading.sheets.flatMap((sheet) => {
    const mayBe = sheet.lists.size === 0 || sheet.lists.has(list);
    return sheet.rejects.flatMap((reject) => (reject.list === list || (!reject.list && mayBe) ? [reject.fault] : []));
  });

const kept = (rejects: Fault[]): Fault[] => [
  ...rejects.slice(0, rejectsKept),
  moreRejects(rejects.length - rejectsKept),
];

function noticesOf(reading: Reading, list: PrefectureDraft, institutions: ListedInstitution[]): Wording[] {
  const small = having(institutions, 'clinic', '支援病');
  const large = having(institutions, 'hospital', '支援診');
  const unnamed = sheetsOf(reading, list).some(({ table }) => table?.header.columns.name === undefined);
  return [
    ...(list.padded.count > 0 ? [paddedNumbers(list.padded)] : []),
    ...(list.differing.count > 0 ? [differingRows(list.differing)] : []),
    ...(small.count > 0 ? [smallSupportHospitals(small)] : []),
    ...(large.count > 0 ? [largeSupportClinics(large)] : []),
    ...(unnamed ? [noNameColumn] : []),
    ...(reading.hidden.length > 0 ? [hiddenSheets(reading.hidden)] : []),
    ...(unreadSheets(reading).length > 0 ? [sheetsWithoutHeadings(unreadSheets(reading))] : []),
  ];
}

/** Institutions of a kind that hold a filing of the other kind. */
function having(institutions: ListedInstitution[], kind: ListedInstitution['kind'], symbol: string): Tally {
  const tallied: Tally = { count: 0, first: '' };
  for (const { kind: own, filings, name, number } of institutions)
    if (own === kind && filings.some((f) => f.symbol.startsWith(symbol))) tally(tallied, `${number} ${name}`.trim());
  return tallied;
}
