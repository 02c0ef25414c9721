import { nothingSigns, nothingWording } from '../pure/figure.ts';
import type { Lang } from '../pure/wording.ts';

type FileWords = {
  title: string;
  unit: string;
  asOf: string;
  caution: string;
  source: string;
  note: (number: number) => string;
  callers: (names: string[]) => string;
  stateOf: (heading: string) => string;
  inHeading: (unit: string) => string;
  printedUnit: (unit: string) => string;
  printedAsOf: (day: string) => string;
  blank: string;
  signs: string;
  blankMeaning: string;
  paper: string;
  data: string;
  page: (day: string) => string;
};

/** The words that every file puts around a table. */
export const fileWords: Record<Lang, FileWords> = {
  ja: {
    title: '表題',
    unit: '単位',
    asOf: '基準日',
    caution: '注意',
    source: '出典',
    note: (number) => `注${number}`,
    callers: (names) => `付く所：${names.join('、')}`,
    stateOf: (heading) => `${heading} 状態`,
    inHeading: (unit) => `（${unit}）`,
    printedUnit: (unit) => `（単位：${unit}）`,
    printedAsOf: (day) => `基準日：${day}`,
    blank: '空白',
    signs: '記号',
    blankMeaning: '空白　基準に足りない',
    paper: '会議資料',
    data: 'データ',
    page: (day) => `つなぎ　基準日：${day}`,
  },
  en: {
    title: 'Title',
    unit: 'Unit',
    asOf: 'As of',
    caution: 'Caution',
    source: 'Source',
    note: (number) => `Note ${number}`,
    callers: (names) => `Applies to: ${names.join(', ')}`,
    stateOf: (heading) => `${heading} (state)`,
    inHeading: (unit) => ` (${unit})`,
    printedUnit: (unit) => `(Unit: ${unit})`,
    printedAsOf: (day) => `As of ${day}`,
    blank: 'blank',
    signs: 'Signs',
    blankMeaning: 'blank: falls short of the rule',
    paper: 'Paper',
    data: 'Data',
    page: (day) => `Tsunagi, as of ${day}`,
  },
};

const signs = Object.keys(nothingSigns) as (keyof typeof nothingSigns)[];

/** The meaning of the signs a table prints, as 「… データなし」. */
export const signMeanings = (states: ReadonlySet<string>, lang: Lang): string[] => [
  ...signs.filter((state) => states.has(state)).map((s) => `${nothingSigns[s]}　${nothingWording[s][lang]}`),
  ...(states.has('blank') ? [fileWords[lang].blankMeaning] : []),
];
