import { matchKey } from '../../kit/pure/match-key.ts';
import type { MunicipalityCode } from '../../regions/model.ts';
import type { OpenHub } from '../record/model.ts';
import type { DesignatedHub, Desk, MunicipalityDesks } from './model.ts';

/** What residents find for each municipality: its own hub, and designated hubs that are there for it (H11). */
export function desksOf(
  municipalities: readonly MunicipalityCode[],
  hubs: readonly OpenHub[],
  designated: readonly DesignatedHub[],
): MunicipalityDesks[] {
  const written = new Map(hubs.map((hub) => [hub.municipality, hub]));
  return municipalities.map((municipality) => {
    const hub = written.get(municipality);
    const forIt = designated.filter((one) => one.municipalities.includes(municipality));
    const own = hub && isListed(hub) ? hub : null;
    const others = forIt.filter((one) => !own || !isSame(own, one)).map(asDesk);
    return {
      municipality,
      desks: own ? [ownDesk(own, forIt), ...others] : others,
    };
  });
}

/** A record that says there is none, or that names nothing to turn to, is no desk. */
const isListed = ({ state, name, phone }: OpenHub): boolean => state !== 'none' && (name !== '' || phone !== '');

const isSame = (hub: OpenHub, { name }: DesignatedHub): boolean =>
  [hub.name, hub.body].some((own) => own !== '' && matchKey(own) === matchKey(name));

const ownDesk = (hub: OpenHub, designated: readonly DesignatedHub[]): Desk => ({
  ...{ name: hub.name || hub.body, body: hub.name === '' ? '' : hub.body },
  ...{ address: hub.address, phone: hub.phone, hours: hub.hours },
  designated: designated.some((one) => isSame(hub, one)),
});

const asDesk = ({ name, address, phone }: DesignatedHub): Desk => ({
  ...{ name, body: '', address, phone, hours: '' },
  designated: true,
});

/** What a telephone dials: 04-7167-0000 内線 12 is tel:0471670000. Null where there are no digits to dial. */
export function telOf(phone: string): string | null {
  const [number = ''] = phone.normalize('NFKC').split(/内線|ext/i);
  const digits = number.replace(/\D/g, '');
  return digits.length >= 10 ? `tel:${digits}` : null;
}
