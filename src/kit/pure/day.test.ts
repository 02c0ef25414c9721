import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { day, dayInJapan, dayOf, parseDay, writeDay, writeDayShort } from './day.ts';

const written: [string, string | null][] = [
  ['2026-11-01', '2026-11-01'],
  ['2026/11/1', '2026-11-01'],
  ['20261101', '2026-11-01'],
  ['R8.11.1', '2026-11-01'],
  ['r8.11.1', '2026-11-01'],
  ['令和8年11月1日', '2026-11-01'],
  ['令和　８年１１月　１日', '2026-11-01'],
  ['令和元年 5月 1日', '2019-05-01'],
  ['平成 8年 4月 1日', '1996-04-01'],
  ['昭和59年 9月 1日', '1984-09-01'],
  ['2026-02-29', null],
  ['令和8年13月1日', null],
  ['令和0年4月1日', null],
  ['0026-04-01', null],
  ['9998-12-31', '9998-12-31'],
  ['9999-12-31', null],
  ['11/22', null],
  ['', null],
];
for (const [text, expected] of written) {
  test(`「${text}」は${expected ?? '日付ではない'}`, () => assert.equal(parseDay(text), expected));
}

test('日付は和暦で書いて読み戻せる', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1873, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      (y, m, d) => {
        const at = dayOf(y, m, d)!;
        assert.equal(parseDay(writeDay(at, 'ja')), at);
        assert.equal(parseDay(writeDayShort(at)), at);
      },
    ),
  );
});

test('改元の日から新しい元号になる', () => {
  assert.equal(writeDay(day('2019-04-30'), 'ja'), '平成31年4月30日');
  assert.equal(writeDay(day('2019-05-01'), 'ja'), '令和元年5月1日');
  assert.equal(writeDay(day('1989-01-07'), 'ja'), '昭和64年1月7日');
  assert.equal(writeDay(day('1989-01-08'), 'ja'), '平成元年1月8日');
});

test('日は日本の日で、機械の時間帯によらない', () => {
  assert.equal(dayInJapan(new Date('2026-03-31T14:59:59Z')), '2026-03-31');
  assert.equal(dayInJapan(new Date('2026-03-31T15:00:00Z')), '2026-04-01');
});
