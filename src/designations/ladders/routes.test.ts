import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { sql } from '../../kit/server/db.ts';
import type { CompareView } from './compare-view.ts';
import type { LaddersView } from './list-view.ts';
import type { Ladder } from './model.ts';
import type { ResultView } from './result-view.ts';
import type { SelectionView } from './selection-view.ts';
import { shippedLadders } from './shipped.ts';

const base = '/api/sample/designations';
const associations = 'unit=medical-association';

let product: TestProduct;
let server: Awaited<ReturnType<typeof openTestServer>>;
before(async () => {
  product = await openTestProduct({ sample: true });
  server = await openTestServer(product.db);
});
after(async () => {
  await server.app.close();
  await product.close();
});

const paper = shippedLadders.find(({ id }) => id === 'paper-002')!;
const onlyHospitals: Ladder = { ...paper, steps: [paper.steps[0]!] };
const list = async (): Promise<LaddersView> => (await server.get(`${base}/ladders`)).body;
const result = async (ladder: string, query = ''): Promise<ResultView> =>
  (await server.get(`${base}/ladders/${ladder}/result?${associations}${query}`)).body;
const save = (document: object, baseVersion: number | null, note = '病院だけにする') =>
  server.send('POST', `${base}/ladders`, { document, baseVersion, note });
const kept = async (id: number): Promise<SelectionView> => (await server.get(`${base}/selections/${id}`)).body;
const steps = ({ counts }: Pick<ResultView, 'counts'>) =>
  Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ step, count }) => [step, count]));
const stepsOf = ({ areas }: ResultView) => areas.map(({ key, step, chosen }) => [key, step, chosen.map((c) => c.code)]);
const codes = (answer: { body: { faults: { code: string }[] } }) => answer.body.faults.map(({ code }) => code);

test('はじめからある順位は、案の要約のとおりに数える（A2・N2）', async () => {
  const { ladders, may } = await list();
  assert.deepEqual(
    ladders.map(({ id, shipped, newest }) => [id, shipped, newest]),
    shippedLadders.map(({ id }) => [id, true, 1]),
  );
  assert.equal(may.write, true);
  const view = await result('enhanced-first');
  assert.equal(view.sentence, '22区域すべてに候補があります（手順1が14、手順2が7、手順3が1）');
  assert.match(view.lines.join(), /近隣に頼る区域 1：夷隅医師会は茂原市長生郡医師会（隣接、[\d.]+km）/);
  assert.deepEqual(steps(await result('paper-002')), { 1: 19, '2-1': 3 });
  assert.equal((await result('chiba-present')).areas.filter(({ state }) => state === 'none').length, 8);
});

test('はじめからある順位を変えて保存すると、県の順位として別の番号になる（N2）', async () => {
  const saved = await save(onlyHospitals, 1);
  assert.deepEqual([saved.status, saved.body], [200, { id: 'paper-002-2', version: 1, copied: true }]);
  const { ladders } = await list();
  assert.equal(ladders.find(({ id }) => id === 'paper-002')!.shipped, true);
  assert.deepEqual(steps(await result('paper-002')), { 1: 19, '2-1': 3 });
  const own = ladders.find(({ id }) => id === 'paper-002-2')!;
  assert.deepEqual([own.newest, own.versions[0]!.note], [1, '病院だけにする']);
  assert.match(own.versions[0]!.by, /県医/);
  assert.deepEqual(steps(await result('paper-002-2')), { 1: 19 });
});

test('直しは新しい版になり、前の版もそのまま使える（N2）', async () => {
  const more = { ...onlyHospitals, id: 'paper-002-2', steps: paper.steps.slice(0, 3) };
  assert.deepEqual((await save(more, 1, '診療所も加える')).body, { id: 'paper-002-2', version: 2, copied: false });
  assert.deepEqual(steps(await result('paper-002-2')), { 1: 19, '2-1': 3 });
  assert.deepEqual(steps(await result('paper-002-2', '&version=1')), { 1: 19 });
  const own = (await list()).ladders.find(({ id }) => id === 'paper-002-2')!;
  assert.deepEqual(
    own.versions.map(({ version, note }) => [version, note]),
    [
      [2, '診療所も加える'],
      [1, '病院だけにする'],
    ],
  );
});

