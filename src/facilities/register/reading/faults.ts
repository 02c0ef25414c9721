import type { Fault, Place } from '../../../kit/pure/fault.ts';
import type { Wording } from '../../../kit/pure/wording.ts';

/** A cell that was not understood, with where it stands. */
export type Cell = { at: Place; found: string };

const faultOf = (code: string, { at, found }: Cell, ja: string, en: string): Fault => ({
  code,
  message: { ja, en },
  at,
  found,
});

export const badNumber = (cell: Cell): Fault =>
  cell.found === ''
    ? faultOf(
        'bad-number',
        cell,
        '医療機関番号がない行です。番号を入れてください',
        'This row has no institution number. Fill it in',
      )
    : faultOf(
        'bad-number',
        cell,
        `医療機関番号「${cell.found}」を7桁の番号として読めません。番号を確かめて直してください`,
        `"${cell.found}" is not an institution number of seven digits. Check and correct it`,
      );

export const numberElsewhere = (cell: Cell, column: string, stated: string): Fault =>
  faultOf(
    'bad-number',
    cell,
    `医療機関番号「${cell.found}」の先頭の3桁が${column}「${stated}」と合いません。どちらかを直してください`,
    `The first three digits of "${cell.found}" do not agree with ${column} "${stated}". Correct one of them`,
  );

export const unknownRegister = (cell: Cell): Fault =>
  faultOf(
    'unknown-register',
    cell,
    cell.found === ''
      ? '区分がない行です。医科・歯科・薬局のどれかを入れてください'
      : `区分「${cell.found}」は医科・歯科・薬局のどれでもありません。どれかに直してください`,
    cell.found === ''
      ? 'This row has no 区分. Write 医科, 歯科 or 薬局'
      : `区分 "${cell.found}" is none of 医科, 歯科 and 薬局. Write one of them`,
  );

export const unknownPrefecture = (cell: Cell): Fault =>
  faultOf(
    'unknown-prefecture',
    cell,
    `都道府県「${cell.found}」が分かりません。01から47までのコードか都道府県名に直してください`,
    `There is no prefecture "${cell.found}". Write a code from 01 to 47 or its name`,
  );

export const prefecturesDiffer = (cell: Cell, code: string): Fault =>
  faultOf(
    'unknown-prefecture',
    cell,
    `都道府県コード「${code}」と都道府県名「${cell.found}」が合いません。どちらかを直してください`,
    `The prefecture code "${code}" and the name "${cell.found}" do not agree. Correct one of them`,
  );

export const noName = (cell: Cell): Fault =>
  faultOf(
    'no-name',
    cell,
    '医療機関名称がない行です。機関は番号だけで読みました。名称を入れてください',
    'This row has no name of the institution, which was read by its number alone. Fill in the name',
  );

export const noSymbol = (cell: Cell): Fault =>
  faultOf(
    'no-symbol',
    cell,
    '受理記号がない届出の行です。受理記号を入れてください',
    'This filing has no symbol. Fill in its 受理記号',
  );

export const badDay = (cell: Cell): Fault =>
  faultOf(
    'bad-day',
    cell,
    `「${cell.found}」を日付として読めません。届出は日付なしで読みました。令和7年9月1日のように直してください`,
    `"${cell.found}" is not a day. The filing was read without one. Write it like 令和7年9月1日`,
  );

export const moreRejects = (more: number): Fault => ({
  code: 'more-rejects',
  message: {
    ja: `読めないところがほかに${more}件あります。上のものを直して、もう一度選んでください`,
    en: `${more} more could not be read. Correct those above and choose the file again`,
  },
});

/** How many, and the first of them. */
export type Tally = { count: number; first: string };

export const paddedNumbers = ({ count, first }: Tally): Wording => ({
  ja: `先頭の0が失われた医療機関番号を${count}機関で0を補って7桁にしました（最初は${first}）。`,
  en: `The institution numbers of ${count} institutions had lost their leading zeros and were filled up to seven digits (the first is ${first}).`,
});

export const differingRows = ({ count, first }: Tally): Wording => ({
  ja: `名称・所在地・電話番号・病床数が行によって違う機関が${count}あります（最初は${first}）。先に出てくるものを使いました。`,
  en: `Name, address, telephone or beds differ between the rows of ${count} institutions (the first at ${first}). What stands first was used.`,
});

export const smallSupportHospitals = ({ count, first }: Tally): Wording => ({
  ja: `在宅療養支援病院の届出があって病床数が20床に満たない機関が${count}あります（最初は${first}）。種別と病床数により診療所としました。名簿の病床数を確かめてください。`,
  en: `${count} institutions filed as support hospitals but have fewer than 20 beds (the first is ${first}). By type and beds they count as clinics. Check the beds in the register.`,
});

export const largeSupportClinics = ({ count, first }: Tally): Wording => ({
  ja: `在宅療養支援診療所の届出があって病床数が20床以上の機関が${count}あります（最初は${first}）。種別と病床数により病院としました。名簿の病床数を確かめてください。`,
  en: `${count} institutions filed as support clinics but have 20 beds or more (the first is ${first}). By type and beds they count as hospitals. Check the beds in the register.`,
});

export const hiddenSheets = (names: string[]): Wording => ({
  ja: `非表示のシートは読んでいません（${names.join('、')}）。必要なときは表示してから、もう一度選んでください。`,
  en: `Hidden sheets were not read (${names.join(', ')}). If they are needed, unhide them and choose the file again.`,
});

export const sheetsWithoutHeadings = (names: string[]): Wording => ({
  ja: `見出しが見つからないシートは読んでいません（${names.join('、')}）。名簿の続きなら、見出しを直して、もう一度選んでください。`,
  en: `Sheets without headings were not read (${names.join(', ')}). If the register goes on there, mend their headings and choose the file again.`,
});

export const noNameColumn: Wording = {
  ja: '医療機関名称の列がないので、名称は空のまま読みました。',
  en: 'There is no column of names, so the institutions were read without them.',
};
