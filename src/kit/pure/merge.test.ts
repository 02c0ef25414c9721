import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeFields } from './merge.ts';

const base = { name: '柏センター', phone: '04-1111-1111', hours: '平日' };

test('片方だけが直した項目は、選ばなくても両方が残る', () => {
  const merged = mergeFields({ base, mine: { ...base, name: '柏連携センター' }, theirs: { ...base, hours: '毎日' } });
  assert.deepEqual(merged.values, { name: '柏連携センター', phone: '04-1111-1111', hours: '毎日' });
  assert.deepEqual([merged.mine, merged.theirs, merged.conflicts], [['name'], ['hours'], []]);
});

test('両方が違う内容に直した項目だけを、選んでもらう', () => {
  const merged = mergeFields({ base, mine: { ...base, phone: '1' }, theirs: { ...base, phone: '2' } });
  assert.deepEqual(merged.conflicts, ['phone']);
  assert.equal(merged.values.phone, '1');
});

test('両方が同じ内容に直した項目は、選ばなくてよい', () => {
  const merged = mergeFields({ base, mine: { ...base, phone: '1' }, theirs: { ...base, phone: '1' } });
  assert.deepEqual([merged.mine, merged.theirs, merged.conflicts], [[], [], []]);
  assert.equal(merged.values.phone, '1');
});

test('どちらかが書いた言葉は、合わせた結果か、選ぶ表のどちらかに必ずある', () => {
  const word = fc.constantFrom('', 'a', 'b', 'c');
  const record = fc.record({ x: word, y: word });
  fc.assert(
    fc.property(record, record, record, (base, mine, theirs) => {
      const { values, conflicts } = mergeFields({ base, mine, theirs });
      return (['x', 'y'] as const).every((key) => {
        if (conflicts.includes(key)) return true;
        return (
          (mine[key] === base[key] || values[key] === mine[key]) &&
          (theirs[key] === base[key] || values[key] === theirs[key])
        );
      });
    }),
  );
});
