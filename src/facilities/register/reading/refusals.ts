import type { Fault, Place } from '../../../kit/pure/fault.ts';
import type { Sheet } from '../../../kit/pure/headings.ts';
import { matchKey } from '../../../kit/pure/match-key.ts';
import type { Wording } from '../../../kit/pure/wording.ts';
import { registerColumns } from './columns.ts';

const refusal = (code: string, at: Place, ja: string, en: string, found?: string): Fault => ({
  code,
  message: { ja, en },
  at,
  ...(found === undefined ? {} : { found }),
});

export const noRows = (at: Place): Fault =>
  refusal(
    'no-rows',
    at,
    '見出しの下に届出の行がありません。届出の行がある名簿を選んでください。',
    'There are no rows of filings under the headings. Choose a register that has them.',
  );

export const onlyHidden = (at: Place): Fault =>
  refusal(
    'only-hidden-sheets',
    at,
    'シートがすべて非表示です。名簿のシートを表示してから、もう一度選んでください。',
    'All sheets are hidden. Unhide that of the register and choose the file again.',
  );

export const noAsOf = (at: Place, misread: string | null): Fault =>
  misread === null
    ? refusal(
        'no-as-of',
        at,
        'いつ現在の名簿か、見出しの上に書かれていません。見出しより上の行に「令和8年11月1日現在」のように書き足して、もう一度選んでください（コマンドなら --as-of 2026-11-01 でも指定できます）。',
        'Nothing above the headings says which day the register describes. Write it there, such as 令和8年11月1日現在, and choose the file again (on the command line --as-of 2026-11-01 does, too).',
      )
    : refusal(
        'no-as-of',
        at,
        `「${misread}現在」を日付として読めません。「令和8年11月1日現在」のように書き直して、もう一度選んでください。`,
        `"${misread}" is not a day. Write it as in 令和8年11月1日現在 and choose the file again.`,
        misread,
      );

export const differentDays = (at: Place, prefecture: string, days: Wording[]): Fault =>
  refusal(
    'different-days',
    at,
    `${prefecture}のシートの日が${days.map((d) => d.ja).join('と')}で違います。同じ日のシートだけを残して、もう一度選んでください。`,
    `The sheets of ${prefecture} describe different days: ${days.map((d) => d.en).join(' and ')}. Keep those of one day and choose the file again.`,
  );

export const noPrefecture = (at: Place): Fault =>
  refusal(
    'no-prefecture',
    at,
    'どの都道府県の名簿か分かりません。都道府県を指定するか、「都道府県コード」の列を加えて、もう一度選んでください。',
    'Nothing says which prefecture the register is of. Give the prefecture or add a column 都道府県コード, and choose the file again.',
  );

export const noRegister = (at: Place): Fault =>
  refusal(
    'no-register',
    at,
    '医科・歯科・薬局のどの名簿か分かりません。「区分」の列を加えるか、シートの名前を「医科」などにして、もう一度選んでください。',
    'Nothing says whether the register is 医科, 歯科 or 薬局. Add a column 区分 or name the sheet so, and choose the file again.',
  );

export const noBeds = (at: Place): Fault =>
  refusal(
    'no-beds',
    at,
    '見出し「病床数」も「種別」もないので、病院と診療所を分けられません。どちらかの列を加えて、もう一度選んでください。',
    'Without a column 病床数 or 種別, hospitals and clinics cannot be told apart. Add one of them and choose the file again.',
  );

export const tooManyRejects = (at: Place, unread: number, rows: number): Fault =>
  refusal(
    'too-many-rejects',
    at,
    `${rows}行のうち${unread}行が読めません。列が入れ替わっているか、別のシートや別のファイルかもしれません。下の場所を確かめて、もう一度選んでください。何も保存していません。`,
    `${unread} of ${rows} rows could not be read. Columns may be swapped, or this is another sheet or file. Check the places below and choose the file again. Nothing was saved.`,
  );

/** Other official lists by a few of their headings, or by words of their title. */
const otherLists: { name: Wording; headings?: string[][]; title?: RegExp }[] = [
  {
    name: { ja: '医療情報ネットの施設票', en: 'the facility list of 医療情報ネット' },
    headings: [
      ['ID', '正式名称'],
      ['ID', '機関区分'],
    ],
  },
  {
    name: { ja: '医療情報ネットの診療科・診療時間票', en: 'the list of hours of 医療情報ネット' },
    headings: [['ID', '診療科目コード']],
  },
  {
    name: { ja: 'コード内容別医療機関一覧表', en: 'コード内容別医療機関一覧表' },
    title: /コード内容別医療機関一覧|現存\/休止/,
  },
  {
    name: { ja: '訪問看護事業所の名簿', en: 'the register of visiting-nurse stations' },
    headings: [['ステーションコード']],
    title: /訪問看護事業所名簿|指定訪問看護事業所/,
  },
  {
    name: { ja: '介護サービス情報公表のオープンデータ', en: 'the open data of care services' },
    headings: [['事業所番号', 'サービスの種類']],
  },
  {
    name: { ja: '市町村と圏域の表', en: 'a table of municipalities and their areas' },
    headings: ['二次医療圏', '保健所', '郡市区医師会', '医師会'].map((area) => ['市町村コード', area]),
  },
];

/** What a sheet without the headings of a register looks like. */
export function otherList(sheet: Sheet): Wording | null {
  const rows = sheet.rows.map((cells) => new Set(cells.map((cell) => matchKey(cell))));
  const text = sheet.rows.map((cells) => cells.join(' ').normalize('NFKC')).join('\n');
  const found = otherLists.find(
    ({ headings = [], title }) =>
      title?.test(text) || headings.some((set) => rows.some((row) => set.every((h) => row.has(matchKey(h))))),
  );
  return found?.name ?? null;
}

/** So many headings of a register stand in one row of no other table. */
const enough = 6;

const lacksFew = (sheet: Sheet): boolean =>
  sheet.rows.some((cells) => {
    const keys = new Set(cells.map((cell) => matchKey(cell)));
    return registerColumns.filter(({ names }) => names.some((name) => keys.has(matchKey(name)))).length >= enough;
  });

/** A sheet that is no register: by what it looks like, else by the headings that are missing. */
export function notARegister(sheet: Sheet, missing: Fault, file: string): Fault {
  const first = sheet.rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const stood = first < 0 ? {} : { row: missing.at?.row ?? first + 1 };
  const found =
    missing.found ??
    (sheet.rows[first] ?? [])
      .filter((cell) => cell.trim() !== '')
      .join('、')
      .slice(0, 200);
  const at = { file, ...missing.at, ...stood };
  const other = otherList(sheet);
  const code = lacksFew(sheet) ? 'register-headings' : missing.code;
  if (other === null) return { ...missing, code, at, ...(found === '' ? {} : { found }) };
  return refusal(
    'other-list',
    at,
    `${other.ja}のようです。届出受理医療機関名簿には「医療機関番号」と「受理記号」の見出しがあります。名簿を選び直してください。`,
    `This looks like ${other.en}. A register has the headings 医療機関番号 and 受理記号. Choose the register.`,
    found,
  );
}
