import type { PrefectureCode } from '../../accounts/model.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import { registerKindWording } from '../register/model.ts';
import { type NumberRead, readNumber } from '../register/reading/number.ts';
import { type FunctionSaid, functionWording, type InstitutionFunction, institutionFunctions } from './model.ts';
import { isSameName, readFunction, readFunctions, readMark } from './read.ts';

type DataRow = { row: number; cells: string[] };
type ColumnAt = { index: number; heading: string };
type FunctionColumn = ColumnAt & { function: InstitutionFunction };

/** One row an institution. Its functions stand in one cell (`list`), or each in a column of its own. */
export type RawFunctionTable = {
  rows: DataRow[];
  number: ColumnAt;
  name: ColumnAt | null;
  functions: { list: ColumnAt } | { columns: FunctionColumn[] };
};

/** What the register says on the day: 医科 institutions by number. */
export type FunctionGrounds = {
  prefecture: PrefectureCode;
  asOf: Day;
  known: ReadonlyMap<string, { id: number; name: string }>;
};

/** What one row says; functions the table does not ask about are not in it. */
export type FunctionReport = { institution: number; number: string; said: FunctionSaid[]; row: number };

export type FunctionTable = { reports: FunctionReport[]; rejects: Fault[]; notices: Wording[] };

/** Reads who reports which function. A row that is not understood in full says nothing of its institution. */
export function readFunctionRows(raw: RawFunctionTable, grounds: FunctionGrounds): FunctionTable {
  const table: FunctionTable = { reports: [], rejects: [], notices: [] };
  const rowsOf = Map.groupBy(raw.rows, ({ cells }) => readNumber(cells[raw.number.index] ?? '')?.number ?? '');
  const silent: number[] = [];
  for (const line of raw.rows) {
    const institution = readInstitution(line, raw, grounds);
    const twin = isFault(institution) ? undefined : rowsOf.get(institution.number)!.find((other) => other !== line);
    const said = readSaid(line, raw);
    if (isFault(institution)) table.rejects.push(institution);
    else if (twin) table.rejects.push(institutionTwice(institution.number, twin.row, raw, line.row));
    else if (said === null) silent.push(line.row);
    else if (isFault(said)) table.rejects.push(said);
    else table.reports.push({ institution: institution.id, number: institution.number, said, row: line.row });
  }
  if (silent.length > 0) table.notices.push(rowsSilent(silent));
  return table;
}

const isFault = <T extends object>(read: T | Fault): read is Fault => 'code' in read;

type Known = { id: number; number: string };

function readInstitution({ row, cells }: DataRow, raw: RawFunctionTable, grounds: FunctionGrounds): Known | Fault {
  const written = cells[raw.number.index] ?? '';
  const read = readNumber(written);
  const at = { row, column: raw.number.heading };
  if (!read) return { ...notANumber(written), at, found: written };
  const elsewhere = notHere(read, grounds);
  if (elsewhere) return { ...elsewhere, at, found: written };
  const known = grounds.known.get(read.number);
  if (!known) return { ...unknownInstitution(read.number, grounds), at, found: written };
  const name = raw.name ? (cells[raw.name.index] ?? '') : '';
  if (name !== '' && !isSameName(name, known.name))
    return { ...otherName(read.number, known.name, name), at: { row, column: raw.name!.heading }, found: name };
  return { id: known.id, number: read.number };
}

/** Null where the row is silent on all functions. */
function readSaid(line: DataRow, { functions }: RawFunctionTable): FunctionSaid[] | null | Fault {
  return 'list' in functions ? readList(line, functions.list) : readMarks(line, functions.columns);
}

function readList({ row, cells }: DataRow, { index, heading }: ColumnAt): FunctionSaid[] | null | Fault {
  const read = readFunctions(cells[index] ?? '');
  if ('unread' in read) return unknownFunction(read.unread || cells[index]!, { row, column: heading });
  return read.said && institutionFunctions.map((id) => ({ function: id, held: read.said!.includes(id) }));
}

/** Beside a mark, an empty cell says that the function is not there; a row of empty cells says nothing. */
function readMarks({ row, cells }: DataRow, columns: FunctionColumn[]): FunctionSaid[] | null | Fault {
  const marks = columns.map((column) => ({ ...column, mark: readMark(cells[column.index] ?? '') }));
  const unread = marks.find(({ mark }) => mark === null);
  if (unread) return notAMark(cells[unread.index]!, { row, column: unread.heading });
  if (marks.every(({ mark }) => mark === 'silent')) return null;
  return marks.map((column) => ({ function: column.function, held: column.mark === 'held' }));
}

