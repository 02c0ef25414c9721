import { z } from 'zod';
import { readRealm } from '../../accounts/gate.ts';
import type { MapView } from '../../kit/pure/map.ts';
import { drawingToSvg } from '../../kit/pure/map-svg.ts';
import { sendFile } from '../../kit/server/attachment.ts';
import type { App } from '../../kit/server/http.ts';
import { loadShapes } from '../../regions/shapes/load.ts';
import { type Asking, askedOf, type Load, realmParams } from '../asked.ts';
import { completeShown } from '../compare/shown.ts';
import { mapSheet } from './sheet.ts';
import { zoneMap } from './zone-map.ts';

const pixels = (least: number) => z.coerce.number().int().min(least).max(1600).optional();

const querystring = z.object({
  ...askedOf,
  unit: z.string().max(100).optional(),
  criterion: z.string().max(100).optional(),
  by: z.enum(['counts', 'zones']).default('counts'),
  width: pixels(280),
  height: pixels(200),
});

const params = realmParams;

type Asked = Asking & { query: z.infer<typeof querystring> };

/** The map of one unit under one criterion, as a view and as a picture. */
export function mapRoutes(app: App, load: Load): void {
  const options = { config: { act: 'zones.compare' as const }, schema: { params, querystring } };
  const draw = async (asked: Asked): Promise<MapView> => {
    const { asof, lang, by, width = 720, height = Math.round(width * 0.62), ...chosen } = asked.query;
    const compared = await load(asked, asof);
    const shapes = await loadShapes(asked.db, readRealm(asked.params.realm)!, compared.grounds.asOf);
    const { unit, criterion } = completeShown(chosen, compared.grounds.units, compared.grounds.criteria);
    return zoneMap(compared, { unit, criterion, by, size: { width, height } }, shapes, lang);
  };
  app.get('/api/:realm/zones/map', options, draw);
  app.get('/api/:realm/zones/map.svg', options, async (request, reply) => {
    const view = await draw(request);
    const name = `tsunagi-${request.params.realm}-${view.id}.svg`.replace(/[^\w.-]/g, '_');
    return sendFile(reply, name, 'image/svg+xml; charset=utf-8', drawingToSvg(mapSheet(view, request.query.lang)));
  });
}
