import { matchKey } from '../../kit/pure/match-key.ts';
import { functionWording, type InstitutionFunction, institutionFunctions } from './model.ts';

/** Other ways to write them; 機能, 及び, ・ and spaces do not matter. */
const spellings: Record<InstitutionFunction, string[]> = {
  'elderly-emergency': [
    '高齢者救急・地域急性期',
    '高齢者救急等・地域急性期',
    '高齢者救急',
    '高齢者救急等',
    '地域急性期',
  ],
  'home-care-coordination': [
    ...['在宅医療等連携', '在宅医療連携', '在宅等連携', '在宅連携', '在宅医療・介護連携', '在宅医療等', '在宅医療'],
    'home care coordination',
  ],
  'acute-hub': ['急性期拠点', 'acute hub'],
  specialised: ['専門等', '専門', 'specialized', 'specialised'],
  'education-wide-area': [
    ...['医育及び広域診療', '医育・広域', '医育等・広域診療', '医育と広域診療', '医育', '広域診療'],
    'education and wide area',
  ],
};

const nameKey = (text: string): string => matchKey(text).replace(/機能|及び|および|[・,、./;_-]/g, '');

const byName: ReadonlyMap<string, InstitutionFunction> = new Map(
  institutionFunctions.flatMap((id) => {
    const { ja, en } = functionWording[id];
    return [id, ja, en!, ...spellings[id]].map((name) => [nameKey(name), id] as const);
  }),
);

export const readFunction = (text: string): InstitutionFunction | null => byName.get(nameKey(text)) ?? null;

/** What a cell says: these functions, none of them (`[]`), nothing (null), or words that are not understood. */
export type CellRead = { said: InstitutionFunction[] | null } | { unread: string };

const noneWords = new Set(['なし', '無し', '無', '該当なし', '該当無し', '×', '✕', '✖', '0', 'none'].map(matchKey));
const silentWords = new Set(['', '-', '－', '−', '―', '—', 'ー', '…', '未回答', '未報告', '不明'].map(matchKey));

/** Reads one cell with any number of functions, set apart by 、・,;／, spaces or line breaks. */
export function readFunctions(text: string): CellRead {
  const word = matchKey(text);
  if (silentWords.has(word)) return { said: null };
  return noneWords.has(word) ? { said: [] } : readParts(partsOf(text));
}

/** In front of an entry of a list: ○, ①, (1), 1. */
const bullet = /^(?:[○◯〇●◎■☑✓✔]|\(?\d{1,2}(?:[).:]|(?=\D)))/;

const partsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[\s・、,;/]+/)
    .map((part) => part.replace(bullet, ''))
    .filter((part) => part !== '');

/** Names have separators of their own (高齢者救急・地域急性期), so the most parts that make a name are taken together. */
function readParts(parts: string[]): CellRead {
  const said = new Set<InstitutionFunction>();
  let at = 0;
  while (at < parts.length) {
    const name = longestName(parts.slice(at));
    if (!name) return { unread: parts[at]! };
    said.add(name.id);
    at += name.parts;
  }
  return said.size > 0 ? { said: [...said] } : { unread: '' };
}

function longestName(parts: string[]): { id: InstitutionFunction; parts: number } | null {
  for (let n = parts.length; n > 0; n -= 1) {
    const id = readFunction(parts.slice(0, n).join(''));
    if (id) return { id, parts: n };
  }
  return null;
}

const marks: Record<'held' | 'not' | 'silent', Set<string>> = {
  held: new Set(['○', '◯', '〇', '●', '◎', '✓', '✔', '☑', 'レ', '1', '有', 'あり', '有り', 'はい', 'yes', 'true']),
  not: new Set([...noneWords, '✗', 'x', 'いいえ', 'no', 'false']),
  silent: silentWords,
};

/** What the cell of one function's column says; null where it is not understood. */
export function readMark(text: string): keyof typeof marks | null {
  const word = matchKey(text);
  return (['held', 'not', 'silent'] as const).find((meaning) => marks[meaning].has(word)) ?? null;
}

/** Whom a name in the register begins with: 医療法人社団見本会, (医)見本会, 独立行政法人国立病院機構. */
const legalPerson = /法人|^\(.{1,3}\)/;

/** Registers write the legal person in front of a name; other tables often leave it out. */
export function isSameName(one: string, other: string): boolean {
  const [short, long] = [matchKey(one), matchKey(other)].sort((a, b) => a.length - b.length) as [string, string];
  return long === short || (long.endsWith(short) && legalPerson.test(long.slice(0, -short.length)));
}
