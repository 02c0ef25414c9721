import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Act, Actor, Space } from './model.ts';
import { may } from './rules.ts';

const officer: Actor = { kind: 'person', name: '県医' };
const operator: Actor = { kind: 'operator', name: 'operator' };
const sample: Actor = { kind: 'sample', name: '見本' };

const sentences: [string, Actor, Act, Space, boolean][] = [
  ['画面の担当者は圏域を比べられる', officer, 'zones.compare', 'own', true],
  ['画面の担当者は基準を加えられる', officer, 'criteria.write', 'own', true],
  ['画面の担当者は見本の中でも基準を加えて試せる', officer, 'criteria.write', 'sample', true],
  ['画面の担当者は自分の県の隣接のつながりを加え、外せる（Z3）', officer, 'links.write', 'own', true],
  ['画面の担当者は見本の中でも隣接のつながりを試せる（Z3）', officer, 'links.write', 'sample', true],
  ['操作者は自分の県の隣接のつながりを加え、外せる（Z3）', operator, 'links.write', 'own', true],
  ['操作者は見本の隣接のつながりを変えられない（Z3）', operator, 'links.write', 'sample', false],
  ['見本の書き手は隣接のつながりを変えられない（Z3）', sample, 'links.write', 'own', false],
  ['画面の担当者は見本を入れかえられない', officer, 'sample.write', 'sample', false],
  ['操作者は自分の県へ取り込める', operator, 'data.import', 'own', true],
  ['操作者でも見本の中へは取り込めない', operator, 'data.import', 'sample', false],
  ['画面の担当者は自分の県の承継を決められる（A7）', officer, 'successions.decide', 'own', true],
  ['操作者は自分の県の承継を決められる（A7）', operator, 'successions.decide', 'own', true],
  ['見本の承継は誰も決められない（A7）', officer, 'successions.decide', 'sample', false],
  ['見本の書き手は自分の県の承継を決められない（A7）', sample, 'successions.decide', 'own', false],
  ['操作者は見本を入れ、消せる', operator, 'sample.write', 'sample', true],
  ['見本の書き手は自分の県へ書けない', sample, 'data.import', 'own', false],
  ['見本を書く行為は自分の県では許されない', operator, 'sample.write', 'own', false],
];

for (const [sentence, actor, act, space, allowed] of sentences) {
  test(sentence, () => assert.equal(may(actor, act, { space, prefecture: '12' }), allowed));
}
