import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cp932Form, encodeCp932, notInCp932 } from './cp932.ts';
import { readSheets } from './sheet-reader.ts';

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

test('書けると言った文字は、書いて読み戻しても同じである', async () => {
  const letters = fc.string({ unit: fc.constantFrom('髙', '〜', '𠮷', 'a', 'ｱ', '①', 'é', '−', '\\', '~', '圏') });
  await fc.assert(
    fc.asyncProperty(letters, async (text) => {
      if (notInCp932(text).length > 0) return /[𠮷é]/u.test(text);
      const [sheet] = await readSheets({ name: 'a.csv', bytes: encodeCp932(`医${text}`) });
      return sheet!.rows[0]![0] === `医${cp932Form(text)}`;
    }),
  );
});

test('外字は Windows の符号で書かれ、読み直すと同じ字になる', () => {
  const text = '見本\ue000医院\ue757\ue0bc';
  assert.deepEqual(notInCp932(text), []);
  assert.equal(new TextDecoder('shift_jis').decode(encodeCp932(text)), text);
  assert.deepEqual(notInCp932('\ue758'), ['\ue758']);
});
