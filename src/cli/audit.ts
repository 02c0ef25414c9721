import type { Chain } from '../accounts/audit/model.ts';
import { chainFaults } from '../accounts/audit/rules.ts';
import { listChains, readChain } from '../accounts/audit/store.ts';
import { chainView } from '../accounts/audit/view.ts';
import { realmKey } from '../accounts/gate.ts';
import type { Realm } from '../accounts/model.ts';
import { auditWords } from '../audit-words.ts';
import { refuse } from '../kit/pure/fault.ts';
import type { Lang } from '../kit/pure/wording.ts';
import type { Db } from '../kit/server/db.ts';
import { type ExitCode, type Options, WrongUsage } from './context.ts';

/** `tsunagi audit verify`: computes each prefecture's chain of entries anew; 2 where one does not hold. */
export async function auditCommand(db: Db, words: string[], options: Options): Promise<ExitCode> {
  if (words.length !== 1 || words[0] !== 'verify') throw new WrongUsage('audit verify');
  const at = new Date(Date.now() + 9 * 3600_000).toISOString().slice(0, 19);
  const chains: Chain[] = [];
  for (const realm of chosen(await listChains(db), options)) chains.push(await readChain(db, realm));
  if (options.json) console.log(JSON.stringify({ verifiedAt: `${at}+09:00`, chains: chains.map(told) }));
  else for (const chain of chains) console.log(lines(chain, at, options.lang).join('\n'));
  return chains.every((chain) => chainFaults(chain).length === 0) ? 0 : 2;
}

function chosen(chains: Realm[], { prefecture, sample }: Options): Realm[] {
  if (prefecture !== undefined && !/^(0[1-9]|[1-3]\d|4[0-7])$/.test(prefecture))
    throw new WrongUsage(`--prefecture ${prefecture}: 01 … 47`);
  if (!sample && prefecture === undefined) return chains;
  const space = sample ? 'sample' : 'own';
  const asked = chains.filter((c) => c.space === space && (prefecture === undefined || c.prefecture === prefecture));
  if (asked.length === 0) throw noEntries();
  return asked;
}

const told = (chain: Chain) => {
  const faults = chainFaults(chain);
  return { realm: realmKey(chain.realm), entries: chain.entries, ok: faults.length === 0, faults };
};

function lines(chain: Chain, at: string, lang: Lang): string[] {
  const { sentence, faults, more } = chainView(chain, at, auditWords, lang);
  return [
    `${realmKey(chain.realm)}  ${sentence}`,
    ...faults.map((fault) => `  ${fault.words}`),
    ...(more ? [`  ${more}`] : []),
  ];
}

const noEntries = () =>
  refuse('no-entries', {
    ja: 'その県の監査の記録は、まだありません。--prefecture の番号か --sample を確かめてください。',
    en: 'Nothing was written down of that prefecture yet. Check --prefecture or --sample.',
  });
