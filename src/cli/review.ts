import { extname } from 'node:path';
import { loadReview } from '../designations/review/load.ts';
import type { LoadedReview } from '../designations/review/model.ts';
import { reviewAnswer, reviewSentence, reviewTable } from '../designations/review/view.ts';
import type { Lang } from '../kit/pure/wording.ts';
import type { Db } from '../kit/server/db.ts';
import { tableToCsv } from '../kit/server/table-csv.ts';
import { tableToXlsx } from '../kit/server/table-xlsx.ts';
import { type ExitCode, type Options, readDayOption, realmAsked, today, WrongUsage } from './context.ts';
import { charsetAsked, writeOut } from './out.ts';

/** `tsunagi designations review`: which designations must change, and why. */
export async function reviewCommand(db: Db, options: Options): Promise<ExitCode> {
  const realm = await realmAsked(db, options);
  const loaded = await loadReview(db, realm, readDayOption(options, 'as-of') ?? today());
  if (options.out) await writeOut(options.out, await fileOf(loaded, options));
  if (options.json) console.log(JSON.stringify(reviewAnswer(loaded, options.lang)));
  else if (!options.out) console.log(lines(loaded, options.lang).join('\n'));
  return 0;
}

async function fileOf(loaded: LoadedReview, options: Options): Promise<Uint8Array> {
  const { lang } = options;
  const kind = extname(options.out!).toLowerCase();
  const table = reviewTable(loaded, lang);
  if (kind === '.csv') return tableToCsv(table, { lang, charset: charsetAsked(options) });
  if (kind === '.xlsx') return tableToXlsx([table], { lang });
  throw new WrongUsage('--out FILE.csv | FILE.xlsx');
}

function lines(loaded: LoadedReview, lang: Lang): string[] {
  const { title, asOf } = reviewTable(loaded, lang);
  const rows = reviewAnswer(loaded, lang).rows.flatMap(({ designation, name, area, findings }) => [
    `${designation}  ${name} ${area}`,
    ...findings.map(({ reason }) => `    ${reason}`),
  ]);
  return [`${title}　${asOf}`, reviewSentence(loaded.review.counts, lang), ...rows];
}
