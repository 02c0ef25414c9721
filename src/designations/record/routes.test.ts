import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { postOf } from '../../../test/permissions/cast.ts';
import type { Player } from '../../../test/permissions/oracle.ts';
import type { TestProduct } from '../../../test/product.ts';
import { openStage, type Stage } from '../../../test/stage.ts';
import type { InboxView } from '../../consultations/view.ts';
import { sql } from '../../kit/server/db.ts';
import type { DesignationListView } from './list-view.ts';
import type { DesignationView } from './view.ts';

const players: Player[] = ['県医', '柏市', '船橋市', '柏市医師会', '柏市の病院', '監査', '協議会の委員'];
const host = '127.0.0.1:4270';

let stage: Stage;
const as = (player: Player) => stage.as(player);

before(async () => {
  stage = await openStage(players);
  await openRegister();
});
after(() => stage.close());

/** Two hospitals of 柏市 that filed for home care, and a medical association of 柏市 and one of 船橋市. */
async function openRegister(): Promise<void> {
  await stage.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ id: number }>`
      insert into source (space, prefecture, kind, title, as_of, loaded_by)
      values ('own', '12', 'register', '名簿', '2026-11-01', '試験') returning id`.execute(trx);
    const source = rows[0]!.id;
    await sql`insert into area_kind (space, prefecture, id, name, position)
      values ('own', '12', 'medical-association', '郡市区医師会', 9) on conflict do nothing`.execute(trx);
    for (const [area, code] of [
      ['柏市医師会', '12217'],
      ['船橋市医師会', '12204'],
    ]) {
      await sql`insert into area (space, prefecture, kind, name, position)
        values ('own', '12', 'medical-association', ${area}, 1)`.execute(trx);
      await sql`insert into area_member (space, prefecture, kind, area, municipality, source)
        values ('own', '12', 'medical-association', ${area}, ${code}, ${source})`.execute(trx);
    }
    for (const [number, name] of [
      ['1234567', '柏の病院'],
      ['7654321', '柏第二病院'],
    ]) {
      const found = await sql<{ id: number }>`insert into institution (space, prefecture, register, number)
        values ('own', '12', 'medical', ${number}) returning id`.execute(trx);
      const id = found.rows[0]!.id;
      await sql`insert into institution_statement (institution, kind, name, address, municipality, placement, source)
        values (${id}, 'hospital', ${name}, '柏市', '12217', 'stated', ${source})`.execute(trx);
      if (number === '1234567')
        await sql`insert into filing (space, prefecture, institution, symbol, source)
          values ('own', '12', ${id}, '支援病１', ${source})`.execute(trx);
    }
    await sql`insert into source_coverage (source, kind, symbols) values (${source}, 'hospital', array['*'])`.execute(
      trx,
    );
  });
}

const list = '/api/12/designations';
const ground = { kind: 'lead', plan: 'eighth-later', unit: 'municipality', area: '12217' };
const hospital = { institution: { register: 'medical', number: '1234567' } };
const name = async (more: object = {}) => as('県医').send('POST', list, { ...ground, body: hospital, ...more });
const read = async (id: number, player: Player = '県医'): Promise<DesignationView> =>
  (await as(player).get(`${list}/${id}`)).body;
const versionOf = async (id: number) => (await read(id)).version;
const step = async (id: number, given: object) =>
  as('県医').send('POST', `${list}/${id}/steps`, { version: await versionOf(id), ...given });
const write = async (id: number, given: object) =>
  as('県医').send('PUT', `${list}/${id}`, { version: await versionOf(id), ...given });
const ask = async (id: number, parties: object[]) =>
  as('県医').send('POST', `${list}/${id}/consultations`, {
    ...{ version: await versionOf(id), title: '位置付けについて', question: '御意見を伺います', dueOn: null, parties },
  });
