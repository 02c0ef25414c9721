import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { day } from '../../kit/pure/day.ts';
import type { Condition, CriterionDraft, Way } from './model.ts';
import { criterionOf, draftFaults, isWider, meets, sayCondition, ways } from './rules.ts';
import { shippedCriteria } from './shipped.ts';

const at = day('2026-11-01');
const shipped = (id: string) => ways(shippedCriteria.find((c) => c.id === id)!.condition, at);
const leaf = (kind: 'hospital' | 'clinic', ...symbols: string[]): Condition => ({
  kind,
  symbols: symbols.map((symbol) => ({ symbol })),
});

test('支援病１の病院は、機能強化型でも在支病でもある（A7）', () => {
  assert.ok(meets('hospital', ['支援病１'], shipped('enhanced-support-hospital')));
  assert.ok(meets('hospital', ['支援病１'], shipped('support-hospital')));
});

test('支援病３の病院は在支病だが、機能強化型ではない（A7）', () => {
  assert.ok(meets('hospital', ['支援病３'], shipped('support-hospital')));
  assert.ok(!meets('hospital', ['支援病３'], shipped('enhanced-support-hospital')));
});

test('診療所は、同じ記号でも病院の基準を満たさない', () => {
  assert.ok(!meets('clinic', ['支援病１'], shipped('support-hospital')));
});

const wider: [string, string][] = [
  ['support-hospital', 'enhanced-support-hospital'],
  ['enhanced-support-hospital-or-clinic', 'enhanced-support-hospital'],
  ['support-hospital-or-enhanced-clinic', 'support-hospital'],
  ['support-hospital-or-enhanced-clinic', 'enhanced-support-hospital-or-clinic'],
  ['support-hospital-or-clinic', 'support-hospital-or-enhanced-clinic'],
  ['support-clinic', 'enhanced-support-clinic'],
];
for (const [wide, narrow] of wider) {
  test(`${wide} は ${narrow} より広い`, () => {
    assert.ok(isWider(shipped(wide), shipped(narrow)));
    assert.ok(!isWider(shipped(narrow), shipped(wide)));
  });
}

test('後方支援病院は在支病と広い狭いの関係にない', () => {
  assert.ok(!isWider(shipped('backup-hospital'), shipped('support-hospital')));
  assert.ok(!isWider(shipped('support-hospital'), shipped('backup-hospital')));
});

test('記号には使える期間があり、改定の前の日には数えない（Z11）', () => {
  const station = shippedCriteria.find((c) => c.id === 'enhanced-visiting-nurse-station')!;
  assert.equal(ways(station.condition, day('2014-03-31')).length, 0);
  assert.equal(ways(station.condition, day('2014-04-01')).length, 2);
  assert.equal(ways(station.condition, day('2018-04-01')).length, 3);
});

test('「かつ」は一つの機関が両方を持つときだけ満たす', () => {
  const both = ways({ all: [leaf('hospital', '支援病１', '支援病２'), leaf('hospital', '在後病')] }, at);
  assert.ok(meets('hospital', ['在後病', '支援病２'], both));
  assert.ok(!meets('hospital', ['支援病２'], both));
});

test('病院かつ診療所という機関はない', () => {
  assert.equal(ways({ all: [leaf('hospital', '支援病１'), leaf('clinic', '支援診１')] }, at).length, 0);
});

/** The condition read literally, as an oracle beside `ways`. */
function holds(condition: Condition, kind: string, symbols: string[]): boolean {
  if ('kind' in condition) return condition.kind === kind && condition.symbols.some((s) => symbols.includes(s.symbol));
  return 'any' in condition
    ? condition.any.some((c) => holds(c, kind, symbols))
    : condition.all.every((c) => holds(c, kind, symbols));
}

const symbol = fc.constantFrom('a', 'b', 'c', 'd');
const conditions = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .tuple(fc.constantFrom('hospital' as const, 'clinic' as const), fc.uniqueArray(symbol, { minLength: 1 }))
      .map(([k, s]) => leaf(k as 'hospital', ...s)),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  ),
})).condition;

test('どの条件も、最小の満たし方を並べたものと同じ意味である', () => {
  fc.assert(
    fc.property(
      conditions,
      fc.constantFrom('hospital' as const, 'clinic' as const),
      fc.uniqueArray(symbol),
      (condition, kind, symbols) => {
        assert.equal(meets(kind, symbols, ways(condition, at)), holds(condition, kind, symbols));
      },
    ),
  );
});

test('広いとは、満たす機関をすべて含み、ほかにもあることである', () => {
  const sets: [kind: Way['kind'], symbols: string[]][] = (['hospital', 'clinic'] as const).flatMap((kind) =>
    Array.from({ length: 16 }, (_, n): [Way['kind'], string[]] => [kind, [...'abcd'].filter((_, i) => n & (1 << i))]),
  );
  fc.assert(
    fc.property(conditions, conditions, (a, b) => {
      const inA = sets.filter(([kind, symbols]) => holds(a, kind, symbols));
      const inB = sets.filter(([kind, symbols]) => holds(b, kind, symbols));
      const contains = inB.every((set) => inA.includes(set)) && inA.length > inB.length;
      assert.equal(isWider(ways(a, at), ways(b, at)), contains);
    }),
  );
});

const draft: CriterionDraft = { name: '支援病１', kind: 'hospital', any: ['支援病１'], also: [], minimum: 1 };

test('加えた基準は、まだない番号を受け取る', () => {
  const first = criterionOf(draft, []);
  assert.equal(first.id, 'added-1');
  assert.equal(criterionOf({ ...draft, name: '別' }, [first.id]).id, 'added-2');
});

test('断るときは理由をすべて並べる', () => {
  const faults = draftFaults({ name: ' ', kind: 'hospital', any: [], also: [], minimum: 0 }, shippedCriteria);
  assert.deepEqual(
    faults.map((f) => f.code),
    ['criterion-name', 'criterion-symbols', 'criterion-minimum'],
  );
});

test('同じ名前の基準は加えられない', () => {
  const [fault] = draftFaults({ ...draft, name: '機能強化型在支病' }, shippedCriteria);
  assert.equal(fault?.code, 'criterion-name-taken');
});

test('条件は言葉で読める', () => {
  const condition: Condition = { all: [leaf('hospital', '支援病１', '支援病２'), leaf('hospital', '在後病')] };
  assert.equal(sayCondition(condition, 'ja', at), '病院：支援病１ 又は 支援病２、かつ 病院：在後病');
  assert.equal(sayCondition(condition, 'en', at), 'Hospital: 支援病１ or 支援病２; and Hospital: 在後病');
});

test('半角で入れた記号も、名簿の全角の記号になる', () => {
  const { condition } = criterionOf({ ...draft, any: ['支援病1'] }, []);
  assert.ok(meets('hospital', ['支援病１'], ways(condition, at)));
});
