import iconv from 'iconv-lite';
import papaparse from 'papaparse';
import { workbookParts, zipFixture } from '../../src/kit/server/zip-fixture.ts';
import { officialHeadings, registerRows } from '../register-files.ts';
import { institution, type NamedBytes, smallSheet } from './ground.ts';

/** A register that was changed somewhere, and what was done to it. */
export type Variant = NamedBytes & { how: string[] };

export type Dice = {
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  chance(share: number): boolean;
};

/** Mulberry32: the same seed throws the same. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const throwOnce = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(throwOnce() * limit);
  return { below, pick: (from) => from[below(from.length)]!, chance: (share) => throwOnce() < share };
}

const dental = [61, 62].map((n) =>
  institution(n, { register: '歯科', number: `30000${n}`, filings: ['歯援診２', '歯在管'] }),
);
const pharmacies = [63, 64].map((n) => institution(n, { register: '薬局', number: `40000${n}`, filings: ['在薬'] }));
const base = smallSheet(56);

/** 56 of 医科, two of 歯科, two of 薬局. */
export const fuzzBase = { ...base, institutions: [...base.institutions, ...dental, ...pharmacies] };

/** The register before: some are to come, some to change, one under a number that was given up. */
export const fuzzBefore = {
  ...fuzzBase,
  institutions: fuzzBase.institutions.slice(0, 55).map((given, i) => ({
    ...given,
    ...(i === 20 ? { number: '0199020' } : {}),
    ...(i % 19 === 3 ? { name: `旧${given.name}` } : {}),
    ...(i % 17 === 4 ? { filings: ['支援診３', '夜早加'] } : {}),
  })),
};

type Grid = string[][];
type Change<T> = { name: string; change: (given: T, dice: Dice) => T };

const headingRow = 3;
const cellsUnder = (grid: Grid, d: Dice): [row: number, column: number] => {
  const row = headingRow + 1 + d.below(Math.max(1, grid.length - headingRow - 1));
  return [row, d.below(officialHeadings.length)];
};

const put = (grid: Grid, row: number, column: number, text: string): Grid =>
  grid.map((cells, i) => (i === row ? cells.map((cell, j) => (j === column ? text : cell)) : cells));

const strange = [
  ...['', ' ', '　', '0', '-1', '1e9', '1.5', '112345.0', '01,1234,5', '０１１２３４５', '12345678901234567890', 'NaN'],
  ...[
    '令和7年13月1日',
    '令和元年5月1日',
    '2025-02-30',
    '45901',
    '0000-00-00',
    '9999-12-31',
    'H31.4.30',
    '明治33年1月1日',
  ],
  ...[
    '医科',
    '歯 科',
    '薬局',
    '調剤',
    '訪看',
    '千葉県',
    '埼玉県',
    '12',
    '99',
    '第９号',
    '(支援診１)第49号',
    '支援診２',
    '支援病１',
  ],
  ...['髙橋﨑', '𠮷野家', '葛󠄀城', '\uE000\uF8FF', '👩‍⚕️', 'e\u0301', '\u202Eあ', '\uFEFF', '\u200B', '\uFFFD', '\uFFFF'],
  ...[
    '=1+1',
    '@SUM(A1)',
    '+8190',
    "'0123",
    '"',
    'a"b',
    'a,b\tc',
    'あ\nい',
    'あ\r\nい',
    '<b>&amp;</b>',
    '_x000D_',
    '_x0041_',
  ],
  ...[
    '\u0001',
    '\u007f',
    '\u0085',
    '\u2028',
    '_x0000_',
    '_xD83C_',
    '_x001F_',
    '_x001E_',
    '\\u0000',
    '{}',
    'null',
    "'; --",
  ],
];

const oneCell: Change<Grid> = {
  name: 'a cell',
  change: (grid, d) => put(grid, ...cellsUnder(grid, d), d.pick(strange)),
};

