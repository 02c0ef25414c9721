import type { Fault } from '../../kit/pure/fault.ts';
import { matchKey } from '../../kit/pure/match-key.ts';
import type { Division, MunicipalityCode } from '../model.ts';
import { areaFinder } from '../rules.ts';
import type { Link, LinkKind } from './model.ts';

/** The columns `tsunagi links list --out` writes; an end may be named or coded. */
export const linkColumns = {
  municipality: ['municipality', '市町村', '市町村名', 'つながる元'],
  linked: ['linked', 'つながる先', 'linked municipality'],
  kind: ['kind', '種類', '種別'],
  name: ['name', '名前', '名称'],
  municipality_code: ['municipality_code', '市町村コード', 'municipality code'],
  linked_code: ['linked_code', 'つながる先のコード', 'linked code'],
};

export type LinkColumn = keyof typeof linkColumns;

const kinds: [LinkKind, string[]][] = [
  ['bridge', ['bridge', '橋', '橋梁']],
  ['ferry', ['ferry', '航路', 'フェリー', '船']],
  ['road', ['road', '道路', '道', 'トンネル']],
];
const kindOf = new Map(kinds.flatMap(([kind, words]) => words.map((word) => [matchKey(word), kind] as const)));

export type LinkTable = { links: { link: Link; row: number }[]; rejects: Fault[] };

type Rows = { rows: { row: number; cells: string[] }[]; columns: Partial<Record<LinkColumn, number>> };

export function readLinkRows({ rows, columns }: Rows, municipalities: Division): LinkTable {
  const codeOf = areaFinder(municipalities);
  const table: LinkTable = { links: [], rejects: [] };
  for (const { row, cells } of rows) {
    const cell = (key: LinkColumn) => (columns[key] === undefined ? '' : (cells[columns[key]] ?? ''));
    const ends = [
      readEnd(cell('municipality_code'), cell('municipality'), codeOf, municipalities),
      readEnd(cell('linked_code'), cell('linked'), codeOf, municipalities),
    ];
    const kind = kindOf.get(matchKey(cell('kind')));
    const faults = [
      ...ends.flatMap((end) => (typeof end === 'string' ? [] : [end])),
      ...(kind ? [] : [unknownKind(cell('kind'))]),
    ];
    table.rejects.push(...faults.map((fault) => ({ ...fault, at: { row, ...fault.at } })));
    const [a, b] = ends;
    if (kind && typeof a === 'string' && typeof b === 'string')
      table.links.push({ link: { a, b, kind, name: cell('name') }, row });
  }
  return table;
}

/** By its code, else by its name; where both are written they must agree. What is unknown is judged as it stands. */
function readEnd(
  code: string,
  name: string,
  codeOf: (text: string) => string | undefined,
  { areas }: Division,
): MunicipalityCode | Fault {
  const written = code === '' ? name : code;
  const found = codeOf(written);
  if (code === '' || name === '' || found === undefined) return found ?? written;
  const area = areas.find(({ key }) => key === found)!;
  const agrees = codeOf(name) === found || matchKey(name) === matchKey(area.name.en ?? '');
  return agrees ? found : otherName(found, area.name.ja, name);
}

const otherName = (code: string, name: string, written: string): Fault => ({
  code: 'link-name-of-another',
  message: {
    ja: `コード${code}は${name}ですが、名称が「${written}」です`,
    en: `Code ${code} is ${name}, but the name says "${written}"`,
  },
  found: written,
});

const unknownKind = (text: string): Fault => ({
  code: 'link-kind',
  message: {
    ja: `種類「${text}」が分かりません。橋・航路・道路のどれかにしてください`,
    en: `"${text}" is not a kind. Write bridge, ferry or road`,
  },
  at: { column: '種類' },
  found: text,
});
