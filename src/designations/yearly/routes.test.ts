import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { postOf } from '../../../test/permissions/cast.ts';
import { openYearlyStage, type YearlyStage } from '../../../test/yearly-stage.ts';
import { day } from '../../kit/pure/day.ts';
import { sql } from '../../kit/server/db.ts';
import { hubDuties, leadItems } from '../model.ts';
import type { ReportListView } from './list-view.ts';
import type { Answer } from './model.ts';
import type { ReportView } from './view.ts';

let stage: YearlyStage;
before(async () => {
  stage = await openYearlyStage([
    '県医',
    '県介',
    '印旛保健所',
    '柏市',
    '船橋市',
    '柏市の拠点',
    '柏市の病院',
    '柏市医師会',
    '監査',
  ]);
});
after(() => stage.close());

const base = '/api/12/reports';
const list = async (who: Parameters<YearlyStage['as']>[0], year = 2026): Promise<ReportListView> =>
  (await stage.as(who).get(`${base}?year=${year}`)).body;
const reportOf = async (designation: number, year = 2026): Promise<number> =>
  (await list('県医', year)).rows.find((row) => row.designation === designation)!.report!;
const view = async (who: Parameters<YearlyStage['as']>[0], id: number): Promise<ReportView> =>
  (await stage.as(who).get(`${base}/${id}`)).body;
const answer = (item: string, said: Answer = 'done') => ({
  ...{ item, answer: said },
  evidence: said === 'not-done' ? '' : `${item}の記録`,
  ages: said === 'not-done' ? [] : ['children', 'adults', 'older'],
});
const allLead = () => leadItems.map(({ id }) => answer(id));
const allHub = () => hubDuties.map(({ id }) => answer(id));
const save = (who: Parameters<YearlyStage['as']>[0], id: number, version: number, body: object) =>
  stage.as(who).send('PUT', `${base}/${id}`, { version, beds: null, ...body });
const step = (who: Parameters<YearlyStage['as']>[0], id: number, name: string, version: number, body: object = {}) =>
  stage.as(who).send('POST', `${base}/${id}/${name}`, { version, ...body });

test('位置付けた医療機関と拠点のすべてに、年度の報告を一度に依頼できる（A5）', async () => {
  assert.match((await list('県医')).sentence, /まだ依頼していません（対象4件）/);
  const asked = await stage.as('県医').send('POST', base, { fiscalYear: 2026, dueOn: '2027-03-31' });
  assert.deepEqual(asked, { status: 201, body: { asked: 4, before: 0 } });
  const again = await stage.as('県医').send('POST', base, { fiscalYear: 2026, dueOn: null });
  assert.deepEqual(again.body, { asked: 0, before: 4 });
  const { rows } = await sql<{ record: string; act: string }>`
    select record, act from audit_entry where record like 'report %'`.execute(stage.db);
  assert.equal(rows.length, 4);
  assert.equal(rows[0]!.act, 'designations.write');
});

test('候補や、推進事業の実施主体には依頼しない（A5）', async () => {
  const view = await list('県医');
  assert.equal(view.rows.length, 4);
  const one = await stage.as('県医').send('POST', base, {
    ...{ fiscalYear: 2026, dueOn: null, designations: [stage.candidate] },
  });
  assert.equal(one.status, 404);
});

test('依頼できるのは県だけである', async () => {
  for (const who of ['柏市の病院', '印旛保健所', '柏市の拠点', '監査'] as const)
    assert.equal((await stage.as(who).send('POST', base, { fiscalYear: 2026, dueOn: null })).status, 403, who);
});

test('一覧には、いまの役割に関わる報告だけが出て、自分の報告が上に来る', async () => {
  const names = async (who: Parameters<YearlyStage['as']>[0]) =>
    (await list(who)).table.rows.map(({ cells }) => ('text' in cells[0]! ? cells[0].text : ''));
  assert.deepEqual(await names('柏市の病院'), ['柏の病院']);
  assert.deepEqual(await names('印旛保健所'), ['成田の診療所']);
  assert.deepEqual((await names('柏市の拠点')).slice(0, 1), ['柏地域医療連携センター']);
  assert.equal((await names('県医')).length, 4);
  assert.deepEqual(
    (await list('柏市の病院')).rows.map(({ mine }) => mine),
    [true],
  );
  assert.match((await list('柏市の病院')).sentence, /1件、提出を待っています/);
  assert.equal(
    (await list('県医')).rows.some(({ mine }) => mine),
    false,
  );
});

