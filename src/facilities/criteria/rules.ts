import type { Day } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import { type FilingSymbol, type InstitutionKind, institutionKindWording } from '../model.ts';
import type { Condition, Criterion, CriterionDraft, CriterionId, DatedSymbol, Way } from './model.ts';

const standsOn = (symbol: DatedSymbol, at: Day) =>
  (symbol.from === undefined || symbol.from <= at) && (symbol.until === undefined || at < symbol.until);

/**
 * The smallest ways to meet a condition on a day. A condition has no negation, so it is met exactly by the
 * institutions of a way's kind that hold at least the way's symbols; no way contains another.
 */
export function ways(condition: Condition, at: Day): Way[] {
  return minimal(expand(condition, at));
}

function expand(condition: Condition, at: Day): Way[] {
  if ('kind' in condition) {
    const standing = condition.symbols.filter((s) => standsOn(s, at));
    return standing.map((s) => ({ kind: condition.kind, symbols: [s.symbol] }));
  }
  if ('any' in condition) return condition.any.flatMap((part) => expand(part, at));
  const [first, ...rest] = condition.all.map((part) => expand(part, at));
  return rest.reduce((met, part) => minimal(both(met, part)), first ?? []);
}

function both(left: Way[], right: Way[]): Way[] {
  return left.flatMap((l) =>
    right
      .filter((r) => r.kind === l.kind)
      .map((r) => ({ kind: l.kind, symbols: [...new Set([...l.symbols, ...r.symbols])].sort() })),
  );
}

function minimal(all: Way[]): Way[] {
  const kept: Way[] = [];
  for (const way of [...all].sort((a, b) => a.symbols.length - b.symbols.length)) {
    if (!kept.some((smaller) => smaller.kind === way.kind && contains(way.symbols, smaller.symbols))) kept.push(way);
  }
  return kept;
}

const contains = (held: readonly FilingSymbol[], asked: readonly FilingSymbol[]) =>
  asked.every((s) => held.includes(s));

/** Does an institution of this kind with these symbols meet one of the ways? */
export function meets(kind: InstitutionKind, symbols: readonly FilingSymbol[], any: readonly Way[]): boolean {
  return any.some((way) => way.kind === kind && contains(symbols, way.symbols));
}

/** Is every institution that meets `narrow` sure to meet `wide`, and not the other way round? */
export function isWider(wide: readonly Way[], narrow: readonly Way[]): boolean {
  return implies(narrow, wide) && !implies(wide, narrow);
}

const implies = (these: readonly Way[], those: readonly Way[]) =>
  these.every((way) => meets(way.kind, way.symbols, those));

/** Every symbol that decides the ways, by institution kind. */
export function symbolsAsked(all: readonly Way[]): Map<InstitutionKind, Set<FilingSymbol>> {
  const asked = new Map<InstitutionKind, Set<FilingSymbol>>();
  for (const way of all) {
    const ofKind = asked.get(way.kind) ?? new Set();
    for (const symbol of way.symbols) ofKind.add(symbol);
    asked.set(way.kind, ofKind);
  }
  return asked;
}

/** Registers print symbols with full-width digits: 支援病1 as typed is 支援病１. */
const asRegistered = (symbol: FilingSymbol): FilingSymbol =>
  symbol.trim().replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The criterion a form describes, under the first id never used: `added-1`, `added-2` … */
export function criterionOf(draft: CriterionDraft, used: Iterable<CriterionId>): Criterion {
  const taken = new Set(used);
  let number = 1;
  while (taken.has(`added-${number}`)) number += 1;
  const leaf = (symbols: FilingSymbol[]): Condition => ({
    kind: draft.kind,
    symbols: symbols.map((symbol) => ({ symbol: asRegistered(symbol) })),
  });
  const name = draft.name.trim();
  return {
    id: `added-${number}`,
    name: { ja: name, en: name },
    short: { ja: name, en: name },
    condition: draft.also.length > 0 ? { all: [leaf(draft.any), leaf(draft.also)] } : leaf(draft.any),
    minimum: draft.minimum,
    basis: { ja: 'この画面で加えた基準', en: 'Added on this page' },
    shipped: false,
  };
}

/** Every reason why a form cannot become a criterion. */
export function draftFaults(draft: CriterionDraft, existing: readonly Criterion[]): Fault[] {
  const faults: Fault[] = [];
  const fault = (code: string, ja: string, en: string, column: string) =>
    faults.push({ code, message: { ja, en }, at: { column } });
  const name = draft.name.trim();
  if (name === '') fault('criterion-name', '基準の名前を入れてください。', 'Give the criterion a name.', 'name');
  if (existing.some((c) => c.name.ja === name)) {
    fault(
      'criterion-name-taken',
      `「${name}」という基準はもうあります。別の名前にしてください。`,
      `There is a criterion "${name}" already. Choose another name.`,
      'name',
    );
  }
  if (draft.any.length === 0) {
    fault('criterion-symbols', '受理記号を1つ以上選んでください。', 'Choose at least one filing symbol.', 'any');
  }
  if (draft.minimum < 1 || draft.minimum > 999) {
    fault(
      'criterion-minimum',
      `圏域に必要な数は1から999です（${draft.minimum}が入っています）。`,
      `The number a zone needs is 1 to 999 (it says ${draft.minimum}).`,
      'minimum',
    );
  }
  return faults;
}

/** The condition in words: 病院：支援病１ 又は 支援病２. */
export function sayCondition(condition: Condition, lang: 'ja' | 'en', at: Day, inner = false): string {
  if ('kind' in condition) {
    const symbols = condition.symbols.filter((s) => standsOn(s, at)).map((s) => s.symbol);
    const kind = institutionKindWording[condition.kind][lang];
    return lang === 'ja' ? `${kind}：${symbols.join(' 又は ')}` : `${kind}: ${symbols.join(' or ')}`;
  }
  const [parts, word] =
    'any' in condition
      ? [condition.any, { ja: '、又は ', en: '; or ' }]
      : [condition.all, { ja: '、かつ ', en: '; and ' }];
  const text = parts.map((part) => sayCondition(part, lang, at, true)).join(word[lang]);
  return inner && parts.length > 1 ? (lang === 'ja' ? `（${text}）` : `(${text})`) : text;
}
