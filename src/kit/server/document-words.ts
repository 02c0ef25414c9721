import type { Lang } from '../pure/wording.ts';

type DocumentWords = {
  asOf: (day: string) => string;
  madeAt: (time: string) => string;
  caution: string;
  source: string;
  signs: string;
  page: (number: string | number, of: string | number) => string;
  continued: (title: string) => string;
  schematic: string;
  between: string;
};

/** The words a paper puts around what it prints. */
export const documentWords: Record<Lang, DocumentWords> = {
  ja: {
    asOf: (day) => `基準日：${day}`,
    madeAt: (time) => `出力日時：${time}`,
    caution: '注意',
    source: '出典',
    signs: '記号',
    page: (number, of) => `${number} / ${of} 頁`,
    continued: (title) => `${title}（続き）`,
    schematic: '概略図',
    between: '　',
  },
  en: {
    asOf: (day) => `As of ${day}`,
    madeAt: (time) => `Made ${time}`,
    caution: 'Caution',
    source: 'Source',
    signs: 'Signs',
    page: (number, of) => `Page ${number} of ${of}`,
    continued: (title) => `${title} (continued)`,
    schematic: 'Schematic',
    between: '  ',
  },
};
