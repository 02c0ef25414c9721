import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { officeOf, postOf } from '../../../test/permissions/cast.ts';
import type { Player } from '../../../test/permissions/oracle.ts';
import { openTestServer } from '../../../test/product.ts';
import { openStage, type Stage } from '../../../test/stage.ts';
import { sql } from '../../kit/server/db.ts';
import type { HubListView } from './list-view.ts';
import type { HubConflict } from './model.ts';
import type { HubRecordView } from './view.ts';

const players: Player[] = ['県医', '県健', '印旛保健所', '柏市', '船橋市', '柏市の拠点', '柏市の病院', '監査'];

type Server = Awaited<ReturnType<typeof openTestServer>>;
let stage: Stage;
let local: Server;
const as = (player: Player) => stage.as(player);

before(async () => {
  stage = await openStage(players);
  local = await openTestServer(stage.db);
});
after(async () => {
  await local.app.close();
  await stage.close();
});

const kashiwa = '/api/12/hubs/12217';
const read = async (player: Player, url = kashiwa): Promise<HubRecordView> => (await as(player).get(url)).body;
const put = (player: Player, baseVersion: number, fields: object, more: object = {}) =>
  as(player).send('PUT', kashiwa, { baseVersion, fields, ...more });
const valuesOf = (view: HubRecordView) => Object.fromEntries(view.fields.map(({ id, value }) => [id, value]));
const version = async () => (await read('県医')).version;

test('だれも書いていない市町村は、0でも「なし」でもなく未設定である（H7）', async () => {
  const view = await read('柏市');
  assert.equal(view.version, 0);
  assert.equal(valuesOf(view).state, 'unset');
  assert.equal(view.sentence, '柏市の拠点は、まだ記録されていません');
  const list: HubListView = (await local.get('/api/12/hubs')).body;
  assert.equal(list.rows.length, 54);
  assert.equal(list.counts.find(({ state }) => state === 'unset')?.count, 54);
});

test('市町村は自分の記録を書け、跡が1つ残る。よその記録は断りの言葉が返る（H2）', async () => {
  const fields = {
    state: 'set-up',
    name: '柏地域医療連携センター',
    phone: '０４−７１９７−１５１０',
    memo: '火曜は休み',
  };
  const saved = await put('柏市', 0, fields, { reason: '開設' });
  assert.deepEqual(saved, { status: 200, body: { version: 1, changed: ['state', 'name', 'phone', 'memo'] } });
  assert.equal(valuesOf(await read('柏市')).phone, '04-7197-1510');
  const other = await as('船橋市').send('PUT', kashiwa, { baseVersion: 1, fields: { name: '乗っ取り' } });
  assert.equal(other.status, 403);
  assert.match(other.body.faults[0].message.ja, /自分の市町村/);
  const { rows } = await sql<{ record: string; municipality: string; reason: string; before: unknown; office: number }>`
    select record, municipality, reason, before, office from audit_entry where act = 'hubs.write'`.execute(stage.db);
  assert.deepEqual(rows, [
    { record: 'hub 12217', municipality: '12217', reason: '開設', before: null, office: officeOf('柏市') },
  ]);
});

test('見られる項目は人によって違い、見られないものは名とわけを言う（H11）', async () => {
  const hospital = await read('柏市の病院');
  assert.equal(valuesOf(hospital).memo, undefined);
  assert.deepEqual(hospital.hidden, [
    { labels: ['担当者', 'メモ'], why: 'この記録を付ける人と監査だけが見られます。' },
  ]);
  assert.match(hospital.readOnly!, /市町村（自分の市町村）/);
  assert.equal((await read('監査')).fields.at(-1)?.value, '火曜は休み');
  assert.doesNotMatch(JSON.stringify(await as('船橋市').get(kashiwa)), /火曜は休み/);
  const resident = await local.app.inject({
    url: kashiwa,
    headers: { host: '127.0.0.1:4270', cookie: 'tsunagi-post=resident' },
  });
  assert.equal(resident.json().fields.length, 6);
  assert.equal(resident.json().hidden.length, 2);
});

test('ファイルにも、見られる項目だけが入る（H11）', async () => {
  const csv = async (player: Player) =>
    (
      await as(player).app.inject({
        url: '/api/12/hubs.csv',
        headers: { host: '127.0.0.1:4270', cookie: `tsunagi-post=${postOf(player)}` },
      })
    ).body;
  assert.match(await csv('県医'), /火曜は休み/);
  assert.match(await csv('柏市'), /火曜は休み/);
  assert.match(await csv('柏市の病院'), /柏地域医療連携センター/);
  assert.doesNotMatch(await csv('柏市の病院'), /火曜は休み|memo/);
  assert.match(await csv('船橋市'), /suppressed/);
});

