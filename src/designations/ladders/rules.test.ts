import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allSymbols, candidate, madeFacts, sampleFacts } from '../../../test/ladder-facts.ts';
import type { AreaResult, Facts, Ladder } from './model.ts';
import { runLadder } from './rules.ts';
import { shippedLadders } from './shipped.ts';

const ladderOf = (id: string): Ladder => shippedLadders.find((ladder) => ladder.id === id)!;
const run = (id: string, facts: Facts): AreaResult[] => runLadder(ladderOf(id), facts).areas;
const areaOf = (id: string, facts: Facts, area: string): AreaResult =>
  run(id, facts).find((found) => found.area === area)!;
const names = (found: { name: string }[]) => found.map(({ name }) => name);
const rejected = ({ rejected }: AreaResult) => rejected.map(({ name, why }) => [name, why]);
const at = (areas: AreaResult[], step: string | null) => areas.filter((area) => area.step === step);

test('見本の医師会別：機能強化型を先にすると、14は手順1、7は手順2、夷隅は隣の茂原市長生郡（A2、N2）', () => {
  const areas = run('enhanced-first', sampleFacts('medical-association'));
  assert.deepEqual([at(areas, '1').length, at(areas, '2').length, at(areas, '3').length], [14, 7, 1]);
  const [isumi] = at(areas, '3');
  assert.equal(isumi!.area, '夷隅医師会');
  assert.deepEqual([isumi!.neighbour!.area, isumi!.neighbour!.adjacent], ['茂原市長生郡医師会', true]);
  assert.ok(isumi!.chosen.every(({ municipality }) => !['12218', '12238', '12441', '12443'].includes(municipality)));
});

test('見本の医師会別：タタキ台では19が手順1、習志野・八千代・流山が手順2-1（A2）', () => {
  const areas = run('paper-002', sampleFacts('medical-association'));
  assert.equal(at(areas, '1').length, 19);
  assert.deepEqual(
    at(areas, '2-1').map(({ area }) => area),
    ['習志野市医師会', '八千代市医師会', '流山市医師会'],
  );
});

test('千葉県の現行と案：空白は二次医療圏0・保健所4・医師会8から0・0・3になる（A3）', () => {
  const blanks = (id: string) =>
    ['secondary-area', 'health-centre', 'medical-association'].map(
      (unit) => at(run(id, sampleFacts(unit)), null).length,
    );
  assert.deepEqual(blanks('chiba-present'), [0, 4, 8]);
  assert.deepEqual(blanks('chiba-proposed'), [0, 0, 3]);
});

test('国の指針では、見本のどの医師会にも1つ以上ある（N2）', () => {
  assert.equal(at(run('national-guideline', sampleFacts('medical-association')), '1').length, 22);
});

const two = [
  { code: 'A', area: '甲' },
  { code: 'B', area: '甲' },
];

test('在支病が0、在支診が2（うち1つが機能強化型）なら、手順2-1で機能強化型を選び、残りは理由を付けて選ばない（A2）', () => {
  const clinics = [candidate('強化', 'A', 'clinic', '支援診２'), candidate('従来', 'A', 'clinic', '支援診３')];
  const area = areaOf('paper-002', madeFacts(two, [], clinics), 'A');
  assert.deepEqual([area.step, names(area.chosen), rejected(area)], ['2-1', ['強化'], [['従来', 'another-preferred']]]);
  assert.match(area.rejected[0]!.reason.ja, /機能強化型在支診.*優先/);
});

test('在支診が2つあっても機能強化型がなければ、優先するものがないので手順2で両方を選ぶ（A2）', () => {
  const clinics = [candidate('い', 'A', 'clinic', '支援診３'), candidate('ろ', 'A', 'clinic', '支援診３')];
  const area = areaOf('paper-002', madeFacts(two, [], clinics), 'A');
  assert.deepEqual([area.step, names(area.chosen)], ['2', ['い', 'ろ']]);
});

