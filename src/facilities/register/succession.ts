import { matchKey } from '../../kit/pure/match-key.ts';
import type { Statement, SuccessionDecision, SuccessionReason } from './model.ts';

/** What of an institution is compared. */
type Known = Pick<Statement, 'name' | 'municipality' | 'address' | 'phone'> & { number: string };

export type Offer<Former, Successor> = {
  former: Former;
  successor: Successor;
  reasons: SuccessionReason[];
  answer: Exclude<SuccessionDecision, 'different'>;
};

/** Legal forms in front of a name, which come and go when a practice changes hands. */
const legalForm =
  /^((医療|社会医療|特定医療|一般社団|公益社団|一般財団|公益財団|社会福祉|学校|独立行政)法人(社団|財団)?)/;

const nameKey = (name: string): string => matchKey(name).replace(legalForm, '');
const phoneKey = (phone: string): string => phone.normalize('NFKC').replace(/\D/g, '');

/** 一丁目2番3号, 1丁目2番3号, 1-2-3 and 1ー2ー3 meet; the building behind stays part of the key. */
const addressKey = (address: string): string =>
  matchKey(address)
    .replace(/([一二三四五六七八九])丁目/g, (_, digit: string) => `${'一二三四五六七八九'.indexOf(digit) + 1}丁目`)
    .replace(/丁目|番地の?|番|号/g, '-')
    .replace(/(?<=\d)[ー－―‐−–—-]+(?=\d)/g, '-')
    .replace(/(?<=\d)-+(?=\D|$)/g, '');

/** At least this much must agree: the address, or name and telephone in one municipality. */
const weights: Record<SuccessionReason, number> = { address: 4, phone: 2, name: 2 };
const enough = 4;

/** So many at one address or telephone say nothing of which succeeds which. */
const mostAtOnce = 50;
const few = <T>(found: T[] = []): T[] => (found.length > mostAtOnce ? [] : found);

/** Pairs each number that is gone with the new one that agrees with it most, each used once. */
export function pair<Former extends Known, Successor extends Known>(
  gone: Former[],
  added: Successor[],
  answerOf: (former: string, successor: string) => SuccessionDecision,
): Offer<Former, Successor>[] {
  const byAddress = Map.groupBy(added, (a) => `${a.municipality} ${addressKey(a.address)}`);
  const byPhone = Map.groupBy(added, (a) => `${a.municipality} ${phoneKey(a.phone)}`);
  const offers = gone.flatMap((former) => {
    const place = addressKey(former.address);
    const at = place ? few(byAddress.get(`${former.municipality} ${place}`)) : [];
    const calls = phoneKey(former.phone) ? few(byPhone.get(`${former.municipality} ${phoneKey(former.phone)}`)) : [];
    return [...new Set([...at, ...calls])].map((successor) => {
      const reasons = agreements(former, successor, at.includes(successor), calls.includes(successor));
      const weight = reasons.reduce((n, reason) => n + weights[reason], 0);
      return { former, successor, reasons, weight, answer: answerOf(former.number, successor.number) };
    });
  });
  const numbers = ({ former, successor }: (typeof offers)[number]) => `${former.number} ${successor.number}`;
  const strongest = offers
    .filter((o) => o.weight >= enough)
    .sort((a, b) => b.weight - a.weight || (numbers(a) < numbers(b) ? -1 : 1));
  const used = new Set<object>();
  return strongest.flatMap(({ weight: _, answer, ...offer }) => {
    if (answer === 'different' || used.has(offer.former) || used.has(offer.successor)) return [];
    used.add(offer.former).add(offer.successor);
    return [{ ...offer, answer }];
  });
}

function agreements(former: Known, successor: Known, sameAddress: boolean, samePhone: boolean): SuccessionReason[] {
  const sameName = nameKey(former.name) === nameKey(successor.name);
  return [
    ...(sameAddress ? (['address'] as const) : []),
    ...(samePhone ? (['phone'] as const) : []),
    ...(sameName ? (['name'] as const) : []),
  ];
}
