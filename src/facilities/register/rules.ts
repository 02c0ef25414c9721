import { matchKey } from '../../kit/pure/match-key.ts';
import type {
  ChangedField,
  ListedFiling,
  ListFacts,
  PlacedInstitution,
  ReadList,
  RegisterChanges,
  RegisterKind,
  StatedFiling,
  StatedInstitution,
  Statement,
  Succession,
  SuccessionDecision,
  SuccessionReason,
} from './model.ts';

/** Above this share of filings that disappear, an office has to say that it is right (A7). */
export const withdrawalShare = 0.1;

/** Filings that are no longer listed: too many mean a truncated or wrong file. */
export function disappearing(changes: readonly RegisterChanges[]): { filings: number; of: number; tooMany: boolean } {
  const filings = changes.reduce((n, c) => n + c.withdrawn.length, 0);
  const of = changes.reduce((n, c) => n + c.before, 0);
  const tooMany = changes.some((c) => c.withdrawn.length > withdrawalShare * c.before);
  return { filings, of, tooMany };
}

/** Does saving it change anything that is counted or shown? */
export const changesNothing = (changes: readonly RegisterChanges[]): boolean =>
  changes.every(
    (c) =>
      c.added.length + c.changed.length + c.filed.length + c.refiled.length + c.withdrawn.length + c.closed.length ===
        0 && c.successions.length === 0,
  );

/**
 * What changes when a list takes the place of what is stated. A filing it no longer has is withdrawn; an institution
 * missing from it is closed only where the list names all of them. Institutions with unreadable rows lose nothing,
 * and while rows are left whose institution is not known, nobody who is missing does.
 *
 * @param answered decisions on successions by `successionKey`
 */
export function registerChanges(
  facts: ListFacts,
  listed: PlacedInstitution[],
  stated: StatedInstitution[],
  answered: ReadonlyMap<string, SuccessionDecision>,
): RegisterChanges {
  const knownByNumber = new Map(stated.map((known) => [known.number, known]));
  const numbers = new Set(listed.map((institution) => institution.number));
  const missing = stated.filter((known) => !numbers.has(known.number));
  const unknown = listed.filter((institution) => !knownByNumber.has(institution.number));
  const certain = facts.strayRows === 0;
  const gone = certain ? missing : [];
  const successions = pair(gone, unknown)
    .map((found) => ({
      ...found,
      answer: answered.get(successionKey(facts.register, found.former.number, found.successor.number)) ?? 'open',
    }))
    .filter((found): found is Succession => found.answer !== 'different');
  const succeeded = new Set(successions.map((s) => s.former));
  const successors = new Set(successions.map((s) => s.successor));
  const left = gone.filter((known) => !succeeded.has(known));
  const compared = listed.flatMap((institution) => {
    const known = knownByNumber.get(institution.number);
    return known ? [compareOne(known, institution)] : [];
  });
  return {
    register: facts.register,
    listed,
    added: unknown.filter((institution) => !successors.has(institution)),
    changed: compared.flatMap(({ known, institution, fields }) =>
      fields.length > 0 ? [{ known, listed: institution, fields }] : [],
    ),
    filed: compared.flatMap(({ institution, filed }) => filed.map((filing) => ({ institution, filing }))),
    refiled: compared.flatMap(({ institution, refiled }) => refiled.map((pair) => ({ institution, ...pair }))),
    withdrawn: [
      ...compared.flatMap(({ known, withdrawn }) => withdrawn.map((filing) => ({ institution: known, filing }))),
      ...left.flatMap((known) => known.filings.map((filing) => ({ institution: known, filing }))),
    ],
    closed: facts.complete ? left : [],
    successions,
    kept: certain ? [] : missing,
    before: stated.reduce((n, known) => n + known.filings.length, 0),
  };
}

export const successionKey = (register: RegisterKind, former: string, successor: string): string =>
  `${register}-${former}-${successor}`;

const filingKey = (filing: { symbol: string; number: string; startsOn: string | null }): string =>
  `${filing.symbol}\t${filing.number}\t${filing.startsOn ?? ''}`;

function compareOne(known: StatedInstitution, institution: PlacedInstitution) {
  const before = new Set(known.filings.map(filingKey));
  const after = new Set(institution.filings.map(filingKey));
  const filed = institution.filings.filter((filing) => !before.has(filingKey(filing)));
  const withdrawn = institution.partly ? [] : known.filings.filter((filing) => !after.has(filingKey(filing)));
  const refiled: { before: StatedFiling; after: ListedFiling }[] = [];
  for (const filing of [...withdrawn]) {
    const at = filed.findIndex((f) => f.symbol === filing.symbol);
    if (at < 0) continue;
    refiled.push({ before: filing, after: filed[at]! });
    filed.splice(at, 1);
    withdrawn.splice(withdrawn.indexOf(filing), 1);
  }
  return { known, institution, fields: changedFields(known, institution), filed, refiled, withdrawn };
}

