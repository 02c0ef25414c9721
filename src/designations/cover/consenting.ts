import type { Actor, Realm } from '../../accounts/model.ts';
import { may, roleOf } from '../../accounts/rules.ts';
import type { MunicipalityCode } from '../../regions/model.ts';
import { designationPolicy } from '../policy.ts';
import type { Cover } from './model.ts';
import { yetToAgree } from './rules.ts';

/** For whom somebody may agree. `behalf`: the prefecture records what the institution said, and how it knows. */
export type Consenting = { giver: 'own' | 'behalf' | null; receivers: MunicipalityCode[] };

/** The institution agrees to give, each municipality to receive, for itself; the prefecture never for a municipality. */
export function consentingOf(actor: Actor, realm: Realm, cover: Cover): Consenting {
  const role = roleOf(actor);
  const allowed = (target: { municipality?: string; institution?: string }) =>
    may(designationPolicy, actor, 'cover.consent', { realm, ...target });
  const own = role === 'institution' && cover.institution !== null && allowed({ institution: cover.institution });
  const behalf = (role === 'prefecture-medical' || role === 'operator') && allowed({});
  const receives = role === 'municipality';
  return {
    giver: cover.giverAgreedOn !== null ? null : own ? 'own' : behalf ? 'behalf' : null,
    receivers: receives ? yetToAgree(cover).filter((municipality) => allowed({ municipality })) : [],
  };
}

/** Whoever may arrange cover for some municipality of the area. */
export const mayArrange = (actor: Actor, realm: Realm, municipalities: readonly MunicipalityCode[]): boolean =>
  municipalities.some((municipality) => may(designationPolicy, actor, 'cover.write', { realm, municipality }));
