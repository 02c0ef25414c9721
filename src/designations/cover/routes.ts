import { z } from 'zod';
import { params, realmOf, today } from '../../accounts/asked.ts';
import { type Day, parseDay } from '../../kit/pure/day.ts';
import { Refusal } from '../../kit/pure/fault.ts';
import type { MapView } from '../../kit/pure/map.ts';
import { drawingToSvg } from '../../kit/pure/map-svg.ts';
import { tidyText } from '../../kit/pure/typed-text.ts';
import { sendFile } from '../../kit/server/attachment.ts';
import type { App } from '../../kit/server/http.ts';
import { charset, sendTable } from '../../kit/server/table-files.ts';
import { loadShapes } from '../../regions/shapes/load.ts';
import { mapSheet } from '../../zones/map/sheet.ts';
import { type Asking, standingOf, standingQuery } from './asked.ts';
import { coverFault } from './faults.ts';
import { coverMap } from './map.ts';
import { coverScopes } from './model.ts';
import { unitShown } from './rules.ts';
import { consentTo, endCover, proposeCover } from './save.ts';
import { coverTable } from './table.ts';
import { coverView } from './view.ts';

export function coverRoutes(app: App): void {
  readingRoutes(app);
  writingRoutes(app);
}

const path = '/api/:realm/designations/cover';
const pixels = (least: number) => z.coerce.number().int().min(least).max(1600).optional();

function readingRoutes(app: App): void {
  const config = { act: 'designations.read' as const };
  app.get(path, { config, schema: { params, querystring: standingQuery } }, async (request) => {
    const standing = await standingOf(request);
    return coverView(standing, unitShown(standing, request.query.unit), request.query.lang);
  });

  const filed = standingQuery.extend({ charset });
  for (const format of ['csv', 'xlsx'] as const) {
    app.get(`${path}.${format}`, { config, schema: { params, querystring: filed } }, async (request, reply) => {
      const { lang, unit } = request.query;
      const standing = await standingOf(request);
      const table = coverTable(standing, unitShown(standing, unit), lang);
      const name = `tsunagi-${standing.key}-cover-${standing.at}`;
      return sendTable(reply, format, name, [table], request.query);
    });
  }

  const drawn = standingQuery.extend({ width: pixels(280), height: pixels(200) });
  const draw = async (request: Asking & { query: z.infer<typeof drawn> }): Promise<MapView> => {
    const { lang, unit, width = 720, height = Math.round(width * 0.62) } = request.query;
    const standing = await standingOf(request);
    const shapes = await loadShapes(request.db, standing.realm, standing.at);
    return coverMap(standing, { unit: unitShown(standing, unit), size: { width, height }, shapes }, lang);
  };
  app.get(`${path}/map`, { config, schema: { params, querystring: drawn } }, draw);
  app.get(`${path}/map.svg`, { config, schema: { params, querystring: drawn } }, async (request, reply) => {
    const view = await draw(request);
    const name = `tsunagi-${request.params.realm}-${view.id}.svg`.replace(/[^\w.-]/g, '_');
    return sendFile(reply, name, 'image/svg+xml; charset=utf-8', drawingToSvg(mapSheet(view, request.query.lang)));
  });
}

const words = z.string().max(1000).transform(tidyText).default('');
const written = z.string().max(20).nullable().default(null);

/** Empty, or a day in any spelling; what cannot be read is said at its field. */
function dayIn(text: string | null, column: 'from' | 'until' | 'on'): Day | null {
  if (text === null || text.trim() === '') return null;
  const day = parseDay(text);
  if (day) return day;
  throw new Refusal([coverFault('cover-day', column, text)]);
}

const proposal = z.strictObject({
  designation: z.number().int().min(0).max(2_000_000_000),
  unit: z.string().max(100),
  area: z.string().max(200),
  scope: z.enum(coverScopes).default('all'),
  from: written,
  until: written,
  note: words,
});
const version = z.number().int().min(1).max(2_000_000_000);
const agreeing = z.strictObject({
  version,
  side: z.enum(['giver', 'receiver']),
  municipality: z.string().max(10).nullable().default(null),
  note: words,
});
const ending = z.strictObject({ version, on: written, reason: words });
const one = params.extend({ cover: z.coerce.number().int().min(1).max(2_000_000_000) });

function writingRoutes(app: App): void {
  const arranging = { act: 'cover.write' as const, partly: true };
  const proposing = { config: arranging, schema: { params, body: proposal } };
  app.post(path, proposing, async ({ params, body, actor, db }) => {
    const days = { from: dayIn(body.from, 'from'), until: dayIn(body.until, 'until') };
    return proposeCover(db, { realm: realmOf(params), actor, today: today() }, { ...body, ...days });
  });

  const consenting = {
    config: { act: 'cover.consent' as const, partly: true },
    schema: { params: one, body: agreeing },
  };
  app.post(`${path}/:cover/consent`, consenting, ({ params, body, actor, db }) =>
    consentTo(db, { realm: realmOf(params), actor, today: today() }, params.cover, body),
  );

  app.post(`${path}/:cover/end`, { config: arranging, schema: { params: one, body: ending } }, (request) => {
    const { params, body, actor, db } = request;
    const ending = { ...body, on: dayIn(body.on, 'on') };
    return endCover(db, { realm: realmOf(params), actor, today: today() }, params.cover, ending);
  });
}
