import type { Actor, Realm } from '../../accounts/model.ts';
import { changedMeanwhile } from '../../accounts/offices/faults.ts';
import { insertAuditEntry } from '../../accounts/store.ts';
import { refusal } from '../../accounts/text.ts';
import type { Day } from '../../kit/pure/day.ts';
import { Refusal, refuse } from '../../kit/pure/fault.ts';
import { type Db, inTransaction, type Trx } from '../../kit/server/db.ts';
import { designationPolicy } from '../policy.ts';
import { type Consenting, consentingOf, mayArrange } from './consenting.ts';
import { coverFault } from './faults.ts';
import { loadStanding } from './load.ts';
import type { Consent, Cover, CoverDraft, Side, Standing } from './model.ts';
import { areaOf, coverFaults, endFaults, yetToAgree } from './rules.ts';
import { insertConsent, insertCover, lockCover, lockCovering, updateCover } from './store.ts';

export type Proposal = Omit<CoverDraft, 'designation'> & { designation: number; note: string };
export type Saved = { id: number; version: number };

/** Proposes a cover: both sides then agree, each for itself. */
export function proposeCover(db: Db, writer: Writer, asked: Proposal): Promise<Saved> {
  return inTransaction(db, false, async (trx) => {
    await lockCovering(trx, writer.realm, asked.designation);
    return propose(trx, await loadStanding(trx, { ...writer, at: null, designation: asked.designation }), asked);
  });
}

async function propose(trx: Trx, standing: Standing, asked: Proposal): Promise<Saved> {
  const { realm, actor, designations, covers } = standing;
  const designation = designations.find(({ id }) => id === asked.designation) ?? null;
  const { municipalities = [] } = areaOf(standing, asked.unit, asked.area) ?? {};
  if (municipalities.length > 0 && !mayArrange(actor, realm, municipalities))
    throw refusal(designationPolicy, actor, 'cover.write', { realm, municipality: municipalities[0] });
  const faults = coverFaults({ ...asked, designation }, covers, standing);
  if (faults.length > 0) throw new Refusal(faults);
  const { body, until: last } = designation!;
  const cover = {
    ...{ designation: asked.designation, unit: asked.unit, area: asked.area, municipalities, scope: asked.scope },
    institution: body.number === null ? null : `${body.register} ${body.number}`,
    ...{ from: asked.from!, until: asked.until ?? last, note: asked.note },
  };
  const id = await insertCover(trx, realm, cover);
  await leaveEntry(trx, { realm, actor, act: 'cover.write', id, municipalities, before: null, after: cover });
  return { id, version: 1 };
}

export type Agreeing = { version: number; side: Side; municipality: string | null; note: string };

/** One side agrees. The receiving side has agreed once each municipality of the area has. */
export function consentTo(db: Db, { realm, actor, today }: Writer, id: number, asked: Agreeing): Promise<Saved> {
  return inTransaction(db, false, async (trx) => {
    const cover = await requireCover(trx, realm, id, asked.version);
    requireConsent(consentingOf(actor, realm, cover), cover, asked, { realm, actor });
    if (cover.endedOn !== null) throw new Refusal([coverFault('cover-ended', 'side')]);
    const consent: Consent = {
      ...{ side: asked.side, municipality: asked.side === 'giver' ? null : asked.municipality, on: today },
      ...{ by: actor.post?.office.name ?? actor.name, note: asked.note },
    };
    await insertConsent(trx, realm, id, consent);
    const all = { ...cover, consents: [...cover.consents, consent] };
    const changed = {
      ...cover,
      giverAgreedOn: asked.side === 'giver' ? today : cover.giverAgreedOn,
      receiverAgreedOn: yetToAgree(all).length === 0 ? (cover.receiverAgreedOn ?? today) : null,
    };
    if (!(await updateCover(trx, realm, changed))) throw changedMeanwhile();
    const after = { side: consent.side, municipality: consent.municipality, agreedOn: today, note: consent.note };
    const { municipalities } = cover;
    await leaveEntry(trx, { realm, actor, act: 'cover.consent', id, municipalities, before: null, after });
    return { id, version: cover.version + 1 };
  });
}

function requireConsent(consenting: Consenting, cover: Cover, asked: Agreeing, by: Pick<Writer, 'realm' | 'actor'>) {
  const said = cover.consents.some(
    ({ side, municipality }) => side === asked.side && municipality === asked.municipality,
  );
  if (said) throw new Refusal([coverFault('cover-agreed', 'side')]);
  const municipality = asked.municipality ?? '';
  const allowed = asked.side === 'giver' ? consenting.giver !== null : consenting.receivers.includes(municipality);
  const target = asked.side === 'giver' ? { institution: cover.institution ?? '' } : { municipality };
  if (!allowed) throw refusal(designationPolicy, by.actor, 'cover.consent', { realm: by.realm, ...target });
  if (consenting.giver === 'behalf' && asked.note === '') throw new Refusal([coverFault('cover-consent-note', 'note')]);
}

export type Writer = { realm: Realm; actor: Actor; today: Day };
export type Ending = { version: number; on: Day | null; reason: string };

/** Ends a cover, or lets a proposal go; what was agreed stays readable. */
export function endCover(db: Db, { realm, actor, today }: Writer, id: number, asked: Ending): Promise<Saved> {
  return inTransaction(db, false, async (trx) => {
    const cover = await requireCover(trx, realm, id, asked.version);
    const { municipalities } = cover;
    if (!mayArrange(actor, realm, municipalities))
      throw refusal(designationPolicy, actor, 'cover.write', { realm, municipality: municipalities[0] });
    const faults = endFaults(cover, asked.on, asked.reason, today);
    if (faults.length > 0) throw new Refusal(faults);
    const ended = { ...cover, endedOn: asked.on, endedReason: asked.reason };
    if (!(await updateCover(trx, realm, ended))) throw changedMeanwhile();
    const entry = { realm, actor, act: 'cover.write' as const, id, municipalities, reason: asked.reason };
    await leaveEntry(trx, { ...entry, before: { endedOn: null }, after: { endedOn: asked.on } });
    return { id, version: cover.version + 1 };
  });
}

async function requireCover(trx: Trx, realm: Realm, id: number, version: number): Promise<Cover> {
  const cover = await lockCover(trx, realm, id);
  if (!cover) throw unknownCover(id);
  if (cover.version !== version) throw changedMeanwhile();
  return cover;
}

const unknownCover = (id: number) =>
  refuse('unknown-cover', {
    ja: `近隣の支援${id}はありません。一覧から選び直してください。`,
    en: `There is no cover ${id}. Choose again from the list.`,
  });

type Entry = {
  realm: Realm;
  actor: Actor;
  act: 'cover.write' | 'cover.consent';
  id: number;
  municipalities: string[];
  reason?: string;
  before: unknown;
  after: unknown;
};

const leaveEntry = (trx: Trx, { realm, actor, id, municipalities, ...entry }: Entry): Promise<void> =>
  insertAuditEntry(trx, actor, realm, {
    ...entry,
    subject: `cover ${id}`,
    record: `cover ${id}`,
    municipality: municipalities.length === 1 ? municipalities[0] : undefined,
  });
