import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shorten } from './short-names.ts';

const associations = ['柏市医師会', '野田市医師会', '夷隅医師会', '鎌ヶ谷市医師会'];

test('同じ単位の圏域がみな持つ語尾は、狭い表では省く', () => {
  const short = shorten(associations);
  assert.equal(short('柏市医師会と合わせると3か所'), '柏市と合わせると3か所');
  assert.equal(short('夷隅医師会(0)、鎌ヶ谷市医師会(2)'), '夷隅(0)、鎌ヶ谷市(2)');
});

test('語尾が1字だけなら省かない', () => {
  const short = shorten(['柏市', '野田市', '浦安市']);
  assert.equal(short('柏市'), '柏市');
});

test('語尾がそろわない単位や、少ない圏域では省かない', () => {
  assert.equal(shorten([...associations, '千葉市'])('柏市医師会'), '柏市医師会');
  assert.equal(shorten(['柏市医師会', '野田市医師会'])('柏市医師会'), '柏市医師会');
  assert.equal(shorten([])('柏市医師会'), '柏市医師会');
});