test('在支病が2つあれば無理に1つにせず、診療所は下の手順のものとして選ばない（A2）', () => {
  const all = [
    candidate('病1', 'A', 'hospital', '支援病３'),
    candidate('病2', 'A', 'hospital', '支援病１'),
    candidate('診', 'A', 'clinic', '支援診１'),
    candidate('後方', 'A', 'hospital', '在後病'),
    candidate('訪看', 'A', 'visiting-nurse-station', '支援診１'),
  ];
  const area = areaOf('paper-002', madeFacts(two, [], all), 'A');
  assert.deepEqual([area.step, names(area.chosen)], ['1', ['病1', '病2']]);
  assert.deepEqual(
    new Map(rejected(area) as [string, string][]),
    new Map([
      ['診', 'lower-step'],
      ['後方', 'criterion-not-met'],
      ['訪看', 'not-hospital-or-clinic'],
    ]),
  );
});

const four = [
  { code: 'A', area: '甲', lon: 140 },
  { code: 'B', area: '甲', lon: 140.3 },
  { code: 'C', area: '甲', lon: 140.1 },
  { code: 'D', area: '乙', lon: 140.05 },
];

test('近隣は隣接する区域が先で、より近くても隣接しない区域や二次医療圏の外は選ばない（A2③）', () => {
  const all = ['B', 'C', 'D'].map((code) => candidate(`病${code}`, code, 'hospital', '支援病３'));
  const area = areaOf('paper-002', madeFacts(four, ['AB', 'AD'], all), 'A');
  assert.deepEqual([area.step, area.neighbour!.area, area.neighbour!.adjacent], ['3', 'B', true]);
  assert.deepEqual(
    area.alternatives.map(({ area: other, why }) => [other, why]),
    [['C', 'not-adjacent']],
  );
});

test('隣接する区域が満たさなければ、同じ二次医療圏で役場の最も近い区域を、隣接なしとして選ぶ（A2③）', () => {
  const all = [candidate('病C', 'C', 'hospital', '支援病３'), candidate('病D', 'D', 'hospital', '支援病３')];
  const area = areaOf('paper-002', madeFacts(four, ['AB', 'AD'], all), 'A');
  assert.deepEqual([area.neighbour!.area, area.neighbour!.adjacent], ['C', false]);
  assert.ok(Math.abs(area.neighbour!.km! - 9.1) < 0.1);
});

test('橋や航路のつながりは、陸の境と同じに隣接とする（A2③）', () => {
  const all = ['B', 'C'].map((code) => candidate(`病${code}`, code, 'hospital', '支援病３'));
  const link = { a: 'A', b: 'B', kind: 'bridge' as const, name: '大橋' };
  assert.equal(areaOf('paper-002', madeFacts(four, [], all, { links: [link] }), 'A').neighbour!.area, 'B');
});

test('優先する基準を書けば、隣接する区域のうち、それを満たす機関のある区域が近さより先になる（N2）', () => {
  const [first, , , last] = ladderOf('paper-002').steps;
  const ladder = { ...ladderOf('paper-002'), steps: [first!, { ...last!, prefer: ['support-hospital'] }] };
  const all = [candidate('病', 'B', 'hospital', '支援病３'), candidate('診', 'C', 'clinic', '支援診１')];
  const [area] = runLadder(ladder, madeFacts(four, ['AB', 'AC'], all)).areas;
  assert.equal(area!.neighbour!.area, 'B');
  assert.deepEqual(
    area!.alternatives.map(({ area: other, why }) => [other, why]),
    [['C', 'not-preferred']],
  );
});

test('距離で決める手順は、届く区域だけを選び、役場の位置が分からなければ決めない（N2）', () => {
  const [first] = ladderOf('paper-002').steps;
  const within = (km: number): Ladder => ({
    ...ladderOf('paper-002'),
    steps: [{ ...first!, scope: { in: 'distance', km } }],
  });
  const all = [candidate('病', 'C', 'hospital', '支援病３')];
  const facts = madeFacts(four, [], all);
  assert.equal(runLadder(within(10), facts).areas[0]!.step, '1');
  assert.equal(runLadder(within(9), facts).areas[0]!.step, null);
  const [unmeasured] = runLadder(within(9), { ...facts, offices: new Map() }).areas;
  assert.deepEqual([unmeasured!.step, unmeasured!.unknown[0]!.cause], [null, 'no-office']);
});

