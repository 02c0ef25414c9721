import { z } from 'zod';
import { askedDay, lang, params, realmOf, today } from '../../accounts/asked.ts';
import type { Realm } from '../../accounts/model.ts';
import { listCriteria } from '../../facilities/criteria/store.ts';
import type { Db } from '../../kit/server/db.ts';
import type { App } from '../../kit/server/http.ts';
import { ladderId, note, unit } from './asked.ts';
import { findLadder } from './known.ts';
import { loadLadderGround } from './load.ts';
import { runLadder } from './rules.ts';
import { saveSelection } from './save.ts';
import { unknownSelection } from './save-text.ts';
import { type Rerun, selectionView } from './selection-view.ts';
import { listSelections } from './store.ts';
import { validateLadder } from './validate.ts';
import type { Selection } from './versions.ts';

const path = '/api/:realm/designations/selections';
export const ofSelection = params.extend({
  selection: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});

/** What ladders gave, kept as it was. */
export function selectionRoutes(app: App): void {
  const given = z.strictObject({
    ladder: ladderId,
    version: z.number().int().min(1).max(1_000_000),
    unit,
    asOf: askedDay,
    note,
  });
  const saving = { config: { act: 'ladders.write' as const }, schema: { params, body: given } };
  app.post(path, saving, async ({ params, body, db, actor }) => {
    const realm = realmOf(params);
    const ladder = await findLadder(db, realm, body.ladder, body.version);
    const ground = await loadLadderGround(db, { realm, asOf: body.asOf, today: today() }, [ladder]);
    const result = runLadder(ladder, ground.factsOf(body.unit, ladder.kind));
    return saveSelection(db, actor, realm, { ladder, result, note: body.note });
  });

  const reading = { params: ofSelection, querystring: z.object({ lang }) };
  const config = { act: 'ladders.read' as const };
  app.get(`${path}/:selection`, { config, schema: reading }, async ({ params, query, db }) => {
    const realm = realmOf(params);
    const selection = await findKept(db, realm, params.selection);
    return selectionView(selection, await rerun(db, realm, selection), query.lang);
  });
}

export async function findKept(db: Db, realm: Realm, id: number): Promise<Selection> {
  const [found] = await listSelections(db, realm, id);
  if (!found) throw unknownSelection(id);
  return found;
}

/** The kept document once more, on the day it was run and on the newest. */
async function rerun(db: Db, realm: Realm, { ladder, unit, asOf }: Selection): Promise<Rerun[]> {
  const criteria = await listCriteria(db, realm);
  const on = async (day: Selection['asOf'] | null): Promise<Rerun> => {
    const ground = await loadLadderGround(db, { realm, asOf: day, today: today() }, [ladder]);
    const read = validateLadder(ladder, criteria, ground.asOf);
    return { ground, result: Array.isArray(read) ? read : runLadder(ladder, ground.factsOf(unit, ladder.kind)) };
  };
  const [then, now] = [await on(asOf), await on(null)];
  return then.ground.asOf === now.ground.asOf ? [then] : [then, now];
}
