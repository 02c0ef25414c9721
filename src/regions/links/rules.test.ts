import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import type { Border } from '../model.ts';
import { readMunicipalities } from '../reference.ts';
import { inForce } from '../rules.ts';
import type { Link } from './model.ts';
import { isSameLink, linkFaults, linkOf, neighbours, partsApart } from './rules.ts';

const reference = new URL('../../../data/reference/', import.meta.url);
const all = readMunicipalities(readFileSync(new URL('municipalities.csv', reference), 'utf8'));
const borders = readFileSync(new URL('borders.csv', reference), 'utf8')
  .split('\n')
  .slice(1)
  .filter(Boolean)
  .map((line) => line.trim().split(',') as Border);
const today = day('2026-11-22');
const of = (prefecture: string) => all.filter((m) => m.prefecture === prefecture && inForce(m, today));
const chiba = of('12');

/** 野田市 and 松戸市 share no border: 流山市 lies between. */
const link: Link = { a: '12208', b: '12207', kind: 'bridge', name: '見本大橋' };
const faults = (draft: Partial<Link>, links: Link[] = [], municipalities = chiba) =>
  linkFaults({ ...link, ...draft }, { municipalities, borders, links });
const codes = (...given: Parameters<typeof faults>) => faults(...given).map(({ code }) => code);
const says = (...given: Parameters<typeof faults>) => faults(...given).map(({ message }) => message.ja);

test('名前のあるつながり（橋・航路・道路）は、境界に加えて隣とする（Z3）', () => {
  assert.deepEqual(neighbours([['12207', '12217']], [link]), [
    ['12207', '12208'],
    ['12207', '12217'],
  ]);
});

test('境を分け合わない二つの市町村は、名前を付けてつなげる（Z3）', () => {
  assert.deepEqual(codes({}), []);
  assert.deepEqual(linkOf({ ...link, name: ' 見本大橋 ' }), { ...link, a: '12207', b: '12208' });
});

test('名前は1行にして残す。改行だけの名前は、名前がないのと同じ（Z3）', () => {
  assert.equal(linkOf({ ...link, name: '見本\r\n大橋\t' }).name, '見本 大橋');
  assert.deepEqual(codes({ name: '\u0007' }), ['link-name']);
});

test('どちらを先に書いても、名前の幅が違っても、同じつながりである（Z3）', () => {
  assert.ok(isSameLink(link, { ...link, a: '12207', b: '12208' }));
  assert.ok(isSameLink({ ...link, name: '1号橋' }, { ...link, name: '１号橋' }));
  assert.ok(!isSameLink(link, { ...link, kind: 'road' }));
});

test('同じつながりは2度加えられない。同じ名前でも、橋と道路は別である（Z3）', () => {
  const kept = [linkOf(link)];
  assert.deepEqual(says({}, kept), ['野田市と松戸市の「見本大橋」は、もうあります。']);
  assert.deepEqual(codes({ a: '12207', b: '12208' }, kept), ['link-taken']);
  assert.deepEqual(codes({ kind: 'road' }, kept), []);
});

test('同じ市町村どうしはつなげない（Z3）', () => {
  assert.deepEqual(says({ b: '12208' }), ['両方が野田市です。つながる先に別の市町村を選んでください。']);
});

test('陸の境で隣り合う市町村に、つながりは要らない（Z3）', () => {
  assert.deepEqual(says({ b: '12220' }), ['野田市と流山市は陸の境で隣り合っているので、つながりは要りません。']);
});

test('県の外の市町村、今はない市町村、ない番号はつなげない（Z3）', () => {
  for (const b of ['13101', '12402', '99999']) assert.deepEqual(codes({ b }), ['link-end'], b);
  assert.match(says({ b: '13101' })[0]!, /「13101」は、この県に今ある市町村ではありません/);
});

test('政令指定都市の区は市に数えるので、市を選ぶように言う（Z3）', () => {
  assert.match(says({ b: '12101' })[0]!, /千葉市を選んでください/);
});

test('選ばなかったことと名前のないことは、あわせて述べる（Z3）', () => {
  assert.deepEqual(codes({ a: '', b: '', name: '　' }), ['link-end-missing', 'link-end-missing', 'link-name']);
  assert.deepEqual(
    faults({ a: '', b: '', name: '' }).map(({ at }) => at?.column),
    ['a', 'b', 'name'],
  );
});

test('名前は60文字まで。異体字も1文字に数える（Z3）', () => {
  assert.deepEqual(codes({ name: '𠮷'.repeat(60) }), []);
  assert.deepEqual(says({ name: '橋'.repeat(61) }), ['名前は60文字までです（61文字あります）。短くしてください。']);
});

test('千葉県はすべて陸でつながり、離れたところはない（Z3）', () => {
  const counted = chiba.filter((m) => m.counted).map((m) => m.code);
  assert.deepEqual(partsApart(counted, borders, []), []);
});

test('香川県の離れたところは、土庄町と小豆島町、直島町である。航路を加えると、つながる（Z3）', () => {
  const kagawa = of('37').filter((m) => m.counted);
  const parts = (links: Link[]) =>
    partsApart(
      kagawa.map((m) => m.code),
      borders,
      links,
    );
  assert.deepEqual(
    parts([]).map((part) => part.municipalities.map((code) => kagawa.find((m) => m.code === code)!.name)),
    [['土庄町', '小豆島町'], ['直島町']],
  );
  const ferry: Link = { a: '37201', b: '37322', kind: 'ferry', name: '高松〜土庄' };
  assert.deepEqual(
    parts([ferry]).map(({ linked }) => linked),
    [true, false],
  );
});