test('先にほかの人が保存していたら、だれがいつどの版をと言って断る（N2）', async () => {
  const late = await save({ ...onlyHospitals, id: 'paper-002-2', continuation: true }, 1);
  assert.equal(late.status, 409);
  assert.match(late.body.faults[0].message.ja, /^県医.*が令和.*に第2版を保存しました。/);
  assert.deepEqual(codes(await save({ ...onlyHospitals, id: 'paper-002-2' }, null)), ['changed-meanwhile']);
});

test('20人が同時に保存しても、版は1つずつ増える（N2）', async () => {
  const tried = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      save({ ...onlyHospitals, id: 'many', name: { ja: `順位${n}`, en: `Ladder ${n}` } }, null),
    ),
  );
  assert.deepEqual(
    tried
      .map(({ status }) => status)
      .toSorted()
      .slice(0, 2),
    [200, 409],
  );
  assert.equal((await list()).ladders.find(({ id }) => id === 'many')!.newest, 1);
});

test('同じ内容、理由のない保存、読めない文書は断る', async () => {
  assert.deepEqual(codes(await save(paper, 1)), ['ladder-nothing-changed']);
  assert.deepEqual(codes(await save({ ...onlyHospitals, id: 'other' }, null, ' ')), ['ladder-note-missing']);
  const broken = { ...paper, steps: [{ ...paper.steps[0], criterion: 'no-such' }, ...paper.steps.slice(1)] };
  const refused = await save(broken, 1);
  assert.equal(refused.status, 422);
  assert.deepEqual(
    refused.body.faults.map((fault: { at: { part: string } }) => fault.at.part),
    ['steps[0].criterion'],
  );
});

test('書きかけの順位は、誤りがあっても役職ごとの下書きに残り、版を保存すると消える（N2）', async () => {
  const drafts = '/api/sample/drafts/ladder:drafted';
  const posts = await sql<{ id: number }>`
    select id from post where space = 'sample' and id in
      (select post from holding) order by id limit 1`.execute(product.db);
  const other = await openTestServer(product.db, Number(posts.rows[0]!.id));
  const keep = async (document: object, seen: string | null) =>
    (await server.send('PUT', drafts, { baseVersion: 1, body: { document, raw: '{"id":', note: '' }, seen })).body
      .savedAt;
  const broken = { ...onlyHospitals, id: 'drafted', steps: [{ id: '', criterion: 'nothing' }] };
  const first = await keep(broken, null);
  const { draft } = (await server.get(drafts)).body;
  assert.deepEqual([draft.baseVersion, draft.body], [1, { document: broken, raw: '{"id":', note: '' }]);
  assert.deepEqual((await other.get(drafts)).body, { draft: null });
  const seen = await keep({ ...onlyHospitals, id: 'drafted' }, first);
  const document = { ...onlyHospitals, id: 'drafted' };
  const written = (subject: string, note: string) =>
    server.send('POST', `${base}/ladders`, { document, baseVersion: null, note, draft: { subject, seen } });
  assert.equal((await written('ladder:drafted', '')).status, 422);
  assert.equal((await server.get(drafts)).body.draft.savedAt, seen);
  assert.equal((await written('hub:12217', '病院だけ')).status, 400);
  assert.equal((await written('ladder:drafted', '病院だけ')).status, 200);
  assert.deepEqual((await server.get(drafts)).body, { draft: null });
  await other.app.close();
});

test('ほかの画面が書き足した下書きは、版を保存しても消えない（N2）', async () => {
  const drafts = '/api/sample/drafts/ladder:drafted';
  const keep = (note: string, seen: string | null) =>
    server.send('PUT', drafts, { baseVersion: 1, body: { document: {}, raw: null, note }, seen });
  const { savedAt: seen } = (await keep('この画面', null)).body;
  assert.equal((await keep('ほかの画面', seen)).status, 200);
  const document = { ...onlyHospitals, id: 'drafted', continuation: true };
  const draft = { subject: 'ladder:drafted', seen };
  const saved = await server.send('POST', `${base}/ladders`, { document, baseVersion: 1, note: '続ける', draft });
  assert.equal(saved.status, 200);
  assert.equal((await server.get(drafts)).body.draft.body.note, 'ほかの画面');
});

