import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csv, sampleGrounds } from '../../test/sample-grounds.ts';
import { readHubAnswers, readHubCoverage, readHubStates } from './hub-table.ts';
import { hubCounts, sharePercent, sumHubs } from './rules.ts';

const { units } = sampleGrounds();
const areas = units.find((u) => u.kind.id === 'secondary-area')!;
const municipalities = units.at(-1)!;

test('拠点は54市町村のうち43にあり、圏域別の割合も資料のとおり（H7）', () => {
  const rows = csv('sample/chiba/hubs.csv').map((r, i) => ({ row: i + 2, cells: Object.values(r) }));
  const table = readHubCoverage({ rows, area: 0, municipalities: 1, withHub: 2, division: areas });
  const counts = hubCounts(
    { coverage: table.coverage.map((c) => ({ ...c, trace: { source: 1 } })), states: [] },
    areas,
  );
  assert.deepEqual(sumHubs(counts), { municipalities: 54, withHub: 43, unanswered: 0 });
  assert.equal(sharePercent(43, 54), 79.6);
  assert.deepEqual(
    counts.map((c) => sharePercent(c.withHub, c.municipalities)),
    [100, 50, 100, 77.8, 57.1, 94.1, 50, 100, 100],
  );
});

test('市町村ごとの回答からも数えられ、答えのない市町村は「なし」に数えない（H7）', () => {
  const rows = [
    ['柏市', '設置している'],
    ['12208', '検討中'],
    ['松戸市', 'なし・未定'],
  ].map((cells, i) => ({ row: i + 2, cells }));
  const { states, rejects } = readHubStates({ rows, area: 0, state: 1, division: municipalities });
  assert.deepEqual(rejects, []);
  const record = { coverage: [], states: states.map((s) => ({ ...s, trace: { source: 1 } })) };
  const counts = hubCounts(record, areas);
  const north = counts.find((c) => c.area === '東葛北部');
  assert.deepEqual(north, { area: '東葛北部', municipalities: 3, withHub: 1, unanswered: 2 });
  assert.deepEqual(sumHubs(counts), { municipalities: 3, withHub: 1, unanswered: 51 });
  assert.equal(sharePercent(0, counts.find((c) => c.area === '安房')!.municipalities), null);
});

test('同じ圏域や市町村が2回あれば2回目を戻す（H7）', () => {
  const twice = (...lines: string[][]) => lines.map((cells, i) => ({ row: i + 2, cells }));
  const rows = twice(['安房', '4', '2'], ['安 房', '4', '3']);
  const coverage = readHubCoverage({ rows, area: 0, municipalities: 1, withHub: 2, division: areas });
  assert.deepEqual([coverage.coverage.length, coverage.rejects[0]?.code], [1, 'area-twice']);
  const states = readHubStates({
    rows: twice(['柏市', 'あり'], ['122173', 'なし']),
    area: 0,
    state: 1,
    division: municipalities,
  });
  assert.deepEqual([states.states.length, states.rejects[0]?.code], [1, 'area-twice']);
});

test('設置済みが市町村数を超える行は、いくつ超えたかを示して戻す', () => {
  const rows = [{ row: 2, cells: ['安房', '4', '6'] }];
  const [fault] = readHubCoverage({ rows, area: 0, municipalities: 1, withHub: 2, division: areas }).rejects;
  assert.match(fault!.message.ja, /2超えて/);
});

test('分からない設置状況は0にも「なし」にもしない', () => {
  const rows = [{ row: 2, cells: ['柏市', '?'] }];
  const read = readHubStates({ rows, area: 0, state: 1, division: municipalities });
  assert.deepEqual([read.states.length, read.rejects[0]?.code], [0, 'unknown-state']);
});

test('回答の数は、資料の言葉のまま読める（設置43・なし10・検討中1）。計と無回答の行は数えない（H7）', () => {
  const sample = csv('sample/chiba/hub-answers.csv').map((r, i) => ({ row: i + 2, cells: Object.values(r) }));
  const more = [
    ['計', '54'],
    ['無回答', '0'],
  ].map((cells, i) => ({ row: i + 5, cells }));
  const { answers, rejects } = readHubAnswers({ rows: [...sample, ...more], state: 0, municipalities: 1 });
  assert.deepEqual(rejects, []);
  assert.deepEqual(
    answers.map(({ state, municipalities }) => [state, municipalities]),
    [
      ['set-up', 43],
      ['none', 10],
      ['considering', 1],
    ],
  );
});

test('読めない数・知らない回答・2回目の回答は、行ごとに戻す（H7）', () => {
  const rows = [
    ['設置している', '43'],
    ['設置済み', '1'],
    ['たぶん', '2'],
    ['検討中', '1.5'],
  ].map((cells, i) => ({ row: i + 2, cells }));
  const { answers, rejects } = readHubAnswers({ rows, state: 0, municipalities: 1 });
  assert.equal(answers.length, 1);
  assert.deepEqual(
    rejects.map(({ code, at }) => [code, at?.row]),
    [
      ['area-twice', 3],
      ['unknown-state', 4],
      ['not-a-count', 5],
    ],
  );
});
