import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chiba, postOf } from '../../../test/permissions/cast.ts';
import type { Player } from '../../../test/permissions/oracle.ts';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { appoint } from '../../../test/stage.ts';
import { sql } from '../../kit/server/db.ts';
import { readDocx, readPdf } from '../../kit/server/document-fixture.ts';
import { openZip } from '../../kit/server/zip-parts.ts';
import { leadItems } from '../model.ts';
import { type Made, makeDesignations } from './letters-fixture.ts';
import { shippedTexts } from './shipped.ts';
import type { LettersView, SubjectView } from './view.ts';

type Server = Awaited<ReturnType<typeof openTestServer>>;
let product: TestProduct;
let local: Server;
let made: Made;
const of = new Map<Player, Server>();

before(async () => {
  product = await openTestProduct({ sample: true });
  made = await makeDesignations(product.db, { space: 'sample', prefecture: '12' });
  local = await openTestServer(product.db);
});
after(async () => {
  await Promise.all([local, ...of.values()].map((server) => server.app.close()));
  await product.close();
});

const path = '/api/sample/letters';
let given = 122;
const nextNumber = () => {
  given += 1;
  return `医整第${given}号`;
};
/** Each letter has a number of its own; the number on record stays, where nothing is said of it. */
const asking = (kind: string, subjects: string[], more: object = {}) => ({
  ...{
    kind,
    dated: 'R8.11.24',
    number: nextNumber(),
    record: 'keep',
    sender: '千葉県健康福祉部医療整備課長',
  },
  contact: '医療整備課\n電話 043-223-0000',
  letters: subjects.map((subject) => ({ subject })),
  ...more,
});
const list = async (server = local): Promise<LettersView> => (await server.get(path)).body;
const file = async (url: string, server = local) => {
  const answer = await server.app.inject({ url, headers: { host: 'localhost' } });
  assert.equal(answer.statusCode, 200, answer.body.slice(0, 300));
  return answer.rawPayload;
};
const squeeze = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

test('文書のない間は、次にすることを答え、ひな形は種類ごとに日本語と英語がある', async () => {
  const view = await list();
  assert.equal(view.sentence, '発出した文書はまだありません');
  assert.equal(view.writing?.templates.length, 10);
  assert.ok(view.writing!.templates.every(({ version }) => version === 0));
});

test('対象は記録から選べ、宛先は役職に敬称を添えて用意される', async () => {
  const subjects = async (kind: string): Promise<SubjectView[]> =>
    (await local.get(`${path}/subjects?kind=${kind}`)).body;
  assert.deepEqual(
    (await subjects('consultation')).map(({ addressee }) => addressee),
    ['柏市長　様'],
  );
  const designations = await subjects('designation');
  assert.deepEqual(
    designations.map(({ addressee }) => addressee),
    ['医療法人社団髙﨑会 見本在宅ケア病院　管理者　様'],
  );
  assert.equal((await subjects('explanation')).length, 1);
});

test('発出した文書は、番号・日付・役割・期間・根拠を持ち、あとで記録が変わっても同じファイルになる（N8・A6）', async () => {
  const sent = await local.send('POST', path, asking('designation', [`designation ${made.hospital}`]));
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  const [id] = sent.body.ids;
  const pdf = await file(`${path}.pdf?ids=${id}`);
  const docx = await file(`${path}.docx?ids=${id}`);
  for (const text of [(await readPdf(pdf)).text, (await readDocx(docx)).text]) {
    for (const words of [
      ...['医整第123号', '令和8年11月24日', '医療法人社団髙﨑会 見本在宅ケア病院　管理者　様', '記', '以上'],
      ...['令和9年4月1日から令和12年3月31日まで', '医療法第30条の4', '第8次医療計画（後期）'],
      ...['夜間・医師不在時・急変時の診療の支援', '急変時の受入れ（入院機能がある場合）', '年次報告のお願い'],
    ]) {
      assert.ok(squeeze(text).includes(squeeze(words)), words);
    }
  }
  await sql`update designation set roles = '{}', legal_basis = '' where id = ${made.hospital}`.execute(product.db);
  assert.ok(pdf.equals(await file(`${path}.pdf?ids=${id}`)));
  assert.ok(docx.equals(await file(`${path}.docx?ids=${id}`)));
  await sql`update designation set roles = '{night-support}', legal_basis = '医療法第30条の4' where id = ${made.hospital}`.execute(
    product.db,
  );
  const { rows } = await sql`
    select act, subject, record, municipality from audit_entry where record = ${`letter ${id}`}`.execute(product.db);
  assert.deepEqual(rows, [
    { act: 'letters.write', subject: `letter ${id}`, record: `letter ${id}`, municipality: '12217' },
  ]);
});

test('書かれていないことがある文書は発出されず、足りないことをすべて言う', async () => {
  const before = (await list()).letters.length;
  const sent = await local.send(
    'POST',
    path,
    asking('consultation', [`consultation ${made.consultation}`], { number: ' ', sender: '' }),
  );
  assert.equal(sent.status, 422);
  const words = sent.body.faults.map(({ message }: { message: { ja: string } }) => message.ja);
  assert.equal(words.length, 2);
  assert.match(words.join(), /「文書番号」が書かれていません。文書番号の欄に/);
  assert.match(words.join(), /「発信者」が書かれていません/);
  const unknown = await local.send('POST', path, asking('designation', ['designation 999999']));
  assert.equal(unknown.body.faults[0].code, 'unknown-subject');
  assert.equal((await list()).letters.length, before);
});