test('病院は自分の報告を書いて提出し、根拠のない実施は項目の名で断られる（A1）', async () => {
  const id = await reportOf(stage.hospital);
  const bad = await save('柏市の病院', id, 1, { answers: [{ ...answer('training'), evidence: '' }] });
  assert.equal(bad.status, 422);
  assert.match(bad.body.faults[0].message.ja, /臨床研修での在宅医療の機会/);
  const early = await step('柏市の病院', id, 'submit', 1);
  assert.equal(early.status, 422);
  assert.deepEqual((await save('柏市の病院', id, 1, { answers: allLead().slice(0, 3) })).body, { version: 2 });
  const half = await step('柏市の病院', id, 'submit', 2);
  assert.equal(half.body.faults.length, 3);
  assert.match(half.body.faults[0].message.ja, /未回答/);
  await save('柏市の病院', id, 2, { answers: allLead() });
  assert.deepEqual((await step('柏市の病院', id, 'submit', 3)).body, { version: 4 });
  const shown = await view('柏市の病院', id);
  assert.equal(shown.state, 'submitted');
  assert.match(shown.holder, /いま保健所が持っています.*取り戻せるのは医療機関です/);
  assert.match(shown.submitted!, /画面/);
  assert.deepEqual([shown.may.save, shown.may.takeBack, shown.may.review], [false, true, null]);
});

test('提出したものは直せず、取り戻してから直す。取り戻すと提出の日は消える（A1・user 12）', async () => {
  const id = await reportOf(stage.hospital);
  const late = await save('柏市の病院', id, 4, { answers: allLead() });
  assert.equal(late.status, 422);
  assert.match(late.body.faults[0].message.ja, /いまはできません.*保健所が持っています/);
  assert.equal((await step('県医', id, 'take-back', 4)).status, 422);
  assert.equal((await view('県医', id)).may.takeBack, false);
  assert.deepEqual((await step('柏市の病院', id, 'take-back', 4)).body, { version: 5 });
  assert.equal((await view('柏市の病院', id)).submitted, null);
  assert.deepEqual((await step('柏市の病院', id, 'submit', 5)).body, { version: 6 });
});

test('診療所に病床がなければ6番目の項目は対象外になり、提出できる（A1）', async () => {
  const id = await reportOf(stage.clinic);
  const five = allLead().slice(0, 5);
  assert.equal((await save('印旛保健所', id, 1, { answers: five })).status, 200);
  const unknown = await step('印旛保健所', id, 'submit', 2);
  assert.match(unknown.body.faults[0].message.ja, /入院機能（病床）の有無/);
  await save('印旛保健所', id, 2, { beds: false, answers: five });
  const shown = await view('印旛保健所', id);
  assert.deepEqual([shown.beds, shown.items.at(-1)!.now.answer], [{ asked: true, value: false }, 'not-applicable']);
  assert.equal((await step('印旛保健所', id, 'submit', 3, { submittedOn: '2026-05-10' })).status, 200);
  const { rows } = await sql<{ channel: string; submitted_on: string }>`
    select channel, submitted_on from yearly_report where id = ${id}`.execute(stage.db);
  assert.deepEqual(rows[0], { channel: 'paper', submitted_on: '2026-05-10' });
});

test('保健所は自分の市町村の報告だけを確認し、聞き返すと差し戻しになる（A1）', async () => {
  const id = await reportOf(stage.clinic);
  const reviews = leadItems.slice(0, 5).map(({ id: item }) => ({ item, verdict: 'accepted', comment: '' }));
  const asking = [
    { ...reviews[0]!, verdict: 'asked-back', comment: '当番の実績を書いてください' },
    ...reviews.slice(1),
  ];
  const mute = [{ ...reviews[0]!, verdict: 'asked-back' }, ...reviews.slice(1)];
  assert.equal((await step('印旛保健所', id, 'review', 4, { reviews: mute, comment: '' })).status, 422);
  const other = await reportOf(stage.hospital);
  assert.equal((await step('印旛保健所', other, 'review', 6, { reviews, comment: '' })).status, 404);
  assert.equal((await step('印旛保健所', id, 'review', 4, { reviews: asking, comment: '' })).status, 200);
  const shown = await view('印旛保健所', id);
  assert.deepEqual([shown.state, shown.may.save], ['returned', true]);
  assert.equal(shown.reviews.find(({ verdict }) => verdict === 'asked-back')?.comment, '当番の実績を書いてください');
  await step('印旛保健所', id, 'submit', 5);
  assert.equal((await step('印旛保健所', id, 'review', 6, { reviews, comment: '' })).status, 200);
  assert.equal((await view('印旛保健所', id)).state, 'checked');
  const confirmed = await step('県医', id, 'review', 7, { reviews, comment: '確認しました' });
  assert.equal(confirmed.status, 200);
  assert.match((await view('県医', id)).holder, /県の確認が終わりました。取り戻せるのは県です/);
});

