import type { Fault } from './fault.ts';
import { matchKey } from './match-key.ts';

/** A sheet as it was written. `rows[i]` is the row that Excel shows as `i + 1`; cells are text, nothing trimmed. */
export type Sheet = {
  /** Null for text files, which have no sheets. */
  name: string | null;
  rows: string[][];
  /** Set where Excel hides the sheet. */
  hidden?: true;
};

/** A column that is looked for and the headings it goes by, the most wanted first. */
export type Wanted<Key extends string = string> = { key: Key; names: string[] };

export type Header<Key extends string = string> = {
  /** Index into `sheet.rows`; the data start below it. */
  row: number;
  columns: Partial<Record<Key, number>>;
  /** Columns nobody asked for, as they are headed. */
  others: { index: number; heading: string }[];
};

const rowsLookedAt = 30;

/**
 * Finds the row of headings among the first 30: the one that has most of the wanted columns.
 * Widths, spaces, line breaks and ケ/ヶ do not matter, nor does the mark of a note behind a heading (注1).
 */
export function findHeader<Key extends string>(
  sheet: Sheet,
  wanted: Wanted<Key>[],
  required: Key[],
): Header<Key> | Fault {
  const headers = sheet.rows.slice(0, rowsLookedAt).map((cells, row) => readHeader(cells, row, wanted));
  const best = headers.reduce((a, b) => (isBetter(b, a, required) ? b : a), noHeader<Key>());
  const missing = required.filter((key) => best.columns[key] === undefined);
  const twice = headingTwice(sheet.rows[best.row] ?? [], best, wanted);
  if (missing.length > 0) return missingHeadings(sheet, best, wanted, missing);
  return twice === null ? best : doubledHeading(sheet, best, twice);
}

/**
 * The rows under the headings that hold data, with the number Excel shows. Empty rows are passed over, and so are
 * 注, 注意 and 出典 lines, which stand alone at the left.
 */
export function rowsUnder(sheet: Sheet, header: Header): { row: number; cells: string[] }[] {
  return sheet.rows
    .map((cells, index) => ({ row: index + 1, cells }))
    .slice(header.row + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== '') && !isNoteLine(cells));
}

const noteWord =
  /^\s*[(（［[]?(?:注意?|備考|出典|出所|資料|記号|note|caution|source|signs)\s*[\d０-９]*\s*(?:[)）］\]:：.．、　 ].*)?$|^\s*※/is;

function isNoteLine(cells: string[]): boolean {
  const [first = '', ...rest] = cells;
  return noteWord.test(first) && rest.filter((cell) => cell.trim() !== '').length <= 2;
}

export const isFault = (result: Header | Fault): result is Fault => 'code' in result;

const noHeader = <Key extends string>(): Header<Key> => ({ row: 0, columns: {}, others: [] });

const count = (header: Header): number => Object.keys(header.columns).length;

/** A row with everything that is required beats any other; then the number of columns decides. */
function weight<Key extends string>(header: Header<Key>, required: Key[]): number {
  const whole = required.every((key) => header.columns[key] !== undefined);
  return count(header) === 0 ? 0 : count(header) + (whole ? 10_000 : 0);
}

/** Our own files stand keys over headings: of two such rows the one next to the data counts. */
function isBetter<Key extends string>(header: Header<Key>, best: Header<Key>, required: Key[]): boolean {
  const more = weight(header, required) - weight(best, required);
  return more > 0 || (more === 0 && count(header) > 0 && header.row - best.row <= 2);
}

const headingKey = (heading: string): string => matchKey(heading).replace(/(?<=.)[(（]?(?:注|note|※)\d*[)）]?$/, '');

function readHeader<Key extends string>(cells: string[], row: number, wanted: Wanted<Key>[]): Header<Key> {
  const keys = cells.map(headingKey);
  const taken = new Set<number>();
  const columns: Partial<Record<Key, number>> = {};
  for (const { key, names } of wanted) {
    const index = names
      .map((name) => keys.findIndex((heading, at) => heading === matchKey(name) && !taken.has(at)))
      .find((at) => at >= 0);
    if (index === undefined) continue;
    columns[key] = index;
    taken.add(index);
  }
  const others = cells
    .map((heading, index) => ({ index, heading }))
    .filter((c) => keys[c.index] && !taken.has(c.index));
  return { row, columns, others };
}

/** A wanted heading that stands over two columns leaves open which one is meant. */
function headingTwice<Key extends string>(cells: string[], header: Header<Key>, wanted: Wanted<Key>[]): string | null {
  const found = wanted.flatMap(({ key }) => header.columns[key] ?? []).map((index) => cells[index] ?? '');
  const twice = found.find((heading) =>
    header.others.some((other) => headingKey(other.heading) === headingKey(heading)),
  );
  return twice ?? null;
}

function missingHeadings<Key extends string>(
  sheet: Sheet,
  best: Header<Key>,
  wanted: Wanted<Key>[],
  missing: Key[],
): Fault {
  const namesIn = (letters: RegExp) =>
    missing.map((key) => {
      const names = wanted.find((w) => w.key === key)?.names ?? [key];
      return names.find((name) => letters.test(name)) ?? names[0]!;
    });
  const [names, english] = [namesIn(/[^\x20-\x7e]/), namesIn(/^[\x20-\x7e]+$/)];
  const some = count(best) > 0;
  const found = (sheet.rows[best.row] ?? []).filter((heading) => heading.trim() !== '').join('、');
  return {
    code: 'missing-headings',
    message: {
      ja: `見出し${names.map((n) => `「${n}」`).join('')}が見つかりません。${some ? 'この行に見出しを加えて' : `先頭の${rowsLookedAt}行の中に見出しの行を置いて`}、もう一度選んでください。`,
      en: `The ${english.length === 1 ? 'heading' : 'headings'} ${english.map((n) => `"${n}"`).join(', ')} ${english.length === 1 ? 'is' : 'are'} missing. ${some ? 'Add them to this row' : `Put a row of headings among the first ${rowsLookedAt} rows`} and choose the file again.`,
    },
    at: place(sheet, some ? best.row : undefined),
    found: some ? found : undefined,
  };
}

function doubledHeading(sheet: Sheet, header: Header, heading: string): Fault {
  return {
    code: 'doubled-heading',
    message: {
      ja: `見出し「${heading}」が2列以上にあります。使わない列の見出しを変えて、もう一度選んでください。`,
      en: `The heading "${heading}" stands over more than one column. Rename the one that is not meant and choose the file again.`,
    },
    at: { ...place(sheet, header.row), column: heading },
    found: heading,
  };
}

function place(sheet: Sheet, row: number | undefined): { sheet?: string; row?: number } {
  return { ...(sheet.name === null ? {} : { sheet: sheet.name }), ...(row === undefined ? {} : { row: row + 1 }) };
}
