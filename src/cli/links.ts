import { extname } from 'node:path';
import type { Realm } from '../accounts/model.ts';
import { Refusal } from '../kit/pure/fault.ts';
import type { Db } from '../kit/server/db.ts';
import { tableToCsv } from '../kit/server/table-csv.ts';
import { tableToXlsx } from '../kit/server/table-xlsx.ts';
import { type Link, linkKinds } from '../regions/links/model.ts';
import { addLink, dropLink, loadLinks } from '../regions/links/save.ts';
import { sayLink } from '../regions/links/text.ts';
import { type LinksView, linksTable, linksView } from '../regions/links/view.ts';
import { areaFinder, municipalityKind } from '../regions/rules.ts';
import { type ExitCode, type Options, operator, ownRealm, realmAsked, today, WrongUsage } from './context.ts';
import { charsetAsked, writeOut } from './out.ts';

/** `tsunagi links list|add|remove`: bridges, ferries and roads that make municipalities neighbours. */
export async function linksCommand(db: Db, words: string[], options: Options): Promise<ExitCode> {
  const [verb, ...rest] = words;
  if (verb === 'list' && rest.length === 0) return listCommand(db, options);
  if ((verb === 'add' || verb === 'remove') && rest.length === 3) return changeCommand(db, verb, rest, options);
  throw new WrongUsage('links list | links add A B NAME --kind KIND | links remove A B NAME --kind KIND');
}

async function listCommand(db: Db, options: Options): Promise<ExitCode> {
  const { lang, out, json } = options;
  const realm = await realmAsked(db, options);
  const view = linksView(await loadLinks(db, writerOf(realm)), lang);
  if (out) await writeOut(out, await fileOf(view, options));
  if (json) console.log(JSON.stringify(answerOf(realm, view)));
  else if (!out) console.log(lines(view, options).join('\n'));
  return 0;
}

const writerOf = (realm: Realm) => ({ realm, actor: operator, today: today() });

async function fileOf(view: LinksView, options: Options): Promise<Uint8Array> {
  const table = linksTable(view, today(), options.lang);
  const kind = extname(options.out!).toLowerCase();
  if (kind === '.csv') return tableToCsv(table, { lang: options.lang, charset: charsetAsked(options) });
  if (kind === '.xlsx') return tableToXlsx([table], { lang: options.lang });
  throw new WrongUsage('--out FILE.csv | FILE.xlsx');
}

const answerOf = ({ prefecture, space }: Realm, { links, apart }: LinksView) => ({
  prefecture,
  sample: space === 'sample',
  links: links.map(({ a, b, kind, name }) => ({ a, b, kind, name })),
  apart: apart.map(({ names, linked }) => ({ names, linked })),
});

function lines({ links, apart }: LinksView, { lang }: Options): string[] {
  const say = (ja: string, en: string) => ({ ja, en })[lang];
  const listed = links.map((link) => {
    const note = link.note ? ` ${link.note}` : '';
    return `${link.a.name} ${say('－', '–')} ${link.b.name}  ${sayLink(link, lang)}${note}`;
  });
  const parts = apart.map(({ names, linked }) => {
    const state = linked ? say('（つながりあり）', ' (linked)') : say('（つながりなし）', ' (not linked)');
    return `${say('陸で離れた市町村', 'Apart by land')}${say('：', ': ')}${names.join(say('・', ', '))}${state}`;
  });
  return [...(links.length > 0 ? listed : [say('つながりはありません。', 'There are no links.')]), ...parts];
}

async function changeCommand(db: Db, verb: 'add' | 'remove', words: string[], options: Options): Promise<ExitCode> {
  const [a = '', b = '', name = ''] = words;
  const kind = linkKinds.find((known) => known === options.kind);
  if (!kind) throw new WrongUsage(`links ${verb} --kind bridge | ferry | road`);
  if (options.sample) throw new WrongUsage(`links ${verb} --sample`);
  const writer = writerOf(await ownRealm(db, options));
  const { units } = await loadLinks(db, writer);
  const codeOf = areaFinder(units.find((u) => u.kind.id === municipalityKind.id)!);
  const asked: Link = { a: codeOf(a) ?? a, b: codeOf(b) ?? b, kind, name };
  const link = await (verb === 'add' ? addLink : dropLink)(db, writer, asked).catch(withoutFields);
  const said = sayLink(link, options.lang);
  const done =
    verb === 'add'
      ? { ja: `つながりを加えました：${said}`, en: `Added: ${said}` }
      : { ja: `つながりを外しました：${said}`, en: `Removed: ${said}` };
  console.log(options.json ? JSON.stringify({ [verb === 'add' ? 'added' : 'removed']: link }) : done[options.lang]);
  return 0;
}

/** Where a form would point at its field, a command has none. */
function withoutFields(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  throw new Refusal(error.faults.map(({ at: _, ...fault }) => fault));
}
