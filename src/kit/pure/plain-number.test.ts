import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainNumber } from './plain-number.ts';

test('a number is written in plain digits, without exponent and without binary noise', () => {
  assert.equal(plainNumber(0.1 + 0.2), '0.3');
  assert.equal(plainNumber(1.2e21), '1200000000000000000000');
  assert.equal(plainNumber(-1.25e-7), '-0.000000125');
  assert.equal(plainNumber(-0), '0');
  assert.equal(plainNumber(1741), '1741');
  assert.equal(plainNumber(0.796), '0.796');
});

test('what is written reads back as the number that 15 digits hold', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
      const text = plainNumber(value);
      assert.match(text, /^-?\d+(\.\d+)?$/);
      assert.equal(Number(text) + 0, Number(value.toPrecision(15)) + 0);
    }),
  );
});
