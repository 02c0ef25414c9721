import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import type { Actor, Realm } from '../../accounts/model.ts';
import { insertCoverage, insertInstitutions, type NewInstitution } from '../../facilities/store.ts';
import { day } from '../../kit/pure/day.ts';
import { connect, sql } from '../../kit/server/db.ts';
import { insertSource } from '../../sources/store.ts';
import { listDesignations, listEvents } from '../record/store.ts';
import type { CurrentView } from './current/view.ts';
import type { ReviewView } from './view.ts';

const actor: Actor = { kind: 'operator', name: 'test' };
const realm: Realm = { space: 'own', prefecture: '12' };

let product: TestProduct;
let server: Awaited<ReturnType<typeof openTestServer>>;
before(async () => {
  product = await openTestProduct({ sample: false });
  server = await openTestServer(product.db);
  await product.db.transaction().execute(async (trx) => {
    const source = await insertSource(trx, realm, actor, {
      ...{ kind: 'register', title: { ja: '届出受理医療機関名簿', en: 'Register' }, notes: [] },
      asOf: day('2026-01-01'),
    });
    await insertCoverage(
      trx,
      source,
      (['hospital', 'clinic', 'pharmacy'] as const).map((kind) => ({ kind, symbols: ['*'] })),
    );
    await insertInstitutions(trx, realm, source, institutions);
    await sql`insert into register_list (source, register, complete, rows, institutions, filings, rejected)
      values (${source}, 'medical', true, 5, 5, 3, 0)`.execute(trx);
    await sql`update filing set valid_until = '2026-02-01' where symbol = '支援病３'`.execute(trx);
    await sql`update institution_statement set valid_until = '2026-02-01' where name = '旧手賀医院'`.execute(trx);
  });
});
after(async () => {
  await server.app.close();
  await product.close();
});

const at = { address: '', municipality: '12217', placement: 'stated' as const, row: 1 };
const institutions: NewInstitution[] = [
  { ...at, kind: 'hospital', number: '1700001', name: '医療法人社団　見本会　柏在宅病院', symbols: ['支援病１'] },
  { ...at, kind: 'hospital', number: '1700002', name: '柏取下げ病院', symbols: ['支援病３'] },
  { ...at, kind: 'clinic', number: '1700003', name: 'ひがし診療所', symbols: [] },
  { ...at, kind: 'clinic', number: '1700004', name: 'ひがし診療所', symbols: ['支援診２'], municipality: '12207' },
  { ...at, kind: 'clinic', number: '1700005', name: '旧手賀医院', symbols: ['支援診３'] },
  { ...at, kind: 'pharmacy', number: '1700001', name: 'かしわクリニック薬局', symbols: [] },
];

const csv = `現行の位置付け一覧（見本）,,,,,,
名称,医療機関コード,種別,市町村,位置付け開始日,位置付け,備考欄
柏在宅病院,1211700001,,柏市,R6.4.1,積極的役割を担う医療機関,
柏取下げ病院,1700002,病院,柏市,2024-04-01,,
ひがし診療所,,診療所,松戸市,令和6年4月1日,,
旧手賀医院,1700005,診療所,,令和6年4月1日,,
かしわクリニック薬局,1241700001,薬局,柏市,,積極的役割を担う医療機関,
柏市医師会,,医師会,柏市,令和6年4月1日,連携拠点,
どこにもない診療所,1799999,診療所,柏市,令和6年4月1日,,
名前のちがう病院,1700002,病院,柏市,令和6年4月1日,,
種別のない機関,,,柏市,令和6年4月1日,,
県外の病院,1311700001,病院,,令和6年4月1日,,
日付のちがう病院,1700001,病院,柏市,令和6年13月1日,,
柏在宅病院,1700001,病院,柏市,令和6年4月1日,,
`;

