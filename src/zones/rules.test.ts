import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { sampleGrounds } from '../../test/sample-grounds.ts';
import { meets, ways } from '../facilities/criteria/rules.ts';
import type { Tally } from '../facilities/model.ts';
import type { Link } from '../regions/links/model.ts';
import type { CountedCell, Grounds } from './model.ts';
import { addition, cellOf, compare, cures, gaps, isCounted, wideningPath } from './rules.ts';

type Expected = {
  unit: string;
  criterion: string;
  zones: number;
  institutions: number;
  blank: number;
  blankNames: string[];
};
const golden = JSON.parse(
  readFileSync(new URL('../../data/golden/zone-units-chiba/out.json', import.meta.url), 'utf8'),
) as { cells: Expected[] };

const grounds = sampleGrounds();
const comparison = compare(grounds);

function counted(unit: string, criterion: string): CountedCell {
  const cell = cellOf(comparison, unit, criterion);
  assert.ok(isCounted(cell));
  return cell;
}

for (const e of golden.cells) {
  test(`${e.unit} × ${e.criterion} の空白圏域は${e.blank}（Z3・Z4・A-8）`, () => {
    const cell = counted(e.unit, e.criterion);
    assert.deepEqual([cell.zones, cell.institutions, cell.blanks.length], [e.zones, e.institutions, e.blank]);
    assert.deepEqual(cell.blanks.map((z) => z.name.ja).sort(), [...e.blankNames].sort());
  });
}

test('設定単位を9・16・22・54と替えても、計は変わらない（V1）', () => {
  const totals = [
    ['enhanced-support-hospital', 30],
    ['enhanced-support-clinic', 236],
    ['backup-hospital', 24],
    ['enhanced-visiting-nurse-station', 35],
    ['support-hospital', 63],
  ] as const;
  for (const unit of grounds.units) {
    for (const [criterion, total] of totals) {
      const cell = counted(unit.kind.id, criterion);
      assert.equal(cell.institutions, total);
      assert.equal(
        cell.counts.reduce((a, b) => a + b, 0),
        total,
      );
    }
  }
});

test('22の医師会のどこでも、機能強化型在支病は在支病の数を超えない（A7）', () => {
  const enhanced = counted('medical-association', 'enhanced-support-hospital').counts;
  const all = counted('medical-association', 'support-hospital').counts;
  assert.ok(enhanced.every((n, i) => n <= all[i]!));
});

for (const criterion of ['support-clinic', 'support-hospital-or-clinic']) {
  test(`元の届出が読み込まれていない ${criterion} は、0でなくデータなし（ux 3.4）`, () => {
    for (const unit of grounds.units) {
      const cell = cellOf(comparison, unit.kind.id, criterion);
      assert.ok(!isCounted(cell));
      assert.deepEqual(cell.missing, ['支援診３']);
    }
  });
}

test('公表値だけの県では、市町村別はデータなし（0ではない）', () => {
  const published = { ...grounds, holdings: { ...grounds.holdings, tallies: [], coverage: [] } };
  const cell = cellOf(compare(published), 'municipality', 'support-hospital');
  assert.ok(!isCounted(cell));
  assert.equal(cell.cause, 'not-split');
});

test('何も読み込まれていない県では、どのマスもデータなし', () => {
  const empty = { ...grounds, holdings: { tallies: [], coverage: [], published: [] } };
  assert.ok(compare(empty).cells.every((cell) => !isCounted(cell)));
});

test('市町村別の見本は、見本の配置（架空）と分かる', () => {
  assert.equal(counted('municipality', 'support-hospital').basis, 'placed');
  assert.equal(counted('medical-association', 'support-hospital').basis, 'published');
});

test('基準を広げる道は ①強化型8 → ②在支病3 → ③強化型在支診も0（Z4）', () => {
  const path = wideningPath(comparison, counted('medical-association', 'enhanced-support-hospital'));
  assert.deepEqual(
    path.map((cell) => [cell.criterion, cell.blanks.length]),
    [
      ['enhanced-support-hospital', 8],
      ['support-hospital', 3],
      ['support-hospital-or-enhanced-clinic', 0],
    ],
  );
});

