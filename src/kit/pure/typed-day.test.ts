import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Day, day, daysLater, eras, writeDay, writeDayInWeek, writeDayShort } from './day.ts';
import { readTypedDay } from './typed-day.ts';

const read: [string, string][] = [
  ['令和8年4月1日', '2026-04-01'],
  ['R8.4.1', '2026-04-01'],
  ['ｒ８．４．１', '2026-04-01'],
  ['2026-04-01', '2026-04-01'],
  ['2026/4/1', '2026-04-01'],
  ['20260401', '2026-04-01'],
  ['２０２６ー０４ー０１', '2026-04-01'],
  ['Ｒ８。４。１', '2026-04-01'],
  ['令8.4.1', '2026-04-01'],
  ['R080401', '2026-04-01'],
  ['㋿8年4月1日', '2026-04-01'],
  ['1 Apr 2026', '2026-04-01'],
  ['令和8年4月1日（水）', '2026-04-01'],
  ['令和8年4月1日(水曜日)', '2026-04-01'],
  ['令和元年5月1日', '2019-05-01'],
  ['平成31年4月30日', '2019-04-30'],
  ['昭和64年1月7日', '1989-01-07'],
  ['大正15年12月24日', '1926-12-24'],
];
for (const [text, expected] of read) {
  test(`「${text}」と書くと${expected}になる`, () =>
    assert.deepEqual(readTypedDay(text), { is: 'day', day: expected }));
}

const told: [string, string][] = [
  ['令和8年2月30日', '令和8年2月は1日から28日までです。日を直してください。'],
  ['2026-02-29', '2026年2月は1日から28日までです。日を直してください。'],
  ['R8.4.0', '令和8年4月は1日から30日までです。日を直してください。'],
  ['R8.13.1', '月は1から12までです。月を直してください。'],
  ['令和0年4月1日', '令和0年はありません。年を直してください。'],
  ['平成40年4月1日', '平成は平成31年4月30日までです。令和10年4月1日のことなら、そう書いてください。'],
  ['昭和64年1月8日', '昭和は昭和64年1月7日までです。平成元年1月8日のことなら、そう書いてください。'],
  ['令和元年4月30日', '令和は令和元年5月1日からです。平成31年4月30日のことなら、そう書いてください。'],
  ['令和8年4月1日（木）', '令和8年4月1日は水曜日です。日か曜日を直してください。'],
  ['0026-04-01', '西暦26年の日付は扱えません。年を直してください。'],
  ['9999-12-31', '西暦9999年の日付は扱えません。年を直してください。'],
  ['2026-04-01 (xyz)', '日付として読めません。R8.4.1、令和8年4月1日、2026-04-01 のように書いてください。'],
  ['8.4.1', '年号か西暦4桁の年を書いてください（令和なら R8.4.1）。'],
  ['11/22', '年も書いてください（例 R8.4.1、2026-04-01）。'],
  ['令和8年4月', '日も書いてください（例 R8.4.1、2026-04-01）。'],
  ['来月の末', '日付として読めません。R8.4.1、令和8年4月1日、2026-04-01 のように書いてください。'],
];
for (const [text, words] of told) {
  test(`「${text}」は推しはからず、「${words}」と言う`, () => {
    const typed = readTypedDay(text);
    assert.equal(typed.is === 'wrong' && typed.why.ja, words);
    assert.ok(typed.is === 'wrong' && typed.why.en.length > 0 && !/[ぁ-ん]/.test(typed.why.en));
  });
}

test('まちがえて貼った長い文も、待たせずに断る', () => {
  const from = performance.now();
  for (const text of [`a${' '.repeat(100_000)}b`, `1${' '.repeat(100_000)}apr x`])
    assert.equal(readTypedDay(text).is, 'wrong');
  assert.ok(performance.now() - from < 500);
});

test('何も書いていない欄は、誤りではない', () => {
  for (const text of ['', ' ', '　']) assert.deepEqual(readTypedDay(text), { is: 'empty' });
});

const wide = (text: string) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** All the ways one day is written. */
function ways(at: Day): string[] {
  const [y, m, d] = at.split('-') as [string, string, string];
  const short = writeDayShort(at);
  const [era, ...rest] = [short[0]!, ...short.slice(1).split('.')];
  const two = rest.map((part) => part.padStart(2, '0'));
  const name = eras.find(({ letter }) => letter === era)!.ja;
  const plain = [
    ...[at, `${y}/${m}/${d}`, `${y}/${+m}/${+d}`, `${y}.${+m}.${+d}`, `${y}${m}${d}`, `${y}年${+m}月${+d}日`],
    ...[short, short.toLowerCase(), short.replaceAll('.', '/'), short.replaceAll('.', '-'), `${era}${two.join('')}`],
    ...[writeDay(at, 'ja'), writeDayInWeek(at, 'ja'), writeDay(at, 'en'), writeDayInWeek(at, 'en')],
    ...[`${name}${rest[0]}年${+m}月${+d}日`, `${name[0]}${rest.join('.')}`, `${name} ${two[0]}年 ${m}月 ${d}日`],
  ];
  return [...plain, ...plain.map(wide), ...plain.map((text) => `　${text} `)];
}

test('1926年から2100年までのどの日も、読める書き方のどれで書いても同じ日になる', () => {
  const days = (Date.UTC(2100, 11, 31) - Date.UTC(1926, 0, 1)) / 86_400_000;
  const changes = eras.flatMap(({ first }) => [daysLater(day(first), -1), day(first)]).filter((at) => at >= '1926');
  const agrees = (at: Day) => {
    for (const text of ways(at)) assert.deepEqual(readTypedDay(text), { is: 'day', day: at }, text);
  };
  for (const at of changes) agrees(at);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: days }), (after) => agrees(daysLater(day('1926-01-01'), after))),
    { seed: 20260401, numRuns: 3000 },
  );
});

test('暦にない日は、どう書いても日にならない', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('R', 'H', 'S', '令和', '平成', '昭和', ''),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 14 }),
      fc.integer({ min: 0, max: 33 }),
      (era, y, m, d) => {
        const typed = readTypedDay(`${era}${era === '' ? 1950 + y : y}.${m}.${d}`);
        if (typed.is !== 'day') return;
        const [, month, date] = typed.day.split('-').map(Number);
        assert.deepEqual([month, date], [m, d]);
        const [letter, inEra] = /^(.)(\d+)/.exec(writeDayShort(typed.day))!.slice(1);
        if (era !== '')
          assert.deepEqual(
            [eras.find((e) => e.letter === letter)!.ja[0], Number(inEra)],
            [eras.find((e) => e.letter === era || e.ja === era)!.ja[0], y],
          );
      },
    ),
    { seed: 20260401, numRuns: 5000 },
  );
});
