import type { Day } from '../../kit/pure/day.ts';
import { planOf } from '../../plans/rules.ts';
import { judge } from '../eligibility/rules.ts';
import type { Designation } from '../model.ts';
import { freshUntil } from '../yearly/stale.ts';
import {
  type Finding,
  type FindingCode,
  type Review,
  type ReviewCounts,
  type Reviewed,
  type ReviewRow,
  type Urgency,
  urgencies,
} from './model.ts';
import { reasons, todos } from './text.ts';

const urgencyOf: Record<FindingCode, Urgency> = {
  pharmacy: 'at-once',
  'visiting-nurse-station': 'at-once',
  dental: 'at-once',
  'not-medical': 'at-once',
  'other-prefecture': 'at-once',
  closed: 'at-once',
  'still-covers': 'at-once',
  'unknown-number': 'this-year',
  'filing-withdrawn': 'this-year',
  'filing-to-come': 'this-year',
  'statement-old': 'this-year',
  'backup-without-visits': 'this-year',
  'no-evidence': 'this-year',
  overlapping: 'this-year',
  'plan-ended': 'this-year',
  'period-ended': 'this-year',
  stale: 'this-year',
  'not-consulted': 'to-complete',
  'no-number': 'to-complete',
  'not-listed': 'to-complete',
};

const stands = ({ state }: Designation): boolean => state === 'designated' || state === 'under-review';

/**
 * What is to be done about the designations there are, the most urgent first (A4, A5): bodies that are no hospital or
 * clinic, evidence that is gone, reports that did not come, periods that ended or overlap.
 */
export function reviewDesignations(all: readonly Reviewed[], today: Day): Review {
  const twins = overlapping(all);
  const rows = all.map((reviewed) => ({
    reviewed,
    findings: findingsOf(reviewed, today, twins.get(reviewed) ?? null),
  }));
  const found = rows.filter(({ findings }) => findings.length > 0);
  return { counts: countsOf(rows, today), rows: byUrgency(found) };
}

function findingsOf(reviewed: Reviewed, today: Day, twin: Designation | null): Finding[] {
  const { designation, facts, covers, consulted } = reviewed;
  const found: Finding[] = [];
  const add = (code: FindingCode, told: { since?: Day | null; reason?: Finding['reason']; names?: string[] } = {}) => {
    const { since = null, names = [] } = told;
    const reason = told.reason ?? reasons[code]?.({ designation, since, names, twin });
    if (reason) found.push({ code, urgency: urgencyOf[code], reason, todo: todos[code], since });
  };
  if (!stands(designation)) {
    if (covers.length > 0) add('still-covers', { since: designation.until, names: [...covers] });
    return found;
  }
  const verdict = judge(designation.kind, facts, today);
  if (verdict.eligible !== true) add(verdict.code as FindingCode, verdict);
  const plan = planOf(designation.plan);
  if (plan && plan.until <= today) add('plan-ended', { since: plan.until });
  else if (designation.until !== null && designation.until <= today) add('period-ended', { since: designation.until });
  if (twin) add('overlapping', { since: twin.from });
  const staleSince = stale(reviewed, today);
  if (staleSince) add('stale', { since: staleSince });
  if (!consulted) add('not-consulted');
  return found.sort((a, b) => urgencies.indexOf(a.urgency) - urgencies.indexOf(b.urgency));
}

/** The last report, or the first day where none came, if that is more than 12 months ago. */
function stale({ designation, lastReport }: Reviewed, today: Day): Day | null {
  if (designation.kind === 'project') return null;
  const until = freshUntil({ ...designation, lastSubmitted: lastReport });
  if (until === null || today <= until) return null;
  return [designation.from, lastReport]
    .filter((day) => day !== null)
    .sort()
    .at(-1)!;
}

/** For each the first other of the same body, kind and area whose days meet its own. */
function overlapping(all: readonly Reviewed[]): Map<Reviewed, Designation> {
  const key = ({ designation: { body, kind, unit, area } }: Reviewed) => `${body.id} ${kind} ${unit} ${area}`;
  const twins = new Map<Reviewed, Designation>();
  for (const group of Map.groupBy(
    all.filter(({ designation }) => stands(designation)),
    key,
  ).values()) {
    for (const one of group) {
      const other = group.find((it) => it !== one && meet(it.designation, one.designation));
      if (other) twins.set(one, other.designation);
    }
  }
  return twins;
}

const meet = (a: Designation, b: Designation): boolean =>
  (a.from ?? '') < (b.until ?? '9999') && (b.from ?? '') < (a.until ?? '9999');

/** One that is over counts until it is withdrawn; one that is yet to begin does not count yet. */
const begun = ({ from }: Designation, today: Day): boolean => from === null || from <= today;

function countsOf(rows: readonly ReviewRow[], today: Day): ReviewCounts {
  const leads = rows.filter(({ reviewed: { designation: d } }) => d.kind === 'lead' && stands(d) && begun(d, today));
  const over = Map.groupBy(leads, ({ reviewed }) => reviewed.designation.body.id)
    .values()
    .filter((of) => of.every(({ reviewed: { designation: d } }) => d.until !== null && d.until <= today));
  const kinds = new Map(leads.map(({ reviewed }) => [reviewed.designation.body.id, reviewed.facts.kind]));
  const care = [...kinds.values()].filter((kind) => kind === 'hospital' || kind === 'clinic').length;
  const of = (urgency: Urgency) => rows.filter(({ findings }) => findings[0]?.urgency === urgency).length;
  const reviewed = rows.filter(({ reviewed: { designation }, findings }) => stands(designation) || findings.length > 0);
  return {
    designated: kinds.size,
    over: [...over].length,
    hospitalsAndClinics: care,
    others: kinds.size - care,
    reviewed: reviewed.length,
    inOrder: reviewed.filter(({ findings }) => findings.length === 0).length,
    urgent: { 'at-once': of('at-once'), 'this-year': of('this-year'), 'to-complete': of('to-complete') },
  };
}

/** The most urgent first; of equally urgent ones those with the most findings, then the longest unheeded, then by place and name. */
function byUrgency(rows: ReviewRow[]): ReviewRow[] {
  const keyed = rows.map((row) => ({ row, key: orderKey(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}

function orderKey({ reviewed: { designation: d }, findings }: ReviewRow): string {
  const { urgency, since } = findings[0]!;
  const id = String(d.id).padStart(12, '0');
  const first = `${urgencies.indexOf(urgency)}${9 - Math.min(findings.length, 9)}`;
  return [first, since ?? '9999', d.municipalities[0] ?? '', d.area, d.body.name, id].join('\n');
}