test('③で加わるのは、名前のある機能強化型在支診である', () => {
  const path = wideningPath(comparison, counted('medical-association', 'enhanced-support-hospital'));
  assert.equal(addition(comparison, path[1]!, path[2]!)?.criterion, 'enhanced-support-clinic');
  assert.equal(addition(comparison, path[0]!, path[1]!), null);
});

const cure = (name: string) => {
  const cell = counted('medical-association', 'enhanced-support-hospital');
  return cures(comparison, cell, grounds).find((c) => c.zone.name.ja === name)!;
};

test('夷隅は在支病1か所で埋まり、隣では茂原市長生郡が支える（Z4）', () => {
  const { wider, neighbours } = cure('夷隅医師会');
  assert.deepEqual(wider, { criterion: 'support-hospital', count: 1 });
  assert.deepEqual(
    neighbours.map((n) => [n.zone.name.ja, n.count]),
    [['茂原市長生郡医師会', 1]],
  );
});

test('習志野市は在支病もなく、強化型在支診6か所で埋まる（Z4）', () => {
  assert.deepEqual(cure('習志野市医師会').wider?.criterion, 'support-hospital-or-enhanced-clinic');
  assert.equal(cure('習志野市医師会').wider?.count, 6);
});

test('野田市は隣の柏・流山も空白なので、隣では支えられない（Z4）', () => {
  const { neighbours, merge } = cure('野田市医師会');
  assert.deepEqual(neighbours, []);
  assert.equal(merge?.zones.at(-1)?.name.ja, '松戸市医師会');
  assert.equal(merge?.zones.length, 2);
});

const withLinks = (links: Link[], name: string) => {
  const cell = counted('medical-association', 'enhanced-support-hospital');
  return cures(comparison, cell, { ...grounds, links }).find((c) => c.zone.name.ja === name)!;
};
const bridge: Link = { a: '12207', b: '12208', kind: 'bridge', name: '見本大橋' };

test('野田市と松戸市を橋でつなぐと、松戸市が隣として支え、どの橋によるかが分かる（Z3・Z4）', () => {
  const { neighbours, merge } = withLinks([bridge], '野田市医師会');
  assert.deepEqual(
    neighbours.map((n) => [n.zone.name.ja, n.links]),
    [['松戸市医師会', [bridge]]],
  );
  assert.deepEqual(
    merge?.zones.map((zone) => zone.name.ja),
    ['松戸市医師会'],
  );
  assert.deepEqual(merge?.links, [bridge]);
});

test('陸でもつながる隣と合わせ方には、橋を挙げない（Z4）', () => {
  const elsewhere: Link = { a: '12210', b: '12218', kind: 'road', name: '見本道路' };
  const { neighbours, merge } = withLinks([bridge, elsewhere], '夷隅医師会');
  assert.deepEqual(
    neighbours.map((n) => n.links),
    [[]],
  );
  assert.deepEqual(merge?.links, []);
});

test('二次医療圏をまたぐ橋は、手当てを変えない（A2③）', () => {
  const across: Link = { a: '12208', b: '12204', kind: 'bridge', name: '見本の長い橋' };
  assert.deepEqual(withLinks([across], '野田市医師会'), withLinks([], '野田市医師会'));
});

test('手当ては二次医療圏の外に求めない（A2③）', () => {
  const cell = counted('medical-association', 'enhanced-support-hospital');
  const homeOf = new Map(grounds.container!.areas.flatMap((a) => a.municipalities.map((m) => [m, a.key])));
  for (const c of cures(comparison, cell, grounds)) {
    const home = homeOf.get(c.zone.municipalities[0]!);
    for (const zone of [...c.neighbours.map((n) => n.zone), ...(c.merge?.zones ?? [])]) {
      assert.equal(homeOf.get(zone.municipalities[0]!), home);
    }
  }
});

test('市町村の境が分からなければ、同じ二次医療圏の圏域を隣とし、そう示す', () => {
  const cell = counted('medical-association', 'enhanced-support-hospital');
  const [first] = cures(comparison, cell, { ...grounds, borders: null });
  assert.equal(first!.bordersKnown, false);
  assert.ok(first!.neighbours.length > 0);
});

