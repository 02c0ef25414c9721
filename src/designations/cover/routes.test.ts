import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cast, chiba, officeOf, postOf } from '../../../test/permissions/cast.ts';
import type { Player } from '../../../test/permissions/oracle.ts';
import { openStage, type Stage } from '../../../test/stage.ts';
import { asActor } from '../../accounts/scope.ts';
import { day, dayInJapan } from '../../kit/pure/day.ts';
import { inTransaction, sql } from '../../kit/server/db.ts';
import { openPrefecture } from '../../regions/opening.ts';
import { insertBody, insertDesignation } from '../record/store.ts';
import { insertConsent } from './store.ts';
import type { CoverView } from './view.ts';

const players: Player[] = ['県医', '印旛保健所', '柏市', '船橋市', '柏市の病院', '監査'];

let stage: Stage;
const as = (player: Player) => stage.as(player);
/** 流山市の病院は柏の病院の番号を持ち、市川市の病院は二次医療圏の外にある。 */
const ids = { lead: 0, outside: 0 };

before(async () => {
  stage = await openStage(players);
  const officer = { kind: 'operator' as const, name: 'test' };
  await inTransaction(stage.db, false, (trx) => openPrefecture(trx, chiba, officer));
  ids.lead = await designate('流山の病院', '1234567', '12220');
  ids.outside = await designate('市川の病院', '7654321', '12203');
});
after(() => stage.close());

const designate = (name: string, number: string, area: string): Promise<number> =>
  inTransaction(stage.db, false, async (trx) => {
    const body = await insertBody(trx, chiba, {
      ...{ kind: 'hospital', name, register: 'medical', number, municipality: area, address: '', phone: '' },
    });
    return insertDesignation(trx, chiba, {
      ...{ body: body.id, kind: 'lead', plan: 'eighth', unit: 'municipality', area, municipalities: [area] },
      ...{ state: 'designated', origin: 'by-hand', selection: null, step: null, roles: [], legalBasis: '' },
      ...{ letterNumber: '', from: day('2026-04-01'), until: day('2030-04-01') },
    });
  });

const path = '/api/12/designations/cover';
const proposal = (more: object = {}) => ({
  ...{ designation: ids.lead, unit: 'municipality', area: '12217', from: '2026-10-01', note: '夜間の往診' },
  ...more,
});
const view = async (player: Player): Promise<CoverView> => (await as(player).get(`${path}?unit=municipality`)).body;
const line = async (player: Player, id: number) => (await view(player)).lines.find((one) => one.id === id)!;
const codesOf = (body: { faults: { code: string }[] }) => body.faults.map(({ code }) => code);
const consent = (player: Player, id: number, more: object) => as(player).send('POST', `${path}/${id}/consent`, more);

test('提案は、県と、圏域を受け持つ保健所だけができる。だめな理由は一度に返る（Z6）', async () => {
  assert.equal((await as('柏市').send('POST', path, proposal())).status, 403);
  assert.equal((await as('印旛保健所').send('POST', path, proposal())).status, 403);
  const wrong = await as('県医').send('POST', path, proposal({ designation: ids.outside, from: '来月' }));
  assert.deepEqual([wrong.status, codesOf(wrong.body)], [422, ['cover-day']]);
  const outside = await as('県医').send('POST', path, proposal({ designation: ids.outside, from: '2026-03-01' }));
  assert.deepEqual([outside.status, codesOf(outside.body)], [422, ['cover-outside', 'cover-before']]);
  assert.match(outside.body.faults[0].message.ja, /市川市（東葛南部）は、柏市（東葛北部）と二次医療圏が違います/);
  assert.equal((await view('県医')).lines.length, 0);
});

