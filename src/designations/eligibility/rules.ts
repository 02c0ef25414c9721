import type { Day } from '../../kit/pure/day.ts';
import type { BodyKind, DesignationKind } from '../model.ts';
import { yearLater } from '../yearly/stale.ts';
import type { BodyFacts, Evidence, FactFiling, FactStatement, Verdict, VerdictCode } from './model.ts';
import { backupSymbol, type CareKind, decidingSymbols, managementSymbols, supportSymbols } from './symbols.ts';
import { reasons } from './text.ts';

const providesCare = (kind: BodyKind): kind is CareKind => kind === 'hospital' || kind === 'clinic';

/**
 * May this body be a lead institution on that day (A4, A1, A7)? Only a hospital or clinic that provides home care
 * itself, shown by its filings or by a statement of the last 12 months.
 */
export function judgeLead(facts: BodyFacts, at: Day): Verdict {
  const { kind, standing } = facts;
  if (!providesCare(kind)) return refused(kindCode(kind), facts);
  if (standing.in === 'other-prefecture') return refused('other-prefecture', facts);
  if (standing.in === 'closed' && standing.since <= at) return refused('closed', facts, [], standing.since);
  if (standing.in === 'unknown' && standing.complete) return refused('unknown-number', facts);
  const held = heldFilings(facts, kind, at);
  const statements = facts.statements.filter((s) => s.statedOn <= at && at <= yearLater(s.statedOn)).map(stated);
  return shown(facts, kind, held, statements) ?? notShown(facts, kind, at, held);
}

/** 連携拠点 and 推進事業 may be run by any body that exists: hospital, station, association, municipality … */
function judgeHub(facts: BodyFacts, at: Day): Verdict {
  const { standing } = facts;
  if (standing.in === 'closed' && standing.since <= at) return refused('closed', facts, [], standing.since);
  return { ...verdict('any-body', facts), eligible: true };
}

export const judge = (kind: DesignationKind, facts: BodyFacts, at: Day): Verdict =>
  kind === 'lead' ? judgeLead(facts, at) : judgeHub(facts, at);

/** Null where nobody can tell. */
export const isEligible = (kind: DesignationKind, facts: BodyFacts, at: Day): boolean | null =>
  judge(kind, facts, at).eligible;

function shown(facts: BodyFacts, kind: CareKind, held: FactFiling[], statements: Evidence[]): Verdict | null {
  const of = (symbols: readonly string[]) => held.filter((f) => symbols.includes(f.symbol)).map(filed);
  const [support, management, backup] = [of(supportSymbols[kind]), of(managementSymbols), of([backupSymbol])];
  const all = [...support, ...management, ...backup, ...statements];
  if (support.length > 0) return eligible('support-filing', facts, all);
  if (backup.length > 0 && management.length + statements.length > 0) return eligible('backup-with-visits', facts, all);
  if (management.length > 0) return eligible('management-filing', facts, all);
  return statements.length > 0 ? eligible('statement', facts, all) : null;
}

/** Nothing shows it today: what did, what will, or what no list would tell. */
function notShown(facts: BodyFacts, kind: CareKind, at: Day, held: FactFiling[]): Verdict {
  if (facts.standing.in === 'none') return { ...verdict('no-number', facts), eligible: null };
  const listed = new Set(facts.listedSymbols);
  const missing = listed.has('*') ? [] : decidingSymbols(kind).filter((symbol) => !listed.has(symbol));
  if (missing.length > 0) return { ...verdict('not-listed', facts, [], null, missing), eligible: null };
  const backup = held.filter((f) => f.symbol === backupSymbol).map(filed);
  const gone = withdrawn(facts, kind, at);
  const coming = toCome(facts, kind, at);
  const old = facts.statements
    .filter((s) => yearLater(s.statedOn) < at)
    .map((s) => ({ ...stated(s), of: 'old-statement' as const }));
  const rest = [...backup, ...gone, ...coming, ...old];
  if (coming.length > 0) return refused('filing-to-come', facts, rest, coming[0]!.day);
  if (gone.length > 0) return refused('filing-withdrawn', facts, rest, gone[0]!.day);
  if (backup.length > 0) return refused('backup-without-visits', facts, rest);
  if (old.length > 0) return refused('statement-old', facts, rest, latest(old));
  return refused('no-evidence', facts);
}

const isListed = ({ from, until }: FactFiling, at: Day): boolean =>
  (from === null || from <= at) && (until === null || at < until);

const begun = ({ startsOn }: FactFiling, at: Day): boolean => startsOn === null || startsOn <= at;

const heldFilings = ({ filings }: BodyFacts, kind: CareKind, at: Day): FactFiling[] =>
  once(filings.filter((f) => decidingSymbols(kind).includes(f.symbol) && isListed(f, at) && begun(f, at)));

const visitSymbols = (kind: CareKind): string[] => [...supportSymbols[kind], ...managementSymbols];

/** Filings of visits that are listed no more, the last to go first. */
function withdrawn({ filings }: BodyFacts, kind: CareKind, at: Day): Evidence[] {
  const gone = filings.filter((f) => visitSymbols(kind).includes(f.symbol) && f.until !== null && f.until <= at);
  const last = once(gone.sort((a, b) => (a.until! < b.until! ? 1 : -1)));
  return last.map((f) => ({ of: 'withdrawn-filing', what: named(f.symbol), day: f.until, source: f.source }));
}

function toCome({ filings }: BodyFacts, kind: CareKind, at: Day): Evidence[] {
  const later = filings.filter((f) => visitSymbols(kind).includes(f.symbol) && isListed(f, at) && !begun(f, at));
  return once(later).map((f) => ({ of: 'filing-to-come', what: named(f.symbol), day: f.startsOn, source: f.source }));
}

const once = (filings: FactFiling[]): FactFiling[] =>
  [...new Map(filings.toReversed().map((f) => [f.symbol, f])).values()].toReversed();

const named = (symbol: string) => ({ ja: symbol, en: symbol });

const filed = (f: FactFiling): Evidence => ({
  of: 'filing',
  what: named(f.symbol),
  day: f.startsOn ?? f.from,
  source: f.source,
});

const stated = ({ statement, statedBy, statedOn }: FactStatement): Evidence => ({
  of: 'statement',
  what: { ja: `${statement}（${statedBy}）`, en: `${statement} (${statedBy})` },
  day: statedOn,
  source: null,
});

const latest = (evidence: Evidence[]): Day | null =>
  evidence
    .map((e) => e.day)
    .sort()
    .at(-1) ?? null;

function kindCode(kind: BodyKind): VerdictCode {
  return kind === 'pharmacy' || kind === 'visiting-nurse-station' || kind === 'dental' ? kind : 'not-medical';
}

function verdict(
  code: VerdictCode,
  facts: BodyFacts,
  evidence: Evidence[] = [],
  since: Day | null = null,
  missing: string[] = [],
): Omit<Verdict, 'eligible'> {
  return { code, reason: reasons[code]({ facts, evidence, since, missing }), evidence, since, missing };
}

const eligible = (code: VerdictCode, facts: BodyFacts, evidence: Evidence[]): Verdict => ({
  ...verdict(code, facts, evidence),
  eligible: true,
});

const refused = (
  code: VerdictCode,
  facts: BodyFacts,
  evidence: Evidence[] = [],
  since: Day | null = null,
): Verdict => ({
  ...verdict(code, facts, evidence, since),
  eligible: false,
});
