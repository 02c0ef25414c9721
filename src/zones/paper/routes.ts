import { z } from 'zod';
import { readRealm } from '../../accounts/gate.ts';
import { mime, sendFile } from '../../kit/server/attachment.ts';
import { officeFolder, readOffice } from '../../kit/server/document-office.ts';
import type { App } from '../../kit/server/http.ts';
import { paperToSheets } from '../../kit/server/sheets-document.ts';
import { type Asking, choose, type Load, realmParams, shownQuery } from '../asked.ts';
import { councilPaper } from './council.ts';
import { councilFile, type PaperFormat, paperFormats } from './file.ts';
import { paperMaps } from './maps.ts';

const querystring = shownQuery.extend({
  size: z.enum(['A4', 'A3']).default('A4'),
  orientation: z.enum(['landscape']).optional(),
});

type Asked = Asking & { query: z.infer<typeof querystring> };

/** The council paper as files, and laid out for the browser to show and print. */
export function paperRoutes(app: App, load: Load): void {
  const options = {
    config: { act: 'zones.compare' as const },
    schema: { params: realmParams, querystring },
  };
  const prepare = async (asked: Asked, format: PaperFormat) => {
    const { lang, asof, size, orientation, ...chosen } = asked.query;
    const compared = await load(asked, asof);
    const office = await readOffice(officeFolder());
    const maps = await paperMaps(asked.db, readRealm(asked.params.realm)!, compared, { lang, format });
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
