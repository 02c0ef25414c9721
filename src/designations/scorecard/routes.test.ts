import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openYearlyStage, type YearlyStage } from '../../../test/yearly-stage.ts';
import { sql } from '../../kit/server/db.ts';
import { hubDuties } from '../model.ts';
import type { ScorecardView } from './view.ts';

let stage: YearlyStage;
type Player = Parameters<YearlyStage['as']>[0];
const url = '/api/12/scorecard?year=2026&unit=municipality';
const scores = async (who: Player): Promise<ScorecardView> => (await stage.as(who).get(url)).body;
const rowOf = (view: ScorecardView, area: string) => view.rows.find((row) => row.area === area)!;

before(async () => {
  stage = await openYearlyStage(['県医', '印旛保健所', '柏市', '柏市の拠点', '監査']);
  await stage.as('県医').send('POST', '/api/12/reports', { fiscalYear: 2026, dueOn: null });
});
after(() => stage.close());

const task = {
  ...{ unit: 'municipality', area: '12217', association: '柏市医師会', municipality: '柏市', duties: ['meetings'] },
  ...{ purpose: '会議を再び開く', outcome: '', dueOn: '2027-01-31', doneOn: null },
};
const changed = ({ unit: _, area: __, ...fields }: typeof task) => fields;

test('圏域ごとに6つの役割が出て、提出までは報告なし、拠点のない圏域は拠点なしである（H1・H3）', async () => {
  const before = await scores('県医');
  assert.equal(before.rows.length, 54);
  assert.deepEqual(new Set(rowOf(before, '12217').scores), new Set(['no-report']));
  assert.deepEqual(new Set(rowOf(before, '12203').scores), new Set(['no-hub']));
  const { rows } = await sql<{ id: number }>`
    select id from yearly_report where designation = ${stage.hub}`.execute(stage.db);
  const path = `/api/12/reports/${rows[0]!.id}`;
  const answers = hubDuties.map(({ id: item }, at) =>
    at < 3
      ? { item, answer: 'not-done', evidence: '', ages: [] }
      : { item, answer: 'done', evidence: '記録', ages: ['children'] },
  );
  await stage.as('柏市の拠点').send('PUT', path, { version: 1, beds: null, answers });
  assert.deepEqual(new Set(rowOf(await scores('県医'), '12217').scores), new Set(['no-report']));
  await stage.as('柏市の拠点').send('POST', `${path}/submit`, { version: 2 });
  const after = await scores('県医');
  assert.deepEqual(rowOf(after, '12217').scores.slice(2, 4), ['not-done', 'done']);
  assert.deepEqual(after.weak.find(({ area }) => area === '12217')?.duties.length, 3);
  assert.equal(after.sentence, '54圏域のうち、拠点がないのは52、報告がないのは1、取組が弱いのは1圏域です');
});

test('小児だけの取組も、合計に入る（H9）', async () => {
  assert.match((await scores('県医')).lines.join(), /取組3件のうち、小児を対象に含むもの3件・成人0件・高齢者0件/);
});

test('見られる圏域だけが出る', async () => {
  assert.deepEqual(
    (await scores('柏市')).rows.map(({ area }) => area),
    ['12217'],
  );
  assert.equal((await scores('印旛保健所')).rows.length, 9);
});

test('橋渡しは県と保健所が作り、終え、跡が残る。市町村と拠点は見るだけである（H3）', async () => {
  for (const who of ['柏市', '柏市の拠点', '監査', '印旛保健所'] as const)
    assert.equal((await stage.as(who).send('POST', '/api/12/bridging', task)).status, 403, who);
  const made = await stage.as('県医').send('POST', '/api/12/bridging', task);
  assert.equal(made.status, 201);
  const path = `/api/12/bridging/${made.body.id}`;
  const shown = await scores('柏市の拠点');
  assert.deepEqual([shown.tasks[0]!.purpose, shown.tasks[0]!.mayWrite], ['会議を再び開く', false]);
  assert.equal((await scores('印旛保健所')).tasks.length, 0);
  const mute = await stage.as('県医').send('PUT', path, { ...changed(task), version: 1, doneOn: '2026-11-20' });
  assert.match(mute.body.faults[0].message.ja, /結果を書いてください/);
  const done = { ...changed(task), version: 1, doneOn: '2026-11-20', outcome: '年4回開くことにした' };
  assert.deepEqual((await stage.as('県医').send('PUT', path, done)).body, { version: 2 });
  assert.equal((await stage.as('県医').send('PUT', path, done)).status, 409);
  const { rows } = await sql<{ act: string; record: string }>`
    select act, record from audit_entry where record like 'bridging %'`.execute(stage.db);
  assert.deepEqual(rows.length, 2);
});

test('保健所は、自分の市町村の圏域の橋渡しを作れる（H3）', async () => {
  const own = await stage.as('印旛保健所').send('POST', '/api/12/bridging', { ...task, area: '12211' });
  assert.equal(own.status, 201);
});

test('橋渡しに書いた言葉は、改行も区切りのタブもそのまま残る（H3）', async () => {
  const written = { ...task, purpose: ' 会議を開く\r議題\t救急\r\n日程\u0000 ' };
  const { id } = (await stage.as('県医').send('POST', '/api/12/bridging', written)).body;
  const { tasks } = await scores('県医');
  assert.equal(tasks.find((one) => one.id === id)!.purpose, '会議を開く\n議題\t救急\n日程');
});

test('年度を言わなければ、拠点の報告が出ている新しい年度を見せる（H3）', async () => {
  const view: ScorecardView = (await stage.as('県医').get('/api/12/scorecard?unit=municipality')).body;
  assert.equal(view.year.value, 2026);
  await stage.as('県医').send('POST', '/api/12/reports', { fiscalYear: 2027, dueOn: null });
  const later: ScorecardView = (await stage.as('県医').get('/api/12/scorecard?unit=municipality')).body;
  assert.deepEqual([later.year.value, later.years[0]!.value], [2026, 2027]);
});

test('ない圏域・ない単位には、何が違うかを答える', async () => {
  assert.equal((await stage.as('県医').send('POST', '/api/12/bridging', { ...task, area: '99999' })).status, 404);
  assert.equal((await stage.as('県医').get('/api/12/scorecard?unit=moon')).status, 404);
});
