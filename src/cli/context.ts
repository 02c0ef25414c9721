import type { Actor, Realm } from '../accounts/model.ts';
import { type Day, dayInJapan, parseDay } from '../kit/pure/day.ts';
import { refuse } from '../kit/pure/fault.ts';
import type { Lang } from '../kit/pure/wording.ts';
import type { Db } from '../kit/server/db.ts';
import { listRealms } from '../sources/store.ts';

/** Options every command takes. */
export type Options = {
  json?: boolean;
  data?: string;
  sample?: boolean;
  lang: Lang;
  prefecture?: string;
  'as-of'?: string;
  from?: string;
  unit?: string[];
  criterion?: string[];
  out?: string;
  by?: string;
  charset?: string;
  kind?: string;
  ladder?: string;
  paper?: string;
  port?: string;
  yes?: boolean;
  'no-open'?: boolean;
  'dry-run'?: boolean;
  'allow-withdrawals'?: string;
};

/** How a command ended: done, done with rejects listed, refused with nothing written, wrong usage, failed unexpectedly. */
export type ExitCode = 0 | 1 | 2 | 64 | 70;

/** A command was called in a way that cannot be meant. */
export class WrongUsage extends Error {
  override name = 'WrongUsage';
}

/** Whoever calls the command line on this machine. */
export const operator: Actor = {
  kind: 'operator',
  name: `operator (${process.env.USER ?? process.env.USERNAME ?? '?'})`,
};

export const today = (): Day => dayInJapan(new Date());

export function readDayOption(options: Options, name: 'as-of' | 'from'): Day | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  const day = parseDay(text);
  if (day) return day;
  throw new WrongUsage(`--${name} ${text}: 2026-11-01 / R8.11.1 / 20261101`);
}

/** The realm a question is about: as asked, else the only one there is; the sample where nothing else is loaded. */
export async function realmAsked(db: Db, options: Options): Promise<Realm> {
  const realms = await listRealms(db);
  const own = realms.filter((r) => r.space === 'own');
  const { prefecture } = options;
  if (prefecture !== undefined && !/^(0[1-9]|[1-3]\d|4[0-7])$/.test(prefecture)) {
    throw new WrongUsage(`--prefecture ${prefecture}: 01 … 47`);
  }
  if (options.sample || (own.length === 0 && realms.length > 0))
    return sampleAsked(realms, prefecture, options.sample === true);
  if (prefecture !== undefined) return { space: 'own', prefecture };
  if (own.length === 1) return own[0]!;
  throw own.length > 1 ? whichPrefecture(own) : nothingLoaded();
}

const whichPrefecture = (own: Realm[]) => {
  const codes = own.map((r) => r.prefecture).join(', ');
  return refuse('which-prefecture', {
    ja: `取り込んだ県が${own.length}あります（${codes}）。--prefecture ${own[0]!.prefecture} のように選んでください。`,
    en: `${own.length} prefectures are loaded (${codes}). Choose one, such as --prefecture ${own[0]!.prefecture}.`,
  });
};

const nothingLoaded = () =>
  refuse('nothing-loaded', {
    ja: '何も読み込まれていません。`tsunagi sample load chiba` で見本を、`tsunagi import areas FILE` で自分の県を読み込めます。',
    en: 'Nothing is loaded. `tsunagi sample load chiba` loads the sample, `tsunagi import areas FILE` your prefecture.',
  });

function sampleAsked(realms: Realm[], prefecture: string | undefined, asked: boolean): Realm {
  const sample = realms.find((r) => r.space === 'sample');
  if (!sample) throw noSample();
  if (prefecture === undefined || prefecture === sample.prefecture) return sample;
  if (asked) throw noSampleOf(prefecture);
  return { space: 'own', prefecture };
}

const noSampleOf = (prefecture: string) =>
  refuse('no-sample', {
    ja: `県${prefecture}の見本はありません。あるのは千葉県（12）です。`,
    en: `There is no sample of prefecture ${prefecture}. There is one of Chiba (12).`,
  });

const noSample = () =>
  refuse('no-sample', {
    ja: '見本は読み込まれていません。`tsunagi sample load chiba` で読み込めます。',
    en: 'The sample is not loaded. `tsunagi sample load chiba` loads it.',
  });

/** The prefecture an import of counts or hubs belongs to. Imports never go into the sample. */
export async function ownRealm(db: Db, options: Options): Promise<Realm> {
  if (options.sample) throw new WrongUsage('--sample: import');
  const own = (await listRealms(db)).filter((r) => r.space === 'own');
  if (options.prefecture !== undefined) return { space: 'own', prefecture: options.prefecture };
  if (own.length === 1) return own[0]!;
  if (own.length > 1) throw whichPrefecture(own);
  throw refuse('no-areas', {
    ja: `先に市町村の所属表を取り込んでください（tsunagi import areas FILE）。見本の中へは取り込めません。`,
    en: `Import the municipalities and their areas first (tsunagi import areas FILE). Nothing is imported into the sample.`,
  });
}
