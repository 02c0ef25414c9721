import { z } from 'zod';
import { readRealm } from '../../accounts/gate.ts';
import type { Actor } from '../../accounts/model.ts';
import { mime, sendFile } from '../../kit/server/attachment.ts';
import type { Db } from '../../kit/server/db.ts';
import { officeFolder, readOffice } from '../../kit/server/document-office.ts';
import type { App } from '../../kit/server/http.ts';
import { paperToSheets } from '../../kit/server/sheets-document.ts';
import { choose, type Load, realmParams, shownQuery } from '../asked.ts';
import { councilPaper } from './council.ts';
import { councilFile, type PaperFormat, paperFormats } from './file.ts';
import { paperMaps } from './maps.ts';

const querystring = shownQuery.extend({
  size: z.enum(['A4', 'A3']).default('A4'),
  orientation: z.enum(['landscape']).optional(),
});

type Asked = { params: z.infer<typeof realmParams>; query: z.infer<typeof querystring>; actor: Actor };

/** The council paper as files, and laid out for the browser to show and print. */
export function paperRoutes(app: App, db: Db, load: Load): void {
  const options = {
    config: { act: 'zones.compare' as const },
    schema: { params: realmParams, querystring },
  };
  const prepare = async ({ params: { realm }, query, actor }: Asked, format: PaperFormat) => {
    const { lang, asof, size, orientation, ...chosen } = query;
    const compared = await load(realm, asof, actor);
    const office = await readOffice(officeFolder());
    const maps = await paperMaps(db, readRealm(realm)!, compared, { lang, format });
    const said = { lang, size, orientation, maps, now: new Date() };
    return { compared, shown: choose(compared, chosen), office, said };
  };

  app.get('/api/:realm/zones/paper', options, async (request) => {
    const { compared, shown, office, said } = await prepare(request, 'pdf');
    return paperToSheets(councilPaper(compared, shown, { ...said, office: office.name }), office);
  });

  for (const format of paperFormats) {
    app.get(`/api/:realm/zones/compare.${format}`, options, async (request, reply) => {
      const { compared, shown, office, said } = await prepare(request, format);
      const bytes = await councilFile(format, compared, shown, { ...said, office });
      const name = `tsunagi-${request.params.realm}-council-${compared.grounds.asOf}.${format}`;
      return sendFile(reply, name, mime[format], bytes);
    });
  }
}