test('保存は監査の記録に残り、版は直すことも消すこともできない', async () => {
  const { rows } = await sql<{ record: string; reason: string }>`
    select record, reason from audit_entry where act = 'ladders.write' order by seq`.execute(product.db);
  assert.deepEqual(rows.slice(0, 2), [
    { record: 'ladder paper-002-2', reason: '病院だけにする' },
    { record: 'ladder paper-002-2', reason: '診療所も加える' },
  ]);
  const scoped = (statement: string) =>
    product.db.transaction().execute(async (trx) => {
      await sql`select set_config('tsunagi.actor', 'person', true), set_config('tsunagi.post', '0', true),
        set_config('tsunagi.space', 'sample', true), set_config('tsunagi.prefecture', '12', true)`.execute(trx);
      return (await sql`${sql.raw(statement)}`.execute(trx)).numAffectedRows ?? 0n;
    });
  for (const statement of ["update ladder_version set note = 'x'", 'delete from ladder_version'])
    assert.equal(await scoped(statement).catch(() => 0n), 0n);
});

test('試すだけなら何も残らない。誤りは文書の場所を言う', async () => {
  const before = (await list()).ladders.length;
  const tried = await server.send('POST', `${base}/ladders/preview`, {
    ...{ document: { ...onlyHospitals, id: 'draft' }, unit: 'medical-association' },
  });
  assert.deepEqual([tried.status, steps(tried.body)], [200, { 1: 19 }]);
  const loop = { ...paper, steps: paper.steps.map((step, i) => (i === 3 ? { ...step, otherwise: '1' } : step)) };
  const refused = await server.send('POST', `${base}/ladders/preview`, { document: loop });
  assert.deepEqual(
    refused.body.faults.map((fault: { code: string; at: object }) => [fault.code, fault.at]),
    [['ladder-loop', { part: 'steps[3].otherwise' }]],
  );
  assert.equal((await list()).ladders.length, before);
});

test('2つの順位を並べ、違う区域と、候補のない区域の名を言う（N2）', async () => {
  const view: CompareView = (
    await server.get(`${base}/ladders/compare?ladder=paper-002&with=chiba-present@1&${associations}`)
  ).body;
  assert.deepEqual(view.sides.map(steps), [{ 1: 19, '2-1': 3 }, { 1: 14 }]);
  assert.deepEqual(
    view.sides.map(({ none }) => none),
    [0, 8],
  );
  assert.match(view.sides[1].lines.join(), /候補のない区域 8：.*ほか2/);
  assert.equal(view.sentence, `22区域のうち${view.differing.length}区域で結果が違います`);
  assert.ok(view.differing.length >= 8);
  const same: CompareView = (
    await server.get(`${base}/ladders/compare?ladder=paper-002&with=paper-002&${associations}`)
  ).body;
  assert.equal(same.sentence, '22区域すべてで同じ結果です');
});

test('残した結果は、順位とデータが変わっても残したときのまま。第1版を同じ日で使うと同じになる（N2）', async () => {
  const day = (await list()).asOf.day;
  const { body } = await server.send('POST', `${base}/selections`, {
    ...{ ladder: 'paper-002-2', version: 1, unit: 'medical-association', asOf: day, note: '協議会に出す' },
  });
  const before = await kept(body.id);
  assert.deepEqual(steps(before.kept), { 1: 19 });
  assert.deepEqual(
    before.again.map(({ same }) => same),
    [true],
  );
  const third = { ...onlyHospitals, id: 'paper-002-2', steps: paper.steps };
  assert.equal((await save(third, 2, '近隣も加える')).status, 200);
  await laterRegister(day);
  const after = await kept(body.id);
  assert.deepEqual(after.kept, { ...before.kept, asOf: after.kept.asOf });
  assert.deepEqual(
    after.again.map(({ same, differences }) => [same, differences.map(({ area }) => area)]),
    [
      [true, []],
      [false, ['柏市医師会']],
    ],
  );
  assert.match(after.again[1]!.sentence, /1区域で結果が違います/);
  assert.deepEqual(stepsOf(await result('paper-002-2', `&version=1&asof=${day}`)), stepsOf(before.kept));
});

