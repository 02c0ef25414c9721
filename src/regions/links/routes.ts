import { z } from 'zod';
import { lang, params } from '../../accounts/asked.ts';
import { readRealm } from '../../accounts/gate.ts';
import type { Actor } from '../../accounts/model.ts';
import { dayInJapan } from '../../kit/pure/day.ts';
import { mime, sendFile } from '../../kit/server/attachment.ts';
import type { App } from '../../kit/server/http.ts';
import { tableToXlsx } from '../../kit/server/table-xlsx.ts';
import { linkKinds } from './model.ts';
import { addLink, dropLink, type LinkWriter, loadLinks } from './save.ts';
import { linksTable, linksView } from './view.ts';

const querystring = z.object({ lang });
const words = z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u);
const link = z.object({
  a: words.max(10),
  b: words.max(10),
  kind: z.enum(linkKinds),
  name: words.max(200),
});

const writerOf = (realm: string, actor: Actor): LinkWriter => ({
  realm: readRealm(realm)!,
  actor,
  today: dayInJapan(new Date()),
});

/** The links that make municipalities neighbours across water, and who is apart without them. */
export function linkRoutes(app: App): void {
  const read = { act: 'zones.compare' as const };
  app.get('/api/:realm/links', { config: read, schema: { params, querystring } }, async (request) =>
    linksView(await loadLinks(request.db, writerOf(request.params.realm, request.actor)), request.query.lang),
  );
  app.get('/api/:realm/links.xlsx', { config: read, schema: { params, querystring } }, async (request, reply) => {
    const { realm } = request.params;
    const { lang } = request.query;
    const writer = writerOf(realm, request.actor);
    const table = linksTable(linksView(await loadLinks(request.db, writer), lang), writer.today, lang);
    return sendFile(reply, `tsunagi-${realm}-links.xlsx`, mime.xlsx, await tableToXlsx([table], { lang }));
  });

  const config = { act: 'links.write' as const };
  app.post('/api/:realm/links', { config, schema: { params, body: link } }, async (request, reply) => {
    const added = await addLink(request.db, writerOf(request.params.realm, request.actor), request.body);
    return reply.code(201).send(added);
  });
  app.delete('/api/:realm/links', { config, schema: { params, querystring: link } }, async (request, reply) => {
    await dropLink(request.db, writerOf(request.params.realm, request.actor), request.query);
    return reply.code(204).send();
  });
}
