import type { MunicipalityCode } from '../../regions/model.ts';
import type {
  ChangedField,
  ListedFiling,
  ListFacts,
  ListPlan,
  PlacedInstitution,
  ReadList,
  RegisterChanges,
  RegisterKind,
  StatedFiling,
  StatedInstitution,
  Statement,
  SuccessionDecision,
} from './model.ts';
import { pair } from './succession.ts';

/** Above this share of filings that disappear, an office has to say that it is right (A7). */
export const withdrawalShare = 0.1;

/** Filings that are no longer listed: too many mean a truncated or wrong file. */
export function disappearing(changes: readonly RegisterChanges[]): { filings: number; of: number; tooMany: boolean } {
  const over = changes.filter((c) => gone(c) > withdrawalShare * c.before);
  const counted = over.length > 0 ? over : changes;
  const filings = counted.reduce((n, c) => n + gone(c), 0);
  const of = counted.reduce((n, c) => n + c.before, 0);
  return { filings, of, tooMany: over.length > 0 };
}

/** Filings under numbers that change count too: a column of other numbers would change them all. */
const gone = (changes: RegisterChanges): number =>
  changes.withdrawn.length + changes.successions.reduce((n, { former }) => n + former.filings.length, 0);

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
  const answerOf = (former: string, successor: string): SuccessionDecision =>
    answered.get(successionKey(facts.register, former, successor)) ?? 'open';
  const successions = pair(gone, unknown, answerOf);
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

/** An open offer is decided, a decided one is only put back to open: nobody overwrites what another decided. */
export const mayAnswer = (now: SuccessionDecision, next: SuccessionDecision): boolean =>
  (now === 'open') !== (next === 'open');

type Filed = Pick<ListedFiling, 'symbol' | 'number' | 'startsOn'>;
const filingKey = (filing: Filed): string => `${filing.symbol}\t${filing.number}\t${filing.startsOn ?? ''}`;

const byKey = (a: Filed, b: Filed): number => (filingKey(a) < filingKey(b) ? -1 : 1);

/** A day nobody could read takes nothing from what is known: it is that of a like filing no other row is about. */
function withKnownDays(listed: ListedFiling[], known: StatedInstitution): ListedFiling[] {
  const read = new Set(listed.filter((filing) => !filing.dayUnread).map(filingKey));
  const left = known.filings.filter((filing) => !read.has(filingKey(filing)));
  return listed.map((filing) => {
    const at = left.findIndex((f) => f.symbol === filing.symbol && f.number === filing.number);
    return filing.dayUnread && at >= 0 ? { ...filing, startsOn: left.splice(at, 1)[0]!.startsOn } : filing;
  });
}

function compareOne(known: StatedInstitution, institution: PlacedInstitution) {
  const listed = withKnownDays(institution.filings, known);
  const before = new Set(known.filings.map(filingKey));
  const after = new Set(listed.map(filingKey));
  const filed = listed.filter((filing) => !before.has(filingKey(filing))).sort(byKey);
  const withdrawn = institution.partly
    ? []
    : known.filings.filter((filing) => !after.has(filingKey(filing))).sort(byKey);
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

/** Of all filings, how many have a symbol nobody knows; above half the columns are not what they are headed (V5). */
export function mostlyUnknown(
  list: Pick<ReadList, 'institutions' | 'unknownSymbols'>,
): { unknown: number; of: number } | null {
  const symbols = new Set(list.unknownSymbols.map((u) => u.symbol));
  const filings = list.institutions.flatMap((institution) => institution.filings);
  const unknown = filings.filter((filing) => symbols.has(filing.symbol)).length;
  return unknown > filings.length / 2 ? { unknown, of: filings.length } : null;
}

/** What the lists of a file change, one after another. */
export const changesOf = (plans: readonly ListPlan[]): RegisterChanges[] =>
  plans.flatMap((plan) => plan.parts.map((part) => part.changes));

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

/** Both institutions must lie where one decides on them; a pair placed nowhere is the prefecture's. */
export const decidedWhere = (municipalities: readonly MunicipalityCode[]): (MunicipalityCode | undefined)[] =>
  municipalities.length > 0 ? [...municipalities] : [undefined];
