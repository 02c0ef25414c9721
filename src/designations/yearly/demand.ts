import { demand } from '../../accounts/gate.ts';
import type { Act, Actor, Realm } from '../../accounts/model.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import { designationPolicy } from '../policy.ts';
import { type Concerned, mayOn, targetsOf } from './access.ts';

/** Refuses in words where an act reaches nothing of what rows concern. */
export function demandOn(actor: Actor, act: Act, realm: Realm, concerned: Concerned, whose?: Wording): void {
  if (!mayOn(actor, act, realm, concerned))
    demand(designationPolicy, actor, act, targetsOf(realm, concerned)[0]!, whose);
}