const someCells: Change<Grid> = {
  name: 'cells of a column',
  change: (grid, d) => {
    const column = d.below(officialHeadings.length);
    const text = d.pick(strange);
    const share = d.pick([0.02, 0.08, 0.3, 1]);
    return grid.map((cells, i) =>
      i > headingRow && d.chance(share) ? cells.map((cell, j) => (j === column ? text : cell)) : cells,
    );
  },
};

const longCell: Change<Grid> = {
  name: 'a long cell',
  change: (grid, d) =>
    put(grid, ...cellsUnder(grid, d), d.pick(['あ', 'x', '髙']).repeat(d.pick([300, 3_000, 40_000]))),
};

const shuffled: Change<Grid> = {
  name: 'rows in another order',
  change: (grid, d) => {
    const under = grid.slice(headingRow + 1);
    const keyed = under.map((cells) => ({ cells, key: d.below(1 << 30) }));
    return [...grid.slice(0, headingRow + 1), ...keyed.sort((a, b) => a.key - b.key).map(({ cells }) => cells)];
  },
};

const rowsGone: Change<Grid> = {
  name: 'rows gone',
  change: (grid, d) => {
    const share = d.pick([0.02, 0.1, 0.5, 0.97]);
    return grid.filter((_, i) => i <= headingRow || !d.chance(share));
  },
};

const rowsAgain: Change<Grid> = {
  name: 'rows again',
  change: (grid, d) => {
    const [from] = cellsUnder(grid, d);
    return [...grid, ...grid.slice(from, from + 1 + d.below(20))];
  },
};

const blankRows: Change<Grid> = {
  name: 'blank rows',
  change: (grid, d) => grid.flatMap((cells, i) => (i > headingRow && d.chance(0.1) ? [[], cells] : [cells])),
};

const raggedRows: Change<Grid> = {
  name: 'rows of other widths',
  change: (grid, d) => grid.map((cells) => (d.chance(0.1) ? cells.slice(0, d.below(cells.length + 1)) : cells)),
};

const headingsAgain: Change<Grid> = {
  name: 'headings again',
  change: (grid, d) => {
    const [at] = cellsUnder(grid, d);
    return [...grid.slice(0, at), grid[headingRow]!, ...grid.slice(at)];
  },
};

const otherHeading: Change<Grid> = {
  name: 'another heading',
  change: (grid, d) => {
    const column = d.below(officialHeadings.length);
    const before = grid[headingRow]?.[column] ?? '';
    const text = d.pick([
      ...['', `${before}（注１）`, ` ${before}\n`, before.slice(0, -1), d.pick(officialHeadings), 'コード', '名称'],
      ...['二次医療圏', '設置済み', '市町村数', 'ID', before.normalize('NFKD')],
    ]);
    return put(grid, headingRow, column, text);
  },
};

const columnsExchanged: Change<Grid> = {
  name: 'columns exchanged',
  change: (grid, d) => {
    const [a, b] = [d.below(officialHeadings.length), d.below(officialHeadings.length)];
    const withHeadings = d.chance(0.5);
    const exchange = (cells: string[]) => cells.map((cell, j) => cells[j === a ? b : j === b ? a : j] ?? cell);
    return grid.map((cells, i) => (i > headingRow || (i === headingRow && withHeadings) ? exchange(cells) : cells));
  },
};

const columnGone: Change<Grid> = {
  name: 'a column gone',
  change: (grid, d) => {
    const column = d.below(officialHeadings.length);
    return grid.map((cells, i) => (i >= headingRow ? cells.filter((_, j) => j !== column) : cells));
  },
};

