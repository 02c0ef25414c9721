import { currentReport, importCurrent } from '../designations/review/current/import.ts';
import { listCriteria } from '../facilities/criteria/store.ts';
import { importFunctions } from '../facilities/functions/import.ts';
import { importCounts } from '../facilities/import.ts';
import { importHubs } from '../hubs/import.ts';
import { writeDay } from '../kit/pure/day.ts';
import { writeFault } from '../kit/pure/fault.ts';
import { say, type Wording } from '../kit/pure/wording.ts';
import type { Db } from '../kit/server/db.ts';
import { importAreas } from '../regions/import.ts';
import { importLinks } from '../regions/links/import.ts';
import { divisions } from '../regions/rules.ts';
import { findRegions } from '../regions/store.ts';
import { type ImportReport, openFile } from '../sources/import.ts';
import { type ExitCode, type Options, operator, ownRealm, readDayOption, today, WrongUsage } from './context.ts';
import { importRegister } from './import-register.ts';
import { importShapesCommand } from './import-shapes.ts';

const tables = 'register|areas|counts|hubs|functions|designations|links|shapes';

/** `tsunagi import register|areas|counts|hubs|functions|designations|links|shapes FILE`: prints what was saved and every row that was not, with its place. */
export async function importCommand(db: Db, words: string[], options: Options): Promise<ExitCode> {
  const [what, path, ...rest] = words;
  if (what === 'register') return importRegister(db, words.slice(1), options);
  if (what === 'shapes') return importShapesCommand(db, words.slice(1), options);
  if (options['dry-run'] || options['allow-withdrawals'] !== undefined)
    throw new WrongUsage(`import ${what ?? ''}: --dry-run, --allow-withdrawals → import register FILE`);
  if (!path || rest.length > 0) throw new WrongUsage(`import ${what ?? tables} FILE`);
  if (options.sample) throw new WrongUsage('import --sample');
  if (what === 'areas') requireAreasUsage(options);
  if (what === 'designations' && options['as-of'] !== undefined) throw new WrongUsage('import designations --as-of');
  if (what === 'links' && options['as-of'] !== undefined) throw new WrongUsage('import links --as-of');
  const file = await openFile(path);
  const undated = { areas, links, designations };
  const report = await (what === 'areas' || what === 'links' || what === 'designations' ? undated[what]() : dated());
  print(report, options);
  return report.rejects.length > 0 ? 1 : 0;

  function areas(): Promise<ImportReport> {
    return importAreas(db, operator, file, { today: today(), from: readDayOption(options, 'from') });
  }

  async function links(): Promise<ImportReport> {
    return importLinks(db, operator, file, { realm: await ownRealm(db, options), today: today() });
  }

  async function designations(): Promise<ImportReport> {
    const realm = await ownRealm(db, options);
    return currentReport(await importCurrent(db, operator, file, { realm, today: today() }), realm);
  }

  async function dated(): Promise<ImportReport> {
    if (what !== 'counts' && what !== 'hubs' && what !== 'functions') throw new WrongUsage(`import ${tables} FILE`);
    const realm = await ownRealm(db, options);
    const given = readDayOption(options, 'as-of');
    const asOf = given ?? today();
    const regions = await findRegions(db, realm, asOf);
    if (!regions) throw new WrongUsage('--prefecture NN');
    const units = divisions(regions.municipalities, regions.kinds, regions.areas, regions.members);
    const criteria = await listCriteria(db, realm);
    const imports = {
      counts: () => importCounts(db, operator, file, { realm, asOf, divisions: units, criteria }),
      hubs: () => importHubs(db, operator, file, { realm, asOf, divisions: units }),
      functions: () => importFunctions(db, operator, file, { realm, asOf }),
    };
    const report = await imports[what]();
    return given ? report : { ...report, notices: [todayNotice(), ...report.notices] };
  }
}

/** Areas change from a day on and say their prefecture by their codes. */
function requireAreasUsage(options: Options): void {
  if (options['as-of'] !== undefined)
    throw new WrongUsage(`import areas --as-of ${options['as-of']} → --from ${options['as-of']}`);
  if (options.prefecture !== undefined)
    throw new WrongUsage(`import areas --prefecture ${options.prefecture} → import areas FILE [--from DATE]`);
}

const todayNotice = (): Wording => ({
  ja: `--as-of がないので、今日（${writeDay(today(), 'ja')}）現在のものとしました。`,
  en: `Without --as-of the table counts as of today (${today()}).`,
});

function print(report: ImportReport, options: Options): void {
  const { changed, unchanged, rejects, notices, realms } = report;
  if (options.json) {
    console.log(JSON.stringify({ prefectures: realms.map((r) => r.prefecture), changed, unchanged, rejects, notices }));
    return;
  }
  const { lang } = options;
  const summary: Wording =
    changed === 0
      ? {
          ja: `前と同じ内容です。変更はありません（${unchanged}行）。`,
          en: `Same as before; nothing changed (${unchanged} rows).`,
        }
      : {
          ja: `取り込みました：変更${changed}、変更なし${unchanged}、読めない行${rejects.length}`,
          en: `Imported: ${changed} changed, ${unchanged} unchanged, ${rejects.length} rejected`,
        };
  console.log(say(summary, lang));
  for (const notice of notices) console.log(say(notice, lang));
  for (const reject of rejects) console.log(`  ${writeFault(reject, lang)}`);
}
