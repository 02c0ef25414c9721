import type { Day } from '../../kit/pure/day.ts';
import type { AuditEntry, Chain, ChainFault } from './model.ts';

const dayOf = ({ at }: Pick<AuditEntry, 'at'>): Day => at.slice(0, 10) as Day;

type State = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): State | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as State) : null;

/**
 * A record as it stood at the end of a day, out of its entries: null where it was not there yet or no more. Fields an
 * entry does not name stay as they were; what stood before the first entry is what later ones found.
 */
export function stateAt(entries: readonly Pick<AuditEntry, 'seq' | 'at' | 'before' | 'after'>[], day: Day) {
  const ordered = [...entries].sort((a, b) => a.seq - b.seq);
  const past = ordered.filter((entry) => dayOf(entry) <= day);
  const later = ordered.slice(past.length);
  const last = past.at(-1) ?? null;
  const there = last ? fieldsOf(last.after) : fieldsOf(later[0]?.before);
  if (!there) return null;
  const written = past.reduce<State>((state, { before, after }) => {
    return fieldsOf(after) ? Object.assign({}, fieldsOf(before), state, fieldsOf(after)) : {};
  }, {});
  return later.reduce<State>((state, { before }) => Object.assign({}, fieldsOf(before), state), written);
}

/** What is wrong with a chain: every entry altered or moved, every gap, and an end that is not the one kept apart. */
export function chainFaults(chain: Chain): ChainFault[] {
  return [...chain.breaks.flatMap(breakFaults), ...endFaults(chain)];
}

function breakFaults({ entry, previous, holds, fits }: Chain['breaks'][number]): ChainFault[] {
  const gap = entry.seq - previous > 1;
  if (gap) return [{ kind: 'removed', from: previous + 1, to: entry.seq - 1, next: entry }];
  if (holds || fits === entry.seq) return [];
  return fits === null ? [{ kind: 'altered', entry }] : [{ kind: 'moved', entry, origin: fits }];
}

function endFaults({ last, head }: Chain): ChainFault[] {
  const [at, kept] = [last?.seq ?? 0, head?.seq ?? 0];
  if (at < kept) return [{ kind: 'cut-off', from: at + 1, to: kept }];
  if (at > kept) return [{ kind: 'end-unknown', from: kept + 1, to: at }];
  return last && last.hash !== head?.hash ? [{ kind: 'end-altered', seq: at }] : [];
}