const titles = [
  ...[
    '',
    '令和７年９月１日',
    '[令和７年８月１日 現在 ]',
    '[令和８年１月１日 現在 ]令和８年２月１日作成 全医療機関出力',
  ],
  ...[
    '[令和７年１０月１日 現在 ]令和７年１０月２１日作成',
    '[令和７年９月１日 現在 ]令和７年９月２日作成 全医療機関出力',
  ],
  ...[
    '[令和９９年９月１日 現在 ]',
    '[2025-09-01 現在]',
    '[0001-01-01 現在]',
    '[9999年12月31日 現在]',
    '令和７年２月３０日現在',
  ],
  ...['訪問看護事業所名簿', '医科 歯科 令和７年９月１日現在', '[令和７年９月１日 現在 ][令和６年９月１日 現在 ]'],
];

const otherTitle: Change<Grid> = {
  name: 'another title',
  change: (grid, d) => put(grid, 1, 0, d.pick(titles)),
};

const otherNumbers: Change<Grid> = {
  name: 'other numbers',
  change: (grid, d) => {
    const share = d.pick([0.05, 0.3, 1]);
    const write = d.pick<(number: string) => string>([
      (number) => number.replace(/^0+/, ''),
      (number) => `12${'1'}${number}`,
      (number) => `${number.slice(0, 2)},${number.slice(2, 6)},${number.slice(6)}`,
      (number) => number.replace(/./, '9'),
      (number) => `${number}${number}`,
    ]);
    return grid.map((cells, i) =>
      i > headingRow && d.chance(share) ? cells.map((cell, j) => (j === 4 && cell ? write(cell) : cell)) : cells,
    );
  },
};

const gridChanges = [
  ...[oneCell, oneCell, oneCell, someCells, someCells, longCell, shuffled, rowsGone, rowsAgain, blankRows, raggedRows],
  ...[headingsAgain, otherHeading, otherHeading, columnsExchanged, columnGone, otherTitle, otherTitle, otherNumbers],
];

type Parts = Record<string, string | Uint8Array>;

const sheetPart = 'xl/worksheets/sheet1.xml';
const sharedPart = 'xl/sharedStrings.xml';
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const letter = (index: number) =>
  (index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26))) + String.fromCharCode(65 + (index % 26));