/** A list of a later day on which one hospital of 柏市 has withdrawn its filings. */
async function laterRegister(day: string): Promise<void> {
  await sql`
    with later as (
      insert into source (space, prefecture, kind, title, as_of, loaded_by)
      values ('sample', '12', 'invented', '後の名簿', (${day}::date + 30), '試験') returning id
    ), one as (
      select i.id from institution i join institution_statement t on t.institution = i.id
        join filing f on f.institution = i.id
      where i.space = 'sample' and t.municipality = '12217' and t.kind = 'hospital' and f.symbol like '支援病%'
      order by i.number limit 1
    ), closed as (select id from later)
    update filing set valid_until = (${day}::date + 30) where institution in (select id from one)
      and exists (select from closed)`.execute(product.db);
}

test('説明はPDF・Word・Excel・CSVになり、区域ごとにも出る（A3）', async () => {
  const { kept: view } = await kept(1);
  const area = encodeURIComponent(view.areas[0]!.key);
  for (const path of ['ladders/paper-002/sheet', 'selections/1/sheet'])
    for (const format of ['pdf', 'docx', 'xlsx', 'csv'])
      for (const query of [associations, `${associations}&area=${area}`]) {
        const file = await server.app.inject({
          url: `${base}/${path}.${format}?${query}`,
          headers: { host: '127.0.0.1:4270' },
        });
        assert.equal(file.statusCode, 200, `${path}.${format}?${query} ${file.body.slice(0, 200)}`);
        if (format === 'csv') assert.equal(file.body.includes('柏市医師会'), query === associations);
      }
  const unknown = await server.get(`${base}/ladders/paper-002/sheet.pdf?${associations}&area=x`);
  assert.equal(unknown.status, 404);
});

test('ない順位・ない版・ない結果は、あるものを挙げて断る', async () => {
  assert.equal((await server.get(`${base}/ladders/none/result`)).status, 404);
  assert.match((await server.get(`${base}/ladders/paper-002/result?version=9`)).body.faults[0].message.ja, /第1版まで/);
  assert.equal((await server.get(`${base}/selections/999`)).status, 404);
});

test('暦にない日は、ほかの日とみなさずに断る（N2）', async () => {
  const selection = { ladder: 'paper-002', version: 1, unit: 'medical-association', note: '' };
  const count = async () => (await list()).selections.length;
  const before = await count();
  for (const bad of ['2026-02-31', '=cmd|x', '']) {
    const said = encodeURIComponent(bad);
    const answers = await Promise.all([
      server.send('POST', `${base}/selections`, { ...selection, asOf: bad }),
      server.send('POST', `${base}/ladders/preview`, { document: paper, asOf: bad }),
      server.get(`${base}/ladders?asof=${said}`),
      server.get(`${base}/ladders/paper-002/result?asof=${said}`),
      server.get(`${base}/ladders/compare?ladder=paper-002&with=paper-002&asof=${said}`),
      server.get(`${base}/ladders/paper-002/sheet.csv?asof=${said}`),
    ]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      answers.map(() => 400),
      bad,
    );
    assert.match(answers[0]!.body.faults[0].message.ja, /読めません（asOf）/);
  }
  assert.equal(await count(), before);
});

test('データベースに書けない文字は、備考から除き、番号や単位では断る', async () => {
  const day = (await list()).asOf.day;
  const selection = {
    ladder: 'paper-002',
    version: 1,
    unit: 'medical-association',
    asOf: day,
    note: '協議会\0に\ud800',
  };
  const { status, body } = await server.send('POST', `${base}/selections`, selection);
  assert.equal(status, 200);
  const { rows } = await sql<{ note: string }>`select note from selection where id = ${body.id}`.execute(product.db);
  assert.equal(rows[0]!.note, '協議会に\ufffd');
  assert.equal((await save({ ...onlyHospitals, id: 'nul' }, null, '直す\0\ud800')).status, 200);
  for (const part of [{ ladder: 'paper\0' }, { unit: 'medical\0' }])
    assert.equal((await server.send('POST', `${base}/selections`, { ...selection, ...part })).status, 400);
  for (const path of ['ladders/a%00/result', 'ladders/a%00/sheet.csv', 'ladders/paper-002/result?unit=a%00'])
    assert.equal((await server.get(`${base}/${path}`)).status, 400, path);
  const odd = await save({ ...onlyHospitals, id: 'nul', name: { ja: 'a\0', en: 'a' } }, 1);
  assert.deepEqual([odd.status, codes(odd)], [422, ['ladder-text']]);
});
