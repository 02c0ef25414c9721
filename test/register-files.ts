import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import papaparse from 'papaparse';
import type { RegisterList } from '../src/facilities/register/model.ts';
import { registerReader } from '../src/facilities/register/read.ts';
import { readSymbols, symbolsByWidth } from '../src/facilities/register/symbols.ts';
import { scanSheets } from '../src/kit/server/sheet-reader.ts';
import { workbookParts, zipFixture } from '../src/kit/server/zip-fixture.ts';

/** The 24 headings every bureau writes. */
export const officialHeadings = [
  ...['項番', '都道府県コード', '都道府県名', '区分', '医療機関番号', '併設医療機関番号', '医療機関記号番号'],
  ...['医療機関名称', '医療機関所在地（郵便番号）', '医療機関所在地（住所）', '電話番号', 'FAX番号', '病床数'],
  ...['受理届出名称', '受理記号', '受理番号', '算定開始年月日', '個別有効開始年月日', '備考（見出し）'],
  ...['備考（データ）', '市町村コード', '市町村名', '種別コード', '種別'],
] as const;

export type OfficialHeading = (typeof officialHeadings)[number];
export type Cells = Partial<Record<OfficialHeading, string>>;

/** A filing; each remark adds a row that repeats it. */
export type FilingFixture = {
  symbol: string;
  name?: string;
  number?: string;
  startsOn?: string;
  remarks?: [heading: string, data: string][];
};

export type InstitutionFixture = {
  number: string;
  name?: string;
  register?: string;
  beds?: string;
  /** Any other column, or one of the above otherwise than written by default. */
  cells?: Cells;
  filings?: (FilingFixture | string)[];
};

export type RegisterSheet = {
  name?: string;
  /** A2. Empty where nothing is to stand there. */
  title?: string;
  prefecture?: [code: string, name: string];
  institutions: InstitutionFixture[];
  /** Changes the rows under the headings: `merged`, `fullWidth`, `withBlankRow` or one's own. */
  rows?: (rows: string[][]) => string[][];
  /** Headings otherwise than the official ones; columns whose new heading is empty are left out. */
  headings?: Partial<Record<OfficialHeading, string>>;
  hidden?: true;
};

/** `headingRow` 1: a copy whose first row holds the headings. More: title rows stand above them. The official row is 4. */
export type RegisterOptions = {
  headingRow?: number;
  /** Readings Excel keeps beside a text, by the text. */
  furigana?: Record<string, string>;
};

export const completeTitle = '[令和７年９月１日 現在 ]令和７年１０月１日作成 全医療機関出力';
export const filingsOnlyTitle = '[令和７年１０月１日 現在 ]令和７年１０月２１日作成';

const defaultStart = '令和 6年 6月 1日';

/** The rows of a sheet as Excel numbers them: `rows[0]` is row 1. */
export function registerRows(sheet: RegisterSheet, { headingRow = 4 }: RegisterOptions = {}): string[][] {
  const title = [sheet.title ?? completeTitle, ...Array(23).fill('')];
  const above = Array.from({ length: headingRow - 1 }, (_, i) =>
    i === 1 || (headingRow === 2 && i === 0) ? title : i === 0 ? [] : Array<string>(24).fill(''),
  );
  const under = sheet.institutions.flatMap((institution, i) => institutionRows(institution, i + 1, sheet));
  return chosenColumns([...above, [...officialHeadings], ...(sheet.rows?.(under) ?? under)], headingRow - 1, sheet);
}

function chosenColumns(rows: string[][], headings: number, sheet: RegisterSheet): string[][] {
  const written = officialHeadings.map((heading) => sheet.headings?.[heading] ?? heading);
  const kept = written.flatMap((heading, i) => (heading === '' ? [] : i));
  return rows.map((cells, row) =>
    row < headings ? cells : cells.length === 0 ? [] : kept.map((i) => (row === headings ? written[i]! : cells[i]!)),
  );
}