test('両側が同意するまで有効にならず、市町村は自分のことだけに同意する（A2）', async () => {
  const proposed = await as('県医').send('POST', path, proposal({ from: 'R8.10.1' }));
  assert.equal(proposed.status, 200, JSON.stringify(proposed.body));
  const { id } = proposed.body;
  assert.equal((await line('県医', id)).state, 'proposed');
  assert.equal((await view('船橋市')).lines.length, 0, '提案は、関わらない市町村には見えない');
  assert.deepEqual((await line('柏市', id)).agree, { giver: null, receivers: [{ code: '12217', name: '柏市' }] });
  assert.deepEqual((await line('柏市の病院', id)).agree, { giver: 'own', receivers: [] });
  assert.deepEqual((await line('県医', id)).agree, { giver: 'behalf', receivers: [] });

  const receive = { version: 1, side: 'receiver', municipality: '12217', note: '' };
  assert.equal((await consent('県医', id, receive)).status, 403, '県は市町村に代わって同意しない');
  assert.equal((await consent('船橋市', id, receive)).status, 404);
  assert.equal((await consent('柏市', id, { version: 1, side: 'giver', municipality: null, note: '' })).status, 403);
  assert.equal((await consent('柏市', id, receive)).status, 200);
  assert.equal((await line('県医', id)).state, 'one-side');
  assert.deepEqual(codesOf((await consent('柏市', id, { ...receive, version: 2 })).body), ['cover-agreed']);

  const give = { version: 2, side: 'giver', municipality: null, note: '' };
  assert.deepEqual(codesOf((await consent('県医', id, give)).body), ['cover-consent-note']);
  assert.deepEqual(codesOf((await consent('柏市の病院', id, { ...give, version: 1 })).body), ['changed-meanwhile']);
  assert.equal((await consent('柏市の病院', id, give)).status, 200);
  assert.equal((await line('船橋市', id)).state, 'in-force', '有効になれば、だれにでも見える');
  assert.match((await view('県医')).sentence, /近隣が支えるのは1です/);
});

test('データベースも、よその市町村としての同意を書かせない（A2）', async () => {
  const { id } = (await as('県医').send('POST', path, proposal({ area: '12208' }))).body;
  const shared = await as('県医').send('POST', path, proposal({ unit: 'secondary-area', area: '東葛北部' }));
  assert.deepEqual(codesOf(shared.body), ['cover-own-area']);
  const kashiwa = { kind: 'person' as const, name: '柏市の人', post: { ...heldPost('柏市') } };
  const written = inTransaction(asActor(stage.db, kashiwa, chiba), false, (trx) =>
    insertConsent(trx, chiba, id, {
      ...{ side: 'receiver', municipality: '12208', on: day('2026-11-22'), by: '柏市', note: '' },
    }),
  );
  await assert.rejects(written, /row-level security/);
});

const heldPost = (player: Player) => ({
  ...{ id: postOf(player), title: '在宅医療担当', role: cast[player]!.role, realm: chiba, below: [] },
  ...{ office: { id: officeOf(player), name: cast[player]!.office }, person: player, from: day('2020-04-01') },
  ...{ municipalities: cast[player]!.municipalities ?? [], institutions: [], bodies: [], until: null },
});

test('県は、文書を確かめたうえで医療機関に代わって記録し、跡に残る（A2）', async () => {
  const [{ id, version }] = (await view('県医')).lines.filter(({ state }) => state === 'proposed') as [
    CoverView['lines'][0],
  ];
  const said = { version, side: 'giver', municipality: null, note: '令和8年11月1日付け流病第12号' };
  assert.equal((await consent('県医', id, said)).status, 200);
  const { rows } = await sql<{ act: string; record: string; after: { note: string } }>`
    select act, record, after from audit_entry where record = ${`cover ${id}`} order by id`.execute(stage.db);
  assert.deepEqual(
    rows.map(({ act }) => act),
    ['cover.write', 'cover.consent'],
  );
  assert.equal(rows[1]!.after.note, said.note);
});