const inbox = async (player: Player): Promise<InboxView> => (await as(player).get('/api/12/consultations')).body;
const codes = (answer: { body: { faults: { code: string }[] } | null }) => answer.body!.faults.map(({ code }) => code);
const today = new Date(Date.now() + 9 * 3600_000).toISOString().slice(0, 10);
const answerOf = (more: object = {}) => ({
  ...{ version: 1, answer: 'agreed', answeredOn: today, answeredBy: '担当', opinion: '' },
  ...more,
});
const answer = (player: Player, id: number, more: object = {}) =>
  as(player).send('PUT', `/api/12/consultations/${id}/answer`, answerOf(more));

let kashiwa = 0;

test('名簿の医療機関を名前でさがして候補に挙げ、同じものは2度挙げられない（H2）', async () => {
  const found = await as('県医').get(`${list}/institutions?q=${encodeURIComponent('柏の')}`);
  assert.deepEqual(
    found.body.institutions.map((one: { number: string }) => one.number),
    ['1234567'],
  );
  const named = await name({ reason: '届出がある' });
  assert.equal(named.status, 200);
  kashiwa = named.body.id;
  const twice = await name();
  assert.equal(twice.status, 422);
  assert.match(twice.body.faults[0].message.ja, /No\.\d+、候補/);
  const { rows } = await sql<{ bodies: number }>`select count(*) as bodies from body`.execute(stage.db);
  assert.equal(rows[0]!.bodies, 1);
});

test('候補は、経緯を見られる役割にだけ見える（A8）', async () => {
  const shown = async (player: Player) => ((await as(player).get(list)).body as DesignationListView).rows.length;
  assert.equal(await shown('県医'), 1);
  assert.equal(await shown('監査'), 1);
  assert.equal(await shown('柏市'), 1);
  assert.equal(await shown('柏市の病院'), 1);
  assert.equal(await shown('船橋市'), 0);
  assert.equal((await as('船橋市').get(`${list}/${kashiwa}`)).status, 404);
  const other = await as('柏市').send('POST', `${list}/${kashiwa}/steps`, { version: 1, step: 'drop', reason: '不要' });
  assert.equal(other.status, 403);
});

test('照会しないで位置付けることは断られ、足りないことがすべて返る（H10・A6）', async () => {
  const refused = await step(kashiwa, { step: 'designate' });
  assert.equal(refused.status, 422);
  assert.deepEqual(codes(refused), [
    ...['designation-not-asked', 'designation-not-asked', 'designation-roles-missing'],
    ...['designation-basis-missing', 'designation-from-missing'],
  ]);
  const words = refused.body.faults.map(({ message }: { message: { ja: string } }) => message.ja).join('');
  assert.match(words, /柏市にまだ意見を照会していません/);
  assert.match(words, /柏市医師会にまだ意見を照会していません/);
});

test('市町村と医師会に一度に照会でき、候補は意見照会中になる（H10）', async () => {
  const parties = [
    { party: 'municipality', key: '12217' },
    { party: 'association', key: '柏市医師会' },
  ];
  assert.equal((await ask(kashiwa, parties)).body.asked, 2);
  const view = await read(kashiwa);
  assert.equal(view.state.id, 'consulting');
  assert.deepEqual(view.consultations.map((one) => one.name).toSorted(), ['柏市', '柏市医師会']);
  const again = await ask(kashiwa, parties);
  assert.deepEqual(codes(again), ['consultation-still-open', 'consultation-still-open']);
});

test('柏市は柏市への照会に答え、船橋市は答えられない。医師会は医師会への照会に答える（H10）', async () => {
  const mine = (await inbox('柏市')).mine;
  assert.deepEqual(
    mine.map(({ name }) => name),
    ['柏市'],
  );
  const [city, association] = [mine[0]!.id, (await inbox('柏市医師会')).mine[0]!.id];
  assert.equal((await inbox('船橋市')).mine.length + (await inbox('船橋市')).others.length, 0);
  assert.equal((await answer('船橋市', city)).status, 404);
  assert.equal((await answer('柏市', association)).status, 403);
  assert.equal((await answer('柏市の病院', city)).status, 403);
  const empty = await answer('柏市', city, { answer: 'agreed-with-wishes', answeredBy: '' });
  assert.deepEqual(codes(empty), ['consultation-by-missing', 'consultation-opinion-missing']);
  assert.equal((await answer('柏市', city, { answer: 'agreed-with-wishes', opinion: '夜間も' })).status, 200);
  assert.equal((await answer('柏市', city)).status, 409);
  assert.equal((await answer('柏市医師会', association, { answer: 'opposed', opinion: '早い' })).status, 200);
});