test('拠点・市町村は積極的役割の報告を書けず、病院は拠点の報告を書けない（H1）', async () => {
  const [lead, hub] = [await reportOf(stage.hospital), await reportOf(stage.hub)];
  for (const who of ['柏市の拠点', '柏市', '柏市医師会'] as const)
    assert.equal((await save(who, lead, 6, { answers: allLead() })).status, 403, who);
  assert.equal((await save('柏市の病院', hub, 1, { answers: allHub() })).status, 404);
  assert.equal((await save('柏市医師会', hub, 1, { answers: allHub() })).status, 403);
  assert.equal((await save('船橋市', hub, 1, { answers: allHub() })).status, 404);
  assert.equal((await save('柏市の拠点', hub, 1, { answers: allHub().slice(0, 2) })).status, 200);
  assert.equal((await save('柏市', hub, 2, { answers: allHub() })).status, 200);
});

test('拠点を決めた課・機関が同じ圏域のほかの拠点の報告に書くのを、規則とその報告の主を述べて断り、データベースも断る（H3）', async () => {
  const hub = await reportOf(stage.hub);
  const standFor = (body: string) =>
    sql`
    insert into office_body (space, prefecture, office, body)
    select space, prefecture, office, ${body} from post where id = ${postOf('柏市の拠点')}`.execute(stage.db);
  const touched = async () =>
    (await sql`update yearly_report set beds = beds where id = ${hub}`.execute(stage.scoped('柏市の拠点')))
      .numAffectedRows;
  await standFor('hub 999999');
  const refused = await save('柏市の拠点', hub, 3, { answers: allHub() });
  assert.equal(refused.status, 403);
  assert.match(
    refused.body.faults[0].message.ja,
    /自分の課・機関が代表する団体・拠点.*「柏地域医療連携センター」のものです/,
  );
  assert.deepEqual([(await view('柏市の拠点', hub)).may.save, await touched()], [false, 0n]);
  const { rows } = await sql<{ body: number }>`select body from yearly_report where id = ${hub}`.execute(stage.db);
  await standFor(`hub ${rows[0]!.body}`);
  assert.deepEqual([(await view('柏市の拠点', hub)).may.save, await touched()], [true, 1n]);
  await sql`delete from office_body`.execute(stage.db);
});

test('データベースも、拠点が同じ圏域の積極的役割の報告に書くことを許さない（H1）', async () => {
  const [lead, hub] = [await reportOf(stage.hospital), await reportOf(stage.hub)];
  const touched = async (who: Parameters<YearlyStage['as']>[0], id: number) => {
    const db = stage.scoped(who);
    const report = await sql`update yearly_report set beds = beds where id = ${id} returning id`.execute(db);
    const answers = await sql`update yearly_answer set evidence = evidence where report = ${id} returning item`.execute(
      db,
    );
    return [report.rows.length, answers.rows.length];
  };
  assert.deepEqual(await touched('柏市の拠点', hub), [1, 6]);
  assert.deepEqual(await touched('柏市の拠点', lead), [0, 0]);
  assert.deepEqual(await touched('柏市', lead), [0, 0]);
  // Handed in: what it answered stays until it is taken back.
  assert.deepEqual(await touched('柏市の病院', lead), [1, 0]);
  assert.deepEqual(await touched('柏市の病院', hub), [0, 0]);
  assert.deepEqual(await touched('印旛保健所', lead), [0, 0]);
  assert.deepEqual(await touched('監査', lead), [0, 0]);
  await assert.rejects(
    sql`update yearly_report set state = 'confirmed' where id = ${lead}`.execute(stage.scoped('柏市の病院')),
    /row-level security|out of reach/,
  );
});

test('先に保存した人がいれば、相手の答えが返り、何も消えない', async () => {
  const id = await reportOf(stage.hub);
  const { version } = await view('県医', id);
  await save('柏市', id, version, { answers: [answer('courses', 'not-done')] });
  const late = await save('柏市の拠点', id, version, { answers: [answer('outreach', 'not-done')] });
  assert.equal(late.status, 409);
  assert.equal(late.body.theirs.version, version + 1);
  assert.equal(late.body.theirs.answers.find(({ item }: { item: string }) => item === 'courses').answer, 'not-done');
  const shown = await view('柏市の拠点', id);
  assert.equal(shown.items.find((item) => item.id === 'outreach')?.now.answer, 'done');
  assert.equal(shown.items.find((item) => item.id === 'meetings')?.now.answer, 'done');
});

test('保存すると、その下書きがなくなる', async () => {
  const id = await reportOf(stage.hub);
  const { version } = await view('県医', id);
  const kept = await stage
    .as('柏市の拠点')
    .send('PUT', `/api/12/drafts/report:${id}`, { baseVersion: version, body: { a: 1 }, seen: null });
  const draft = { subject: `report:${id}`, seen: kept.body.savedAt };
  assert.equal((await save('柏市の拠点', id, version, { answers: allHub(), draft })).status, 200);
  assert.deepEqual((await stage.as('柏市の拠点').get('/api/12/drafts')).body, { drafts: [] });
});