function institutionRows(institution: InstitutionFixture, serial: number, sheet: RegisterSheet): string[][] {
  const [code, prefecture] = sheet.prefecture ?? ['12', '千葉県'];
  const repeated: Cells = {
    項番: String(serial),
    都道府県コード: code,
    都道府県名: prefecture,
    区分: institution.register ?? '医科',
    医療機関番号: institution.number,
    医療機関名称: institution.name ?? `見本${institution.number}医院`,
    '医療機関所在地（郵便番号）': '260-0001',
    '医療機関所在地（住所）': '見本市見本町１丁目１番地　',
    電話番号: '043-000-0000',
    病床数: institution.beds ?? '',
    ...institution.cells,
  };
  const filings = (institution.filings ?? ['支援診３']).flatMap(filingRows);
  return (filings.length === 0 ? [{}] : filings).map((filing) => line({ ...repeated, ...filing }));
}

function filingRows(fixture: FilingFixture | string): Cells[] {
  const filing = typeof fixture === 'string' ? { symbol: fixture } : fixture;
  const own: Cells = {
    受理届出名称: filing.name ?? `${filing.symbol}の届出`,
    受理記号: filing.symbol,
    受理番号: filing.number ?? '第9号',
    算定開始年月日: filing.startsOn ?? defaultStart,
  };
  const remarks = (filing.remarks ?? []).map(([heading, data]) => ({
    ...own,
    '備考（見出し）': heading,
    '備考（データ）': data,
  }));
  return [own, ...remarks];
}

const line = (cells: Cells): string[] => officialHeadings.map((heading) => cells[heading] ?? '');

const repeatedColumns = 13;

/** The institution's columns stand on its first row only, as where cells were merged. */
export const merged = (rows: string[][]): string[][] =>
  rows.map((cells, i) => (cells[0] === rows[i - 1]?.[0] ? cells.map((c, j) => (j < repeatedColumns ? '' : c)) : cells));

/** Numbers in full width: ０１１２３４５. */
export const fullWidth = (rows: string[][]): string[][] =>
  rows.map((cells) =>
    cells.map((cell, i) =>
      i === 4 ? cell.replace(/[\d-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)) : cell,
    ),
  );

/** An empty row above the row of this index. */
export const withBlankRow =
  (index: number) =>
  (rows: string[][]): string[][] => [...rows.slice(0, index), [], ...rows.slice(index)];

/** Six sheets of six prefectures, as 東北厚生局 writes them: one institution each, its 項番 starting again. */
export const tohokuSheets = (institution: Omit<InstitutionFixture, 'number'> = {}): RegisterSheet[] =>
  ['青森県', '岩手県', '宮城県', '秋田県', '山形県', '福島県'].map((name, i) => ({
    name,
    prefecture: [`0${i + 2}`, name],
    institutions: [{ register: '歯科', filings: ['歯援診２'], ...institution, number: `300000${i}` }],
  }));

/** 医科, 歯科 and 薬局 in one sheet with 種別, as 中国四国厚生局 writes them; 項番 runs on. */
export const allKindsSheet: RegisterSheet = {
  title: filingsOnlyTitle,
  prefecture: ['31', '鳥取県'],
  institutions: [
    { number: '0100011', filings: ['支援病２'], beds: '一般　　60', cells: { 種別コード: '22', 種別: '病院' } },
    { number: '0100029', filings: ['支援診２'], cells: { 種別コード: '23', 種別: '診療所' } },
    { number: '0100029', register: '歯科', filings: ['歯援診１'], cells: { 種別コード: '23', 種別: '診療所' } },
    { number: '0100029', register: '薬局', filings: ['在薬'], cells: { 種別コード: '24', 種別: '薬局' } },
  ],
};

