import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cp932Form, encodeCp932, notInCp932 } from './cp932.ts';
import { decodeText } from './sheet-text.ts';

test('髙・﨑・①・㈱はCP932で書け、𠮷と葛の異体字は書けない', () => {
  assert.deepEqual(notInCp932('髙﨑①㈱ｱ'), []);
  assert.deepEqual(notInCp932('𠮷野𠮷'), ['𠮷']);
  assert.deepEqual(notInCp932('葛󠄀城'), ['\u{e0100}']);
  assert.deepEqual(notInCp932('?é?'), ['é']);
});

test('〜−—‖¥などは、CP932にある同じ形の字に直して書く', () => {
  assert.deepEqual(notInCp932('１〜３ −5 — ‖ ¢£¬ ¥100'), []);
  assert.equal(cp932Form('１〜３ −5'), '１～３ －5');
  assert.equal(cp932Form('か\u3099'), 'が');
});

test('書けると言った文字は、書いて読み戻しても同じである', () => {
  const letters = fc.string({ unit: fc.constantFrom('髙', '〜', '𠮷', 'a', 'ｱ', '①', 'é', '−', '\\', '~', '圏') });
  fc.assert(
    fc.property(letters, (text) => {
      if (notInCp932(text).length > 0) return /[𠮷é]/u.test(text);
      return text === '' || decodeText(encodeCp932(`医${text}`), 'a.csv') === `医${cp932Form(text)}`;
    }),
  );
});
