import type { Fault } from '../../kit/pure/fault.ts';
import { type LadderFaultCode, ladderFault } from './faults.ts';
import type { Ladder, Scope, Step } from './model.ts';

const longest = { name: 100, basis: 500, plan: 60, steps: 20, prefer: 10 };
const widest = { minimum: 999, version: 999_999, km: 500 };

type Entries = Record<string, unknown>;

/** A reader of one document: what it reads is only good where `faults` stays empty. */
class Reading {
  readonly faults: Fault[] = [];

  fault(code: LadderFaultCode, part: string, ...said: string[]): void {
    this.faults.push(ladderFault(code, part, ...said));
  }

  /** The entries of an object that may have these, and no others. */
  entries(value: unknown, part: string, keys: readonly string[]): Entries {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.fault('ladder-no-object', part);
      return {};
    }
    const prefix = part === '' ? '' : `${part}.`;
    for (const key of Object.keys(value))
      if (!keys.includes(key)) this.fault('ladder-unknown-key', `${prefix}${key.slice(0, 40)}`, key.slice(0, 40));
    return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));
  }

  text(value: unknown, part: string, most: number): string {
    if (value === undefined) this.fault('ladder-missing', part);
    else if (typeof value !== 'string' || value.trim() === '' || /[\p{Cc}\p{Cs}]/u.test(value))
      this.fault('ladder-text', part);
    else if ([...value.trim()].length > most) this.fault('ladder-text-long', part, String(most));
    else return value.trim();
    return '';
  }

  matching(value: unknown, part: string, pattern: RegExp, code: LadderFaultCode): string {
    if (value === undefined) this.fault('ladder-missing', part);
    else if (typeof value !== 'string' || !pattern.test(value)) this.fault(code, part);
    else return value;
    return '';
  }

  wording(value: unknown, part: string, most: number): Ladder['name'] {
    if (value === undefined) {
      this.fault('ladder-missing', part);
      return { ja: '', en: '' };
    }
    const { ja, en } = this.entries(value, part, ['ja', 'en']);
    return { ja: this.text(ja, `${part}.ja`, most), en: this.text(en, `${part}.en`, most) };
  }

  whole(value: unknown, part: string, most: number): number {
    if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most) return value;
    this.fault('ladder-whole', part, '1', String(most));
    return 1;
  }

  list(value: unknown, part: string, most: number): unknown[] {
    if (value === undefined) this.fault('ladder-missing', part);
    else if (!Array.isArray(value) || value.length < 1 || value.length > most)
      this.fault('ladder-list', part, String(most));
    else return value;
    return [];
  }
}

const criterionId = /^[a-z0-9][a-z0-9-]{0,99}$/;
const stepId = /^[0-9A-Za-z][0-9A-Za-z-]{0,9}$/;

/** Reads a document into a ladder, or says of every part what it lacks. Knows nothing of criteria. */
export function readDocument(document: unknown): Ladder | Fault[] {
  const reading = new Reading();
  const keys = ['id', 'version', 'kind', 'name', 'plan', 'basis', 'continuation', 'hub', 'steps'];
  const given = reading.entries(document, '', keys);
  if (reading.faults.some(({ code }) => code === 'ladder-no-object')) return reading.faults;
  const { version = 1, plan = null, continuation = false } = given;
  const ladder: Ladder = {
    id: reading.matching(given.id, 'id', /^[a-z0-9][a-z0-9-]{0,59}$/, 'ladder-id'),
    version: reading.whole(version, 'version', widest.version),
    kind: readKind(given.kind, reading),
    name: reading.wording(given.name, 'name', longest.name),
    plan: plan === null ? null : reading.text(plan, 'plan', longest.plan),
    basis: reading.wording(given.basis, 'basis', longest.basis),
    continuation: continuation === true,
    ...(given.hub === 'municipality' ? { hub: given.hub } : {}),
    steps: reading.list(given.steps, 'steps', longest.steps).map((step, i) => readStep(step, `steps[${i}]`, reading)),
  };
  if (typeof continuation !== 'boolean') reading.fault('ladder-true-false', 'continuation');
  if (given.hub !== undefined && given.hub !== 'municipality') reading.fault('ladder-choice', 'hub', 'municipality');
  return reading.faults.length > 0 ? reading.faults : ladder;
}

function readKind(kind: unknown, reading: Reading): Ladder['kind'] {
  if (kind === 'lead' || kind === 'hub') return kind;
  if (kind === undefined) reading.fault('ladder-missing', 'kind');
  else reading.fault('ladder-choice', 'kind', 'lead, hub');
  return 'lead';
}

function readStep(step: unknown, part: string, reading: Reading): Step {
  const keys = ['id', 'name', 'criterion', 'scope', 'minimum', 'prefer', 'preferredOnly', 'otherwise'];
  const given = reading.entries(step, part, keys);
  const { minimum = 1, prefer, preferredOnly = false, otherwise } = given;
  if (typeof preferredOnly !== 'boolean') reading.fault('ladder-true-false', `${part}.preferredOnly`);
  return {
    id: reading.matching(given.id, `${part}.id`, stepId, 'ladder-step-id'),
    name: reading.wording(given.name, `${part}.name`, longest.name),
    criterion: reading.matching(given.criterion, `${part}.criterion`, criterionId, 'ladder-id'),
    scope: readScope(given.scope, `${part}.scope`, reading),
    minimum: reading.whole(minimum, `${part}.minimum`, widest.minimum),
    prefer: readPrefer(prefer, `${part}.prefer`, reading),
    ...(preferredOnly === true ? { preferredOnly } : {}),
    ...(otherwise === undefined ? {} : { otherwise: readOtherwise(otherwise, `${part}.otherwise`, reading) }),
  };
}

function readPrefer(prefer: unknown, part: string, reading: Reading): string[] {
  if (prefer === undefined || (Array.isArray(prefer) && prefer.length === 0)) return [];
  const ids = reading.list(prefer, part, longest.prefer);
  return ids.map((id, i) => reading.matching(id, `${part}[${i}]`, criterionId, 'ladder-id'));
}

const readOtherwise = (otherwise: unknown, part: string, reading: Reading): string | null =>
  otherwise === null ? null : reading.matching(otherwise, part, stepId, 'ladder-step-id');

function readScope(scope: unknown, part: string, reading: Reading): Scope {
  if (scope === undefined) {
    reading.fault('ladder-missing', part);
    return { in: 'area' };
  }
  const { in: where, km } = reading.entries(scope, part, ['in', 'km']);
  if (where === 'distance') return { in: 'distance', km: readKm(km, `${part}.km`, reading) };
  if (km !== undefined) reading.fault('ladder-unknown-key', `${part}.km`, 'km');
  if (where === 'area' || where === 'neighbour') return { in: where };
  reading.fault('ladder-choice', `${part}.in`, 'area, neighbour, distance');
  return { in: 'area' };
}

function readKm(km: unknown, part: string, reading: Reading): number {
  if (typeof km === 'number' && km >= 0.1 && km <= widest.km) return km;
  reading.fault('ladder-number', part, '0.1', String(widest.km));
  return 1;
}