test('ファイルは10MBまで添えられ、名のまま、開かずに渡される（H10）', async () => {
  const city = (await inbox('柏市')).mine[0]!.id;
  const post = (player: Player, bytes: Buffer, file = '意見書.pdf') =>
    as(player).app.inject({
      method: 'POST',
      url: `/api/12/consultations/${city}/files?name=${encodeURIComponent(file)}`,
      headers: { host, cookie: `tsunagi-post=${postOf(player)}`, 'content-type': 'application/octet-stream' },
      payload: bytes,
    });
  assert.equal((await post('柏市', Buffer.from('<script>1</script>'), '意見"書<1>.html')).statusCode, 200);
  assert.equal((await post('船橋市', Buffer.from('x'))).statusCode, 404);
  assert.equal((await post('柏市医師会', Buffer.from('x'))).statusCode, 403);
  const large = await post('柏市', Buffer.alloc(10 * 1024 * 1024 + 1));
  assert.equal(large.statusCode, 422);
  assert.match(large.body, /10MBまでです（10\.0MB）/);
  const { files } = (await inbox('県医')).others.find(({ id }) => id === city)!;
  const got = await as('県医').app.inject({
    url: `/api/12/consultations/${city}/files/${files[0]!.id}`,
    headers: { host, cookie: `tsunagi-post=${postOf('県医')}` },
  });
  assert.equal(got.body, '<script>1</script>');
  assert.equal(got.headers['content-type'], 'application/octet-stream');
  assert.match(
    String(got.headers['content-disposition']),
    /^attachment; filename="consultation-\d+-\d+"; filename\*=UTF-8''/,
  );
  assert.equal(got.headers['x-content-type-options'], 'nosniff');
});

test('反対があるときは、わけを書かなければ位置付けられない（H10）', async () => {
  const facts = { roles: ['night-support', 'referral'], legalBasis: '医療法第30条の4', from: '2027-04-01' };
  assert.equal((await write(kashiwa, facts)).status, 200);
  const refused = await step(kashiwa, { step: 'designate' });
  assert.deepEqual(codes(refused), ['designation-opposed']);
  assert.equal((await step(kashiwa, { step: 'designate', despite: '医師会と協議を続ける' })).status, 200);
  const view = await read(kashiwa, '船橋市');
  assert.equal(view.state.id, 'designated');
  assert.equal(view.facts.until, '2030-04-01');
  assert.deepEqual(view.consultations, []);
  assert.deepEqual(view.events, []);
  const city = (await inbox('柏市')).mine[0]!;
  const late = await answer('柏市', city.id, { version: city.version });
  assert.deepEqual(codes(late), ['consultation-closed']);
});

test('位置付けを元に戻すと、回答もまた書き直せる', async () => {
  const undone = await as('県医').send('POST', `${list}/${kashiwa}/undo`, { version: await versionOf(kashiwa) });
  assert.equal(undone.status, 200);
  assert.equal((await read(kashiwa)).state.id, 'consulting');
  const city = (await inbox('柏市')).mine[0]!;
  assert.equal((await answer('柏市', city.id, { version: city.version })).status, 200);
  assert.equal((await step(kashiwa, { step: 'designate', despite: '協議を続ける' })).status, 200);
});

test('期間の重なる位置付けは、何日重なるかを言って断られる（H2）', async () => {
  const { id } = (await name({ plan: 'ninth' })).body;
  const basis = { roles: ['admission'], legalBasis: '医療法第30条の4' };
  await write(id, { ...basis, plan: 'eighth-later', from: '2030-03-01', until: '2030-04-01' });
  const refused = await step(id, { step: 'designate', exception: '前回と同じ' });
  assert.deepEqual(codes(refused), ['designation-overlap']);
  assert.match(
    refused.body.faults[0].message.ja,
    new RegExp(`No\\.${kashiwa}、令和9年4月1日から令和12年4月1日.*31日重なります`),
  );
  assert.equal((await write(id, { plan: 'ninth', from: '2030-04-01', until: '2036-04-01' })).status, 200);
  assert.equal((await step(id, { step: 'designate', exception: '前回と同じ' })).status, 200);
});

