import { writeDay } from '../kit/pure/day.ts';
import { type Lang, say } from '../kit/pure/wording.ts';
import type { Db } from '../kit/server/db.ts';
import { importShapes, type NamedShape, type PrefectureReport, type ShapesReport } from '../regions/shapes/import.ts';
import { listPrefectures } from '../regions/store.ts';
import { openFile } from '../sources/import.ts';
import { type ExitCode, type Options, operator, readDayOption, today, WrongUsage } from './context.ts';

/** `tsunagi import shapes FILE`: boundaries of the prefectures in the file, all in one transaction. */
export async function importShapesCommand(db: Db, words: string[], options: Options): Promise<ExitCode> {
  const [path, ...rest] = words;
  if (!path || rest.length > 0) throw new WrongUsage('import shapes FILE');
  if (options.sample) throw new WrongUsage('import --sample');
  if (options['allow-withdrawals'] !== undefined) throw new WrongUsage('import shapes: --allow-withdrawals');
  const report = await importShapes(db, operator, await openFile(path), {
    today: today(),
    asOf: readDayOption(options, 'as-of'),
    only: readPrefecture(options.prefecture),
    tryOnly: options['dry-run'] ?? false,
  });
  if (options.json) console.log(JSON.stringify(report));
  else await print(db, report, options);
  return report.prefectures.some((p) => p.missing.length > 0) ? 1 : 0;
}

function readPrefecture(text: string | undefined): string | undefined {
  if (text === undefined || /^(0[1-9]|[1-3]\d|4[0-7])$/.test(text)) return text;
  throw new WrongUsage(`--prefecture ${text}: 01 … 47`);
}

async function print(db: Db, report: ShapesReport, { lang, 'dry-run': dryRun }: Options): Promise<void> {
  const names = new Map((await listPrefectures(db)).map((p) => [p.code, p.name]));
  console.log(say(summary(report, dryRun ?? false), lang));
  for (const notice of report.notices) console.log(say(notice, lang));
  for (const part of report.prefectures) printPrefecture(part, names.get(part.prefecture) ?? part.prefecture, lang);
  if (report.unmatched.length > 0)
    console.log({ ja: '\nどの市町村でもない形（使いません）', en: '\nShapes of no municipality (left out)' }[lang]);
  for (const { code, name } of report.unmatched) console.log(`  ${[code, name].filter(Boolean).join(' ')}`);
}

function summary({ asOf, prefectures }: ShapesReport, dryRun: boolean) {
  const count = prefectures.length;
  const changed = prefectures.filter((p) => p.changed).length;
  if (changed === 0)
    return {
      ja: `前と同じ境界です。変更はありません（${count}県）。`,
      en: `Same boundaries as before; nothing changed (${count} prefectures).`,
    };
  return {
    ja: `境界${dryRun ? 'を読みました（書いていません）' : 'を取り込みました'}：${changed}県、${writeDay(asOf, 'ja')}現在`,
    en: `Boundaries ${dryRun ? 'read, nothing written' : 'imported'}: ${changed} prefectures, as of ${asOf}`,
  };
}

const listed = (shapes: NamedShape[], write: (shape: NamedShape) => string) => shapes.map(write).join('、');

function printPrefecture(part: PrefectureReport, name: string, lang: Lang): void {
  const { municipalities, wards, uncounted, missing, parts, selfCrossing } = part;
  const say = (ja: string, en: string) => ({ ja, en })[lang];
  const villages =
    uncounted > 0 ? say(`、北方領土の村${uncounted}`, `, ${uncounted} villages of the Northern Territories`) : '';
  console.log(
    say(
      `${name}：市区町村${municipalities}、政令市の区${wards}`,
      `${name}: ${municipalities} municipalities, ${wards} wards`,
    ) + villages,
  );
  const byCode = new Map(parts.map((p) => [p.code, p.parts]));
  const lines: [string, string][] = [
    [say('離れた部分がある', 'In several parts'), listed(parts, (m) => `${m.name}${byCode.get(m.code)}`)],
    [say('形がない', 'Without a shape'), listed(missing, (m) => `${m.name}（${m.code}）`)],
    [
      say('輪郭が交わる（そのまま描きます）', 'Outline crosses itself (drawn as it is)'),
      listed(selfCrossing, (m) => `${m.name}（${m.code}）`),
    ],
  ];
  for (const [label, text] of lines) if (text !== '') console.log(`  ${label}${say('：', ': ')}${text}`);
}
