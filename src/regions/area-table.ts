import type { PrefectureCode } from '../accounts/model.ts';
import type { Day } from '../kit/pure/day.ts';
import type { Fault } from '../kit/pure/fault.ts';
import { matchKey } from '../kit/pure/match-key.ts';
import type { Wording } from '../kit/pure/wording.ts';
import { doubledHeading } from '../sources/import.ts';
import type { Municipality, MunicipalityCode } from './model.ts';
import { codeReadings, inForce, kindHeadings, municipalityHeadings, municipalityKind, namedKinds } from './rules.ts';

export type NewKind = { id: string; name: string; nameEn: string | null };
export type AreaColumn = { index: number; kind: NewKind };

/** A table of municipalities, one column per area kind, as found in a file. */
export type RawAreaTable = {
  rows: { row: number; cells: string[] }[];
  code: number;
  name: number;
  columns: AreaColumn[];
};

export type AreaRow = {
  row: number;
  code: MunicipalityCode;
  prefecture: PrefectureCode;
  /** Area per kind; '' where the municipality stands in none. */
  areas: { kind: string; area: string }[];
};

export type AreaTable = {
  kinds: NewKind[];
  rows: AreaRow[];
  rejects: Fault[];
  notices: Wording[];
};

const notAreas = new Set(
  [
    ...[
      municipalityKind.id,
      'municipalities',
      'municipality_code',
      'municipality_name',
      ...kindHeadings(municipalityKind),
    ],
    ...municipalityHeadings.code,
    ...municipalityHeadings.name,
    ...['prefecture', 'prefectures', 'prefecture_code', 'prefecture_name', 'pref'],
    ...['都道府県', '都道府県名', '都道府県コード', '県', '県名', '県コード', '府県', '府県名'],
    ...['番号', 'no', 'no.', '備考', '注', '摘要', 'note', 'notes', 'remarks', '人口', 'population', '面積', '世帯数'],
    ...['読み', 'よみ', '読み仮名', '読みがな', 'よみがな', 'ふりがな', 'フリガナ', 'かな', 'カナ', 'kana', 'ローマ字'],
    ...[
      '市町村名かな',
      '市町村名カナ',
      '市区町村名かな',
      '市区町村名カナ',
      'name_kana',
      'name_en',
      'romaji',
      'english',
    ],
  ].map(headingKey),
);

function headingKey(heading: string): string {
  return matchKey(heading).replace(/[_-]+/g, '-');
}

/** Headings of figures, such as 75歳以上, 高齢者人口 or 高齢化率. */
const figureHeading = /\d歳|人口|世帯数?$|面積|高齢化率|population/;

/**
 * The kind a heading names: one the papers know under any of its names, else a kind of its own.
 * Null where it heads no areas: municipalities, prefectures, readings, remarks, figures.
 */
export function kindOfHeading(heading: string): NewKind | null {
  const key = headingKey(heading);
  const named = namedKinds.find(({ kind }) => kindHeadings(kind).some((name) => headingKey(name) === key));
  if (named) return { id: named.kind.id, name: named.kind.name.ja, nameEn: named.kind.name.en ?? null };
  if (notAreas.has(key) || figureHeading.test(key)) return null;
  const name = heading.trim();
  const id = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_,、;:/\\?#&%+"'<>]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' || notAreas.has(id) ? null : { id, name, nameEn: null };
}

const figure = /^[-+]?[\d,.]+%?$/;

/** The columns that hold areas, and the headings of those that do not: by their heading, or since all cells are numbers. */
export function areaColumns(
  others: { index: number; heading: string }[],
  rows: { cells: string[] }[],
): { columns: AreaColumn[]; left: string[] } | { fault: Fault } {
  const columns: (AreaColumn & { heading: string })[] = [];
  const left: string[] = [];
  for (const { index, heading } of others) {
    const kind = kindOfHeading(heading);
    const cells = rows.map((row) => (row.cells[index] ?? '').normalize('NFKC')).filter((cell) => cell !== '');
    const named = namedKinds.some((n) => n.kind.id === kind?.id);
    const figures = cells.length > 0 && cells.every((cell) => figure.test(cell));
    const twin = columns.find((c) => kind && matchKey(c.kind.id) === matchKey(kind.id));
    if (kind === null || (figures && !named)) left.push(heading.trim());
    else if (twin) return { fault: doubledHeading([twin.heading, heading.trim()]) };
    else columns.push({ index, kind, heading: heading.trim() });
  }
  return columns.length > 0 ? { columns, left } : { fault: noAreaColumn(left) };
}

/** Reads the rows; each that cannot be placed is rejected with its row, column and reason, and the others stand. */
export function readAreaRows(raw: RawAreaTable, known: Municipality[], at: Day): AreaTable {
  const kinds = raw.columns.map(({ kind }) => kind);
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
    const areas = raw.columns.map(({ index, kind }) => ({ kind: kind.id, area: cells[index] ?? '' }));
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
  const readings = codeReadings(codeText).filter((code) => byCode.has(code));
  const meant = readings.find((code) => byCode.get(code)!.some((m) => matchKey(m.name) === matchKey(name)));
  const code = meant ?? readings[0];
  if (code === undefined) return unknownCode(codeText);
  const versions = byCode.get(code)!;
  const municipality = versions.find((m) => inForce(m, at));
  if (!municipality) return codeEnded(codeText, versions.at(-1)!);
  if (!municipality.counted) return notCounted(codeText, municipality);
  if (matchKey(name) !== matchKey(municipality.name)) return nameMismatch(name, municipality);
  return seen.has(code) ? twice(codeText, municipality) : municipality;
}

/** Areas spelled as they were first: in `known`, else in an earlier row. */
export function spellAsBefore(rows: AreaRow[], known: { kind: string; area: string }[]): AreaRow[] {
  const first = new Map<string, string>();
  const spell = ({ kind, area }: { kind: string; area: string }): string => {
    const key = `${kind} ${matchKey(area)}`;
    if (!first.has(key)) first.set(key, area);
    return first.get(key)!;
  };
  known.forEach(spell);
  return rows.map((row) => ({ ...row, areas: row.areas.map((a) => ({ ...a, area: spell(a) })) }));
}

const noAreaColumn = (left: string[]): Fault => ({
  code: 'no-area-column',
  message: {
    ja: `圏域の列がありません${left.length > 0 ? `（${left.join('、')}は圏域の列ではありません）` : ''}。「二次医療圏」「保健所」「郡市区医師会」などの列を加えて、もう一度選んでください。`,
    en: `There is no column of areas${left.length > 0 ? ` (${left.join(', ')}: not areas)` : ''}. Add one headed secondary_area, health_centre, medical_association or by a name of your own, and choose the file again.`,
  },
});

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
    text === ''
      ? '市町村コードがない行です。市町村の表なら、コードを5桁で入れてください'
      : `「${text}」という市町村コードはありません。5桁のコードを確かめて直してください`,
    text === ''
      ? 'This row has no municipality code. If this is a table of municipalities, write its five digits'
      : `There is no municipality code "${text}". Check the five digits and correct them`,
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