test('在宅医療を自ら提供していない医療機関は、わけを書いても位置付けられない（A4）', async () => {
  const { id } = (await name({ body: { institution: { register: 'medical', number: '7654321' } } })).body;
  await write(id, { roles: ['admission'], legalBasis: '医療法第30条の4', from: '2027-04-01' });
  const refused = await step(id, { step: 'designate', exception: '急ぐため' });
  assert.deepEqual(codes(refused), ['designation-ineligible']);
  assert.equal((await step(id, { step: 'drop', reason: '届出がない' })).status, 200);
});

test('近隣を支えている医療機関の取りやめは、支援を終えるまで断られる（A5）', async () => {
  await sql`insert into cover (space, prefecture, designation, unit, area, municipalities, valid_from)
    values ('own', '12', ${kashiwa}, 'municipality', '12222', array['12222'], '2027-04-01')`.execute(stage.db);
  assert.deepEqual(codes(await step(kashiwa, { step: 'withdraw', reason: '閉院' })), ['designation-wrong-state']);
  assert.equal((await step(kashiwa, { step: 'review' })).status, 200);
  const given = { step: 'withdraw', reason: '閉院', on: '2028-04-01' };
  const refused = await step(kashiwa, given);
  assert.deepEqual(codes(refused), ['designation-covers-hang']);
  assert.equal((await step(kashiwa, { ...given, endCovers: true })).status, 200);
  const { rows } = await sql<{ ended_on: string; ended_reason: string }>`
    select ended_on, ended_reason from cover`.execute(stage.db);
  assert.deepEqual(rows, [{ ended_on: '2028-04-01', ended_reason: '閉院' }]);
  assert.equal((await read(kashiwa, '船橋市')).state.id, 'withdrawn');
});

test('履歴は、だれが何をしたかを照会の回答まで伝える', async () => {
  const { body } = await as('県医').get(`${list}/${kashiwa}/history`);
  const told = body.lines.map(({ who, what }: { who: string; what: string }) => `${who} ${what}`).join('\n');
  assert.match(told, /柏市の人/);
  assert.match(told, /柏市医師会の人/);
  assert.match(told, /県医の人/);
});

const second = { body: { institution: { register: 'medical', number: '7654321' } } };
const undo = async (id: number) => as('県医').send('POST', `${list}/${id}/undo`, { version: await versionOf(id) });

test('反対を押して進めたわけは、その医療機関には見えず、県と監査には見える（N8）', async () => {
  const told = async (player: Player) => {
    const history = (await as(player).get(`${list}/${kashiwa}/history`)).body;
    return JSON.stringify([(await read(kashiwa, player)).events, history]);
  };
  for (const player of ['県医', '監査'] as const) assert.match(await told(player), /協議を続ける/);
  for (const player of ['柏市の病院', '柏市'] as const) assert.doesNotMatch(await told(player), /協議を続ける/);
  assert.ok((await read(kashiwa, '柏市の病院')).events.some((one) => one.step === 'designated'));
});

test('取りやめた記録の期間と計画は変えられず、取りやめを戻すと、終わったままの支援を名指しする（N8・A5）', async () => {
  for (const moved of [{ from: '2027-05-01' }, { until: '2029-04-01' }, { plan: 'ninth' }])
    assert.deepEqual(codes(await write(kashiwa, moved)), ['designation-wrong-state']);
  assert.equal((await write(kashiwa, { from: '2027-04-01', until: '2028-04-01' })).status, 200);
  assert.equal((await undo(kashiwa)).status, 200);
  const { state, flags } = await read(kashiwa);
  assert.equal(state.id, 'under-review');
  assert.match(flags.join(), /我孫子市への支援は、終わったままです/);
});

