import { z } from 'zod';
import { lang, params, realmOf, today } from '../../accounts/asked.ts';
import type { Realm } from '../../accounts/model.ts';
import { may } from '../../accounts/rules.ts';
import { listCriteria } from '../../facilities/criteria/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import { Refusal } from '../../kit/pure/fault.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { designationPolicy } from '../policy.ts';
import { asof, ladderDraft, ladderId, note, unit, version } from './asked.ts';
import { compareView } from './compare-view.ts';
import { findLadder, listLadders } from './known.ts';
import { laddersView } from './list-view.ts';
import { loadLadderGround } from './load.ts';
import type { Ladder } from './model.ts';
import { resultView } from './result-view.ts';
import { runLadder } from './rules.ts';
import { saveLadder } from './save.ts';
import { selectionRoutes } from './selection-routes.ts';
import { sheetRoutes } from './sheet-routes.ts';
import { listSelections } from './store.ts';
import { validateLadder } from './validate.ts';

export const path = '/api/:realm/designations/ladders';
const read = { act: 'ladders.read' as const };
const write = { act: 'ladders.write' as const };

export const ofLadder = params.extend({ ladder: ladderId });
export const runQuery = z.object({ lang, version: version.optional(), unit: unit.optional(), asof });

export function ladderRoutes(app: App): void {
  readRoutes(app);
  writeRoutes(app);
  selectionRoutes(app);
  sheetRoutes(app);
}

/** A ladder on what is known as of a day; the unit is the usual one where none is named. */
export async function run(
  db: Db,
  realm: Realm,
  ladder: Ladder,
  asked: { unit?: string | undefined; asof: Day | null },
) {
  const ground = await loadLadderGround(db, { realm, asOf: asked.asof, today: today() }, [ladder]);
  const result = runLadder(ladder, ground.factsOf(asked.unit ?? ground.usualUnit, ladder.kind));
  return { ground, ladder, result };
}

function readRoutes(app: App): void {
  const listed = { params, querystring: z.object({ lang, asof }) };
  app.get(path, { config: read, schema: listed }, async ({ params, query, db, actor }) => {
    const realm = realmOf(params);
    const [ladders, selections, ground] = await Promise.all([
      listLadders(db, realm),
      listSelections(db, realm),
      loadLadderGround(db, { realm, asOf: query.asof, today: today() }, []),
    ]);
    const mayWrite = may(designationPolicy, actor, 'ladders.write', { realm });
    return laddersView(ground, { ladders, selections, mayWrite }, query.lang);
  });

  const asked = { params: ofLadder, querystring: runQuery };
  app.get(`${path}/:ladder/result`, { config: read, schema: asked }, async ({ params, query, db }) => {
    const realm = realmOf(params);
    const ladder = await findLadder(db, realm, params.ladder, query.version ?? null);
    const { ground, result } = await run(db, realm, ladder, query);
    return resultView(ground, ladder, result, query.lang);
  });

  const compared = {
    params,
    querystring: z.object({ lang, asof, unit: unit.optional(), ladder: named(), with: named() }),
  };
  app.get(`${path}/compare`, { config: read, schema: compared }, async ({ params, query, db }) => {
    const realm = realmOf(params);
    const [a, b] = await Promise.all(
      [query.ladder, query.with].map((one) => findLadder(db, realm, one.id, one.version)),
    );
    const ground = await loadLadderGround(db, { realm, asOf: query.asof, today: today() }, [a!, b!]);
    const asked = query.unit ?? ground.usualUnit;
    const [first, second] = [a!, b!].map((ladder) => ({
      ...{ ladder, result: runLadder(ladder, ground.factsOf(asked, ladder.kind)) },
    }));
    return compareView(ground, first!, second!, query.lang);
  });

  const tried = z.strictObject({ lang, document: z.unknown(), unit: unit.optional(), asOf: asof });
  app.post(`${path}/preview`, { config: read, schema: { params, body: tried } }, async ({ params, body, db }) => {
    const realm = realmOf(params);
    const ladder = validateLadder(body.document, await listCriteria(db, realm), body.asOf ?? today());
    if (Array.isArray(ladder)) throw new Refusal(ladder);
    const { ground, result } = await run(db, realm, ladder, { unit: body.unit, asof: body.asOf });
    return resultView(ground, ladder, result, body.lang);
  });
}

/** paper-002 or paper-002@3. */
function named() {
  return z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,59}(@[1-9]\d{0,5})?$/)
    .transform((text) => {
      const [id, version] = text.split('@');
      return { id: id!, version: version === undefined ? null : Number(version) };
    });
}

function writeRoutes(app: App): void {
  const given = z.strictObject({
    document: z.unknown(),
    baseVersion: z.number().int().min(1).nullable(),
    note,
    draft: ladderDraft.optional(),
  });
  app.post(path, { config: write, schema: { params, body: given } }, async ({ params, body, db, actor }) =>
    saveLadder(db, actor, { realm: realmOf(params), today: today() }, body),
  );
}
