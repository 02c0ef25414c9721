import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import { ways } from '../criteria/rules.ts';
import { shippedCriteria } from '../criteria/shipped.ts';
import { readSymbols, symbolsByWidth } from './symbols.ts';
import { loadSymbols } from './symbols-file.ts';

test('受理記号は一つずつで、幅の違いを除いても重ならない（A7）', async () => {
  const symbols = await loadSymbols();
  assert.equal(symbols.length, 960);
  assert.equal(symbolsByWidth(symbols).size, symbols.length);
  assert.ok(symbols.every(({ symbol, name }) => symbol !== '' && name !== ''));
});

test('基準に使う受理記号は名簿の受理記号の表にある（A7）', async () => {
  const known = new Set((await loadSymbols()).map(({ symbol }) => symbol));
  const asked = shippedCriteria.flatMap(({ condition }) => ways(condition, day('2025-09-01')));
  const registered = asked.filter(({ kind }) => kind !== 'visiting-nurse-station').flatMap(({ symbols }) => symbols);
  const held = registered.filter((symbol) => !symbol.startsWith('機能強化型訪問看護'));
  assert.ok(held.length > 0);
  for (const symbol of held) assert.ok(known.has(symbol), symbol);
});

test('在宅医療に関わる届出には分野がつく（A7）', async () => {
  const groups = new Map((await loadSymbols()).map(({ symbol, group }) => [symbol, group]));
  const expected = { 支援診１: 'support-clinic', 支援病３: 'support-hospital', 在後病: 'backup-hospital' };
  for (const [symbol, group] of Object.entries({ ...expected, 在薬総２: 'pharmacy', 病初診: null }))
    assert.equal(groups.get(symbol), group);
});

test('分野の空欄は、在宅医療に関わらないこと', () => {
  assert.deepEqual(readSymbols('symbol,name,home_care\n医管,歯科治療時医療管理料,\n'), [
    { symbol: '医管', name: '歯科治療時医療管理料', group: null },
  ]);
});
