import { planRegister, type Reading, readRegister, saveRegister } from '../facilities/register/import.ts';
import type { ListPlan } from '../facilities/register/model.ts';
import { changesOf, countsOf, disappearing } from '../facilities/register/rules.ts';
import { homeCareSymbols } from '../facilities/register/symbols.ts';
import { loadSymbols } from '../facilities/register/symbols-file.ts';
import { registerPreview } from '../facilities/register/view.ts';
import type { Fault } from '../kit/pure/fault.ts';
import { Refusal, writeFault } from '../kit/pure/fault.ts';
import type { Db } from '../kit/server/db.ts';
import { municipalityNames } from '../regions/names.ts';
import { openFile } from '../sources/import.ts';
import type { ImportPart } from '../sources/view.ts';
import { type ExitCode, type Options, operator, readDayOption, today, WrongUsage } from './context.ts';

/**
 * `tsunagi import register FILE…`: each file in one transaction of its own. `--dry-run` says the same and writes
 * nothing. A file that is refused does not keep the others out; the worst ending is the command's.
 */
export async function importRegister(db: Db, paths: string[], options: Options): Promise<ExitCode> {
  if (paths.length === 0) throw new WrongUsage('import register FILE…');
  const allowed = readAllowed(options);
  const asked = { prefecture: options.prefecture, asOf: readDayOption(options, 'as-of'), today: today() };
  const answers: RegisterAnswer[] = [];
  for (const path of paths) {
    const answer = await tried(async () => {
      const file = await openFile(path);
      const reading = await readRegister(db, file, asked);
      const plans = await planned(db, reading, allowed, options['dry-run'] ?? false);
      return { file, plans };
    }, path);
    answers.push(answer);
    if (!options.json) await print(db, answer, options);
  }
  if (options.json) console.log(JSON.stringify(await toJson(answers, options)));
  return answers.reduce<ExitCode>((worst, answer) => Math.max(worst, ending(answer, allowed)) as ExitCode, 0);
}

type Done = { file: Reading['file']; plans: ListPlan[] };
type RegisterAnswer = Done | { path: string; refused: Fault[] };

async function tried(read: () => Promise<Done>, path: string): Promise<RegisterAnswer> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { path, refused: error.faults };
  }
}

const planned = (db: Db, reading: Reading, withdrawals: number | null, dryRun: boolean): Promise<ListPlan[]> =>
  dryRun
    ? planRegister(db, reading)
    : saveRegister(db, operator, reading, { withdrawals, answers: new Map(), shown: null });

function readAllowed(options: Options): number | null {
  const text = options['allow-withdrawals'];
  if (text === undefined) return null;
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new WrongUsage(`--allow-withdrawals ${text}: 0, 1, 2 …`);
}

function ending(answer: RegisterAnswer, allowed: number | null): ExitCode {
  if ('refused' in answer) return 2;
  const { tooMany, filings } = disappearing(changesOf(answer.plans));
  if (tooMany && filings > (allowed ?? 0)) return 2;
  return answer.plans.some((plan) => plan.list.rejected > 0) ? 1 : 0;
}

/** What the terminal lists of a part; all of it is on the page and in --json. */
const mostLines = 20;

async function print(db: Db, answer: RegisterAnswer, { lang, 'dry-run': dryRun }: Options): Promise<void> {
  if ('refused' in answer) {
    for (const fault of answer.refused) console.error(writeFault(fault, lang));
    return;
  }
  const { file, plans } = answer;
  const municipalityName = await municipalityNames(
    db,
    plans.map((plan) => plan.list.prefecture),
  );
  const homeCare = homeCareSymbols(await loadSymbols());
  const preview = registerPreview({ file, plans, homeCare, municipalityName, saved: !dryRun }, lang);
  console.log(preview.title);
  console.log(
    dryRun || preview.nothingChanges
      ? preview.sentence
      : `${{ ja: '保存しました：', en: 'Saved: ' }[lang]}${preview.sentence}`,
  );
  if (preview.confirmation)
    console.log(`${preview.confirmation.sentence} (--allow-withdrawals ${preview.confirmation.count})`);
  for (const notice of preview.notices) console.log(notice);
  for (const part of preview.parts) printPart(part);
}

function printPart(part: ImportPart): void {
  console.log(`\n${part.title} ${part.count}`);
  const { rows } = part.table;
  for (const { cells } of rows.slice(0, part.id === 'home-care' ? rows.length : mostLines))
    console.log(
      `  ${cells
        .map((cell) => ('text' in cell ? cell.text : String(cell.figure.value ?? '')))
        .join('  ')
        .trimEnd()}`,
    );
  if (part.id !== 'home-care' && rows.length > mostLines) console.log(`  … ${rows.length - mostLines}`);
}

async function toJson(answers: RegisterAnswer[], options: Options) {
  const homeCare = homeCareSymbols(await loadSymbols());
  return {
    dryRun: options['dry-run'] ?? false,
    files: answers.map((answer) =>
      'refused' in answer
        ? { file: answer.path, refused: answer.refused }
        : {
            file: answer.file.name,
            sha256: answer.file.sha256,
            confirmation: disappearing(changesOf(answer.plans)),
            lists: answer.plans.map((plan) => listJson(plan, homeCare)),
          },
    ),
  };
}

function listJson({ list, parts }: ListPlan, homeCare: string[]) {
  const holders = (symbol: string) =>
    list.institutions.filter((i) => i.filings.some((f) => f.symbol === symbol)).length;
  return {
    prefecture: list.prefecture,
    asOf: list.asOf,
    issuedOn: list.issuedOn,
    complete: list.complete,
    rows: list.rows,
    institutions: list.institutions.length,
    symbols: Object.fromEntries(homeCare.map((symbol) => [symbol, holders(symbol)]).filter(([, n]) => n !== 0)),
    registers: parts.map(({ changes, repeats }) => ({ ...countsOf(changes), unchanged: repeats })),
    changes: parts.map(({ changes }) => ({
      register: changes.register,
      added: changes.added.map((i) => i.number),
      filed: changes.filed.map((f) => ({ number: f.institution.number, symbol: f.filing.symbol })),
      changed: changes.changed.map((c) => ({ number: c.listed.number, fields: c.fields })),
      refiled: changes.refiled.map((r) => ({ number: r.institution.number, symbol: r.after.symbol })),
      withdrawn: changes.withdrawn.map((w) => ({ number: w.institution.number, symbol: w.filing.symbol })),
      closed: changes.closed.map((i) => i.number),
      succeeded: changes.successions.map((s) => ({
        former: s.former.number,
        successor: s.successor.number,
        reasons: s.reasons,
      })),
    })),
    unplaced: list.unplaced.map(({ institution, reason }) => ({
      number: institution.number,
      address: institution.address,
      reason,
    })),
    unknownSymbols: list.unknownSymbols,
    rejects: list.rejects,
    notices: list.notices,
  };
}