/** The columns headed by a function. */
export const functionColumns = (headings: ColumnAt[]): FunctionColumn[] =>
  headings.flatMap((column) => {
    const id = readFunction(column.heading);
    return id ? [{ ...column, function: id }] : [];
  });

/** Under a heading over several columns, the row below names the function of each. */
export function secondHeadings(rows: DataRow[], number: ColumnAt): FunctionColumn[] {
  const cells = rows[0]?.cells ?? [];
  if ((cells[number.index] ?? '') !== '') return [];
  const columns = functionColumns(cells.map((heading, index) => ({ index, heading })));
  return columns.length > 1 ? columns : [];
}

type Said = Pick<Fault, 'code' | 'message'>;

const notANumber = (text: string): Said =>
  text === ''
    ? {
        code: 'no-number',
        message: {
          ja: '医療機関番号がない行です。番号を入れてください',
          en: 'This row has no institution number. Fill it in',
        },
      }
    : {
        code: 'not-a-number',
        message: {
          ja: `「${text}」は医療機関番号として読めません。7桁の番号を書いてください`,
          en: `"${text}" is not an institution number. Write its seven digits`,
        },
      };

/** A ten-digit code of another prefecture or fee table. */
function notHere({ prefecture, register }: NumberRead, grounds: FunctionGrounds): Said | null {
  if (prefecture !== null && prefecture !== grounds.prefecture)
    return {
      code: 'other-prefecture',
      message: {
        ja: `県${prefecture}の番号です。県${grounds.prefecture}の医療機関だけにしてください`,
        en: `This is a number of prefecture ${prefecture}. Keep institutions of prefecture ${grounds.prefecture} only`,
      },
    };
  if (register === null || register === 'medical') return null;
  const { ja, en } = registerKindWording[register];
  return {
    code: 'not-medical',
    message: {
      ja: `${ja}の番号です。医療機関機能は医科の番号で書いてください`,
      en: `This is a number of the ${en!.toLowerCase()} fee table. Write the medical one`,
    },
  };
}

const unknownInstitution = (number: string, { asOf }: FunctionGrounds): Said => ({
  code: 'unknown-institution',
  message: {
    ja: `番号${number}の医療機関は、${writeDay(asOf, 'ja')}の名簿（医科）にありません。番号と基準日を確かめてください`,
    en: `The register (medical) has no institution ${number} on ${writeDay(asOf, 'en')}. Check the number and the day`,
  },
});

const otherName = (number: string, stated: string, name: string): Said => ({
  code: 'other-name',
  message: {
    ja: `番号${number}は名簿では「${stated}」ですが、表では「${name}」です。違うほうを直してください`,
    en: `The register calls ${number} "${stated}", the table "${name}". Mend whichever is wrong`,
  },
});

const institutionTwice = (number: string, other: number, raw: RawFunctionTable, row: number): Fault => ({
  code: 'institution-twice',
  message: {
    ja: `番号${number}が${other}行目にもあります。1つの医療機関は1行にまとめてください`,
    en: `Number ${number} stands in row ${other} too. Put an institution in one row`,
  },
  at: { row, column: raw.number.heading },
  found: number,
});

const all = (lang: 'ja' | 'en'): string =>
  institutionFunctions.map((id) => functionWording[id][lang]).join(lang === 'ja' ? '、' : ', ');

const unknownFunction = (text: string, at: Fault['at']): Fault => ({
  code: 'unknown-function',
  message: {
    ja: `「${text}」は医療機関機能として読めません。${all('ja')}のどれかを書いてください。どれもなければ「なし」です`,
    en: `"${text}" is no function of an institution. Write any of ${all('en')}, or none`,
  },
  at,
  found: text,
});

const notAMark = (text: string, at: Fault['at']): Fault => ({
  code: 'not-a-mark',
  message: {
    ja: `「${text}」はあるともないとも読めません。あれば○、なければ×か空欄にしてください`,
    en: `"${text}" says neither yes nor no. Write 1 where the function is reported and 0 or nothing where it is not`,
  },
  at,
  found: text,
});

const rowsNamed = 5;

const rowsSilent = (rows: number[]): Wording => {
  const named = rows.slice(0, rowsNamed);
  const more = rows.length > rowsNamed;
  return {
    ja: `医療機関機能の書かれていない行が${rows.length}あります（${named.join('、')}行目${more ? 'など' : ''}）。その医療機関の内容は変えません。機能がなければ「なし」か×を書いてください。`,
    en: `Rows that say nothing of functions: ${rows.length} (row ${named.join(', ')}${more ? ' …' : ''}). Their institutions stay as they are; write "none" or 0 where there is no function.`,
  };
};
