import { writeDay } from '../kit/pure/day.ts';
import type { Table } from '../kit/pure/table.ts';
import { type Lang, say } from '../kit/pure/wording.ts';
import type { Source } from './model.ts';

/** What an import would do, or has done, before and after saving. All wording is in the language asked for. */
export type ImportPreview = {
  /** 届出受理医療機関名簿（医科） 千葉県 令和7年9月1日現在. */
  title: string;
  /** One sentence that answers what saving would do, or has done: 追加3,676機関・届出26,012件。 */
  sentence: string;
  facts: { label: string; value: string }[];
  /** In the order they are shown; those without rows are left out. */
  parts: ImportPart[];
  notices: string[];
  /** Too much would disappear: saving asks for this number. */
  confirmation: { sentence: string; count: number } | null;
  /** The same is there already; saving changes nothing. */
  nothingChanges: boolean;
  /** Prefectures it was or will be saved to. */
  realms: { key: string; name: string }[];
};

export type ImportPart = {
  id:
    | 'home-care'
    | 'added'
    | 'changed'
    | 'withdrawn'
    | 'closed'
    | 'succession'
    | 'not-understood'
    | 'unplaced'
    | 'unknown-symbols';
  title: string;
  count: number;
  /** What the reader should do with it; empty where nothing. */
  hint: string;
  /** At most 200 rows on the page; the file has all. */
  table: Table;
  /** Rows that are not on the page. */
  more: number;
};

type Cited = Pick<Source, 'title' | 'part' | 'asOf' | 'asOfPrinted'>;

/** The day a source describes; as printed, where that is in doubt. */
export const sayAsOf = (source: Cited, lang: Lang): string =>
  source.asOfPrinted ? say(source.asOfPrinted, lang) : writeDay(source.asOf, lang);

export function cite(source: Cited, lang: Lang): string {
  const asOf = sayAsOf(source, lang);
  const part = source.part ? ` ${say(source.part, lang)}` : '';
  return lang === 'ja'
    ? `${say(source.title, lang)}${part}（${asOf}現在）`
    : `${say(source.title, lang)}${part} (as of ${asOf})`;
}
