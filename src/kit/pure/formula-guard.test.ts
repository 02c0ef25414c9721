import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { guardFormula, unguardFormula } from './formula-guard.ts';

test('text that starts like a formula is guarded, in half and full width', () => {
  assert.equal(guardFormula('=HYPERLINK("x")'), '\'=HYPERLINK("x")');
  assert.equal(guardFormula('＝SUM(A1)'), "'＝SUM(A1)");
  assert.equal(guardFormula('+81-43-223-2457'), "'+81-43-223-2457");
  assert.equal(guardFormula('@cmd'), "'@cmd");
});

test('a sign that stands alone keeps its meaning', () => {
  for (const sign of ['-', '－', '…', 'x', '+']) assert.equal(guardFormula(sign), sign);
});

test('taking the guard off gives back what was guarded', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '-', '＋', '@', 'a', '\t', '圏') });
  fc.assert(fc.property(text, (written) => assert.equal(unguardFormula(guardFormula(written)), written)));
});