const fields = ['name', 'kind', 'address', 'municipality', 'ward', 'postalCode', 'phone', 'beds'] as const;

const changedFields = (known: Statement, listed: PlacedInstitution): ChangedField[] =>
  fields
    .filter((field) => (known[field] ?? '') !== (listed[field] ?? ''))
    .map((field) => ({ field, before: known[field] ?? '', after: listed[field] ?? '' }));

/** Legal forms in front of a name, which come and go when a practice changes hands. */
const legalForm =
  /^((医療|社会医療|特定医療|一般社団|公益社団|一般財団|公益財団|社会福祉|学校|独立行政)法人(社団|財団)?)/;

const nameKey = (name: string): string => matchKey(name).replace(legalForm, '');
const phoneKey = (phone: string): string => phone.normalize('NFKC').replace(/\D/g, '');

/** 1丁目2番3号, 1-2-3 and 1ー2ー3 meet; the building behind stays part of the key. */
const addressKey = (address: string): string =>
  matchKey(address)
    .replace(/丁目|番地の?|番|号/g, '-')
    .replace(/[ー－―‐−–—]/g, '-')
    .replace(/-+/g, '-')
    .replace(/-$/, '');

/** At least this much must agree: the address, or name and telephone in one municipality. */
const weights: Record<SuccessionReason, number> = { address: 4, phone: 2, name: 2 };
const enough = 4;

/** Pairs each number that is gone with the new one that agrees with it most, each used once. */
function pair(gone: StatedInstitution[], added: PlacedInstitution[]): Omit<Succession, 'answer'>[] {
  const byAddress = Map.groupBy(added, (a) => `${a.municipality} ${addressKey(a.address)}`);
  const byPhone = Map.groupBy(added, (a) => `${a.municipality} ${phoneKey(a.phone)}`);
  const offers = gone.flatMap((former) => {
    const at = byAddress.get(`${former.municipality} ${addressKey(former.address)}`) ?? [];
    const calls = phoneKey(former.phone) ? (byPhone.get(`${former.municipality} ${phoneKey(former.phone)}`) ?? []) : [];
    return [...new Set([...at, ...calls])].map((successor) => {
      const reasons = agreements(former, successor, at.includes(successor), calls.includes(successor));
      return { former, successor, reasons, weight: reasons.reduce((n, reason) => n + weights[reason], 0) };
    });
  });
  const strongest = offers.filter((o) => o.weight >= enough).sort((a, b) => b.weight - a.weight);
  const used = new Set<object>();
  return strongest.flatMap(({ weight: _, ...offer }) => {
    if (used.has(offer.former) || used.has(offer.successor)) return [];
    used.add(offer.former).add(offer.successor);
    return [offer];
  });
}

function agreements(
  former: StatedInstitution,
  successor: PlacedInstitution,
  sameAddress: boolean,
  samePhone: boolean,
): SuccessionReason[] {
  const sameName = nameKey(former.name) === nameKey(successor.name);
  return [
    ...(sameAddress && former.address !== '' ? (['address'] as const) : []),
    ...(samePhone ? (['phone'] as const) : []),
    ...(sameName ? (['name'] as const) : []),
  ];
}

/** Of all filings, how many have a symbol nobody knows; above half the columns are not what they are headed (V5). */
export function mostlyUnknown(
  list: Pick<ReadList, 'institutions' | 'unknownSymbols'>,
): { unknown: number; of: number } | null {
  const symbols = new Set(list.unknownSymbols.map((u) => u.symbol));
  const filings = list.institutions.flatMap((institution) => institution.filings);
  const unknown = filings.filter((filing) => symbols.has(filing.symbol)).length;
  return unknown > filings.length / 2 ? { unknown, of: filings.length } : null;
}

/** What a list changed, in numbers. */
export const countsOf = (changes: RegisterChanges) => ({
  register: changes.register,
  institutions: changes.listed.length,
  filings: changes.listed.reduce((n, i) => n + i.filings.length, 0),
  added: changes.added.length,
  changed: changes.changed.length,
  filed: changes.filed.length,
  refiled: changes.refiled.length,
  withdrawn: changes.withdrawn.length,
  closed: changes.closed.length,
  successions: changes.successions.length,
});