test('医療資源のない10市町村が名前で分かる（Z12）', () => {
  const gap = gaps(comparison, 'municipality').find((g) => g.criterion === 'support-hospital-or-enhanced-clinic')!;
  const names = gap.municipalities!.map((code) => grounds.units.at(-1)!.areas.find((a) => a.key === code)!.name.ja);
  assert.deepEqual(
    names.sort(),
    ['いすみ市', '勝浦市', '御宿町', '芝山町', '睦沢町', '長南町', '長柄町', '多古町', '東庄町', '神崎町'].sort(),
  );
});

test('必要な数を2にすると、1か所だけの圏域も空白になる', () => {
  const strict = { ...grounds, criteria: grounds.criteria.map((c) => ({ ...c, minimum: 2 })) };
  const cell = cellOf(compare(strict), 'medical-association', 'enhanced-support-hospital');
  assert.ok(isCounted(cell));
  assert.equal(
    cell.blanks.length,
    8 + counted('medical-association', 'enhanced-support-hospital').counts.filter((n) => n === 1).length,
  );
});

test('必要な数が1つの隣で足りなければ、つながる圏域を合わせて足りる最少の組を挙げる', () => {
  const unit = grounds.units.find((u) => u.kind.id === 'medical-association')!;
  const criterion = { ...grounds.criteria[0]!, id: 'two', minimum: 4 };
  const g = { ...grounds, criteria: [criterion] };
  const compared = compare(g);
  const cell = cellOf(compared, unit.kind.id, 'two');
  assert.ok(isCounted(cell));
  for (const found of cures(compared, cell, g)) {
    if (!found.merge) continue;
    const zones = [found.zone, ...found.merge.zones];
    const sum: number = zones.reduce((n, zone) => n + cell.counts[unit.areas.indexOf(zone)]!, 0);
    assert.equal(sum, found.merge.count);
    assert.ok(sum >= 4);
  }
  const kashiwa = cures(compared, cell, g).find((c) => c.zone.name.ja === '柏市医師会')!;
  assert.deepEqual(kashiwa.merge?.zones.map((z) => z.name.ja).sort(), ['我孫子医師会', '松戸市医師会']);
});

test('基準を広げる道で、必要な数は減らさない', () => {
  const strict = { ...grounds.criteria[0]!, id: 'strict', minimum: 2 };
  const g = { ...grounds, criteria: [...grounds.criteria, strict] };
  const compared = compare(g);
  const cell = cellOf(compared, 'medical-association', 'strict');
  assert.ok(isCounted(cell));
  assert.equal(wideningPath(compared, cell).length, 1);
});

/** Counting every institution by hand, as an oracle beside the census. */
function byHand(tallies: Tally[], g: Grounds, unit: number, criterion: number): number[] {
  const asked = ways(g.criteria[criterion]!.condition, g.asOf);
  return g.units[unit]!.areas.map((area) =>
    tallies
      .filter((t) => area.municipalities.includes(t.municipality) && meets(t.kind, t.symbols, asked))
      .reduce((n, t) => n + t.count, 0),
  );
}

const codes = grounds.units.at(-1)!.areas.map((a) => a.key);
const tally = fc.record({
  municipality: fc.constantFrom(...codes),
  kind: fc.constantFrom('hospital' as const, 'clinic' as const),
  symbols: fc.uniqueArray(fc.constantFrom('支援病１', '支援病３', '支援診２', '支援診３', '在後病')),
  count: fc.integer({ min: 1, max: 4 }),
});

test('届出の名簿からの数は、一つずつ数えたものと同じで、どの機関も一度だけ数える', () => {
  const coverage = (['hospital', 'clinic', 'visiting-nurse-station'] as const).map((kind) => ({
    source: 1,
    origin: 'register' as const,
    kind,
    symbols: ['*'],
  }));
  fc.assert(
    fc.property(fc.array(tally, { maxLength: 60 }), (tallies) => {
      const g = { ...grounds, holdings: { tallies, coverage, published: [] } };
      const compared = compare(g);
      for (const [u, unit] of g.units.entries()) {
        for (const [c, criterion] of g.criteria.entries()) {
          const cell = cellOf(compared, unit.kind.id, criterion.id);
          assert.ok(isCounted(cell));
          assert.deepEqual(cell.counts, byHand(tallies, g, u, c));
        }
      }
    }),
    { numRuns: 30 },
  );
});