/** An .xlsx as the bureaus write it: shared strings only, empty cells as empty strings, no row 1. */
export function registerWorkbook(sheets: RegisterSheet[], options: RegisterOptions = {}): Uint8Array {
  const texts = new Map<string, number>();
  const xml = sheets.map((sheet) => sheetXml(registerRows(sheet, options), texts));
  const names = sheets.map((sheet, i) => sheet.name ?? `Sheet${i + 1}`);
  const shared = [...texts.keys()].map((text) => sharedText(text, options.furigana?.[text])).join('');
  const parts = workbookParts({ sheets: Object.fromEntries(names.map((name) => [name, ''])), shared });
  const workbook = sheets.reduce(
    (text, { hidden }, i) => (hidden ? text.replace(`sheetId="${i + 1}"`, `sheetId="${i + 1}" state="hidden"`) : text),
    parts['xl/workbook.xml'],
  );
  const written = Object.fromEntries(xml.map((text, i) => [`xl/worksheets/sheet${i + 1}.xml`, text]));
  return zipFixture({ ...parts, 'xl/workbook.xml': workbook, ...written });
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function sheetXml(rows: string[][], texts: Map<string, number>): string {
  const first = rows.findIndex((cells) => cells.length > 0) + 1;
  const lastColumn = columnLetter(Math.max(...rows.map((cells) => cells.length)) - 1);
  const data = rows.map((cells, i) => (cells.length === 0 ? '' : rowXml(cells, i + 1, texts))).join('');
  return `${xmlHead}<worksheet xmlns="${main}"><dimension ref="A${first}:${lastColumn}${rows.length}"/><sheetData>${data}</sheetData></worksheet>`;
}

function rowXml(cells: string[], row: number, texts: Map<string, number>): string {
  const index = (text: string) => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text)!;
  };
  const cell = (text: string, i: number) => `<c r="${columnLetter(i)}${row}" t="s"><v>${index(text)}</v></c>`;
  return `<row r="${row}">${cells.map(cell).join('')}</row>`;
}

function sharedText(text: string, reading?: string): string {
  const beside = reading ? `<rPh sb="0" eb="1"><t>${escaped(reading)}</t></rPh><phoneticPr fontId="1"/>` : '';
  return `<si><t xml:space="preserve">${escaped(text)}</t>${beside}</si>`;
}

const columnLetter = (index: number): string => String.fromCharCode(65 + index);

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The same as text, as a third party copies it. */
export function registerCsv(
  sheet: RegisterSheet,
  encoding: 'utf-8' | 'cp932',
  options: RegisterOptions = {},
): Uint8Array {
  const text = papaparse.unparse(registerRows(sheet, options), { newline: '\r\n' });
  return iconv.encode(text, encoding === 'cp932' ? 'cp932' : 'utf8', { addBOM: encoding === 'utf-8' });
}

const reference = (name: string) => readFileSync(new URL(`../data/reference/${name}`, import.meta.url), 'utf8');

/** What the reader knows of the country. */
export const registerGround = {
  prefectures: papaparse.parse<{ code: string; name: string }>(reference('prefectures.csv'), {
    header: true,
    skipEmptyLines: true,
  }).data,
  known: symbolsByWidth(readSymbols(reference('filing-symbols.csv'))),
};

type Asked = Partial<Parameters<typeof registerReader>[1]>;

/** Reads made sheets without writing a file. */
export function readRegisterSheets(
  sheets: RegisterSheet[],
  asked: Asked & RegisterOptions & { file?: string } = {},
): RegisterList[] {
  const { file = '名簿.xlsx', headingRow, ...options } = asked;
  const reader = registerReader(file, { ...registerGround, ...options });
  for (const sheet of sheets) {
    reader.sheet(sheet.name ?? 'Sheet1', sheet.hidden ?? false);
    registerRows(sheet, { headingRow }).forEach((cells, i) => {
      reader.row(i + 1, cells);
    });
  }
  return reader.end();
}

/** Reads a file's bytes as the import does. */
export async function readRegisterFile(name: string, bytes: Uint8Array, asked: Asked = {}): Promise<RegisterList[]> {
  const reader = registerReader(name, { ...registerGround, ...asked });
  await scanSheets({ name, bytes }, reader);
  return reader.end();
}