test('同時に位置付けても、重なる期間は1つだけになる（H2）', async () => {
  const ids: number[] = [];
  for (const plan of ['ninth', 'ninth']) {
    const { rows } = await sql<{ id: number }>`
      insert into designation (space, prefecture, body, kind, plan, unit, area, municipalities, institution, state,
                               origin, roles, legal_basis, valid_from)
      select 'own', '12', id, 'hub', ${plan}, 'municipality', '12217', array['12217'], 'medical 7654321', 'candidate',
        'by-hand', array['meetings'], '医療法', '2031-04-01'
      from body where number = '7654321' returning id`.execute(stage.db);
    ids.push(rows[0]!.id);
  }
  const versions = await Promise.all(ids.map(versionOf));
  const taken = await Promise.all(
    ids.map((id, at) =>
      as('県医').send('POST', `${list}/${id}/steps`, { version: versions[at], step: 'designate', exception: '急ぐ' }),
    ),
  );
  assert.deepEqual(taken.map(({ status }) => status).toSorted(), [200, 422]);
  assert.deepEqual(codes(taken.find(({ status }) => status === 422)!), ['designation-overlap']);
  const held = ids[taken.findIndex(({ status }) => status === 200)]!;
  await sql`insert into cover (space, prefecture, designation, unit, area, municipalities, valid_from)
    values ('own', '12', ${held}, 'municipality', '12222', array['12222'], '2031-04-01')`.execute(stage.db);
  await sql`insert into yearly_report (designation, space, prefecture, kind, municipalities, fiscal_year, state)
    values (${held}, 'own', '12', 'hub', array['12217'], 2031, 'asked')`.execute(stage.db);
  const refused = await undo(held);
  assert.deepEqual(codes(refused), ['designation-covers-hang', 'designation-reports-hang']);
  assert.match(refused.body.faults[0].message.ja, /我孫子市/);
  assert.match(refused.body.faults[1].message.ja, /令和13年度（2031年度）の年次報告/);
});

test('見送りを元に戻しても、同じ役割の候補は2つにならない（H2）', async () => {
  const dropped = (await name(second)).body.id;
  assert.equal((await step(dropped, { step: 'drop', reason: '届出がない' })).status, 200);
  const again = (await name(second)).body.id;
  assert.deepEqual(codes(await undo(dropped)), ['already-candidate']);
  assert.equal((await step(again, { step: 'drop', reason: '届出がない' })).status, 200);
  assert.equal((await undo(dropped)).status, 200);
});

test('制御文字や文字の向きを変える字は取り除かれ、同じ役割は1つになる', async () => {
  assert.equal((await as('県医').get(`${list}/institutions?q=%00`)).body.institutions.length, 0);
  const sought = await as('県医').get(`${list}/institutions?q=${encodeURIComponent('柏\u0000の')}`);
  assert.equal(sought.body.institutions.length, 1);
  const strange = await name({ body: { institution: { register: 'medical', number: '12\u000034567' } }, kind: 'hub' });
  assert.equal(strange.status, 200);
  const { id } = strange.body;
  const roles = ['meetings', 'courses', 'meetings'];
  assert.equal((await write(id, { roles, legalBasis: '医療\u202e法\u2066' })).status, 200);
  const { rows } = await sql<{ roles: string[]; legal_basis: string }>`
    select roles, legal_basis from designation where id = ${id}`.execute(stage.db);
  assert.deepEqual(rows, [{ roles: ['meetings', 'courses'], legal_basis: '医療法' }]);
});

test('手で書く団体の市町村は県内のものに限り、長すぎる文字は断られる', async () => {
  const written = { kind: 'corporation', name: '医療法人', municipality: '13101', address: '', phone: '' };
  const outside = await name({ body: { written } });
  assert.deepEqual(codes(outside), ['unknown-municipality']);
  assert.match(outside.body.faults[0].message.ja, /13101.*この県にありません/);
  const long = { ...written, municipality: '12217', address: '字'.repeat(201), phone: '1'.repeat(51) };
  assert.deepEqual(codes(await name({ body: { written: long } })), ['designation-too-long', 'designation-too-long']);
  const reason = '字'.repeat(1001);
  assert.deepEqual(codes(await name({ ...second, reason })), ['designation-too-long']);
  const saved = { kind: 'lead', plan: 'ninth', selection: 1, reason };
  assert.deepEqual(codes(await as('県医').send('POST', `${list}/selected`, saved)), ['designation-too-long']);
  assert.deepEqual(codes(await step(kashiwa, { step: 'continue', reason })), ['designation-too-long']);
});