test('だめな理由は一度にすべて返り、何も書かれない', async () => {
  const before = await version();
  const bad = await put('柏市', before, { name: '', phone: '1', hours: 'あ'.repeat(201) });
  assert.equal(bad.status, 422);
  assert.deepEqual(
    bad.body.faults.map((fault: { at: { column: string } }) => fault.at.column),
    ['name', 'phone', 'hours'],
  );
  assert.equal(await version(), before);
});

test('先に直した人がいれば、両方の版と、だれがいつ直したかが返る', async () => {
  const base = await version();
  await put('県医', base, { phone: '04-7000-0000', hours: '平日9時から17時' });
  const late = await put('柏市', base, { phone: '04-7111-1111', body: '柏市' });
  assert.equal(late.status, 409);
  const conflict: HubConflict = late.body.conflict;
  assert.equal(late.body.faults[0].code, 'changed-meanwhile');
  assert.match(late.body.faults[0].message.ja, /^県医の人さん（医療整備課）が\d+:\d\dに同じ記録を保存しました/);
  assert.deepEqual([conflict.baseVersion, conflict.version], [base, base + 1]);
  assert.deepEqual(conflict.fields, [
    { id: 'body', base: '', mine: '柏市', theirs: '' },
    { id: 'phone', base: '04-7197-1510', mine: '04-7111-1111', theirs: '04-7000-0000' },
    { id: 'hours', base: '', mine: '', theirs: '平日9時から17時' },
  ]);
});

test('同じときに20人が保存しても、通るのは1人で、跡も1つである', async () => {
  const base = await version();
  const tried = await Promise.all(
    Array.from({ length: 20 }, (_, at) => put(at % 2 ? '柏市' : '県医', base, { hours: `${at}時から` })),
  );
  assert.equal(tried.filter(({ status }) => status === 200).length, 1);
  assert.equal(tried.filter(({ status }) => status === 409).length, 19);
  assert.equal(await version(), base + 1);
});

test('まだない記録を2人が同時に書いても、片方は断られる', async () => {
  const narita = '/api/12/hubs/12211';
  const tried = await Promise.all(
    (['県医', '印旛保健所'] as const).map((player) =>
      as(player).send('PUT', narita, { baseVersion: 0, fields: { state: 'considering', hours: player } }),
    ),
  );
  assert.deepEqual(tried.map(({ status }) => status).sort(), [200, 409]);
});

test('保存すると、その下書きだけがなくなる。ほかの画面が書き足した下書きは残る', async () => {
  const draft = (seen: string | null, text: string) =>
    as('柏市').send('PUT', '/api/12/drafts/hub:12217', { baseVersion: 3, body: { text }, seen });
  const first = await draft(null, 'はじめ');
  const second = await draft(first.body.savedAt, 'つづき');
  await put('柏市', await version(), { hours: 'a' }, { draft: { subject: 'hub:12217', seen: first.body.savedAt } });
  assert.equal((await as('柏市').get('/api/12/drafts')).body.drafts[0].body.text, 'つづき');
  await put('柏市', await version(), { hours: 'b' }, { draft: { subject: 'hub:12217', seen: second.body.savedAt } });
  assert.deepEqual((await as('柏市').get('/api/12/drafts')).body, { drafts: [] });
  const other = { subject: 'hub:12211', seen: '2026-01-01T00:00:00Z' };
  assert.equal((await put('柏市', await version(), { hours: 'c' }, { draft: other })).status, 422);
});

test('元に戻すと前の版の内容が新しい変更として書かれ、あとから直した人がいれば言葉で断る', async () => {
  const [base, before] = [await version(), valuesOf(await read('県医'))];
  await put('柏市', base, { address: '柏市豊四季', hours: '毎日' });
  const undo = (player: Player, baseVersion: number) => as(player).send('PUT', kashiwa, { baseVersion, undo: true });
  await as('柏市').send('PUT', '/api/12/drafts/hub:12217', {
    baseVersion: base + 1,
    body: { text: '次の直し' },
    seen: null,
  });
  assert.equal((await undo('柏市', base + 1)).body.version, base + 2);
  assert.equal((await as('柏市').get('/api/12/drafts')).body.drafts.length, 1);
  assert.deepEqual(valuesOf(await read('県医')), before);
  await put('県医', base + 2, { hours: '午前' });
  const late = await undo('柏市', base + 2);
  assert.equal(late.status, 409);
  assert.match(late.body.faults[0].message.ja, /県医の人さん（医療整備課）が.*記録を直したので、元に戻していません/);
});

test('はじめての記録を元に戻すと、未設定に戻る', async () => {
  const url = '/api/12/hubs/12204';
  await as('船橋市').send('PUT', url, { baseVersion: 0, fields: { state: 'considering' } });
  assert.equal((await as('船橋市').send('PUT', url, { baseVersion: 1, undo: true })).status, 200);
  assert.equal(valuesOf(await read('船橋市', url)).state, 'unset');
});