test('支援診３を載せた名簿がないとき、機能強化型が2つなら2-1と決まり、1つなら未定で、足りない記号を言う（A2）', () => {
  const coverage = allSymbols.map((c) => (c.kind === 'clinic' ? { ...c, symbols: ['支援診１', '支援診２'] } : c));
  const clinics = (count: number) =>
    Array.from({ length: count }, (_, i) => candidate(`強化${i}`, 'A', 'clinic', '支援診２'));
  assert.equal(areaOf('paper-002', madeFacts(two, [], clinics(2), { coverage }), 'A').step, '2-1');
  const open = areaOf('paper-002', madeFacts(two, [], clinics(1), { coverage }), 'A');
  assert.deepEqual([open.step, open.chosen], [null, []]);
  assert.deepEqual(
    open.unknown.map(({ step, missing }) => [step, missing]),
    [['2-1', ['支援診３']]],
  );
  assert.deepEqual([open.atLatest!.step, names(open.atLatest!.chosen)], ['2', ['強化0']]);
  assert.deepEqual(rejected(open), [['強化0', 'undecided']]);
});

test('公表された数だけでも手順は決まり、機関は挙げずにそう断る（N2）', () => {
  const facts = { ...sampleFacts('medical-association'), candidates: [], coverage: [] };
  const areas = run('enhanced-first', facts);
  assert.deepEqual([at(areas, '1').length, at(areas, '2').length, at(areas, '3').length], [14, 7, 1]);
  assert.ok(areas.every(({ chosen }) => chosen.length === 0));
  assert.ok(areas.every(({ notes }) => notes[0]!.why === 'totals-only'));
});

test('何も読み込んでいなければ、どの手順も「ない」ではなく未定になる（N2）', () => {
  const [area] = run('paper-002', madeFacts(two, [], [], { coverage: [] }));
  assert.deepEqual([area!.step, area!.unknown.map(({ step }) => step)], [null, ['1', '2-1', '2', '3']]);
});

test('二次医療圏が分からない区域の近隣は、未定になる（A2③）', () => {
  const [area] = run('paper-002', madeFacts(two, [], [], { secondary: null }));
  assert.deepEqual(
    area!.unknown.map(({ step, cause }) => [step, cause]),
    [['3', 'no-secondary-area']],
  );
});

test('今の取組は理由があれば続け、理由のないもの・薬局・名簿にないもの・圏外のものは続けない（A3、A4）', () => {
  const all = [
    candidate('強化病', 'A', 'hospital', '支援病１'),
    candidate('診', 'A', 'clinic', '支援診３'),
    candidate('無記', 'A', 'clinic', '支援診３'),
    candidate('薬局', 'A', 'pharmacy', '在薬'),
    candidate('圏外', 'D', 'clinic', '支援診１'),
  ];
  const current = ['診', '無記', '薬局', '圏外', '閉院'].map((name) => ({
    area: 'A',
    code: name,
    name,
    reason: name === '無記' ? ' ' : '輪番が動いている',
  }));
  const facts = madeFacts(four, [], all, { current });
  const area = areaOf('chiba-present', facts, 'A');
  assert.deepEqual([area.step, names(area.chosen)], ['1', ['強化病']]);
  assert.deepEqual(
    area.continued.map(({ name, reason }) => [name, reason]),
    [['診', '輪番が動いている']],
  );
  assert.deepEqual(
    new Map(rejected(area) as [string, string][]),
    new Map([
      ['無記', 'continuation-unexplained'],
      ['薬局', 'not-hospital-or-clinic'],
      ['圏外', 'outside-secondary-area'],
      ['閉院', 'not-listed'],
    ]),
  );
  assert.deepEqual(areaOf('paper-002', facts, 'A').continued, []);
});

test('拠点の手順は①相談窓口、②団体、③地域包括支援センターの順で、一覧がなければ未定（H2）', () => {
  const all = [
    candidate('医師会', 'A', 'association', 'association-or-corporation'),
    candidate('包括', 'A', 'support-centre', 'support-centre'),
  ];
  const facts = madeFacts(two, [], all);
  const listed = { ...facts, listedBodies: ['consultation-desk', 'association-or-corporation'] as const };
  const area = areaOf('paper-002-hub', listed, 'A');
  assert.deepEqual([area.step, names(area.chosen), rejected(area)], ['2', ['医師会'], [['包括', 'lower-step']]]);
  assert.equal(areaOf('paper-002-hub', facts, 'A').unknown[0]!.cause, 'no-list');
});
