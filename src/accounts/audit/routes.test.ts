import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { actorOf, cast, chiba, officeOf, postOf, tokyo } from '../../../test/permissions/cast.ts';
import type { Player } from '../../../test/permissions/oracle.ts';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { connect, type Db, sql } from '../../kit/server/db.ts';
import type { Realm } from '../model.ts';
import { asActor } from '../scope.ts';
import { type Entry, insertAuditEntry } from '../store.ts';
import type { AuditView, ChainView, EntryView } from './view.ts';

const players: Player[] = ['県医', '県介', '柏市', '船橋市', '柏市の病院', '協議会の委員', '監査', '東京都の県医'];
const headers = { host: '127.0.0.1:4270' };

let product: TestProduct;
let owner: Db;
before(async () => {
  product = await openTestProduct({ sample: false });
  owner = connect(product.url, 1);
  for (const player of players) await plant(player);
  await write('柏市', chiba, hubEntry({ reason: '開所の届け' }));
  await write(
    '柏市',
    chiba,
    hubEntry({ before: { state: 'set-up', name: '' }, after: { state: 'set-up', name: '100％_柏' } }),
  );
  await write('船橋市', chiba, {
    ...hubEntry({}),
    subject: '船橋市の拠点',
    record: 'hub 12204',
    municipality: '12204',
  });
  await write('県医', chiba, { ...hubEntry({}), reason: '県が柏市の記録を直した' });
  await write('東京都の県医', tokyo, { act: 'criteria.write', subject: 'own-1', after: { minimum: 1 } });
});
after(async () => {
  await owner.destroy();
  await product.close();
});

async function plant(player: Player): Promise<void> {
  const { role, office, realm, municipalities = [] } = cast[player]!;
  const [o, p] = [officeOf(player), postOf(player)];
  const where = sql`${realm.space}, ${realm.prefecture}`;
  await sql`insert into office (id, space, prefecture, role, name) overriding system value
    values (${o}, ${where}, ${role}, ${office})`.execute(owner);
  await sql`insert into post (id, space, prefecture, office, title) overriding system value
    values (${p}, ${where}, ${o}, '在宅医療担当')`.execute(owner);
  await sql`insert into person (id, space, prefecture, name) overriding system value
    values (${p}, ${where}, ${player})`.execute(owner);
  await sql`insert into holding (space, prefecture, post, person, valid_from)
    values (${where}, ${p}, ${p}, '2020-04-01')`.execute(owner);
  for (const code of municipalities) {
    await sql`insert into office_municipality values (${where}, ${o}, ${code})`.execute(owner);
  }
}

const hubEntry = (given: Partial<Entry>): Entry => ({
  act: 'hubs.write',
  subject: '柏市の拠点',
  record: 'hub 12217',
  municipality: '12217',
  before: { state: 'considering' },
  after: { state: 'set-up' },
  ...given,
});

async function write(player: Player, realm: Realm, entry: Entry): Promise<void> {
  const actor = actorOf(player)!;
  await asActor(product.db, actor, realm)
    .transaction()
    .execute((trx) => insertAuditEntry(trx, actor, realm, entry));
}

async function ask(player: Player | null, url: string) {
  const server = await openTestServer(product.db, player === null ? undefined : postOf(player));
  try {
    return await server.get(url);
  } finally {
    await server.app.close();
  }
}

const listed = async (player: Player | null, query = '', key = '12'): Promise<AuditView> =>
  (await ask(player, `/api/${key}/audit?${query}`)).body;
const subjects = async (player: Player | null, query = '') =>
  (await listed(player, query)).table.rows.map(({ id, cells }) => [Number(id), (cells[3] as { text: string }).text]);

test('監査と県医は県内すべての記録を見る。新しいものから並ぶ（B9・B11）', async () => {
  for (const player of ['監査', '県医', null] as const) {
    const view = await listed(player);
    assert.deepEqual(await subjects(player), [
      [4, '柏市の拠点'],
      [3, '船橋市の拠点'],
      [2, '柏市の拠点'],
      [1, '柏市の拠点'],
    ]);
    assert.equal(view.reads, '県内のすべての課・機関の記録が見えます。');
    assert.match(view.sentence, /^令和\d+年\d+月\d+日に4件の記録があります$/);
    assert.equal(view.whole, true);
  }
});

test('市町村は、自分の課がした記録だけを見る。拠点の履歴で読める、よその課の記録は混ざらない（B9）', async () => {
  const view = await listed('柏市');
  assert.deepEqual(
    (await subjects('柏市')).map(([seq]) => seq),
    [2, 1],
  );
  assert.match(view.reads, /^柏市地域包括支援課がした記録だけが見えます/);
  assert.equal(view.whole, false);
  assert.deepEqual(await subjects('柏市の病院'), []);
  assert.deepEqual(await subjects('県介'), []);
});

