import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Refusal } from '../../kit/pure/fault.ts';
import type { BodyKind, Designation, DesignationKind, DesignationState } from '../model.ts';
import { benchmarkRows, loadBenchmarks } from './benchmarks-file.ts';
import type { Benchmark } from './model.ts';
import { readBenchmarks } from './read.ts';
import { ownCoverage, ownFigures, percentOf, sumOf } from './rules.ts';

const shipped = readFileSync(new URL('../../../data/reference/national-benchmarks.csv', import.meta.url), 'utf8');
const benchmarks = await loadBenchmarks();
const of = (id: string, prefecture = ''): Benchmark =>
  benchmarks.find((one) => one.id === id && one.prefecture === prefecture)!;
const share = (id: string, prefecture?: string) => {
  const { figure, denominator, decimals } = of(id, prefecture);
  return [figure, denominator, percentOf(figure, denominator, decimals)?.toFixed(decimals)];
};

test('積極的役割を担う医療機関11,309は、病院・診療所8,350（73.8%）とそれ以外2,959である（A4）', () => {
  assert.equal(of('lead').figure, 11_309);
  assert.deepEqual(share('lead-medical'), [8_350, 11_309, '73.8']);
  assert.deepEqual(share('lead-other'), [2_959, 11_309, '26.2']);
  assert.equal(sumOf([of('lead-medical'), of('lead-other')]), 11_309);
});

test('連携拠点1,970のうち、市区町村753（38.2%）、郡市区医師会303（15.4%）である（H8）', () => {
  assert.equal(of('hub').figure, 1_970);
  assert.deepEqual(share('hub-municipality'), [753, 1_970, '38.2']);
  assert.deepEqual(share('hub-association'), [303, 1_970, '15.4']);
});

test('拠点個別調査の割合は、回答した871を分母にして、資料のとおり整数で出る（V8）', () => {
  assert.deepEqual(share('answers'), [871, 1_970, '44.2']);
  assert.deepEqual(share('answering-municipality'), [355, 871, '41']);
  assert.deepEqual(share('same-body'), [631, 871, '72']);
  assert.deepEqual(share('meeting'), [559, 871, '64']);
});

test('考慮された役割は47都道府県のうち29と23、圏域は24・21・2で47になる（A6、Z5）', () => {
  assert.deepEqual(share('role-night').slice(0, 2), [29, 47]);
  assert.deepEqual(share('role-mediation').slice(0, 2), [23, 47]);
  assert.deepEqual(share('zone-secondary'), [24, 47, '51.1']);
  assert.equal(sumOf(['zone-secondary', 'zone-more', 'zone-unset'].map((id) => of(id))), 47);
});

test('協議会の割合は、全国68.0%、千葉県57.4%になる（V8）', () => {
  assert.deepEqual(share('council'), [1_184, 1_741, '68.0']);
  assert.deepEqual(share('council', '12'), [31, 54, '57.4']);
});

test('数え方の違う数は、単位や分母が同じでも足せない（V8）', () => {
  assert.equal(sumOf([of('hub-municipality'), of('answering-municipality')]), null);
  assert.equal(sumOf([of('same-body'), of('meeting')]), null);
  assert.equal(sumOf([of('role-night'), of('zone-more')]), null);
  assert.equal(sumOf([of('council'), of('council', '12')]), null);
  assert.equal(sumOf([]), null);
});

test('どの数にも時点と出典があり、割合のある数には分母の名がある（V8）', () => {
  for (const one of benchmarks) {
    assert.match(one.asOf, /^FY20\d\d$/, one.id);
    assert.ok(one.source.ja && one.source.en && one.label.en && one.defined.ja, one.id);
    assert.equal(one.denominator === null, one.of.ja === '', one.id);
  }
});

test('分母より大きい数、出典のない行、読めない時点は、行と列を示して断る（V8）', () => {
  const broken = shipped
    .replace(',8350,11309,1,', ',12000,11309,1,')
    .replace('FY2025,27,', 'いつか,27,')
    .replace(/^(council,councils,,.*,FY2024,16),.*$/m, '$1,,');
  assert.throws(
    () => readBenchmarks(benchmarkRows(broken)),
    (error) => {
      assert.ok(error instanceof Refusal);
      const places = error.faults.map(({ at }) => [at?.row, at?.column]);
      assert.deepEqual(places, [
        [3, 'denominator'],
        [5, 'as_of'],
        [14, 'source_ja'],
        [14, 'source_en'],
      ]);
      return true;
    },
  );
});

let next = 0;
function designation(kind: DesignationKind, body: BodyKind, over: Partial<Designation> = {}, id = ++next): Designation {
  return {
    ...{ id, kind, plan: 'eighth-later', unit: 'medical-association', area: 'x', municipalities: [] },
    ...{ state: 'designated' as DesignationState, origin: 'selected', selection: null, step: null, roles: [] },
    ...{ legalBasis: '', letterNumber: '', letterDated: null, letter: null, from: null, until: null, version: 1 },
    body: {
      ...{ id, kind: body, name: `団体${id}`, register: null, number: null, municipality: null },
      ...{ address: '', phone: '', version: 1 },
    },
    ...over,
  };
}

test('県の数は位置付けた団体を一つずつ数え、候補や取りやめた団体を入れない（A4、H8）', () => {
  const twice = designation('lead', 'hospital', { roles: ['night-support'] });
  const own = ownFigures([
    ...[twice, { ...twice, id: 900, area: 'y', roles: ['mediation'] }],
    designation('lead', 'pharmacy', { state: 'under-review' }),
    designation('lead', 'clinic', { state: 'candidate' }),
    designation('lead', 'clinic', { state: 'withdrawn' }),
    designation('hub', 'association'),
  ]);
  assert.deepEqual(own.get('lead'), { figure: 2, denominator: null });
  assert.deepEqual(own.get('lead-medical'), { figure: 1, denominator: 2 });
  assert.deepEqual(own.get('lead-other'), { figure: 1, denominator: 2 });
  assert.deepEqual(own.get('role-night'), { figure: 1, denominator: 2 });
  assert.deepEqual(own.get('role-mediation'), { figure: 1, denominator: 2 });
  assert.deepEqual(own.get('hub-association'), { figure: 1, denominator: 1 });
  assert.deepEqual(own.get('hub-municipality'), { figure: 0, denominator: 1 });
});

test('位置付けの記録がない県の数は、0でなくない（V8）', () => {
  assert.equal(ownFigures([]).size, 0);
  assert.equal(ownFigures([designation('lead', 'clinic')]).get('hub'), undefined);
  assert.equal(ownFigures([designation('hub', 'municipality')]).get('same-body'), undefined);
  assert.equal(ownCoverage(null), null);
});
