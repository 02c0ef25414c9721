import type { PrefectureCode } from '../../../accounts/model.ts';
import type { Fault } from '../../../kit/pure/fault.ts';
import { matchKey } from '../../../kit/pure/match-key.ts';
import { type RegisterKind, registerKindWording } from '../model.ts';
import { textAt } from './columns.ts';
import { type Institution, institutionKey, newPrefecture, type PrefectureDraft, tally } from './drafts.ts';
import { badNumber, noName, numberElsewhere, prefecturesDiffer, unknownPrefecture, unknownRegister } from './faults.ts';
import { type NumberRead, readNumber } from './number.ts';
import { prefectureOfSheet } from './prefecture.ts';
import { noBeds, noPrefecture, noRegister } from './refusals.ts';
import { placeOf, type SheetDraft, type Table } from './sheet.ts';
import type { Reading } from './state.ts';

/** A row under the headings, with the sheet it stands in. */
export type Row = { sheet: SheetDraft; table: Table; row: number; cells: string[] };

type Identity = { prefecture: PrefectureCode; register: RegisterKind; number: NumberRead };

/** The institution a row with a number names: the one met before, or a new one. */
export function institutionOf(reading: Reading, at: Row): Institution | Fault {
  const identity = identify(reading, at);
  if ('code' in identity) return identity;
  const list = listOf(reading, identity.prefecture, at.sheet);
  const key = institutionKey(identity.register, identity.number.number);
  const before = list.institutions.get(key);
  if (before) {
    addColumns(before, at);
    return before;
  }
  const institution = newInstitution(list, identity, at);
  list.institutions.set(key, institution);
  return institution;
}

function identify(reading: Reading, at: Row): Identity | Fault {
  const found = textAt(at.cells, at.table.header.columns.number);
  const cell = { at: placeOf(at.sheet, at.row, 'number'), found };
  const number = readNumber(found);
  if (!number || (number.prefecture !== null && !reading.findPrefecture(number.prefecture))) return badNumber(cell);
  const prefecture = prefectureOf(reading, at, number);
  if (typeof prefecture !== 'string') return prefecture;
  const register = registerOf(at, number);
  if (typeof register !== 'string') return register;
  if ((number.prefecture ?? prefecture) !== prefecture)
    return numberElsewhere(cell, '都道府県', reading.nameOf(prefecture));
  if ((number.register ?? register) !== register)
    return numberElsewhere(cell, '区分', registerKindWording[register].ja);
  return { prefecture, register, number };
}

function prefectureOf(reading: Reading, at: Row, number: NumberRead): PrefectureCode | Fault {
  const { sheet, row, cells, table } = at;
  const code = textAt(cells, table.header.columns.prefectureCode);
  const name = textAt(cells, table.header.columns.prefectureName);
  const [byCode, byName] = [code, name].map((text) => reading.findPrefecture(text));
  if (code !== '' && !byCode) return unknownPrefecture({ at: placeOf(sheet, row, 'prefectureCode'), found: code });
  if (name !== '' && !byName) return unknownPrefecture({ at: placeOf(sheet, row, 'prefectureName'), found: name });
  if (byCode && byName && byCode !== byName)
    return prefecturesDiffer({ at: placeOf(sheet, row, 'prefectureName'), found: name }, code);
  return byCode ?? byName ?? number.prefecture ?? prefectureBeside(reading, at);
}

function prefectureBeside({ options }: Reading, { sheet }: Row): PrefectureCode | Fault {
  const named = sheet.name === null ? undefined : prefectureOfSheet(sheet.name, options.prefectures);
  const prefecture = named ?? options.prefecture;
  if (prefecture !== undefined) return prefecture;
  sheet.fault ??= noPrefecture(placeOf(sheet));
  return sheet.fault;
}

const registerOfWord = new Map<string, RegisterKind>([
  ['医科', 'medical'],
  ['歯科', 'dental'],
  ['薬局', 'pharmacy'],
  ['調剤', 'pharmacy'],
]);

function registerOf({ sheet, row, cells, table }: Row, number: NumberRead): RegisterKind | Fault {
  const index = table.header.columns.register;
  const found = textAt(cells, index);
  const cell = { at: placeOf(sheet, row, 'register'), found };
  if (found !== '') return registerOfWord.get(matchKey(found)) ?? unknownRegister(cell);
  const register = number.register ?? table.register;
  if (register !== null) return register;
  if (index !== undefined) return unknownRegister(cell);
  sheet.fault ??= noRegister(placeOf(sheet));
  return sheet.fault;
}

function listOf(reading: Reading, prefecture: PrefectureCode, sheet: SheetDraft): PrefectureDraft {
  const list = reading.lists.get(prefecture) ?? newPrefecture(prefecture);
  reading.lists.set(prefecture, list);
  sheet.lists.add(list);
  return list;
}

function newInstitution(list: PrefectureDraft, { register, number }: Identity, at: Row): Institution {
  const { sheet, row, cells, table } = at;
  const { columns } = table.header;
  const listed = {
    ...{ register, number: number.number, kind: 'clinic' as const, ...columnsOf(at) },
    ...{ sheet: sheet.name, firstRow: row, lastRow: row, filings: [], partly: false },
  };
  if (number.padded) tally(list.padded, `${textAt(cells, columns.number)}→${number.number}`);
  if (listed.name === '' && columns.name !== undefined)
    sheet.rejects.push({ list, fault: noName({ at: placeOf(sheet, row, 'name'), found: '' }) });
  if (register === 'medical' && [columns.beds, columns.classCode, columns.className].every((i) => i === undefined))
    sheet.fault ??= noBeds(placeOf(sheet));
  const classes = [columns.classCode, columns.className].map((index) => textAt(cells, index));
  return { list, listed, classes, held: new Set(), differs: false };
}

const written = ['name', 'postalCode', 'address', 'phone', 'beds'] as const;

function columnsOf({ cells, table }: Row): Record<(typeof written)[number], string> {
  const { columns } = table.header;
  return {
    name: textAt(cells, columns.name),
    postalCode: textAt(cells, columns.postalCode),
    address: textAt(cells, columns.address),
    phone: textAt(cells, columns.phone),
    beds: textAt(cells, columns.beds),
  };
}

/** What a further row says of an institution: fills what was empty, and counts what differs. */
function addColumns(institution: Institution, at: Row): void {
  const columns = columnsOf(at);
  const { listed, list } = institution;
  const differs = written.some(
    (key) => columns[key].trim() !== '' && listed[key].trim() !== '' && columns[key] !== listed[key],
  );
  for (const key of written) if (listed[key].trim() === '') listed[key] = columns[key];
  if (!differs || institution.differs) return;
  institution.differs = true;
  tally(list.differing, [at.sheet.name, `${at.row}行目`].filter(Boolean).join(' '));
}
