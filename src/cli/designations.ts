import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Realm } from '../accounts/model.ts';
import { findLadder, listLadders } from '../designations/ladders/known.ts';
import { loadLadderGround } from '../designations/ladders/load.ts';
import type { Ladder } from '../designations/ladders/model.ts';
import { shownOf } from '../designations/ladders/result-view.ts';
import { runLadder } from '../designations/ladders/rules.ts';
import { shippedLadders } from '../designations/ladders/shipped.ts';
import { ladderText } from '../designations/ladders/text.ts';
import { validateLadder } from '../designations/ladders/validate.ts';
import { ladderAnswer, ladderTable, type ShownResult, sayNeighbour, sayNotes } from '../designations/ladders/view.ts';
import { listCriteria } from '../facilities/criteria/store.ts';
import { Refusal, refuse } from '../kit/pure/fault.ts';
import { type Lang, say } from '../kit/pure/wording.ts';
import type { Db } from '../kit/server/db.ts';
import { tableToCsv } from '../kit/server/table-csv.ts';
import { tableToXlsx } from '../kit/server/table-xlsx.ts';
import { type ExitCode, type Options, readDayOption, realmAsked, today, WrongUsage } from './context.ts';
import { terminalWidth } from './matrix.ts';
import { charsetAsked, writeOut } from './out.ts';
import { reviewCommand } from './review.ts';

/** `tsunagi designations propose`: whom a ladder gives for every area; `review`: which designations must change. */
export async function designationsCommand(db: Db, words: string[], options: Options): Promise<ExitCode> {
  if (words[0] === 'propose' && words.length === 1) return proposeCommand(db, options);
  if (words[0] === 'review' && words.length === 1) return reviewCommand(db, options);
  throw new WrongUsage(['designations', ...words].join(' '));
}

async function proposeCommand(db: Db, options: Options): Promise<ExitCode> {
  if (!options.ladder)
    throw new WrongUsage(`--ladder ${shippedLadders.map(({ id }) => id).join(' | ')} | ID@VERSION | FILE.json`);
  if ((options.unit?.length ?? 0) > 1) throw new WrongUsage('--unit ID');
  const realm = await realmAsked(db, options);
  const asOf = readDayOption(options, 'as-of') ?? null;
  const ladder = await ladderAsked(db, realm, options.ladder);
  const ground = await loadLadderGround(db, { realm, asOf, today: today() }, [ladder]);
  const result = runLadder(ladder, ground.factsOf(options.unit?.[0] ?? ground.usualUnit, ladder.kind));
  const shown = shownOf(ground, ladder, result, options.lang);
  if (options.out) await writeOut(options.out, await fileOf(shown, options));
  if (options.json) console.log(JSON.stringify(ladderAnswer(result, options.lang)));
  else if (!options.out) console.log(lines(shown, options.lang).join('\n'));
  return 0;
}

/** A file where it is called .json, else one that came with Tsunagi or that the prefecture saved: id or id@version. */
async function ladderAsked(db: Db, realm: Realm, asked: string): Promise<Ladder> {
  if (extname(asked).toLowerCase() === '.json') return readLadder(asked, await listCriteria(db, realm));
  const known = await listLadders(db, realm);
  const [id, version] = asked.split('@');
  if (known.some((one) => one.id === id)) return findLadder(db, realm, id!, version ? Number(version) : null);
  const there = known.map((one) => one.id).join(', ');
  throw refuse('unknown-ladder', {
    ja: `--ladder ${asked} という手順はありません。あるのは ${there} です。ファイルなら名前を .json で終えてください。`,
    en: `There is no ladder ${asked}. There are ${there}. The name of a file ends in .json.`,
  });
}

async function readLadder(path: string, criteria: Parameters<typeof validateLadder>[1]): Promise<Ladder> {
  const file = basename(path);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw refuse('file-not-readable', unreadable(error.code), { file });
  });
  const read = validateLadder(parse(text, file), criteria, today());
  if (!Array.isArray(read)) return read;
  throw new Refusal(read.map((fault) => ({ ...fault, at: { file, ...fault.at } })));
}

const unreadable = (code: string | undefined) => ({
  ja: `ファイルを読めません（${code}）。場所と名前を確かめてください。`,
  en: `The file cannot be read (${code}). Check its folder and name.`,
});

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw refuse(
      'ladder-not-json',
      {
        ja: 'JSONとして読めません。かっこ・引用符・コンマを確かめてください。',
        en: 'This is not JSON. Check its braces, quotation marks and commas.',
      },
      { file },
    );
  }
}

async function fileOf(shown: ShownResult, options: Options): Promise<Uint8Array> {
  const { lang } = options;
  const kind = extname(options.out!).toLowerCase();
  const table = ladderTable(shown, lang);
  if (kind === '.csv') return tableToCsv(table, { lang, charset: charsetAsked(options) });
  if (kind === '.xlsx') return tableToXlsx([table], { lang });
  throw new WrongUsage('--out FILE.csv | FILE.xlsx');
}

/** A line an area; in a terminal the first of many names stand for all. */
function lines(shown: ShownResult, lang: Lang): string[] {
  const { title, asOf, caveats, footnotes } = ladderTable(shown, lang);
  const t = ladderText[lang];
  const rows = shown.result.areas.map((area) => {
    const step = area.step ?? (area.unknown.length > 0 ? t.undecided : t.none);
    const near = area.neighbour ? [sayNeighbour(area.neighbour, lang)] : [];
    const kept = area.continued.map(({ name, reason }) => t.named(name, reason));
    const said = [
      ...near,
      firstOf(
        area.chosen.map(({ name }) => name),
        lang,
      ),
      ...kept,
      ...sayNotes(area, lang),
    ];
    return [say(area.name, lang), step, said.filter(Boolean).join(' ')];
  });
  const head = [t.columns.area, t.columns.step, t.columns.chosen];
  const width = (i: number) => Math.max(...[head, ...rows].map((row) => terminalWidth(row[i]!)));
  const [first, second] = [width(0), width(1)];
  const line = ([area, step, said]: string[]) => `${pad(area!, first)}  ${pad(step!, second)}  ${said}`.trimEnd();
  return [`${title}　${asOf}`, '', line(head), ...rows.map(line), '', ...caveats, ...footnotes];
}

const pad = (text: string, width: number) => text + ' '.repeat(width - terminalWidth(text));

const shownNames = 3;

function firstOf(names: string[], lang: Lang): string {
  const { comma, more } = ladderText[lang];
  const some = names.slice(0, shownNames);
  const rest = names.length - some.length;
  return [...some, ...(rest > 0 ? [more(rest)] : [])].join(comma);
}
