import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { auditCommand } from './cli/audit.ts';
import { compareCommand } from './cli/compare.ts';
import { type ExitCode, type Options, WrongUsage } from './cli/context.ts';
import { countCommand } from './cli/count.ts';
import { dataCommand } from './cli/data.ts';
import { designationsCommand } from './cli/designations.ts';
import { importCommand } from './cli/import.ts';
import { linksCommand } from './cli/links.ts';
import { sampleCommand } from './cli/sample.ts';
import { usage } from './cli/usage.ts';
import { Refusal, writeFault } from './kit/pure/fault.ts';
import type { Lang } from './kit/pure/wording.ts';
import type { Db } from './kit/server/db.ts';
import { openProduct } from './product.ts';
import { productVersion } from './server.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<ExitCode> {
  const lang = langOf(args);
  const json = args.includes('--json');
  try {
    const { words, options } = readArgs(args, lang);
    return await run(words, options);
  } catch (error) {
    return explain(error, lang, json);
  }
}

/** As the arguments ask, even where they cannot be read otherwise; else as the environment does. */
function langOf(args: string[]): Lang {
  const at = args.lastIndexOf('--lang');
  const asked =
    args.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) ?? args[at < 0 ? -1 : at + 1];
  if (asked === 'en' || asked === 'ja') return asked;
  return /^(en|C\.en)/i.test(process.env.TSUNAGI_LANG ?? '') ? 'en' : 'ja';
}

function readArgs(
  args: string[],
  lang: Lang,
): { words: string[]; options: Options & { help?: boolean; version?: boolean } } {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const many = { type: 'string', multiple: true } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: flag,
      sample: flag,
      yes: flag,
      'no-open': flag,
      'dry-run': flag,
      'allow-withdrawals': text,
      help: flag,
      version: flag,
      data: text,
      lang: text,
      prefecture: text,
      'as-of': text,
      from: text,
      out: text,
      by: text,
      charset: text,
      kind: text,
      ladder: text,
      paper: text,
      port: text,
      unit: many,
      criterion: many,
    },
  });
  if (values.lang !== undefined && values.lang !== 'ja' && values.lang !== 'en') throw new WrongUsage('--lang ja | en');
  return { words: positionals, options: { ...values, lang: (values.lang as Lang | undefined) ?? lang } };
}

async function run(words: string[], options: Options & { help?: boolean; version?: boolean }): Promise<ExitCode> {
  const [noun, verb] = words;
  if (options.version) return say(await productVersion());
  if (options.help || noun === 'help') return say(usage[options.lang]);
  const { startCommand, devCommand } = noun === 'start' || noun === 'dev' ? await import('./cli/start.ts') : {};
  if (noun === 'start' && words.length === 1) return startCommand!(options);
  if (noun === 'dev' && words.length === 1) return devCommand!(options);
  if (noun === 'data') return dataCommand(words.slice(1), options);
  if (noun === 'sample') return withData(options, (db) => sampleCommand(db, words.slice(1), options));
  if (noun === 'audit') return withData(options, (db) => auditCommand(db, words.slice(1), options));
  if (noun === 'import') return withData(options, (db) => importCommand(db, words.slice(1), options));
  if (noun === 'links') return withData(options, (db) => linksCommand(db, words.slice(1), options));
  if (noun === 'designations') return withData(options, (db) => designationsCommand(db, words.slice(1), options));
  if (noun === 'zones' && verb === 'compare' && words.length === 2)
    return withData(options, (db) => compareCommand(db, options));
  if (noun === 'facilities' && verb === 'count' && words.length === 2)
    return withData(options, (db) => countCommand(db, options));
  throw new WrongUsage(words.join(' '));
}

function say(text: string): ExitCode {
  console.log(text);
  return 0;
}

async function withData(options: Options, command: (db: Db) => Promise<ExitCode>): Promise<ExitCode> {
  const product = await openProduct(options.data);
  try {
    return await command(product.db);
  } finally {
    await product.close();
  }
}

/** A refusal says why and writes nothing; a wrong call shows how commands are written; all else gets a number. */
function explain(error: unknown, lang: Lang, json: boolean): ExitCode {
  if (error instanceof Refusal) {
    if (json) console.log(JSON.stringify({ refused: error.faults }));
    else for (const fault of error.faults) console.error(writeFault(fault, lang));
    return 2;
  }
  const code = (error as { code?: string }).code ?? '';
  if (error instanceof WrongUsage || code.startsWith('ERR_PARSE_ARGS')) {
    console.error(
      `${lang === 'ja' ? '書き方が違います' : 'Wrong usage'}: ${(error as Error).message}\n\n${usage[lang]}`,
    );
    return 64;
  }
  return fail(error, lang);
}

function fail(error: unknown, lang: Lang): ExitCode {
  const number = randomBytes(2).toString('hex').toUpperCase();
  const reason = String((error as Error)?.message ?? error).split('\n')[0];
  console.error(
    {
      ja: `思わぬ失敗で終わりました。もう一度試し、続くときは記録番号を添えて知らせてください：${reason}（記録番号 ${number}）`,
      en: `Stopped by an unexpected failure. Try again; if it goes on, report the record number: ${reason} (record ${number})`,
    }[lang],
  );
  if (process.env.TSUNAGI_DEBUG) console.error(`[${number}]`, error);
  return 70;
}
