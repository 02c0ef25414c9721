import { findHeader, type Header, isFault, type Sheet, type Wanted } from '../../../kit/pure/headings.ts';
import { matchKey } from '../../../kit/pure/match-key.ts';

/** The official columns that are read, under the names bureaus and third-party copies give them. */
export const registerColumns = [
  { key: 'serial', names: ['項番'] },
  { key: 'prefectureCode', names: ['都道府県コード', '都道府県番号', '県コード'] },
  { key: 'prefectureName', names: ['都道府県名', '都道府県', '県名'] },
  { key: 'register', names: ['区分', '点数表', '点数表区分', '医科歯科薬局区分'] },
  {
    key: 'number',
    names: ['医療機関番号', '保険医療機関番号', '医療機関コード', '保険医療機関コード', '医療機関等コード', '薬局番号'],
  },
  {
    key: 'name',
    names: ['医療機関名称', '保険医療機関名称', '医療機関名', '保険医療機関名', '医療機関等名称', '薬局名称', '名称'],
  },
  { key: 'postalCode', names: ['医療機関所在地（郵便番号）', '所在地（郵便番号）', '郵便番号'] },
  {
    key: 'address',
    names: ['医療機関所在地（住所）', '所在地（住所）', '医療機関所在地', '保険医療機関所在地', '所在地', '住所'],
  },
  { key: 'phone', names: ['電話番号', '電話', 'TEL'] },
  { key: 'beds', names: ['病床数', '許可病床数'] },
  { key: 'classCode', names: ['種別コード'] },
  { key: 'className', names: ['種別'] },
  { key: 'filingName', names: ['受理届出名称', '届出名称', '施設基準名称', '施設基準名', '施設基準'] },
  { key: 'symbol', names: ['受理記号', '届出記号', '施設基準記号'] },
  { key: 'filingNumber', names: ['受理番号', '届出番号'] },
  { key: 'startsOn', names: ['算定開始年月日', '算定開始日'] },
] as const satisfies Wanted[];

export type Column = (typeof registerColumns)[number]['key'];

/** The columns of the institution, which every row of it repeats. */
export const institutionColumns: Column[] = registerColumns
  .map(({ key }): Column => key)
  .filter((key) => !['filingName', 'symbol', 'filingNumber', 'startsOn'].includes(key));

export type RegisterHeader = Header<Column>;

const wanted: Wanted<Column>[] = registerColumns.map(({ key, names }) => ({ key, names: [...names] }));
const needed: Column[] = ['number', 'symbol'];
const neededNames = needed.map((key) => new Set(wanted.find((w) => w.key === key)!.names.map(matchKey)));

export const findRegisterHeader = (sheet: Sheet) => findHeader(sheet, wanted, needed);

/** Whether a row holds the headings no register is without. */
export function isHeadingRow(cells: string[]): boolean {
  const keys = cells.map(matchKey);
  return neededNames.every((names) => keys.some((key) => names.has(key)));
}

export const isHeader = (result: ReturnType<typeof findRegisterHeader>): result is RegisterHeader => !isFault(result);

export const cellAt = (cells: string[], index: number | undefined): string =>
  index === undefined ? '' : (cells[index] ?? '');

/** A cell as written, on one line and without outer spaces. */
export const textAt = (cells: string[], index: number | undefined): string => oneLine(cellAt(cells, index));

const control = /[\p{Cc}\p{Cs}]+/gu;

export const oneLine = (text: string): string => text.replace(control, ' ').trim();