test('督促した日を残し、まだのものだけを一覧のファイルにする（A5）', async () => {
  const [open, done] = [await reportOf(stage.hub), await reportOf(stage.clinic)];
  const late = await stage.as('県医').send('POST', `${base}/reminders`, { reports: [open, done] });
  assert.match(late.body.faults[0].message.ja, /成田の診療所の報告は提出済み/);
  assert.deepEqual((await stage.as('県医').send('POST', `${base}/reminders`, { reports: [open] })).body, {
    reminded: 1,
  });
  const csv = await stage.file('県医', `${base}.csv?year=2026&only=waiting`);
  assert.match(csv, /柏地域医療連携センター/);
  assert.doesNotMatch(csv, /成田の診療所/);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from yearly_report where reminded_on is not null`.execute(stage.db);
  assert.equal(rows[0]!.n, 1);
});

test('前の年度の答えが、項目ごとに横に出る（user 24）', async () => {
  await stage.as('県医').send('POST', base, { fiscalYear: 2027, dueOn: null, designations: [stage.hospital] });
  const id = await reportOf(stage.hospital, 2027);
  const shown = await view('柏市の病院', id);
  assert.equal(shown.before, '令和8年度（2026年度）');
  assert.equal(shown.items[0]!.before?.evidence, 'night-supportの記録');
  assert.equal(shown.items[0]!.now.answer, 'unanswered');
  assert.equal((await view('柏市の病院', await reportOf(stage.hospital))).before, null);
});

test('12か月報告のない位置付けに印がつく（A5）', async () => {
  const row = (await list('県医')).rows.find(({ designation }) => designation === stage.oldHub)!;
  assert.deepEqual([row.stale, row.state], [true, 'asked']);
  assert.equal((await list('県医')).rows.find(({ designation }) => designation === stage.hospital)?.stale, false);
  assert.equal(day('2020-04-01'), stage.oldFrom);
});

test('どの書き込みにも跡が1つ残り、変わったところが分かる', async () => {
  const id = await reportOf(stage.clinic);
  const { rows } = await sql<{ act: string; state: string; office: string | null }>`
    select act, after->>'state' as state, office_name as office from audit_entry
    where record = ${`report ${id}`} order by seq`.execute(stage.db);
  assert.deepEqual(
    rows.map(({ act, state }) => `${act} ${state}`),
    [
      'designations.write asked',
      'roles.report-lead begun',
      'roles.report-lead begun',
      'roles.report-lead submitted',
      'roles.review returned',
      'roles.report-lead submitted',
      'roles.review checked',
      'roles.review confirmed',
    ],
  );
});

test('ない報告・読めない本文には、何が違うかを答える', async () => {
  assert.equal((await stage.as('県医').get(`${base}/99999`)).status, 404);
  assert.equal((await save('県医', 99999, 1, { answers: [] })).status, 404);
  assert.equal((await save('県医', 1, 1, { answers: [{ item: 'x' }] })).status, 400);
  assert.equal((await stage.as('県医').get(`${base}?year=1990`)).status, 400);
});

test('その年度に位置付けのない医療機関には、依頼しない（A5）', async () => {
  const asking = { fiscalYear: 2024, dueOn: null };
  const named = await stage.as('県医').send('POST', base, { ...asking, designations: [stage.hospital] });
  assert.deepEqual([named.status, named.body.faults[0].code], [404, 'unknown-designation']);
  assert.deepEqual((await stage.as('県医').send('POST', base, asking)).body, { asked: 1, before: 0 });
  assert.ok(await reportOf(stage.oldHub, 2024));
});

test('受け取った日は、その年度が始まる前にはできない。確認の言葉の制御文字は消える', async () => {
  const id = await reportOf(stage.oldHub, 2024);
  assert.equal((await save('船橋市', id, 1, { answers: allHub() })).status, 200);
  const early = await step('船橋市', id, 'submit', 2, { submittedOn: '2024-03-31' });
  assert.deepEqual([early.status, early.body.faults[0].code], [422, 'day-before-year']);
  assert.equal((await step('船橋市', id, 'submit', 2, { submittedOn: '2024-04-01' })).status, 200);
  const reviews = hubDuties.map(({ id }) => ({ item: id, verdict: 'accepted', comment: '見ました\0\ud800' }));
  const checked = await step('県医', id, 'review', 3, { reviews, comment: 'よい\0' });
  assert.equal(checked.status, 200, JSON.stringify(checked.body));
});
