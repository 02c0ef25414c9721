import { type Db, under } from '../kit/server/db.ts';
import type { Settings } from '../kit/server/scoped-driver.ts';
import type { Actor, Realm } from './model.ts';
import { thisMachine } from './rules.ts';

/** An operator of this machine, in every realm: what commands work under. */
export const everywhere: Settings = { 'tsunagi.actor': 'operator', 'tsunagi.space': '*', 'tsunagi.prefecture': '' };

/** What row-level security is told of one transaction: who acts, from which post, in which realm. */
export const scopeOf = (actor: Actor, realm: Realm | null): Settings => ({
  'tsunagi.actor': actor.kind,
  'tsunagi.post': actor.kind === 'person' ? `${actor.post?.id ?? thisMachine}` : '',
  'tsunagi.space': realm?.space ?? actor.post?.realm.space ?? '*',
  'tsunagi.prefecture': realm?.prefecture ?? actor.post?.realm.prefecture ?? '',
});

/** The database as this actor may see it. */
export const asActor = (db: Db, actor: Actor, realm: Realm | null): Db => under(db, scopeOf(actor, realm));
