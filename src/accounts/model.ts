import type { Day } from '../kit/pure/day.ts';

/** Data of the sample never counts together with data an office imported: each row belongs to one space. */
export type Space = 'sample' | 'own';

/** Two digits, 01 to 47. */
export type PrefectureCode = string;

/** One prefecture's data in one space: what every query is about. */
export type Realm = { space: Space; prefecture: PrefectureCode };

/** What an office is for; every post of it has this role. */
export type Role =
  | 'prefecture-medical'
  | 'prefecture-care'
  | 'prefecture-health'
  | 'health-centre'
  | 'municipality'
  | 'hub'
  | 'institution'
  | 'association'
  | 'council-member'
  | 'auditor'
  | 'resident'
  | 'operator'
  | 'sample';

export type OfficeId = number;
export type PostId = number;

/** An association by its name, or the hub by the number of its body: what an office can stand for beside institutions. */
export type NamedBody = `association ${string}` | `hub ${string}`;

/**
 * Codes of municipalities and numbers of institutions (`register number`) an office answers for, and the bodies it
 * stands for; one that names none is told by its municipalities.
 */
export type Coverage = {
  municipalities: readonly string[];
  institutions: readonly string[];
  bodies: readonly NamedBody[];
};

/** A post in force on the day somebody acts from it. */
export type HeldPost = Coverage & {
  id: PostId;
  title: string;
  role: Role;
  realm: Realm;
  office: { id: OfficeId; name: string };
  /** Offices set up by this one, and by those in turn. */
  below: readonly OfficeId[];
  person: string;
  from: Day;
  until: Day | null;
};

/**
 * Who does something. A person acts from a post; without one it is whoever sits at this machine, who until sign-in
 * arrives is the prefecture's officer. A resident has no account.
 */
export type Actor = {
  kind: 'person' | 'operator' | 'sample' | 'resident';
  name: string;
  post?: HeldPost;
};

/** What an act is done to; an act on a whole prefecture names the realm only. */
export type Target = {
  realm: Realm | null;
  municipality?: string;
  institution?: string;
  body?: NamedBody;
  office?: OfficeId;
  post?: PostId;
};

/** Everything that can be asked of the product; each route and command names one. */
export type Act =
  | 'realms.list'
  | 'zones.compare'
  | 'facilities.read'
  | 'functions.read'
  | 'criteria.write'
  | 'links.write'
  | 'data.import'
  | 'successions.decide'
  | 'links.write'
  | 'hubs.read'
  | 'hubs.read-shared'
  | 'hubs.read-own'
  | 'hubs.write'
  | 'hubs.history'
  | 'ladders.read'
  | 'ladders.write'
  | 'designations.read'
  | 'designations.read-plans'
  | 'designations.write'
  | 'consultations.read'
  | 'consultations.write'
  | 'consultations.answer'
  | 'cover.write'
  | 'cover.consent'
  | 'roles.report-lead'
  | 'roles.report-hub'
  | 'roles.review'
  | 'bridging.write'
  | 'letters.write'
  | 'posts.read'
  | 'posts.write'
  | 'posts.act-as'
  | 'handover.write'
  | 'drafts.write'
  | 'audit.read'
  | 'terms.read'
  | 'terms.write'
  | 'sample.write';