test('履歴は新しい順に、だれが何をどう変えたかを言い、見られない人には断る', async () => {
  const { lines, before } = (await as('監査').get(`${kashiwa}/history`)).body;
  assert.equal(before[lines.at(-1).id], null);
  assert.equal(before[lines[0].id].state, 'set-up');
  const [first] = lines.slice(-1);
  assert.equal(first.who, '柏市地域包括支援課 柏市の人');
  assert.equal(first.reason, '開設');
  assert.deepEqual(first.changes[0], { field: 'state', label: '設置状況', before: '（なし）', after: '設置済み' });
  assert.equal((await as('柏市の病院').get(`${kashiwa}/history`)).status, 403);
});

test('ある日の時点で見ると、その日の終わりの記録が出る。書くことはできない', async () => {
  const past = await read('県医', `${kashiwa}?asof=2020-01-01`);
  assert.deepEqual([past.version, past.asOf.past, past.may.write], [0, true, false]);
  assert.equal(valuesOf(past).state, 'unset');
  const now = await read('県医', `${kashiwa}?asof=2999-01-01`);
  assert.equal(now.asOf.past, false);
  assert.equal((await as('柏市の病院').get(`${kashiwa}?asof=2020-01-01`)).status, 403);
});

test('ない市町村・読めない本文・知らない項目には、何が違うかを答える', async () => {
  assert.equal((await as('県医').get('/api/12/hubs/99999')).status, 404);
  assert.equal((await as('県医').get('/api/12/hubs/13101')).status, 404);
  assert.equal((await as('県医').send('PUT', '/api/12/hubs/99999', { baseVersion: 0, fields: {} })).status, 404);
  assert.equal((await put('県医', 1, { version: '9' })).status, 400);
  assert.equal((await put('県医', 1, { state: 'x' })).status, 400);
});

test('何も変わらない保存は、版も跡も増やさない', async () => {
  const base = await version();
  const same = await put('県医', base, { name: '柏地域医療連携センター' });
  assert.deepEqual(same.body, { version: base, changed: [] });
});

test('調査の答えがあれば、記録のない市町村の設置状況はその答えから始まり、出典がつく（H7）', async () => {
  await stage.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: number }>`
      insert into source (space, prefecture, kind, title, as_of, notes, loaded_by)
      values ('own', '12', 'hubs', '拠点の調査', '2026-03-31', '[]', '操作者') returning id`.execute(trx);
    await sql`insert into hub_state (source, space, prefecture, municipality, state)
      values (${rows[0]!.id}, 'own', '12', '12203', 'considering')`.execute(trx);
  });
  const url = '/api/12/hubs/12203';
  const view = await read('県医', url);
  assert.deepEqual([view.version, valuesOf(view).state], [0, 'considering']);
  assert.deepEqual(view.survey, { state: 'considering', label: '検討中', source: '拠点の調査（令和8年3月31日現在）' });
  assert.equal(view.sentence, '市川市の拠点は、調査では「検討中」です。記録はまだありません');
  await as('県医').send('PUT', url, { baseVersion: 0, fields: { hours: '令和9年から' } });
  assert.equal(valuesOf(await read('県医', url)).state, 'considering');
});

test('跡のない記録は元に戻せず、直した人がいても、はじまりの版は正しく分かる', async () => {
  await stage.db.transaction().execute(async (trx) => {
    await sql`insert into hub (space, prefecture, municipality, state, name, phone)
      values ('own', '12', '12202', 'set-up', '銚子の拠点', '0479-24-0000')`.execute(trx);
  });
  const url = '/api/12/hubs/12202';
  const undo = await as('県医').send('PUT', url, { baseVersion: 1, undo: true });
  assert.deepEqual([undo.status, undo.body.faults[0].code], [422, 'nothing-to-undo']);
  await as('県医').send('PUT', url, { baseVersion: 1, fields: { hours: '平日' } });
  const late = await as('県医').send('PUT', url, { baseVersion: 1, fields: { phone: '0479-24-1111' } });
  assert.deepEqual(late.body.conflict.fields, [
    { id: 'phone', base: '0479-24-0000', mine: '0479-24-1111', theirs: '0479-24-0000' },
    { id: 'hours', base: '', mine: '', theirs: '平日' },
  ]);
});

test('英語で頼めば、言葉はすべて英語になる', async () => {
  const view: HubRecordView = (await as('柏市の病院').get(`${kashiwa}?lang=en`)).body;
  for (const said of [view.title, view.readOnly!, ...view.next, ...view.hidden.map(({ why }) => why)])
    assert.match(said, /^[\x20-\x7e’“”]+$/u);
});
