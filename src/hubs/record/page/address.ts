import type { Day } from '../../../kit/pure/day.ts';
import { readDay, readLang, readOneOf, readText } from '../../../kit/web/search.ts';
import { type RecordState, recordStates } from '../model.ts';

const given = <T extends object>(read: T): T =>
  Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as T;

/** The list: which rows, in which order. */
export type HubsSearch = { lang?: 'en'; state?: RecordState; q?: string; mine?: '1'; sort?: string };

export const readHubsSearch = (raw: Record<string, unknown>): HubsSearch =>
  given<HubsSearch>({
    lang: readLang(raw.lang),
    state: readOneOf(raw.state, recordStates),
    q: readText(raw.q),
    mine: readOneOf(`${raw.mine}`, ['1'] as const),
    sort: readText(raw.sort),
  });

/** One record: as of a day, with its history beside it, or while it is written. */
export type HubSearch = {
  lang?: 'en';
  asof?: Day;
  history?: '1';
  edit?: '1';
  /** Which version kept beside the draft is gone on with. */
  draft?: string;
};

export const readHubSearch = (raw: Record<string, unknown>): HubSearch =>
  given<HubSearch>({
    lang: readLang(raw.lang),
    asof: readDay(raw.asof),
    history: readOneOf(`${raw.history}`, ['1'] as const),
    edit: readOneOf(`${raw.edit}`, ['1'] as const),
    draft: readText(raw.draft),
  });
