import type { Act, Actor, Realm, Target } from '../../accounts/model.ts';
import { may, roleOf } from '../../accounts/rules.ts';
import type { DesignationKind } from '../model.ts';
import { designationPolicy } from '../policy.ts';
import type { ReportKind, Reviewer } from './model.ts';
import type { Party } from './steps.ts';

/** Whom rows concern; of a hub's also the body, which its office may name. */
export type Concerned = {
  municipalities: readonly string[];
  institution: string | null;
  kind?: DesignationKind;
  body?: { id: number };
};

export const targetsOf = (realm: Realm, { municipalities, institution, kind, body }: Concerned): Target[] => {
  const of = {
    ...(institution === null ? {} : { institution }),
    ...(kind === 'hub' && body ? { body: `hub ${body.id}` as const } : {}),
  };
  return municipalities.length === 0
    ? [{ realm, ...of }]
    : municipalities.map((municipality) => ({ realm, municipality, ...of }));
};

/** Whether an act reaches any part of what rows concern. */
export const mayOn = (actor: Actor, act: Act, realm: Realm, concerned: Concerned): boolean =>
  targetsOf(realm, concerned).some((target) => may(designationPolicy, actor, act, target));

export const reportAct = (kind: ReportKind): Act => (kind === 'lead' ? 'roles.report-lead' : 'roles.report-hub');

/** As whom somebody reviews; null for whoever does not. */
export function reviewerOf(actor: Actor): Reviewer | null {
  const role = roleOf(actor);
  if (role === 'health-centre') return 'health-centre';
  return role === 'prefecture-medical' || role === 'prefecture-care' || role === 'operator' ? 'prefecture' : null;
}

export const partyOf = (actor: Actor): Party => reviewerOf(actor) ?? 'reporter';