/** Cells by shared texts, as text beside, as numbers and as results of formulas. */
function partsOf(grid: Grid, d: Dice): Parts {
  const shared = new Map<string, number>();
  const indexOf = (text: string) => shared.set(text, shared.get(text) ?? shared.size).get(text)!;
  const inOther = d.chance(0.3);
  const write = (text: string, at: string) => {
    if (inOther && d.chance(0.1) && /^\d{1,15}$/.test(text)) return `<c r="${at}"><v>${text}</v></c>`;
    if (inOther && d.chance(0.05)) return `<c r="${at}" t="str"><f>A1</f><v>${escaped(text)}</v></c>`;
    if (inOther && d.chance(0.05)) return `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    return `<c r="${at}" t="s"><v>${indexOf(text)}</v></c>`;
  };
  const rows = grid.map(
    (cells, i) => `<row r="${i + 1}">${cells.map((cell, j) => write(cell, `${letter(j)}${i + 1}`)).join('')}</row>`,
  );
  const texts = () =>
    [...shared.keys()].map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  const sheets = { 医科: rows.join('') };
  return workbookParts({ sheets, shared: texts() });
}

const places = (text: string, pattern: RegExp) => [...text.matchAll(pattern)];

function replacedOnce(text: string, pattern: RegExp, d: Dice, by: (found: string) => string): string {
  const found = places(text, pattern);
  if (found.length === 0) return text;
  const { index, 0: whole } = d.pick(found);
  return text.slice(0, index) + by(whole) + text.slice(index + whole.length);
}

const tag = /<[^>]+>/g;
const references = ['A1', 'A0', 'ZZZ9', 'XFD1', 'XFE1', '1A', '', 'a5', 'AAAA1', 'C1048577', 'é1'];
const indexes = ['-1', '999999', '1e2', '', ' 0', '0.5', '00', '4294967296', 'x'];
const rowNumbers = ['0', '-5', '1', '2', '1048576', '1048577', '99999999999', '', 'x', '1.5'];
const wedges = [
  ...['&#0;', '&#x1F;', '&#xD83C;', '&#x10FFFF;', '&#x110000;', '&bogus;', '&amp;', '&', '<!-- x -->', '<![CDATA[<]]>'],
  ...[
    '<?x y?>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '<',
    '>',
    '</c>',
    '</row>',
    '<row>',
    '<f>1+1</f>',
    '\u0000',
    '\u000b',
    '<v>',
    '<mc:x/>',
  ],
];

const xmlChanges: Change<string>[] = [
  { name: 'a tag gone', change: (xml, d) => replacedOnce(xml, tag, d, () => '') },
  { name: 'a tag twice', change: (xml, d) => replacedOnce(xml, tag, d, (t) => t + t) },
  {
    name: 'a tag renamed',
    change: (xml, d) =>
      replacedOnce(xml, tag, d, (t) => t.replace(/\w+/, d.pick(['x', 'row', 'c', 'v', 'si', 'ss:c']))),
  },
  {
    name: 'a reference',
    change: (xml, d) => replacedOnce(xml, / r="[A-Z]+\d+"/g, d, () => ` r="${d.pick(references)}"`),
  },
  {
    name: 'a row number',
    change: (xml, d) => replacedOnce(xml, /<row r="\d+"/g, d, () => `<row r="${d.pick(rowNumbers)}"`),
  },
  { name: 'an index', change: (xml, d) => replacedOnce(xml, /<v>\d+<\/v>/g, d, () => `<v>${d.pick(indexes)}</v>`) },
  { name: 'another index', change: (xml, d) => replacedOnce(xml, /<v>\d+<\/v>/g, d, () => `<v>${d.below(200)}</v>`) },
  {
    name: 'a type',
    change: (xml, d) =>
      replacedOnce(xml, / t="s"/g, d, () =>
        d.pick(['', ' t="n"', ' t="b"', ' t="d"', ' t="e"', ' t="str"', ' t="zz"', ' s="99"']),
      ),
  },
  { name: 'a wedge', change: (xml, d) => inserted(xml, d.below(xml.length), d.pick(wedges)) },
  { name: 'a wedge in a text', change: (xml, d) => replacedOnce(xml, /<t[^>]*>[^<]+/g, d, (t) => t + d.pick(wedges)) },
  { name: 'a slice gone', change: (xml, d) => withoutSlice(xml, d) },
  { name: 'a slice twice', change: (xml, d) => withSliceTwice(xml, d) },
  {
    name: 'an attribute',
    change: (xml, d) =>
      replacedOnce(xml, /\w+="[^"]*"/g, d, (a) =>
        d.pick([a.slice(0, -1), a.replace('"', ''), `${a} ${a}`, a.replaceAll('"', "'"), '']),
      ),
  },
  { name: 'the end gone', change: (xml, d) => xml.slice(0, xml.length - d.below(40)) },
];

const inserted = (text: string, at: number, by: string): string => text.slice(0, at) + by + text.slice(at);

function withoutSlice(text: string, d: Dice): string {
  const from = d.below(text.length);
  return text.slice(0, from) + text.slice(from + 1 + d.below(d.pick([5, 200, 5_000])));
}

function withSliceTwice(text: string, d: Dice): string {
  const from = d.below(text.length);
  return inserted(text, from, text.slice(from, from + 1 + d.below(d.pick([5, 200, 5_000]))));
}

const inPart: Change<Parts> = {
  name: 'XML',
  change: (parts, d) => {
    const often = [sheetPart, sheetPart, sheetPart, sharedPart, sharedPart, ...Object.keys(parts)];
    const part = d.pick(often.filter((name) => typeof parts[name] === 'string'));
    return { ...parts, [part]: d.pick(xmlChanges).change(parts[part] as string, d) };
  },
};

const partsExchanged: Change<Parts> = {
  name: 'parts exchanged',
  change: (parts, d) => {
    const [a, b] = [d.pick(Object.keys(parts)), d.pick(Object.keys(parts))];
    return { ...parts, [a]: parts[b]!, [b]: parts[a]! };
  },
};

const partGone: Change<Parts> = {
  name: 'a part gone',
  change: (parts, d) => {
    const gone = d.pick(Object.keys(parts));
    return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== gone));
  },
};

const partInUtf16: Change<Parts> = {
  name: 'a part in UTF-16',
  change: (parts, d) => {
    const part = d.pick(Object.keys(parts));
    return { ...parts, [part]: iconv.encode(String(parts[part]), 'utf-16', { addBOM: true }) };
  },
};

const partsChanges = [inPart, inPart, inPart, inPart, inPart, inPart, partsExchanged, partGone, partInUtf16];

const byteChanges: Change<Uint8Array>[] = [
  {
    name: 'bytes flipped',
    change: (bytes, d) => {
      const changed = Buffer.from(bytes);
      for (let n = 1 + d.below(4); n > 0; n -= 1) changed[d.below(changed.length)]! ^= 1 << d.below(8);
      return changed;
    },
  },
  {
    name: 'bytes gone',
    change: (bytes, d) => {
      const from = d.below(bytes.length);
      return Buffer.concat([
        bytes.subarray(0, from),
        bytes.subarray(from + 1 + d.below(d.pick([3, 500, bytes.length]))),
      ]);
    },
  },
  {
    name: 'bytes twice',
    change: (bytes, d) => {
      const from = d.below(bytes.length);
      return Buffer.concat([bytes.subarray(0, from + d.below(3_000)), bytes.subarray(from)]);
    },
  },
  {
    name: 'the directory of the zip',
    change: (bytes, d) => {
      const changed = Buffer.from(bytes);
      const from = Math.max(0, changed.indexOf('PK\x01\x02', undefined, 'latin1'));
      changed[from + d.below(changed.length - from)] = d.pick([0, 1, 0x7f, 0x80, 0xff]);
      return changed;
    },
  },
];

function changed<T>(given: T, changes: readonly Change<T>[], times: number, d: Dice, how: string[]): T {
  let now = given;
  for (let n = 0; n < times; n += 1) {
    const { name, change } = d.pick(changes);
    now = change(now, d);
    how.push(name);
  }
  return now;
}

const baseGrid = registerRows(fuzzBase);
const charsets = ['utf8', 'utf8', 'cp932', 'utf-16', 'euc-jp'];

/** The variant of a number: always the same for one seed. */
export function variantOf(seed: number, index: number): Variant {
  const d = dice(seed * 1_000_003 + index);
  const how: string[] = [];
  const grid = changed(baseGrid, gridChanges, d.pick([0, 1, 1, 1, 2, 3]), d, how);
  return d.chance(0.3) ? textVariant(grid, d, how) : bookVariant(grid, d, how);
}

function textVariant(grid: Grid, d: Dice, how: string[]): Variant {
  const charset = d.pick(charsets);
  how.push(charset);
  const text = papaparse.unparse(grid, { newline: d.pick(['\r\n', '\n']), delimiter: d.chance(0.1) ? '\t' : ',' });
  const bytes = iconv.encode(text, charset, { addBOM: d.chance(0.5) });
  return {
    name: '名簿.csv',
    bytes: changed<Uint8Array>(bytes, byteChanges.slice(0, 3), d.pick([0, 0, 1]), d, how),
    how,
  };
}

function bookVariant(grid: Grid, d: Dice, how: string[]): Variant {
  const parts = changed(partsOf(grid, d), partsChanges, d.pick([0, 0, 1, 1, 2]), d, how);
  const bytes = changed(zipFixture(parts), byteChanges, d.pick([0, 0, 0, 0, 1]), d, how);
  return { name: '名簿.xlsx', bytes, how };
}
