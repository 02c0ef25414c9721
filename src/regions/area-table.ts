import type { PrefectureCode } from '../accounts/model.ts';
import type { Day } from '../kit/pure/day.ts';
import type { Fault } from '../kit/pure/fault.ts';
import { matchKey } from '../kit/pure/match-key.ts';
import type { Wording } from '../kit/pure/wording.ts';
import type { Municipality, MunicipalityCode } from './model.ts';
import { inForce, kindHeadings, namedKinds } from './rules.ts';

/** A table of municipalities, one column per area kind, as found in a file. */
export type RawAreaTable = {
  rows: { row: number; cells: string[] }[];
  code: number;
  name: number;
  others: { index: number; heading: string }[];
};

export type AreaRow = {
  row: number;
  code: MunicipalityCode;
  prefecture: PrefectureCode;
  /** Area per kind; '' where the municipality stands in none. */
  areas: { kind: string; area: string }[];
};

export type AreaTable = {
  kinds: { id: string; name: string; nameEn: string | null }[];
  rows: AreaRow[];
  rejects: Fault[];
  notices: Wording[];
};

/** The kind a heading names: one the papers know under any of its names, else a kind of its own. */
export function kindOfHeading(heading: string): { id: string; name: string; nameEn: string | null } {
  const key = matchKey(heading);
  const named = namedKinds.find(({ kind }) => kindHeadings(kind).some((name) => matchKey(name) === key));
  if (named) return { id: named.kind.id, name: named.kind.name.ja, nameEn: named.kind.name.en ?? null };
  const name = heading.trim();
  return {
    id: name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_]+/g, '-'),
    name,
    nameEn: null,
  };
}

/** Five digits of a municipality code written with or without its check digit, in any width, leading zero lost or not. */
export function readCode(text: string): MunicipalityCode | null {
  const digits = text.normalize('NFKC').replace(/\s/g, '');
  if (/^\d{4,5}$/.test(digits)) return digits.padStart(5, '0');
  return /^\d{6}$/.test(digits) && checkDigit(digits.slice(0, 5)) === Number(digits[5]) ? digits.slice(0, 5) : null;
}

/** JIS X 0402: weights 6 5 4 3 2, 11 minus the remainder by 11, last digit. */
export function checkDigit(code: MunicipalityCode): number {
  const sum = [6, 5, 4, 3, 2].reduce((n, weight, i) => n + weight * Number(code[i]), 0);
  return (11 - (sum % 11)) % 10;
}

/** Reads the rows; each that cannot be placed is rejected with its row, column and reason, and the others stand. */
export function readAreaRows(raw: RawAreaTable, known: Municipality[], at: Day): AreaTable {
  const kinds = raw.others.map(({ heading }) => kindOfHeading(heading));
  const byCode = Map.groupBy(known, (m) => m.code);
  const seen = new Set<MunicipalityCode>();
  const table: AreaTable = { kinds, rows: [], rejects: [], notices: [] };
  for (const { row, cells } of raw.rows) {
    const placed = place(cells[raw.code] ?? '', cells[raw.name] ?? '', byCode, seen, at);
    if ('message' in placed) {
      table.rejects.push({ ...placed, at: { row, column: placed.at?.column ?? 'code' } });
      continue;
    }
    seen.add(placed.code);
    const areas = raw.others.map(({ index }, k) => ({ kind: kinds[k]!.id, area: cells[index] ?? '' }));
    table.rows.push({ row, code: placed.code, prefecture: placed.prefecture, areas });
  }
  table.notices = absent(table.rows, known, at);
  return table;
}

function place(
  codeText: string,
  name: string,
  byCode: Map<MunicipalityCode, Municipality[]>,
  seen: Set<MunicipalityCode>,
  at: Day,
): Municipality | Fault {
  const code = readCode(codeText);
  const versions = code === null ? undefined : byCode.get(code);
  if (code === null || !versions) return unknownCode(codeText);
  const municipality = versions.find((m) => inForce(m, at));
  if (!municipality) return codeEnded(codeText, versions.at(-1)!);
  if (!municipality.counted) return notCounted(codeText, municipality);
  if (matchKey(name) !== matchKey(municipality.name)) return nameMismatch(name, municipality);
  return seen.has(code) ? twice(codeText, municipality) : municipality;
}

const fault = (code: string, found: string, ja: string, en: string, column = 'code'): Fault => ({
  code,
  message: { ja, en },
  at: { column },
  found,
});

const unknownCode = (text: string) =>
  fault(
    'unknown-municipality',
    text,
    `「${text}」という市町村コードはありません`,
    `There is no municipality code "${text}"`,
  );

const codeEnded = (text: string, { code, name, until }: Municipality) =>
  fault(
    'code-ended',
    text,
    `コード${code}（${name}）は${until}に使われなくなりました`,
    `Code ${code} (${name}) ended on ${until}`,
  );

const notCounted = (text: string, { name }: Municipality) =>
  fault(
    'not-counted',
    text,
    `${name}は市町村として数えません。区は市のコードで書いてください`,
    `${name} does not count as a municipality. Write wards under their city's code`,
  );

const nameMismatch = (found: string, { code, name }: Municipality) =>
  fault(
    'name-mismatch',
    found,
    `コード${code}は${name}ですが、名称が「${found}」です`,
    `Code ${code} is ${name}, but the name says "${found}"`,
    'name',
  );

const twice = (text: string, { name }: Municipality) =>
  fault('municipality-twice', text, `${name}が2回出てきます`, `${name} stands here a second time`);

/** Municipalities of the file's prefectures that it does not have: they stay as they are. */
function absent(rows: AreaRow[], known: Municipality[], at: Day): Wording[] {
  const given = new Set(rows.map((r) => r.code));
  const prefectures = new Set(rows.map((r) => r.prefecture));
  const missing = known.filter(
    (m) => prefectures.has(m.prefecture) && m.counted && inForce(m, at) && !given.has(m.code),
  );
  if (missing.length === 0) return [];
  const names = missing.map((m) => m.name);
  const some = names.slice(0, 10).join('、');
  return [
    {
      ja: `表にない市町村が${names.length}あります（${some}${names.length > 10 ? ' ほか' : ''}）。いまのままにしました。`,
      en: `${names.length} municipalities are not in the table (${some}${names.length > 10 ? ', …' : ''}). They were left as they are.`,
    },
  ];
}
