import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import papaparse from 'papaparse';
import { readRegisterFile, registerGround } from '../../../../test/register-files.ts';
import type { ListedInstitution, RegisterList } from '../model.ts';
import { unknownSymbols } from '../symbols.ts';

const shared = fileURLToPath(new URL('../../../../../shared/data/facilities/', import.meta.url));
const skip = existsSync(shared) ? false : 'the bureaus’ registers are not here (../shared/data/facilities)';

type Counts = Record<string, string>;

const counts: Counts[] = skip
  ? []
  : papaparse.parse<Counts>(readFileSync(`${shared}registers/counts.csv`, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data;

/** Institutions that hold a symbol; 支援診_any: any of its grades. */
function holding(institutions: ListedInstitution[], column: string): number {
  const stem = column.endsWith('_any') ? column.replace('_any', '') : null;
  const meant = (symbol: string) => (stem === null ? symbol.normalize('NFKC') === column : symbol.startsWith(stem));
  return institutions.filter((i) => i.filings.some((f) => meant(f.symbol))).length;
}

/** The figures of counts.csv that a reading answers. */
function figures(lists: RegisterList[]): Counts {
  const all = lists.flatMap((list) => list.institutions);
  const names = new Map(registerGround.prefectures.map((p) => [p.code, p.name]));
  const symbols = Object.keys(counts[0]!).slice(Object.keys(counts[0]!).indexOf('inst_without_filing') + 1);
  const of = (register: string) => all.filter((i) => i.register === register).length;
  const numbers = {
    sheets: lists.length,
    data_rows: lists.reduce((n, list) => n + list.rows, 0),
    inst_total: all.length,
    ...{ inst_医科: of('medical'), inst_歯科: of('dental'), inst_薬局: of('pharmacy') },
    inst_without_filing: all.filter((i) => i.filings.length === 0).length,
    ...Object.fromEntries(symbols.map((symbol) => [symbol, holding(all, symbol)])),
  };
  return {
    prefectures: lists.map((list) => `${list.prefecture}${names.get(list.prefecture)}`).join(';'),
    as_of: [...new Set(lists.map((list) => list.asOf))].join(';'),
    ...Object.fromEntries(Object.entries(numbers).map(([key, n]) => [key, String(n)])),
  };
}

test('各局の名簿の数を、別に数えたものと比べる（A7）', { skip }, () => assert.equal(counts.length, 8));

for (const expected of counts)
  test(`${expected.bureau}の名簿の数は、別に数えたものと一致する（A7）`, async () => {
    const lists = await readRegisterFile(expected.file!, readFileSync(`${shared}registers/${expected.file}`));
    const { file: _file, bureau: _bureau, biko_rows: _remarks, ...columns } = expected;
    assert.deepEqual({ ...figures(lists) }, columns);
    assert.deepEqual(
      lists.flatMap((list) => [...list.rejects, ...list.notices, ...unknownSymbols(list, registerGround.known)]),
      [],
    );
  });

let chiba: RegisterList;
before(async () => {
  if (skip) return;
  const name = 'raw_todokede_chiba_ika_r0710.xlsx';
  chiba = (await readRegisterFile(name, readFileSync(shared + name)))[0]!;
});

test('千葉の医科の名簿には3,676機関がある（A7）', { skip }, () => {
  const { prefecture, asOf, complete, institutions } = chiba;
  assert.deepEqual([prefecture, asOf, complete, institutions.length], ['12', '2025-09-01', true, 3676]);
});

for (const [symbol, institutions] of Object.entries({
  ...{ 支援診１: 8, 支援診２: 225, 支援診３: 230 },
  ...{ 支援病１: 8, 支援病２: 22, 支援病３: 33, 在後病: 21 },
}))
  test(`千葉の${symbol}は${institutions}機関（A7）`, { skip }, () => {
    assert.equal(chiba.institutions.filter((i) => i.filings.some((f) => f.symbol === symbol)).length, institutions);
  });

test('千葉の在支病と在後病はどれも病院、在支診はどれも診療所（A7）', { skip }, () => {
  const kindsOf = (symbol: string) =>
    new Set(chiba.institutions.filter((i) => i.filings.some((f) => f.symbol.startsWith(symbol))).map((i) => i.kind));
  assert.deepEqual(
    [kindsOf('支援病'), kindsOf('在後病'), kindsOf('支援診')].map((kinds) => [...kinds]),
    [['hospital'], ['hospital'], ['clinic']],
  );
});
