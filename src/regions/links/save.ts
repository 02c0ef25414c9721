import { realmKey, unknownRealm } from '../../accounts/gate.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { maySomewhere } from '../../accounts/rules.ts';
import { insertAuditEntry } from '../../accounts/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import { Refusal, refuse } from '../../kit/pure/fault.ts';
import { type Db, inTransaction, type Trx } from '../../kit/server/db.ts';
import { lockRealm } from '../../sources/store.ts';
import { regionPolicy } from '../policy.ts';
import { divisions } from '../rules.ts';
import { findRegions } from '../store.ts';
import type { Link } from './model.ts';
import { isSameLink, type LinkGround, linkFaults, linkOf } from './rules.ts';
import { insertLink, listLinks, removeLink } from './store.ts';
import type { LinksAsked } from './view.ts';

export type LinkWriter = { realm: Realm; actor: Actor; today: Day };

/** All that is known of a prefecture's links on a day. */
export async function loadLinks(db: Db, { realm, actor, today }: LinkWriter): Promise<LinksAsked> {
  const [regions, links] = await Promise.all([findRegions(db, realm, today), listLinks(db, realm)]);
  if (!regions) throw unknownRealm(realmKey(realm));
  const { prefecture, municipalities, borders } = regions;
  const units = divisions(municipalities, regions.kinds, regions.areas, regions.members);
  return {
    prefecture,
    municipalities,
    units,
    borders,
    links,
    mayWrite: maySomewhere(regionPolicy, actor, 'links.write', realm),
  };
}

/** Adds a link, or refuses with every reason; the entry in the audit is written with it. */
export function addLink(db: Db, writer: LinkWriter, draft: Link): Promise<Link> {
  return inTransaction(db, false, async (trx) => {
    const ground = await groundOf(trx, writer);
    const faults = linkFaults(draft, ground);
    if (faults.length > 0) throw new Refusal(faults);
    const link = linkOf(draft);
    await insertLink(trx, writer.realm, link);
    await insertAuditEntry(trx, writer.actor, writer.realm, {
      act: 'links.write',
      subject: subjectOf(link),
      after: link,
    });
    return link;
  });
}

/** Removes a link by all it says, the name in any width. */
export function dropLink(db: Db, { realm, actor }: Omit<LinkWriter, 'today'>, asked: Link): Promise<Link> {
  return inTransaction(db, false, async (trx) => {
    await lockRealm(trx, realm);
    const before = (await listLinks(trx, realm)).find((link) => isSameLink(link, asked));
    if (!before) throw notThere(asked.name);
    await removeLink(trx, realm, before);
    await insertAuditEntry(trx, actor, realm, { act: 'links.write', subject: subjectOf(before), before });
    return before;
  });
}

export async function groundOf(trx: Trx, { realm, today }: LinkWriter): Promise<LinkGround> {
  await lockRealm(trx, realm);
  const regions = await findRegions(trx, realm, today);
  if (!regions) throw unknownRealm(realmKey(realm));
  return {
    municipalities: regions.municipalities,
    borders: regions.borders,
    links: await listLinks(trx, realm),
  };
}

const subjectOf = ({ a, b, name }: Link): string => `link ${a} ${b} ${name}`;

const notThere = (name: string) =>
  refuse('unknown-link', {
    ja: `「${name}」というつながりはもうありません。一覧を読み直してください。`,
    en: `There is no link "${name}" any more. Read the list again.`,
  });
