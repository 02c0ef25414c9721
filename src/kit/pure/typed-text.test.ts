import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asTyped, seenText, tidyText } from './typed-text.ts';

test('a line ends in one way, whichever keyboard or file it came from: none is lost and none is glued to the next', () => {
  assert.equal(asTyped('一行目\r二行目\r\n三行目\n四行目'), '一行目\n二行目\n三行目\n四行目');
});

test('a tab between words stays, since without it two words would become one', () => {
  assert.equal(asTyped('柏市\t流山市'), '柏市\t流山市');
});

test('what a database cannot hold, or nobody sees, goes', () => {
  assert.equal(asTyped('a\u0000b\u0007c\u009fd'), 'abcd');
  assert.equal(asTyped('\ud800'), '\ufffd');
  assert.equal(asTyped('a\ufffeb\uffffc'), 'abc');
});

test('two lines that look alike are one', () => {
  assert.equal(seenText(' 医整第\u200b1\u202e号 \u00ad'), '医整第1号');
  assert.equal(seenText('\u200b\n'), '');
});

test('nothing else changes, and cleaning twice changes no more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const once = asTyped(text);
      assert.equal(asTyped(once), once);
      assert.doesNotMatch(once, /[^\P{Cc}\n\t]/u);
    }),
  );
  assert.equal(tidyText(' \t\r\n夜間は\t往診 \r'), '夜間は\t往診');
});