test('英語では、照会した相手を英語の名で書く（N2）', async () => {
  const { id } = (await name({ kind: 'hub', area: '12204', unit: 'municipality' })).body;
  await ask(id, [{ party: 'municipality', key: '12204' }]);
  const { holder, consultations } = (await as('県医').get(`${list}/${id}?lang=en`)).body as DesignationView;
  assert.match(holder, /^Answers are with Funabashi/);
  assert.match(consultations[0]!.holder, /^Now with Funabashi/);
});

test('候補を見られない人には、候補の数を言わない（A8）', async () => {
  const sentence = async (player: Player) => ((await as(player).get(list)).body as DesignationListView).sentence;
  assert.doesNotMatch(await sentence('協議会の委員'), /候補/);
  assert.match(await sentence('県医'), /候補は\d+です/);
});

test('計画の案は全市町村に照会でき、回答の数が54のうちで数えられる（P5）', async () => {
  const all = (await as('県医').get('/api/12/consultations/parties')).body.parties;
  const parties = all
    .filter(({ party }: { party: string }) => party === 'municipality')
    .map(({ party, key }: { party: string; key: string }) => ({ party, key }));
  const asked = await as('県医').send('POST', '/api/12/consultations', {
    ...{ plan: 'eighth-later', title: '後期の案', question: '', dueOn: null, parties },
  });
  assert.equal(asked.body.asked, 54);
  const city = (await inbox('柏市')).mine.find(({ subject }) => subject === 'plan eighth-later')!;
  await answer('柏市', city.id);
  const view = await inbox('県医');
  assert.deepEqual(
    view.plans.map(({ asked, answered, of }) => ({ asked, answered, of })),
    [{ asked: 54, answered: 1, of: 54 }],
  );
  const proxy = view.others.find(({ name, subject }) => name === '船橋市' && subject === 'plan eighth-later')!;
  assert.deepEqual(codes(await answer('県医', proxy.id)), ['consultation-note-missing']);
  assert.equal((await answer('県医', proxy.id, { proxyNote: '電話で聞いた' })).status, 200);
});

test('行ごとの決まり：柏市は船橋市への照会を読めず、書けない（データベース）', async () => {
  const scoped = async <T>(player: Player, text: (trx: TestProduct['db']) => Promise<T>): Promise<T> =>
    stage.db.transaction().execute(async (trx) => {
      await sql`select set_config('tsunagi.actor', 'person', true), set_config('tsunagi.post', ${`${postOf(player)}`}, true),
        set_config('tsunagi.space', 'own', true), set_config('tsunagi.prefecture', '12', true)`.execute(trx);
      return text(trx);
    });
  const names = await scoped('柏市', async (trx) => {
    const { rows } = await sql<{ party_name: string }>`select distinct party_name from consultation`.execute(trx);
    return rows.map((row) => row.party_name).toSorted();
  });
  assert.deepEqual(names, ['柏市', '柏市医師会']);
  const written = await scoped('柏市', async (trx) => {
    const { rows } = await sql<{ party_name: string }>`
      update consultation set opinion = '書きかえ' where closed_on is null returning party_name`.execute(trx);
    return [...new Set(rows.map((row) => row.party_name))];
  });
  assert.deepEqual(written, ['柏市']);
});

test('一覧はCSVとExcelになる', async () => {
  for (const format of ['csv', 'xlsx']) {
    const got = await as('県医').app.inject({
      url: `/api/12/designations.${format}`,
      headers: { host, cookie: `tsunagi-post=${postOf('県医')}` },
    });
    assert.equal(got.statusCode, 200);
    if (format === 'csv') assert.match(got.body, /柏の病院/);
  }
});
