import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breakHeading, linesIn, textWidth } from './text-width.ts';

test('全角は2、半角は1と数える', () => {
  assert.equal(textWidth('在支病ST'), 8);
  assert.equal(textWidth('ｱ1𠮷'), 4);
  assert.equal(linesIn('あいうえお\n一', 4), 4);
});

test('見出しは語の切れ目で、そろった長さに折る', () => {
  assert.deepEqual(breakHeading('機能強化型訪問看護ST', 12), ['機能強化型', '訪問看護ST']);
  assert.deepEqual(breakHeading('機能強化型在支病', 12), ['機能強化型', '在支病']);
  assert.deepEqual(breakHeading('在宅療養後方支援病院', 12), ['在宅療養', '後方支援病院']);
  assert.deepEqual(breakHeading('在支病', 12), ['在支病']);
  assert.deepEqual(breakHeading('Enhanced support hospitals', 14), ['Enhanced support', 'hospitals']);
});

test('折っても文字は減らず、閉じ括弧は行の頭に来ない', () => {
  const heading = fc.string({ unit: fc.constantFrom('機能', '強化', '型', '（', '）', '病院', 'ST', '、', '数') });
  fc.assert(
    fc.property(heading, fc.integer({ min: 4, max: 20 }), (text, width) => {
      const lines = breakHeading(text, width);
      assert.equal(lines.join(''), text);
      for (const line of lines.slice(1)) assert.doesNotMatch(line, /^[）、]/);
    }),
  );
});