test('よその課の記録は、番号を知っていても開けない', async () => {
  assert.equal((await ask('柏市', '/api/12/audit/1')).status, 200);
  for (const seq of [3, 4, 99]) assert.equal((await ask('柏市', `/api/12/audit/${seq}`)).status, 404);
});

test('委員と住民には、だれが見られるかを一文で述べて断る', async () => {
  const refused = await ask('協議会の委員', '/api/12/audit');
  assert.equal(refused.status, 403);
  assert.match(
    refused.body.faults[0].message.ja,
    /いまの役割（在宅医療推進連絡協議会.*）ではできません。できるのは、.*監査/,
  );
  for (const url of ['/api/12/audit/1', '/api/12/audit/chain', '/api/12/audit.csv', '/api/12/audit.xlsx']) {
    assert.equal((await ask('協議会の委員', url)).status, 403, url);
  }
});

test('よその県の記録は見えない', async () => {
  assert.equal((await ask('東京都の県医', '/api/12/audit')).status, 403);
  assert.equal((await ask('監査', '/api/13/audit')).status, 403);
  assert.equal((await listed('東京都の県医', '', '13')).table.rows.length, 1);
});

test('だれが・したこと・記録・言葉・期間で絞れる。% と _ はその字として探す', async () => {
  const found = async (query: Record<string, string>) =>
    (await subjects('監査', `${new URLSearchParams(query)}`)).map(([seq]) => seq);
  assert.deepEqual(await found({ who: '柏市' }), [2, 1]);
  assert.deepEqual(await found({ who: '船橋市地域' }), [3]);
  assert.deepEqual(await found({ act: 'criteria.write' }), []);
  assert.deepEqual(await found({ record: 'hub 12204' }), [3]);
  assert.deepEqual(await found({ q: '開所' }), [1]);
  assert.deepEqual(await found({ q: '柏市 直した' }), [4]);
  assert.deepEqual(await found({ q: '100%_' }), [2]);
  assert.deepEqual(await found({ q: '%' }), [2]);
  assert.deepEqual(await found({ q: '検討中 船橋' }), [3]);
  assert.deepEqual(await found({ q: 'Considering 船橋' }), [3]);
  assert.deepEqual(await found({ q: '拠点の記録を書く 開所' }), [1]);
  assert.deepEqual(await found({ from: '2020-01-01', until: '2020-12-31' }), []);
  assert.equal(
    (await listed('監査', 'q=ない言葉')).empty,
    '条件に合う記録は0件です。期間を広げるか、言葉を減らすか、条件を消してください。',
  );
});

test('期間は日本の一日で、終わりの日を含む', async () => {
  const today = new Date(Date.now() + 9 * 3600_000).toISOString().slice(0, 10);
  assert.equal((await subjects('監査', `from=${today}&until=${today}`)).length, 4);
  const tomorrow = new Date(Date.now() + 33 * 3600_000).toISOString().slice(0, 10);
  assert.equal((await subjects('監査', `from=${tomorrow}`)).length, 0);
});

test('読めない日や知らない「したこと」は、断る', async () => {
  for (const query of ['from=R8.13.1', 'act=hack', 'before=0', 'before=x']) {
    assert.equal((await ask('監査', `/api/12/audit?${query}`)).status, 400, query);
  }
});

test('一つの記録は、項目ごとの前と後を言葉で述べる', async () => {
  const view: EntryView = (await ask('監査', '/api/12/audit/1')).body;
  assert.deepEqual(view.changes, [{ field: 'state', label: '設置状況', before: '検討中', after: '設置済み' }]);
  assert.ok(view.facts.some(({ label, value }) => label === '理由' && value === '開所の届け'));
  assert.ok(view.facts.some(({ value }) => value === '柏市地域包括支援課 柏市'));
  assert.equal(view.record, 'hub 12217');
  const english: EntryView = (await ask('監査', '/api/12/audit/1?lang=en')).body;
  assert.deepEqual(english.changes[0], { field: 'state', label: 'State', before: 'Considering', after: 'Set up' });
});

test('検証は、県全体を見られる人だけができる', async () => {
  const view: ChainView = (await ask('監査', '/api/12/audit/chain')).body;
  assert.equal(view.ok, true);
  assert.match(view.sentence, /^4件の記録に、書きかえ・抜け・入れかえはありません/);
  assert.equal((await ask('柏市', '/api/12/audit/chain')).status, 403);
});

const csv = async (player: Player, query = '') => {
  const { app } = await openTestServer(product.db);
  const answer = await app.inject({
    url: `/api/12/audit.csv?${query}`,
    headers: { ...headers, cookie: `tsunagi-post=${postOf(player)}` },
  });
  await app.close();
  assert.equal(answer.statusCode, 200);
  return answer.body;
};

