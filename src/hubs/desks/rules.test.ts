import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OpenHub } from '../record/model.ts';
import type { DesignatedHub } from './model.ts';
import { desksOf, telOf } from './rules.ts';

const hub = (over: Partial<OpenHub>): OpenHub => ({
  ...{ municipality: '12217', state: 'set-up', since: null },
  ...{ name: '柏地域医療連携センター', body: '柏市', address: '', phone: '04-7197-1510', hours: '' },
  ...over,
});
const designated = (over: Partial<DesignatedHub>): DesignatedHub => ({
  ...{ name: '柏市', address: '', phone: '', municipalities: ['12217'] },
  ...over,
});
const of = (hubs: OpenHub[], more: DesignatedHub[] = []) => desksOf(['12217', '12211'], hubs, more);

test('記録のない市町村には、窓口も電話番号も作らない（H11）', () => {
  assert.deepEqual(of([]), [
    { municipality: '12217', desks: [] },
    { municipality: '12211', desks: [] },
  ]);
});

test('「なし」とある記録と、名称も電話もない記録は載せない（H11）', () => {
  assert.deepEqual(of([hub({ state: 'none', name: '' })])[0]!.desks, []);
  assert.deepEqual(of([hub({ name: '', phone: '' })])[0]!.desks, []);
  assert.equal(of([hub({ state: 'considering' })])[0]!.desks.length, 1);
});

test('位置付けた拠点が記録の名称か実施主体と同じなら、二つにせず印を付ける（H2、H11）', () => {
  for (const name of ['柏市', '柏地域医療連携センター', '柏地域 医療連携センター']) {
    const { desks } = of([hub({})], [designated({ name })])[0]!;
    assert.deepEqual(
      desks.map(({ name, designated }) => [name, designated]),
      [['柏地域医療連携センター', true]],
      name,
    );
  }
});

test('別の団体が位置付けられていれば、窓口として並べる。受け持たない市町村には出さない（H11）', () => {
  const [kashiwa, narita] = of([hub({})], [designated({ name: '柏市医師会', phone: '04-7147-1717' })]);
  assert.deepEqual(
    kashiwa!.desks.map(({ name, designated }) => [name, designated]),
    [
      ['柏地域医療連携センター', false],
      ['柏市医師会', true],
    ],
  );
  assert.deepEqual(narita!.desks, []);
});

test('電話のリンクは番号だけで、内線やかっこを入れない。番号がなければ作らない（H11）', () => {
  assert.equal(telOf('04-7167-0000 内線 12'), 'tel:0471670000');
  assert.equal(telOf('（０４）７１６７−００００'), 'tel:0471670000');
  assert.equal(telOf('090-1234-5678 ext.3'), 'tel:09012345678');
  assert.equal(telOf(''), null);
  assert.equal(telOf('市役所代表'), null);
});