test('取りやめた医療機関がまだ支えている圏域は、言葉で知らせる。終えるには理由が要る', async () => {
  const [covered] = (await view('県医')).lines.filter(({ state }) => state === 'in-force');
  await sql`update designation set state = 'withdrawn', valid_until = '2026-11-01' where id = ${ids.lead}`.execute(
    stage.db,
  );
  const { warnings, lines } = await view('県医');
  assert.ok(
    warnings.some((text) =>
      /流山の病院は令和8年11月1日に位置付けを終えています。柏市は近隣の支えを失います/.test(text),
    ),
  );
  assert.equal(lines.find(({ id }) => id === covered!.id)!.lost, true);
  const end = (more: object) =>
    as('県医').send('POST', `${path}/${covered!.id}/end`, { version: covered!.version, on: null, reason: '', ...more });
  assert.deepEqual(codesOf((await end({})).body), ['cover-end-day', 'cover-end-reason']);
  assert.equal((await end({ on: dayInJapan(new Date()), reason: '取りやめのため' })).status, 200);
  assert.equal((await line('県医', covered!.id)).state, 'ended');
  assert.ok(!(await view('県医')).warnings.some((text) => /柏市/.test(text)));
});

test('図は、どの単位でも、矢印と凡例の数が合う（A9）', async () => {
  await sql`update designation set state = 'designated', valid_until = '2030-04-01' where id = ${ids.lead}`.execute(
    stage.db,
  );
  const { body: map } = await as('県医').get(`${path}/map?unit=municipality&width=720&height=400`);
  assert.equal(map.areas.length, 54);
  assert.deepEqual(
    map.arrows.legend.map(({ dashed, count }: { dashed: boolean; count: number }) => [dashed, count]),
    [[true, 1]],
  );
  assert.equal(map.arrows.drawn.length, 1);
  assert.equal(
    map.legend.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
    54,
  );
  const svg = await as('県医').app.inject({
    url: `${path}/map.svg?unit=municipality`,
    headers: { host: '127.0.0.1:4270', cookie: `tsunagi-post=${postOf('県医')}` },
  });
  assert.match(svg.body, /調整中の支援：/);
});

test('同じ提案を2人が同時に出しても、1つだけになる', async () => {
  const same = proposal({ area: '12222', from: '2026-12-01' });
  const answers = await Promise.all([1, 2, 3].map(() => as('県医').send('POST', path, same)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 422, 422]);
});

test('備考、代わりに確かめたわけ、終えたわけは、関わる役割だけが読む', async () => {
  const { id } = (await as('県医').send('POST', path, proposal({ from: '2027-01-01', note: '内輪の備考\0\ud800' })))
    .body;
  const give = { version: 1, side: 'giver', municipality: null, note: '内輪の確かめ' };
  assert.equal((await consent('県医', id, give)).status, 200);
  const receive = { version: 2, side: 'receiver', municipality: '12217', note: '' };
  assert.equal((await consent('柏市', id, receive)).status, 200);
  const told = async (player: Player) => {
    const { table } = await view(player);
    return JSON.stringify(table.rows.find((row) => row.id === `${id}`));
  };
  assert.match(await told('柏市'), /内輪の備考/);
  assert.match(await told('監査'), /内輪の確かめ/);
  assert.ok((await told('船橋市')).includes('流山の病院'), 'あることは、だれにでも見える');
  assert.doesNotMatch(await told('船橋市'), /内輪/);
  const end = { version: 3, on: dayInJapan(new Date()), reason: '内輪のわけ\0' };
  const ended = await as('県医').send('POST', `${path}/${id}/end`, end);
  assert.equal(ended.status, 200, JSON.stringify(ended.body));
  assert.match(await told('柏市'), /に終了：内輪のわけ/);
  assert.match(await told('船橋市'), /に終了/);
  assert.doesNotMatch(await told('船橋市'), /内輪/);
});

test('書いた言葉は、改行も区切りのタブもそのまま残る（Z6）', async () => {
  const note = ' 夜間の往診\r電話\t平日\r\n看取り\u0000 ';
  const { status, body } = await as('県医').send('POST', path, proposal({ area: '12207', note }));
  assert.equal(status, 200, JSON.stringify(body));
  const { rows } = await sql<{ note: string }>`select note from cover where id = ${body.id}`.execute(stage.db);
  assert.equal(rows[0]!.note, '夜間の往診\n電話\t平日\n看取り');
});
