import type { BodyFacts } from '../../src/designations/eligibility/model.ts';
import type { Reviewed } from '../../src/designations/review/model.ts';

/** The review as one would write it first: dates as `Date`, every designation looked for among all others. */
export function reviewPlainly(all: readonly Reviewed[], today: Date): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { designation, facts, lastReport, covers, consulted } of all) {
    if (designation.state !== 'designated' && designation.state !== 'under-review') {
      if (covers.length > 0) found.set(designation.id, ['still-covers']);
      continue;
    }
    const codes: string[] = [];
    const evidence = evidenceCode(facts, today);
    if (evidence) codes.push(evidence);
    if (designation.until && new Date(designation.until) <= today) codes.push('period-ended');
    const twin = all.find(
      ({ designation: other }) =>
        other.id !== designation.id &&
        other.body.id === designation.body.id &&
        other.kind === designation.kind &&
        other.unit === designation.unit &&
        other.area === designation.area,
    );
    if (twin) codes.push('overlapping');
    const last = new Date([designation.from, lastReport].filter(Boolean).sort().at(-1)!);
    last.setUTCFullYear(last.getUTCFullYear() + 1);
    if (last < today) codes.push('stale');
    if (!consulted) codes.push('not-consulted');
    if (codes.length > 0) found.set(designation.id, codes.sort());
  }
  return found;
}

const visits = /^(支援病|支援診|在医総管)/;

function evidenceCode({ kind, standing, filings, statements, listedSymbols }: BodyFacts, today: Date): string | null {
  if (kind !== 'hospital' && kind !== 'clinic') return kind;
  if (standing.in === 'closed') return 'closed';
  const listed = filings.filter((f) => new Date(f.from!) <= today && (!f.until || today < new Date(f.until)));
  const held = listed.filter((f) => new Date(f.startsOn!) <= today);
  const yearAgo = new Date(today);
  yearAgo.setUTCFullYear(today.getUTCFullYear() - 1);
  const fresh = statements.some((s) => new Date(s.statedOn) >= yearAgo);
  if (held.some((f) => visits.test(f.symbol)) || fresh) return null;
  const asked = [
    ...(kind === 'hospital' ? ['支援病１', '支援病２', '支援病３', '在後病'] : ['支援診１', '支援診２', '支援診３']),
  ];
  if (![...asked, '在医総管１', '在医総管２'].every((s) => listedSymbols.includes('*') || listedSymbols.includes(s)))
    return 'not-listed';
  if (listed.some((f) => visits.test(f.symbol) && new Date(f.startsOn!) > today)) return 'filing-to-come';
  if (filings.some((f) => visits.test(f.symbol) && f.until && new Date(f.until) <= today)) return 'filing-withdrawn';
  if (held.some((f) => f.symbol === '在後病')) return 'backup-without-visits';
  return statements.length > 0 ? 'statement-old' : 'no-evidence';
}