test('CSVには、同じ記録と、だれの記録か・条件・検証の結果が付く', async () => {
  const all = await csv('監査');
  assert.match(all, /seq,at,who,act,subject,changes,reason,record/);
  assert.match(
    all,
    /\n1,[^\n]*柏市地域包括支援課 柏市,拠点の記録を書く,柏市の拠点,設置状況 検討中→設置済み,開所の届け,hub 12217/,
  );
  assert.match(all, /記録の検証：4件の記録に、書きかえ・抜け・入れかえはありません/);
  const own = await csv('柏市', 'q=開所&from=R2.1.1');
  assert.equal(own.match(/hub 12/g)?.length, 1);
  assert.match(own, /柏市地域包括支援課がした記録だけが見えます/);
  assert.match(own, /条件：いつから 令和2年1月1日、言葉（対象・理由・内容） 開所/);
  assert.match(own, /県全体の記録を見られる人が行えます/);
});

test('Excelにもなる', async () => {
  const { app } = await openTestServer(product.db);
  const answer = await app.inject({ url: '/api/12/audit.xlsx', headers });
  await app.close();
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.rawPayload.subarray(0, 2).toString(), 'PK');
});

test('古い記録へは、番号でたどる。大きな値は一覧に載せず、開くと件数で述べる', async () => {
  const operator = { kind: 'operator', name: 'operator (x)' } as const;
  const large = Array.from({ length: 3000 }, (_, i) => ({ code: `${i * 7919}`, name: `機関${i * 104729}` }));
  await product.db.transaction().execute(async (trx) => {
    for (let n = 0; n < 60; n += 1) {
      const entry: Entry = { act: 'data.import', subject: 'areas 所属.csv', before: large, after: { members: large } };
      await insertAuditEntry(
        trx,
        operator,
        chiba,
        n === 0 ? entry : { ...entry, before: null, after: { members: [] } },
      );
    }
  });
  const first = await listed('監査');
  assert.equal(first.table.rows.length, 50);
  assert.equal(first.next, 15);
  const second = await listed('監査', `before=${first.next}`);
  assert.deepEqual(
    second.table.rows.map(({ id }) => Number(id)),
    [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
  );
  assert.equal(second.next, null);
  const cell = second.table.rows.find(({ id }) => id === '5')!.cells[4] as { text: string };
  assert.equal(cell.text, '内容が多いため、開いて見る');
  const view: EntryView = (await ask('監査', '/api/12/audit/5')).body;
  assert.deepEqual(
    view.changes.map(({ label, before, after }) => [label, before, after]),
    [
      ['変わった所属', '（なし）', '3,000件'],
      ['内容', '3,000件', '（なし）'],
    ],
  );
  assert.match(await csv('監査', 'act=data.import'), /変わった所属 3,000件/);
});

test('多くの記録にある言葉は200件まで数え、続きも最後までたどれる', async () => {
  await product.db.transaction().execute(async (trx) => {
    for (let n = 1; n <= 230; n += 1)
      await insertAuditEntry(trx, { kind: 'operator', name: 'operator (x)' }, chiba, {
        act: 'data.import',
        subject: `たくさんの記録${n}`,
      });
  });
  const word = encodeURIComponent('たくさんの記録');
  const found: number[] = [];
  let before: number | null = null;
  do {
    const view: AuditView = await listed('監査', `q=${word}${before ? `&before=${before}` : ''}`);
    assert.match(view.sentence, /^200件以上の記録があります/);
    found.push(...view.table.rows.map(({ id }) => Number(id)));
    before = view.next;
  } while (before !== null);
  assert.equal(new Set(found).size, 230);
  assert.deepEqual(
    found,
    [...found].sort((a, b) => b - a),
  );
  assert.match((await listed('監査', `q=${encodeURIComponent('記録２３０')}`)).sentence, /に1件の記録があります$/);
});

test('書きかえられた記録は、画面とファイルで名指しされる', async () => {
  await sql`alter table audit_entry disable trigger all`.execute(owner);
  await sql`update audit_entry set reason = 'なかったこと' where prefecture = '12' and seq = 2`.execute(owner);
  await sql`alter table audit_entry enable trigger all`.execute(owner);
  const view: ChainView = (await ask('監査', '/api/12/audit/chain')).body;
  assert.equal(view.ok, false);
  assert.match(
    view.faults[0]!.words,
    /^記録2（.*柏市地域包括支援課 柏市「拠点の記録を書く」柏市の拠点）が書きかえられています/,
  );
  assert.match(await csv('県医'), /注意,記録の検証：記録に1か所の異常があります[\s\S]*注意,記録2（/);
});
