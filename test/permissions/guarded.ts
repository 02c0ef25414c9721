import type { Act, Actor, Target } from '../../src/accounts/model.ts';
import type { Policy } from '../../src/accounts/permission.ts';
import { inside, may, maySomewhere, opens } from '../../src/accounts/rules.ts';
import { policies } from '../../src/policies.ts';
import { actorOf } from './cast.ts';
import type { Player } from './oracle.ts';
import type { Planted } from './planted.ts';

/** One player before one row. */
export type Asked = {
  actor: Actor | null;
  opens: boolean;
  may(act: Act): boolean;
  somewhere(act: Act): boolean;
  mayOn(act: Act, target: Target): boolean;
  target: Target;
  /** Its columns, and what is known of what it is part of. */
  row: Record<string, unknown>;
};

type Ask = (asked: Asked) => boolean;

/** Who sees a row of a table and who writes it, by the policies. */
export type Guarded = { key: string[]; reads: Ask; inserts: Ask; updates: Ask; deletes: Ask };

export function askFor(
  player: Player,
  { target, row, whole }: Pick<Planted, 'target' | 'row' | 'whole'>,
  policy: Policy = policies,
): Asked {
  const actor = actorOf(player);
  const there = actor && inside(actor, target.realm);
  return {
    actor: there,
    opens: there !== null && opens(there, target.realm),
    may: (act) => there !== null && may(policy, there, act, target),
    somewhere: (act) => there !== null && maySomewhere(policy, there, act, target.realm),
    mayOn: (act, on) => there !== null && may(policy, there, act, on),
    target,
    row: { ...whole, ...row },
  };
}

const whoeverOpens: Ask = (asked) => asked.opens;
const never: Ask = () => false;
const any =
  (...acts: Act[]): Ask =>
  ({ may }) =>
    acts.some(may);

/** A row is changed by whoever sees it and may; it is added by whoever may. */
function table(key: string[], reads: Ask, writes: Ask, more: Partial<Guarded> = {}): Guarded {
  const changes: Ask = (asked) => reads(asked) && writes(asked);
  return { key, reads, inserts: writes, updates: changes, deletes: changes, ...more };
}

const data = any('data.import', 'sample.write');
/** Of a whole prefecture: whoever reaches a part of it only may not. */
const offices: Ask = ({ actor, opens: opened, may: can }) =>
  opened && (can('sample.write') || (can('posts.write') && actor?.post?.role !== 'municipality'));
const seesPosts = any('posts.read', 'sample.write');
const appoints = any('posts.write', 'sample.write');
const own = any('handover.write', 'sample.write');
/** A transfer is its planner's own, and the prefecture's. */
const transfers: Ask = (asked) =>
  offices({ ...asked, may: asked.somewhere }) ||
  (asked.somewhere('posts.write') && asked.target.post === (asked.actor?.post?.id ?? 0));
const decides: Ask = (asked) => data(asked) || asked.may('successions.decide');
const seesEntry: Ask = ({ may: can, target }) =>
  can('audit.read') || (target.municipality !== undefined && can('hubs.history'));
const realm = ['space', 'prefecture'];

const plans = any('designations.read-plans', 'sample.write');
const designates = any('designations.write', 'sample.write');
const asks = any('consultations.write', 'sample.write');
/** Whoever is asked answers what was asked of its own kind. */
const answers: Ask = (asked) =>
  asks(asked) || (asked.may('consultations.answer') && asked.row.party === asked.actor?.post?.role);
const answersStill: Ask = (asked) => answers(asked) && asked.row.closed_on === undefined;
const attaches: Ask = (asked) => asked.may('sample.write') || answersStill(asked);
const isPublic: Ask = ({ row }) => 'valid_from' in row;
const isAgreed: Ask = ({ row }) => 'giver_agreed_on' in row && 'receiver_agreed_on' in row;
const seen =
  (shown: Ask): Ask =>
  (asked) =>
    asked.opens && (shown(asked) || plans(asked));
const reports: Ask = (asked) => asked.may(asked.row.kind === 'lead' ? 'roles.report-lead' : 'roles.report-hub');
/** Who reports has it until it was checked, who reviews until it was confirmed, the prefecture always. */
const stepsReport: Ask = (asked) => {
  const { realm: of } = asked.target;
  if (asked.row.state === 'confirmed') return asked.mayOn('roles.review', { realm: of });
  return asked.may('roles.review') || (asked.row.state !== 'checked' && reports(asked));
};
const answersReport: Ask = (asked) =>
  asked.may('sample.write') || (reports(asked) && ['asked', 'begun', 'returned'].includes(`${asked.row.state}`));
const reviews: Ask = (asked) =>
  asked.may('sample.write') ||
  (asked.may('roles.review') &&
    (asked.row.reviewer === 'health-centre') === (asked.actor?.post?.role === 'health-centre'));
/** Each side agrees for itself; the prefecture for both. */
const consents: Ask = ({ row, target, ...asked }) => {
  const { municipality, institution, ...whole } = target;
  const own = row.side === 'giver' ? { institution } : { municipality };
  return asked.may('sample.write') || asked.mayOn('cover.consent', { ...whole, ...own });
};
/** Rows that only ever come; the sample's go when it is replaced. */
const onlyCome = { updates: never, deletes: any('sample.write') };

