import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import type { Directory, Holding } from '../offices/model.ts';
import { planTransfer, whyNotUndone } from './rules.ts';

const april = day('2027-04-01');

const held = (id: number, name: string, from: string, until: string | null = null): Holding => ({
  id,
  person: { id, name, nameEn: null },
  from: day(from),
  until: until === null ? null : day(until),
});

const sato = held(1, '佐藤 花子', '2024-04-01');
const ending = held(2, '鈴木 一郎', '2024-04-01', '2027-04-01');
const named = held(3, '高橋 三郎', '2027-04-01');
const post = (id: number, holdings: Holding[], version = 1) => ({
  ...{ id, office: 1, title: `担当${id}`, titleEn: null, version, holdings },
});
const directory: Directory = {
  offices: [],
  posts: [post(1, [sato]), post(2, [ending]), post(3, [named]), post(4, [], 5)],
  people: [sato.person, ending.person, named.person],
};
const plan = (...moves: [post: number, successor: string | null, version?: number][]) =>
  planTransfer(
    directory,
    moves.map(([to, successor, version]) => ({ post: to, successor, version })),
    april,
  );
const told = (...moves: Parameters<typeof plan>) =>
  plan(...moves).steps.map(({ post, leaves, comes }) => [post.id, leaves?.person.name ?? null, comes?.name ?? null]);
const refused = (...moves: Parameters<typeof plan>) => plan(...moves).faults.map(({ code }) => code);

test('後任を入れると、いまの人がその前日で終わり、後任がその日から就く', () => {
  assert.deepEqual(told([1, '鈴木 一郎']), [[1, '佐藤 花子', '鈴木 一郎']]);
});

test('その前日で終わると決まっている役職と空席には、だれも終わらせずに就ける', () => {
  assert.deepEqual(told([2, '新しい 人'], [4, '佐藤 花子']), [
    [2, null, '新しい 人'],
    [4, null, '佐藤 花子'],
  ]);
});

test('玉突きの異動は、まとめて1度にできる', () => {
  assert.deepEqual(told([1, '鈴木 一郎'], [2, '佐藤 花子']), [
    [1, '佐藤 花子', '鈴木 一郎'],
    [2, null, '佐藤 花子'],
  ]);
});

test('「空席」にすると、いまの人だけが終わる', () => {
  assert.deepEqual(told([1, null]), [[1, '佐藤 花子', null]]);
  assert.equal(plan([4, null]).unchanged, 1);
});

test('いまと同じ人を入れた行は、変わらない', () => {
  assert.deepEqual(plan([1, '佐藤　花子']), { steps: [], unchanged: 1, faults: [] });
});

test('もう後任の決まった役職・知らない役職・2度出てくる役職・変わった役職は断り、ほかは進める', () => {
  assert.deepEqual(refused([3, '佐藤 花子']), ['successor-named']);
  assert.deepEqual(refused([9, '佐藤 花子']), ['unknown-post']);
  assert.deepEqual(refused([1, '鈴木 一郎'], [1, '高橋 三郎']), ['post-twice']);
  assert.deepEqual(refused([4, '佐藤 花子', 4]), ['changed-meanwhile']);
  assert.deepEqual(refused([4, '佐藤 花子', 5]), []);
  assert.equal(plan([9, '佐藤 花子'], [1, '鈴木 一郎']).steps.length, 1);
});

test('異動は、その日が来るまで、だれも触っていなければ、まるごと取り消せる', () => {
  const moves = [{ post: 1, version: 1, left: null, came: 7, newPerson: null }];
  const why = (today: string, undone = false, version = 1) =>
    whyNotUndone({ on: april, undone, moves }, [post(1, [], version)], day(today));
  assert.equal(why('2027-03-31'), null);
  assert.equal(why('2027-04-01'), 'begun');
  assert.equal(why('2027-03-31', true), 'undone');
  assert.equal(why('2027-03-31', false, 2), 'changed');
});
