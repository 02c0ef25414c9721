import type { Fault } from '../kit/pure/fault.ts';
import { matchKey } from '../kit/pure/match-key.ts';
import { readCount } from '../kit/pure/read-count.ts';
import type { Wording } from '../kit/pure/wording.ts';
import type { AreaKindId, Division } from '../regions/model.ts';
import { areaFinder } from '../regions/rules.ts';
import { doubledHeading } from '../sources/import.ts';
import type { Criterion, Way } from './criteria/model.ts';
import type { Resource } from './model.ts';
import { resourcesOf } from './rules.ts';

/** A published table: one row per area, one column per resource. */
export type RawCountTable = {
  rows: { row: number; cells: string[] }[];
  area: { index: number; heading: string };
  division: Division;
  resources: { index: number; heading: string; resource: Resource }[];
};

export type CountTable = {
  areaKind: AreaKindId;
  totals: { area: string; resource: Resource; count: number; row: number }[];
  rejects: Fault[];
  notices: Wording[];
};

/** Headings published tables use beside the criteria's own names. */
const otherHeadings: Record<string, string[]> = {
  'enhanced-support-hospital': ['機能強化型在宅療養支援病院'],
  'support-hospital': ['在支病', '在宅療養支援病院'],
  'enhanced-support-clinic': ['機能強化型在宅療養支援診療所'],
  'support-clinic': ['在支診', '在宅療養支援診療所'],
  'backup-hospital': ['後方支援病院', '在後病'],
  'enhanced-visiting-nurse-station': ['機能強化型訪問看護ステーション', '機能強化型訪看ST'],
};

/** The resource a heading counts: that of the criterion it names, where the criterion is one kind of institution. */
export function resourceOfHeading(heading: string, criteria: { criterion: Criterion; ways: Way[] }[]): Resource | null {
  const key = matchKey(heading).replace(/_/g, '-');
  for (const { criterion, ways } of criteria) {
    const names = [
      criterion.id,
      `${criterion.id}s`,
      criterion.name.ja,
      criterion.name.en,
      ...(otherHeadings[criterion.id] ?? []),
    ];
    const resources = resourcesOf(ways);
    if (resources?.length === 1 && names.some((name) => matchKey(name).replace(/_/g, '-') === key))
      return resources[0]!;
  }
  return null;
}

const totalNames = new Set(['計', '合計', '総計', '全体', '県計', 'total'].map(matchKey));

/** Reads the counts; a printed total must equal the sum of its column, and a sign such as － is never taken for 0. */
export function readCountRows(raw: RawCountTable): CountTable {
  const areaOf = areaFinder(raw.division);
  const table: CountTable = { areaKind: raw.division.kind.id, totals: [], rejects: [], notices: [] };
  const seen = new Set<string>();
  const printed: PrintedTotal[] = [];
  for (const { row, cells } of raw.rows) {
    const name = cells[raw.area.index] ?? '';
    const area = areaOf(name);
    if (area === undefined && isTotal(name, cells)) printed.push({ row, cells, above: table.totals.length });
    else if (name === '') table.rejects.push(...unnamed(cells, raw, row));
    else if (area === undefined) table.rejects.push(unknownArea(name, raw, row));
    else if (seen.has(area)) table.rejects.push(areaTwice(name, raw, row));
    else {
      seen.add(area);
      readCounts(area, row, cells, raw, table);
    }
  }
  checkTotals(printed, raw, table);
  const left = raw.division.areas.filter((a) => !seen.has(a.key)).map((a) => a.key);
  if (left.length > 0) table.notices.push(areasLeft(left));
  return table;
}

function readCounts(area: string, row: number, cells: string[], raw: RawCountTable, table: CountTable): void {
  for (const { index, heading, resource } of raw.resources) {
    const text = cells[index] ?? '';
    if (text === '') continue;
    const count = readCount(text);
    if (count === null) table.rejects.push(notACount(text, heading, row));
    else table.totals.push({ area, resource, count, row });
  }
}

