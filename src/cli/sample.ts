import { refuse } from '../kit/pure/fault.ts';
import type { Db } from '../kit/server/db.ts';
import { clearSample, loadChibaSample } from '../sample/chiba.ts';
import { type ExitCode, type Options, operator, WrongUsage } from './context.ts';

/** `tsunagi sample load chiba`, `tsunagi sample clear`: the sample's own space only. */
export async function sampleCommand(db: Db, words: string[], options: Options): Promise<ExitCode> {
  const [verb, which, ...rest] = words;
  if (rest.length > 0) throw new WrongUsage('sample load chiba | sample clear');
  if (verb === 'clear' && which === undefined) await clearSample(db, operator);
  else if (verb === 'load' && which === 'chiba') await loadChibaSample(db);
  else if (verb === 'load' && which !== undefined) throw unknownSample(which);
  else throw new WrongUsage('sample load chiba | sample clear');
  const done =
    verb === 'load'
      ? { ja: '見本（千葉県）を入れました。', en: 'The Chiba sample is loaded.' }
      : { ja: '見本を消しました。', en: 'The sample is cleared.' };
  console.log(options.json ? JSON.stringify({ sample: verb === 'load' ? 'chiba' : null }) : done[options.lang]);
  return 0;
}

const unknownSample = (which: string) =>
  refuse('unknown-sample', {
    ja: `「${which}」という見本はありません。あるのは chiba です。`,
    en: `There is no sample "${which}". There is chiba.`,
  });