export const guarded: Record<string, Guarded> = {
  source: table(['id'], whoeverOpens, data),
  source_coverage: table(['source', 'kind'], whoeverOpens, data),
  register_list: table(['source', 'register'], whoeverOpens, data),
  register_entry: table(['source', 'institution'], whoeverOpens, data),
  institution: table(['id'], whoeverOpens, data),
  institution_statement: table(['institution', 'valid_from'], whoeverOpens, decides),
  institution_function: table(['institution', 'function'], any('functions.read'), data),
  filing: table(['id'], whoeverOpens, data),
  published_total: table(['source', 'area'], whoeverOpens, data),
  area_kind: table([...realm, 'id'], whoeverOpens, data),
  area: table([...realm, 'kind', 'name'], whoeverOpens, data),
  area_member: table([...realm, 'kind', 'municipality'], whoeverOpens, data),
  prefecture_shapes: table([...realm, 'as_of'], whoeverOpens, any('data.import')),
  adjacency_link: table([...realm, 'a', 'b'], whoeverOpens, any('links.write', 'sample.write')),
  criterion: table([...realm, 'id'], whoeverOpens, any('criteria.write', 'sample.write')),
  succession: table([...realm, 'former'], whoeverOpens, decides),
  hub_coverage: table(['source', 'area'], whoeverOpens, data),
  hub_state: table(['source', 'municipality'], whoeverOpens, data),
  hub: table(['id'], whoeverOpens, any('hubs.write', 'sample.write')),
  hub_shared: table(['hub'], any('hubs.read-shared', 'sample.write'), any('hubs.write', 'sample.write')),
  hub_own: table(['hub'], any('hubs.read-own', 'sample.write'), any('hubs.write', 'sample.write')),
  office: table(['id'], seesPosts, offices),
  office_tie: table(['office', 'above'], seesPosts, offices),
  office_municipality: table(['office', 'municipality'], seesPosts, offices),
  office_institution: table(['office', 'number'], seesPosts, offices),
  office_body: table(['office', 'body'], seesPosts, offices),
  person: table(['id'], seesPosts, (asked) => asked.somewhere('posts.write') || asked.may('sample.write')),
  post: table(['id'], seesPosts, appoints),
  handover: table(['post'], own, own),
  transfer: table(['id'], seesPosts, transfers),
  holding: table(['id'], seesPosts, appoints),
  task: table(['id'], own, own),
  draft: table([...realm, 'post', 'subject'], any('drafts.write', 'sample.write'), any('drafts.write', 'sample.write')),
  hub_answer_total: table(['source', 'state'], whoeverOpens, data),
  consultation: table(['id'], any('consultations.read', 'sample.write'), asks, {
    updates: (asked) => asks(asked) || answersStill(asked),
    deletes: (asked) => asked.may('sample.write') || (asks(asked) && !('answer' in asked.row)),
  }),
  consultation_file: table(['id'], any('consultations.read', 'sample.write'), attaches, { updates: never }),
  ladder_version: table(['id'], any('ladders.read', 'sample.write'), any('ladders.write', 'sample.write'), onlyCome),
  selection: table(['id'], any('ladders.read', 'sample.write'), any('ladders.write', 'sample.write'), onlyCome),
  designation: table(['id'], seen(isPublic), designates, { deletes: any('sample.write') }),
  body: table(['id'], seen(isPublic), designates),
  designation_event: table(['id'], plans, designates, onlyCome),
  provision_statement: table(['id'], plans, designates),
  cover: table(['id'], seen(isAgreed), any('cover.write', 'sample.write'), {
    updates: any('cover.write', 'cover.consent', 'sample.write'),
    deletes: any('sample.write'),
  }),
  cover_consent: table(['id'], seen(isAgreed), consents, onlyCome),
  yearly_report: table(['id'], plans, designates, {
    updates: (asked) => designates(asked) || stepsReport(asked),
    deletes: (asked) => asked.may('sample.write') || (designates(asked) && asked.row.state === 'asked'),
  }),
  yearly_answer: table(['report', 'item'], plans, answersReport),
  yearly_review: table(['id'], plans, reviews, onlyCome),
  bridging_task: table(['id'], plans, any('bridging.write', 'sample.write')),
  term: table([...realm, 'word'], whoeverOpens, any('terms.write', 'sample.write')),
  letter_template: table(
    [...realm, 'id'],
    (asked) => asked.somewhere('designations.read-plans') || asked.may('sample.write'),
    any('letters.write', 'sample.write'),
  ),
  letter: table(['id'], plans, any('letters.write', 'sample.write'), onlyCome),
  letter_revocation: table(['letter'], plans, any('letters.write', 'sample.write'), onlyCome),
  audit_entry: table(['id'], seesEntry, never, {
    inserts: ({ actor, opens: opened, target }) =>
      opened && actor?.post !== undefined && target.office === actor.post.office.id,
  }),
  audit_head: table(realm, whoeverOpens, never),
};

/** Tables without row-level security, which the product only reads, and why that is enough. */
export const reference: Record<string, string> = {
  prefecture: 'names and numbers of the country, the same for everybody',
  municipality: 'names and codes of the country, the same for everybody',
  municipality_border: 'which municipalities touch, the same for everybody',
  reference_stamp: 'which edition of the names and codes is loaded',
  migration: 'which changes of tables this database has had',
  policy_line: 'the sentences of the policies, shown to everybody in docs/permissions.md',
};
