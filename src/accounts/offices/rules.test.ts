import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import type { Directory, Holding, Office } from './model.ts';
import {
  holderOn,
  inTheWay,
  lastDay,
  nextApril,
  peopleByLabel,
  standing,
  standsBelowItself,
  whoIsMeant,
} from './rules.ts';

const held = (id: number, name: string, from: string, until: string | null = null): Holding => ({
  id,
  person: { id, name, nameEn: null },
  from: day(from),
  until: until === null ? null : day(until),
});

const sato = held(1, '佐藤 花子', '2024-04-01', '2026-04-01');
const suzuki = held(2, '鈴木 一郎', '2026-04-01');

test('役職は、終わりの日の翌日から次の人のもので、同じ日に二人いない', () => {
  const post = { holdings: [sato, suzuki] };
  assert.equal(holderOn(post, day('2026-03-31')), sato);
  assert.equal(holderOn(post, day('2026-04-01')), suzuki);
  assert.equal(lastDay(sato), '2026-03-31');
  assert.equal(lastDay(suzuki), null);
});

test('就いている人がいる期間には、別の人を就けられない。終わった次の日からなら就けられる', () => {
  const on = (from: string, until: string | null) =>
    inTheWay([sato], { from: day(from), until: until === null ? null : day(until) });
  assert.equal(on('2026-03-31', null), sato);
  assert.equal(on('2023-04-01', '2024-04-02'), sato);
  assert.equal(on('2020-04-01', null), sato);
  assert.equal(on('2026-04-01', null), null);
  assert.equal(on('2023-04-01', '2024-04-01'), null);
  assert.equal(inTheWay([suzuki], { from: day('2030-04-01'), until: null }), suzuki);
});

test('役職の今は、在任・これから・終わった・空席のどれか', () => {
  const on = (holdings: Holding[], today: string) => standing({ holdings }, day(today)).is;
  assert.equal(on([sato], '2026-03-31'), 'held');
  assert.equal(on([sato], '2026-04-01'), 'ended');
  assert.equal(on([suzuki], '2026-03-31'), 'coming');
  assert.equal(on([], '2026-04-01'), 'vacant');
  assert.deepEqual(standing({ holdings: [sato, suzuki] }, day('2026-03-01')), {
    is: 'held',
    holding: sato,
    next: suzuki,
  });
});

test('間の空いた役職は、空いている間だけ空席で、次の人が決まっていれば名を示す', () => {
  const gap = [sato, held(3, '高橋 三郎', '2026-07-01')];
  assert.deepEqual(standing({ holdings: gap }, day('2026-05-01')), { is: 'coming', next: gap[1] });
});

test('人事異動の日は、次に来る4月1日（4月1日その日は翌年）', () => {
  assert.equal(nextApril(day('2026-11-22')), '2027-04-01');
  assert.equal(nextApril(day('2027-03-31')), '2027-04-01');
  assert.equal(nextApril(day('2027-04-01')), '2028-04-01');
});

const office = (id: number, setUpBy: number[]): Office => ({
  id,
  role: 'municipality',
  name: `課${id}`,
  nameEn: null,
  version: 1,
  ties: setUpBy.map((above) => ({ above, kind: 'set-up-by' })),
  municipalities: [],
  institutions: [],
  bodies: [],
});

test('課・機関は、めぐりめぐって自分の下に置けない（設けた側が人を就けるため）', () => {
  const offices = [office(1, []), office(2, [1]), office(3, [2])];
  assert.equal(standsBelowItself(offices, 1, [3]), true);
  assert.equal(standsBelowItself(offices, 1, [1]), true);
  assert.equal(standsBelowItself(offices, 3, [1, 2]), false);
});

test('後任の名は、知っている人・新しい人・同じ名の誰かに分かれ、同じ名は役職を添えて選ぶ', () => {
  const twin = held(4, '佐藤　花子', '2026-04-01');
  const directory: Directory = {
    offices: [office(1, []), office(2, [])],
    posts: [
      { id: 1, office: 1, title: '担当', titleEn: null, version: 1, holdings: [sato] },
      { id: 2, office: 2, title: '担当', titleEn: null, version: 1, holdings: [twin] },
    ],
    people: [sato.person, twin.person, suzuki.person],
  };
  const labels = peopleByLabel(directory);
  assert.deepEqual(whoIsMeant('鈴木　一郎', labels), { is: 'known', person: suzuki.person });
  assert.deepEqual(whoIsMeant(' 田中 次郎 ', labels), { is: 'new', name: '田中 次郎' });
  assert.deepEqual(whoIsMeant('佐藤花子', labels), {
    is: 'several',
    labels: ['佐藤 花子（課1 担当）', '佐藤　花子（課2 担当）'],
  });
  assert.deepEqual(whoIsMeant('佐藤　花子（課2 担当）', labels), { is: 'known', person: twin.person });
});