test('まとめて発出すると、枝番が付き、1つのPDFにも、1通ずつのZIPにもなる', async () => {
  await sql`update designation set state = 'designated', valid_from = '2027-04-01', legal_basis = '医療法第30条の4'
    where id = ${made.clinic}`.execute(product.db);
  const subjects = [`designation ${made.hospital}`, `designation ${made.clinic}`];
  const sent = await local.send(
    'POST',
    path,
    asking('designation', subjects, { numbering: 'branches', number: '医整第200号' }),
  );
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  const ids = sent.body.ids.join(',');
  const { pages } = await readPdf(await file(`${path}.pdf?ids=${ids}`));
  assert.deepEqual(
    pages.map((page) => /医整第200号の\d/.exec(squeeze(page))?.[0]),
    ['医整第200号の1', '医整第200号の2'],
  );
  const zip = openZip(await file(`${path}.zip?ids=${ids}&format=docx`), 'letters.zip');
  assert.deepEqual(zip.names, [
    '001_位置付け通知_医療法人社団髙﨑会 見本在宅ケア病院 管理者 様.docx',
    '002_位置付け通知_㍿立ライフ第①クリニック 管理者 様.docx',
  ]);
});

test('取りやめの文書は取りやめた日と理由を、継続の文書は継続の理由を書く', async () => {
  for (const [kind, id, words] of [
    ['withdrawal', made.left, ['令和8年10月1日', '24時間の往診体制を続けられない']],
    ['continuation', made.hospital, ['夜間の支援の実績を確認したため', '位置付けを継続する']],
  ] as const) {
    const sent = await local.send('POST', path, asking(kind, [`designation ${id}`]));
    assert.equal(sent.status, 201, JSON.stringify(sent.body));
    const text = squeeze((await readPdf(await file(`${path}.pdf?ids=${sent.body.ids[0]}`))).text);
    for (const word of words) assert.ok(text.includes(squeeze(word)), word);
  }
});

test('選定説明書は、圏域の数・用いた段・候補と理由・意見照会・役割を、役割が6つでも1枚に収める（A2・A6）', async () => {
  await sql`update designation set roles = ${leadItems.map(({ id }) => id)}::text[] where id = ${made.hospital}`.execute(
    product.db,
  );
  const sheet = async (lang: string) => {
    const sent = await local.send('POST', path, asking('explanation', [`designation ${made.hospital}`], { lang }));
    assert.equal(sent.status, 201, JSON.stringify(sent.body));
    return readPdf(await file(`${path}.pdf?ids=${sent.body.ids[0]}`));
  };
  const { pages, rows } = await sheet('ja');
  assert.equal(pages.length, 1);
  assert.equal((await sheet('en')).pages.length, 1);
  for (const words of ['機能強化型を先に選ぶ順位', '先の段で選定済みのため', 'ほか19か所', '未回答', '見本']) {
    assert.ok(squeeze(pages[0]!).includes(words), words);
  }
  assert.ok(rows.some((cells) => cells[0]?.includes('夜間') && cells[1]?.includes('見本在宅ケア病院')));
});

test('ひな形は誤りを断り、先に保存した人の文を上書きせず、はじめからの文に戻せる', async () => {
  const put = (baseVersion: number, texts: object) =>
    local.send('PUT', `${path}/templates/designation-ja`, { baseVersion, texts, reason: '敬称' });
  const shipped = shippedTexts('designation-ja');
  const bad = await put(0, { ...shipped, title: '{圏域の通知' });
  assert.equal(bad.status, 422);
  assert.deepEqual(bad.body.faults[0].at, { row: 1, column: 'title' });
  const changed = { ...shipped, title: '{位置付け}について（通知）' };
  assert.deepEqual((await put(0, changed)).body, { version: 1 });
  const late = await put(0, { ...shipped, opening: `${shipped.opening}。` });
  assert.equal(late.status, 409);
  assert.equal(late.body.conflict.version, 1);
  assert.equal(late.body.conflict.texts.title, changed.title);
  const history = (await local.get(`${path}/templates/designation-ja/history`)).body;
  assert.deepEqual(
    history.lines.map((line: { reason: string; changes: { label: string }[] }) => [
      line.reason,
      line.changes[0]?.label,
    ]),
    [['敬称', '題名']],
  );
  assert.deepEqual((await put(1, shipped)).body, { version: 2 });
  assert.ok((await list()).writing!.templates.every(({ changed }) => changed === 'はじめからの文'));
});

test('英語の文書は英語で出る', async () => {
  const sent = await local.send('POST', path, asking('designation', [`designation ${made.hospital}`], { lang: 'en' }));
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  const { text, lang } = await readPdf(await file(`${path}.pdf?ids=${sent.body.ids[0]}`));
  assert.equal(lang, 'en');
  assert.match(text, /Designation as lead institution for home medical care/);
  assert.match(text, /1 Apr 2027 to 31 Mar 2030/);
});

test('見られるのは自分に関わる文書だけで、作れるのは県の医療担当だけである', async () => {
  const own = await makeDesignations(product.db, chiba);
  const officer = await openTestServer(product.db);
  of.set('県医', officer);
  const sent = await officer.send('POST', '/api/12/letters', asking('designation', [`designation ${own.hospital}`]));
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  const [id] = sent.body.ids;
  for (const [player, sees] of [
    ['柏市', true],
    ['柏市の病院', true],
    ['船橋市', false],
  ] as const) {
    await appoint(product.db, player);
    const server = await openTestServer(product.db, postOf(player));
    of.set(player, server);
    const view = (await server.get('/api/12/letters')).body as LettersView;
    assert.equal(view.letters.length, sees ? 1 : 0, player);
    assert.equal(view.writing, null);
    assert.equal((await server.get(`/api/12/letters/${id}`)).status, sees ? 200 : 404, player);
    assert.equal((await server.send('POST', '/api/12/letters', asking('designation', ['designation 1']))).status, 403);
  }
});