async function upload(step: 'preview' | 'import', bytes: Buffer, name = '現行.csv', more = '') {
  const answer = await server.app.inject({
    method: 'POST',
    url: `/api/12/designations/review/${step}?name=${encodeURIComponent(name)}${more}`,
    headers: { host: '127.0.0.1:4270', 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
  return { status: answer.statusCode, body: answer.json() as CurrentView & { faults?: { code: string }[] } };
}

const fetchFile = async (url: string): Promise<Buffer> =>
  (await server.app.inject({ url, headers: { host: '127.0.0.1:4270' } })).rawPayload;

/** Only the owner of the database can take records away. */
async function forget(): Promise<void> {
  const owner = connect(product.url, 1);
  await sql`truncate designation, body cascade`.execute(owner);
  await owner.destroy();
}

const partOf = (view: CurrentView, id: string) => view.parts.find((part) => part.id === id);
const cellsOf = (view: CurrentView, id: string) =>
  partOf(view, id)?.table.rows.map(({ cells }) => cells.map((cell) => ('text' in cell ? cell.text : ''))) ?? [];
const designations = () => listDesignations(product.db, realm);
const reviewed = async (): Promise<ReviewView> => (await server.get('/api/12/designations/review')).body;

test('位置付けがなければ、取込みを勧める（A4）', async () => {
  const view = await reviewed();
  assert.equal(view.rows.length, 0);
  assert.match(view.sentence, /位置付けの記録はまだありません/);
});

test('取込みの前に、何件が入り、何が名簿と結び付かず、どの行が読めないかを示す（A4）', async () => {
  const { status, body } = await upload('preview', Buffer.from(csv));
  assert.equal(status, 200);
  assert.match(
    body.sentence,
    /^7件を位置付け済みとして取り込みます（記録と同じ0件、読めない行5）。まだ保存していません。$/,
  );
  assert.deepEqual(
    cellsOf(body, 'unmatched').map(([row, name]) => [row, name]),
    [['9', 'どこにもない診療所']],
  );
  assert.deepEqual(
    cellsOf(body, 'rejects').map(([place, found]) => [place, found]),
    [
      ['10行目 「名称」列', '名前のちがう病院'],
      ['11行目 「種別」列', ''],
      ['12行目 「医療機関コード」列', '1311700001'],
      ['13行目 「名称」列', '日付のちがう病院'],
      ['14行目', '医療法人社団　見本会　柏在宅病院'],
    ],
  );
  assert.ok(body.notices.some((notice) => notice.includes('備考欄')));
  assert.deepEqual(await designations(), []);
});

test('計画の終わった後に始まる行、終わる行は、暦の果ての日でも、わけを言って取り込まない（N2）', async () => {
  const rows = [
    ['柏在宅病院', '1700001', '9998-12-31', ''],
    ['柏取下げ病院', '1700002', 'R6.4.1', '9998-12-31'],
    ['柏在宅病院', '1700001', 'R6.4.1', '9999-12-31'],
  ].map(([name, number, from, until]) => `${name},${number},病院,柏市,${from},${until},第8次医療計画`);
  const text = ['名称,医療機関番号,種別,市町村,開始日,終了日,計画', ...rows].join('\n');
  const { status, body } = await upload('preview', Buffer.from(text));
  assert.equal(status, 422);
  assert.deepEqual(
    body.faults!.map(({ code }) => code),
    ['beyond-plan', 'beyond-plan', 'not-a-day'],
  );
  assert.match(JSON.stringify(body), /令和7980年12月31日は、第8次医療計画の終わりより後です/);
});

test('同じ名前の診療所は市町村で、薬局は番号の区分で見分ける（A4）', async () => {
  const rows = cellsOf((await upload('preview', Buffer.from(csv))).body, 'added');
  const of = (name: string) => rows.find(([first]) => first === name)?.slice(1, 3);
  assert.deepEqual(of('ひがし診療所'), ['1700004', '診療所']);
  assert.deepEqual(of('かしわクリニック薬局'), ['1700001', '薬局']);
});

test('見ている間に変わったら、保存せずに断る（N2）', async () => {
  const { status, body } = await upload('import', Buffer.from(csv), '現行.csv', '&expected=6');
  assert.deepEqual([status, body.faults?.[0]?.code], [409, 'changed-meanwhile']);
  assert.deepEqual(await designations(), []);
});

test('取り込むと、引き継いだ位置付けとして一度に記録され、監査の記録は一つである（A4）', async () => {
  const { status, body } = await upload('import', Buffer.from(csv), '現行.csv', '&expected=7');
  assert.deepEqual([status, body.sentence], [200, '7件を取り込みました（読めない行5）。']);
  const all = await designations();
  assert.ok(all.every(({ state, origin }) => state === 'designated' && origin === 'inherited'));
  const hospital = all.find(({ body }) => body.number === '1700001' && body.kind === 'hospital')!;
  assert.deepEqual(
    [hospital.body.name, hospital.unit, hospital.area, hospital.from, hospital.plan],
    ['医療法人社団　見本会　柏在宅病院', 'municipality', '12217', '2024-04-01', 'eighth'],
  );
  assert.equal(all.find(({ body }) => body.kind === 'association')?.kind, 'hub');
  assert.equal((await listEvents(product.db, realm, hospital.id))[0]?.step, 'inherited');
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from audit_entry where act = 'designations.write'`.execute(product.db);
  assert.equal(rows[0]!.n, 1);
});

test('同じファイルをもう一度取り込んでも、何も変わらない（A4）', async () => {
  const before = await designations();
  const { body } = await upload('import', Buffer.from(csv));
  assert.deepEqual([body.changes, await designations()], [0, before]);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from audit_entry where act = 'designations.write'`.execute(product.db);
  assert.equal(rows[0]!.n, 1);
});

test('見直し一覧は、薬局と廃止を速やかに見直すものとし、取下げを月と共に言う（A4・A5）', async () => {
  const view = await reviewed();
  const of = (name: string) => {
    const at = view.table.rows.findIndex(({ cells }) => 'text' in cells[1]! && cells[1].text.includes(name));
    return view.rows[at]?.findings.map(({ code }) => code);
  };
  assert.match(
    view.split,
    /積極的役割を担う医療機関6か所のうち、病院・診療所が5か所（83.3%）、それ以外が1か所（16.7%）/,
  );
  assert.match(view.sentence, /速やかに見直すものが2件/);
  assert.deepEqual(of('かしわクリニック薬局'), ['pharmacy', 'stale', 'not-consulted']);
  assert.deepEqual(of('旧手賀医院'), ['closed', 'stale', 'not-consulted']);
  assert.deepEqual(of('柏取下げ病院'), ['filing-withdrawn', 'stale', 'not-consulted']);
  assert.deepEqual(of('どこにもない診療所'), ['unknown-number', 'stale', 'not-consulted']);
  assert.deepEqual(of('柏在宅病院'), ['stale', 'not-consulted']);
  assert.deepEqual(of('柏市医師会'), ['stale', 'not-consulted']);
  const withdrawn = view.rows.flatMap(({ findings }) => findings).find(({ code }) => code === 'filing-withdrawn');
  assert.match(withdrawn!.reason, /支援病３の届出が令和8年2月1日現在の名簿からなくなっています/);
});

test('申出を記録すると、根拠のない指摘は消える（A4）', async () => {
  const codes = async () => (await reviewed()).rows.flatMap(({ findings }) => findings.map(({ code }) => code));
  assert.ok((await codes()).includes('filing-withdrawn'));
  await sql`insert into provision_statement (body, space, prefecture, stated_on, stated_by, statement)
    select id, space, prefecture, current_date, '院長', '訪問診療を行っています' from body where number = '1700002'`.execute(
    product.db,
  );
  assert.ok(!(await codes()).includes('filing-withdrawn'));
  await sql`delete from provision_statement`.execute(product.db);
});

for (const [format, query] of [
  ['xlsx', '?lang=ja'],
  ['xlsx', '?lang=en'],
  ['csv', '?lang=ja'],
  ['csv', '?lang=en'],
  ['csv', '?lang=ja&charset=cp932'],
]) {
  test(`位置付け一覧を${format}（${query}）で出して取り込むと、元のとおりになる（A4）`, async () => {
    const plain = async () =>
      (await designations())
        .map(({ id: _, body: { id: __, ...body }, ...rest }) => JSON.stringify({ ...rest, body }))
        .sort();
    await sql`update designation set roles = '{night-support,disaster-plan}', valid_until = '2028-04-01'
      where kind = 'lead'`.execute(product.db);
    const before = await plain();
    const file = await fetchFile(`/api/12/designations/review/current.${format}${query}`);
    assert.equal((await upload('import', file, `list.${format}`)).body.changes, 0);
    await forget();
    const { body } = await upload('import', file, `list.${format}`);
    assert.deepEqual([body.changes, partOf(body, 'rejects')?.count ?? 0], [7, 0]);
    assert.deepEqual(await plain(), before);
  });
}

test('見直し一覧のファイルは、指摘を一つずつ行にする（A4）', async () => {
  const text = (await fetchFile('/api/12/designations/review.csv')).toString('utf8');
  const view = await reviewed();
  const findings = view.rows.reduce((n, { findings }) => n + findings.length, 0);
  const lines = text.split('\r\n').filter((line) => /^(速やかに見直す|今年度に確かめる|記録を補う),/.test(line));
  assert.equal(lines.length, findings);
});
