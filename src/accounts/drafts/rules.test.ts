import assert from 'node:assert/strict';
import { test } from 'node:test';
import { storable, subjectPattern, wouldOverwrite } from './rules.ts';

test('下書きの宛先は、記録の種類と番号で書く', () => {
  for (const subject of ['hub:12217', 'hub:12217:2', 'office:3']) assert.match(subject, subjectPattern);
  for (const subject of ['hub', ':12217', 'hub:', 'hub:../x', 'HUB:1', 'hub:1:2:3'])
    assert.doesNotMatch(subject, subjectPattern);
});

test('保存できない字だけを除き、ほかは書いたまま残す', () => {
  assert.deepEqual(storable({ memo: 'a\0b\n𠮷髙', list: ['\ud842', 1, null, true] }), {
    memo: 'ab\n𠮷髙',
    list: ['\ufffd', 1, null, true],
  });
});

test('ほかの画面が書き足した下書きは、黙って上書きしない', () => {
  const there = { savedAt: '2026-11-22T05:32:00.000001Z' };
  assert.equal(wouldOverwrite(null, null), false);
  assert.equal(wouldOverwrite(null, there.savedAt), false);
  assert.equal(wouldOverwrite(there, there.savedAt), false);
  assert.equal(wouldOverwrite(there, null), true);
  assert.equal(wouldOverwrite(there, '2026-11-22T05:31:00.000000Z'), true);
});