/** A row of totals, and how many counts stand above it. */
type PrintedTotal = { row: number; cells: string[]; above: number };

/** A total is named in the column of areas, or where that is empty in another one. */
const isTotal = (name: string, cells: string[]): boolean =>
  totalNames.has(matchKey(name)) || (name === '' && cells.some((cell) => totalNames.has(matchKey(cell))));

/** Every total is that of the whole table; all but the last may be that of the rows since the total before. */
function checkTotals(printed: PrintedTotal[], raw: RawCountTable, table: CountTable): void {
  const sumOf = (resource: Resource, from: number, until?: number) =>
    table.totals.slice(from, until).reduce((n, t) => n + (t.resource === resource ? t.count : 0), 0);
  printed.forEach(({ row, cells, above }, i) => {
    const last = i === printed.length - 1;
    for (const { index, heading, resource } of raw.resources) {
      const total = readCount(cells[index] ?? '');
      const whole = sumOf(resource, 0);
      const part = last ? whole : sumOf(resource, printed[i - 1]?.above ?? 0, above);
      if (total !== null && total !== whole && total !== part)
        table.rejects.push(totalDiffers(total, part, heading, row));
    }
  });
}

/** Two columns that count the same resource. */
export function resourceTwice(resources: RawCountTable['resources']): Fault | null {
  const key = ({ kind, symbols }: Resource) => [kind, ...[...symbols].sort()].join(' ');
  for (const [i, { heading, resource }] of resources.entries()) {
    const twin = resources.slice(0, i).find((r) => key(r.resource) === key(resource));
    if (twin) return doubledHeading([twin.heading, heading]);
  }
  return null;
}

function unnamed(cells: string[], raw: RawCountTable, row: number): Fault[] {
  if (raw.resources.every(({ index }) => (cells[index] ?? '') === '')) return [];
  return [
    {
      code: 'no-area-name',
      message: {
        ja: `${raw.division.kind.name.ja}の名前がない行です。名前を入れてください`,
        en: `This row has counts but no ${raw.division.kind.name.en ?? raw.division.kind.id}. Fill in its name`,
      },
      at: { row, column: raw.area.heading },
    },
  ];
}

const unknownArea = (name: string, raw: RawCountTable, row: number): Fault => ({
  code: 'unknown-area',
  message: {
    ja: `「${name}」という${raw.division.kind.name.ja}は読み込まれていません`,
    en: `There is no ${raw.division.kind.name.en ?? raw.division.kind.id} "${name}" loaded`,
  },
  at: { row, column: raw.area.heading },
  found: name,
});

const areaTwice = (name: string, raw: RawCountTable, row: number): Fault => ({
  code: 'area-twice',
  message: { ja: `「${name}」が2回出てきます`, en: `"${name}" stands here a second time` },
  at: { row, column: raw.area.heading },
  found: name,
});

const notACount = (text: string, heading: string, row: number): Fault => ({
  code: 'not-a-count',
  message: {
    ja: `「${text}」は機関数として読めません。0か不明かを確かめ、0なら0と、不明なら空欄にしてください`,
    en: `"${text}" is not a count. Write 0 where there are none and leave the cell empty where it is not known`,
  },
  at: { row, column: heading },
  found: text,
});

const totalDiffers = (total: number, sum: number, heading: string, row: number): Fault => ({
  code: 'total-differs',
  message: {
    ja: `計が${total}ですが、各行の合計は${sum}です（差${total - sum}）`,
    en: `The total says ${total}, but the rows add up to ${sum} (difference ${total - sum})`,
  },
  at: { row, column: heading },
  found: String(total),
});

const areasLeft = (left: string[]): Wording => ({
  ja: `表にない圏域が${left.length}あります（${left.join('、')}）。その機関数は「データなし」になります。`,
  en: `${left.length} areas are not in the table (${left.join(', ')}). Their counts are "no data".`,
});
