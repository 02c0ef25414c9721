import { type InstitutionKind, registerOf } from '../../../facilities/model.ts';
import type { Day } from '../../../kit/pure/day.ts';
import type { Fault } from '../../../kit/pure/fault.ts';
import type { Body, Designation } from '../../model.ts';
import { faults } from './faults.ts';
import type { CurrentPlan, CurrentRow } from './model.ts';
import { bodyKey } from './read.ts';

type Known = { designations: readonly Designation[]; bodies: readonly Body[] };
type Compared = Pick<CurrentPlan, 'added' | 'unchanged' | 'numbered' | 'rejects'>;

const past = new Set<Designation['state']>(['designated', 'under-review', 'withdrawn']);

const key = (body: string, { kind, unit, area }: CurrentRow['designation'] | Designation): string =>
  [body, kind, unit, area].join('\n');

const nameOf = (body: Parameters<typeof bodyKey>[0]): string => bodyKey({ ...body, number: null });

/**
 * Which rows are new, which are on record, which say the number of a body that had none, and which would stand beside
 * another designation of the same body and area.
 */
export function compare(rows: readonly CurrentRow[], { designations, bodies }: Known): Compared {
  const standing = designations.filter(({ state }) => past.has(state));
  const byBody = Map.groupBy(standing, (d) => key(bodyKey(d.body), d));
  const byName = Map.groupBy(standing, (d) => key(nameOf(d.body), d));
  const holders = new Map(bodies.filter(({ number }) => number !== null).map((body) => [bodyKey(body), body]));
  const unnumbered = Map.groupBy(
    bodies.filter(({ number }) => number === null),
    bodyKey,
  );
  const taken = new Map<number, string>();
  const result: Compared = { added: [], unchanged: [], numbered: [], rejects: [] };
  for (const row of rows) {
    const { body, designation: given } = row;
    const own = byBody.get(key(bodyKey(body), given));
    const holder = holders.get(bodyKey(body));
    const namesakes = own ? [] : namesakesOf(row);
    const twin = holder && namesakes.find(({ state }) => state !== 'withdrawn');
    const same = own ?? (holder ? [] : namesakes);
    const recorded = same.some(({ from }) => from === given.from);
    const meeting = recorded ? undefined : same.find((d) => d.state !== 'withdrawn' && meet(d, given));
    const known = holder ? null : bodyOf(row);
    if (twin) reject(row, faults.numberElsewhere(body.number!, holder.name, twin.body.name));
    else if (meeting) reject(row, faults.alreadyDesignated(meeting.from));
    else {
      if (known) give(known, row);
      if (!recorded) result.added.push(row);
      else if (!known) result.unchanged.push(row);
    }
  }
  return result;

  function reject({ row, body }: CurrentRow, fault: Fault): void {
    result.rejects.push({ ...fault, at: { row }, found: body.name });
  }

  function give(known: Body, row: CurrentRow): void {
    taken.set(known.id, bodyKey(row.body));
    result.numbered.push({ row, known });
  }

  /** On record for the same area under this name, where one of the two says no number. */
  function namesakesOf({ body, designation, asWritten }: CurrentRow): Designation[] {
    const names = [...new Set([nameOf(body), asWritten])];
    const found = names.flatMap((name) => byName.get(key(name, designation)) ?? []);
    return found.filter((d) => (body.number === null ? d.body.number !== null : mayBe(d.body, body)));
  }

  /** The body on record under this name that has no number yet. */
  function bodyOf({ body, asWritten }: CurrentRow): Body | null {
    if (body.number === null) return null;
    const named = [nameOf(body), asWritten].flatMap((name) => unnumbered.get(name) ?? []);
    return named.find((one) => mayBe(one, body)) ?? null;
  }

  function mayBe(known: Body, body: CurrentRow['body']): boolean {
    if (known.number !== null || registerOf(known.kind as InstitutionKind) !== body.register) return false;
    return (taken.get(known.id) ?? bodyKey(body)) === bodyKey(body);
  }
}

/** How many rows of a list change something. */
export const changesOf = ({ added, numbered }: Pick<CurrentPlan, 'added' | 'numbered'>): number =>
  new Set([...added, ...numbered.map(({ row }) => row)]).size;

type Period = { from: Day | null; until: Day | null };
const meet = (a: Period, b: Period): boolean =>
  (a.from ?? '') < (b.until ?? '9999') && (b.from ?? '') < (a.until ?? '9999');
