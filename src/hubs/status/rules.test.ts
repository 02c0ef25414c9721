import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, sampleGrounds } from '../../../test/sample-grounds.ts';
import { day } from '../../kit/pure/day.ts';
import type { HubRecord, HubState } from '../model.ts';
import type { OpenHub, RecordState } from '../record/model.ts';
import { sharePercent } from '../rules.ts';
import { answerTotals, shareOf, statuses, wholeShare } from './rules.ts';

const { units } = sampleGrounds();
const codes = units.at(-1)!.areas.map(({ key }) => key);
const unitOf = (id: string) => units.find(({ kind }) => kind.id === id)!;
const trace = { source: 1 };

const printed: HubRecord = {
  coverage: csv('sample/chiba/hubs.csv').map((row) => ({
    ...{ areaKind: 'secondary-area', area: row.二次医療圏!, trace },
    ...{ municipalities: Number(row.市町村数), withHub: Number(row.設置済み) },
  })),
  states: [],
  answers: [
    { state: 'set-up', municipalities: 43, trace },
    { state: 'none', municipalities: 10, trace },
    { state: 'considering', municipalities: 1, trace },
  ],
};

const hub = (municipality: string, state: RecordState): OpenHub => ({
  ...{ municipality, state, name: '', body: '', address: '', phone: '', hours: '' },
  since: day('2026-10-01'),
});

const answered = (state: (code: string) => HubState): HubRecord => ({
  coverage: [],
  states: codes.map((municipality) => ({ municipality, state: state(municipality), trace })),
  answers: [],
});

const groundOf = (survey: HubRecord | null, hubs: OpenHub[] = []) => ({
  statuses: statuses(codes, hubs, survey),
  survey,
  divisions: units,
});

test('資料の数から、二次医療圏別の割合と全体79.6%が出る（H7）', () => {
  const ground = groundOf(printed);
  const shares = unitOf('secondary-area').areas.map((area) => shareOf(area.municipalities, ground));
  assert.deepEqual(
    shares.map(({ answered, withHub }) => sharePercent(withHub!, answered!)),
    [100, 50, 100, 77.8, 57.1, 94.1, 50, 100, 100],
  );
  const whole = wholeShare(unitOf('secondary-area'), shares, ground);
  assert.deepEqual(whole, { municipalities: 54, answered: 54, withHub: 43, basis: 'published' });
  assert.equal(sharePercent(whole.withHub!, whole.answered!), 79.6);
});

test('資料の回答は、設置43・なし未定10・検討中1で、答えのない市町村は0である（H7）', () => {
  assert.deepEqual(answerTotals(groundOf(printed)), {
    ...{ 'set-up': 43, none: 10, considering: 1, unanswered: 0 },
    basis: 'answers',
  });
});

test('ほかの圏域では、公表された圏域でちょうど組める所だけに数が出て、残りは0でなくデータなしになる（H7）', () => {
  const ground = groundOf(printed);
  const centres = unitOf('health-centre');
  const share = (name: string) => shareOf(centres.areas.find(({ key }) => key === name)!.municipalities, ground);
  assert.deepEqual(share('印旛'), { municipalities: 9, answered: 9, withHub: 7, basis: 'published' });
  assert.deepEqual(share('松戸'), { municipalities: 3, answered: null, withHub: null, basis: null });
  const shares = centres.areas.map((area) => shareOf(area.municipalities, ground));
  assert.equal(wholeShare(centres, shares, ground).withHub, 43);
});

test('記録のある市町村は調査の答えより記録が先で、未設定の記録は調査の答えをかくさない（H7）', () => {
  const survey = answered(() => 'none');
  const [a, b, c] = codes as [string, string, string];
  const ground = groundOf(survey, [hub(a, 'set-up'), hub(b, 'unset'), hub(c, 'unknown')]);
  assert.deepEqual(
    ground.statuses.slice(0, 3).map(({ state, from }) => [state, from]),
    [
      ['set-up', 'record'],
      ['none', 'survey'],
      ['unknown', 'record'],
    ],
  );
  assert.deepEqual(shareOf([a, b, c], ground), { municipalities: 3, answered: 2, withHub: 1, basis: 'partly' });
});

test('すべての市町村の答えが分かる圏域は、公表された数より市町村ごとの答えで数える（H7）', () => {
  const ichihara = unitOf('secondary-area').areas.at(-1)!;
  const ground = groundOf(printed, [hub(ichihara.municipalities[0]!, 'none')]);
  assert.deepEqual(shareOf(ichihara.municipalities, ground), {
    ...{ municipalities: 1, answered: 1, withHub: 0, basis: 'municipalities' },
  });
  const shares = unitOf('secondary-area').areas.map((area) => shareOf(area.municipalities, ground));
  const whole = wholeShare(unitOf('secondary-area'), shares, ground);
  assert.deepEqual([whole.withHub, whole.basis], [42, 'mixed']);
});

test('だれも答えていない県は、0%でなく分からないとなる（H7）', () => {
  const ground = groundOf(null);
  assert.deepEqual(shareOf(codes, ground), { municipalities: 54, answered: null, withHub: null, basis: null });
  assert.deepEqual(answerTotals(ground), {
    ...{ 'set-up': null, none: null, considering: null, unanswered: null },
    basis: null,
  });
});

test('一部の市町村だけが答えたら、残りは「なし」でなく答えなしに数える（H7）', () => {
  const ground = groundOf(null, [hub(codes[0]!, 'set-up'), hub(codes[1]!, 'considering')]);
  assert.deepEqual(answerTotals(ground), {
    ...{ 'set-up': 1, none: 0, considering: 1, unanswered: 52 },
    basis: 'partly',
  });
});

test('回答の合計が市町村数を超える調査では、答えなしの数を作らない（H7）', () => {
  const over = { ...printed, answers: [...printed.answers.slice(0, 2), { ...printed.answers[2]!, municipalities: 5 }] };
  assert.equal(answerTotals(groundOf(over)).unanswered, null);
});
