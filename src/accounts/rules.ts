import type { Act, Actor, Realm } from './model.ts';

/**
 * Who may do what, until sign-in arrives: the product listens on this machine only, so the person at the screen is
 * the prefecture's officer. The sample is written by the product itself and by an operator at the command line.
 */
export function may(actor: Actor, act: Act, realm: Realm | null): boolean {
  switch (act) {
    case 'realms.list':
    case 'zones.compare':
    case 'facilities.read':
      return true;
    case 'criteria.write':
      return true;
    case 'links.write':
      return actor.kind === 'person' || (realm?.space === 'own' && actor.kind === 'operator');
    case 'data.import':
    case 'successions.decide':
      return realm?.space === 'own' && actor.kind !== 'sample';
    case 'sample.write':
      return realm?.space === 'sample' && actor.kind !== 'person';
  }
}
