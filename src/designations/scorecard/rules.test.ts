import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import { hubDuties } from '../model.ts';
import type { BridgingFields, ScoredHub } from './model.ts';
import { bridgingFaults, scoreZones, weakDuties } from './rules.ts';

type Said = 'done' | 'partly' | 'not-done';
const kashiwa = { key: '柏市医師会', municipalities: ['12217', '12222'] };
const hub = (said: readonly Said[] | null, municipality = '12217'): ScoredHub => ({
  ...{ name: '拠点', municipalities: [municipality] },
  answers: said && new Map(hubDuties.map(({ id }, at) => [id, said[at] ?? 'done'])),
});
const zone = (...hubs: ScoredHub[]) => scoreZones([kashiwa], hubs)[0]!;
const scores = (...hubs: ScoredHub[]) => zone(...hubs).cells.map(({ score }) => score);

test('拠点の役割は5つと災害の6つで、圏域ごとに実施・一部・未実施が分かる（H1・H3）', () => {
  assert.deepEqual(scores(hub(['done', 'partly', 'not-done'])), ['done', 'partly', 'not-done', 'done', 'done', 'done']);
});

test('報告がないことと未実施は違い、拠点がないことはどちらとも違う（H3）', () => {
  assert.deepEqual(new Set(scores(hub(null))), new Set(['no-report']));
  assert.deepEqual(new Set(scores()), new Set(['no-hub']));
  assert.deepEqual([zone(hub(null)).weak, zone().weak], ['no-report', 'no-hub']);
});

test('圏域に拠点が2か所以上あれば、すべてがするときだけ実施、どれかがすれば一部である（H3）', () => {
  const [all, none] = [
    hub([]),
    hub(
      hubDuties.map(() => 'not-done' as const),
      '12222',
    ),
  ];
  assert.deepEqual(new Set(scores(all, hub([], '12222'))), new Set(['done']));
  assert.deepEqual(new Set(scores(all, none)), new Set(['partly']));
  assert.deepEqual(new Set(scores(none, none)), new Set(['not-done']));
  assert.deepEqual(new Set(scores(all, hub(null))), new Set(['partly']));
  assert.deepEqual(zone(all, hub(null)).cells[0], {
    ...{ duty: 'meetings', score: 'partly', done: 1, partly: 0, notDone: 0, noReport: 1 },
  });
});

test('役割の半分（3つ）が未実施なら課題のある圏域、2つならそうではない（H3）', () => {
  assert.equal(zone(hub(['not-done', 'not-done'])).weak, null);
  const weak = zone(hub(['not-done', 'partly', 'not-done', 'done', 'not-done']));
  assert.equal(weak.weak, 'half-not-done');
  assert.deepEqual(weakDuties(weak), ['meetings', 'round-the-clock', 'outreach']);
});

test('拠点は、担当の市町村がある圏域のすべてで数える（H3）', () => {
  const noda = { key: '野田市医師会', municipalities: ['12208'] };
  const both = { ...hub([]), municipalities: ['12222', '12208'] };
  assert.deepEqual(
    scoreZones([kashiwa, noda], [both]).map(({ hubs }) => hubs.length),
    [1, 1],
  );
});

const task: BridgingFields = {
  ...{ association: '柏市医師会', municipality: '柏市', duties: ['meetings'], purpose: '会議の再開', outcome: '' },
  ...{ dueOn: day('2027-01-31'), doneOn: null },
};
const today = day('2026-11-22');

test('橋渡しには、医師会と市町村と目的が要り、だめな理由は一度にすべて言う（H3）', () => {
  assert.deepEqual(bridgingFaults(task, today), []);
  assert.deepEqual(bridgingFaults({ ...task, association: ' ', municipality: '', purpose: '' }, today), [
    ...['association', 'municipality', 'purpose'],
  ]);
  assert.deepEqual(bridgingFaults({ ...task, duties: ['night-support'] }, today), ['duties']);
});

test('橋渡しを終えるには結果が要り、先の日には終えられない（H3）', () => {
  assert.deepEqual(bridgingFaults({ ...task, doneOn: today }, today), ['outcome']);
  assert.deepEqual(bridgingFaults({ ...task, outcome: '開いた' }, today), ['done']);
  assert.deepEqual(bridgingFaults({ ...task, doneOn: today, outcome: '開いた' }, today), []);
  assert.deepEqual(bridgingFaults({ ...task, doneOn: day('2026-11-23'), outcome: '開いた' }, today), ['done-to-come']);
});
