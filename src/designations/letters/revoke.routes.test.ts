import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import { sql } from '../../kit/server/db.ts';
import { readDocx, readPdf } from '../../kit/server/document-fixture.ts';
import { openZip } from '../../kit/server/zip-parts.ts';
import type { DesignationListView } from '../record/list-view.ts';
import type { DesignationView } from '../record/view.ts';
import type { LetterView } from './letter-view.ts';
import { type Made, makeDesignations } from './letters-fixture.ts';
import type { LettersView, SubjectView } from './view.ts';

type Server = Awaited<ReturnType<typeof openTestServer>>;
let product: TestProduct;
let local: Server;
let made: Made;

before(async () => {
  product = await openTestProduct({ sample: true });
  made = await makeDesignations(product.db, { space: 'sample', prefecture: '12' });
  local = await openTestServer(product.db);
});
after(async () => {
  await local.app.close();
  await product.close();
});

const path = '/api/sample/letters';
const today = new Date(Date.now() + 9 * 3600_000).toISOString().slice(0, 10);
const letter = (kind: string, subject: string, number: string, more: object = {}) => ({
  ...{ kind, dated: today, number, sender: '医療整備課長', contact: '医療整備課' },
  letters: [{ subject }],
  ...more,
});
const issue = async (kind: string, subject: string, number: string, more: object = {}): Promise<number> => {
  const sent = await local.send('POST', path, letter(kind, subject, number, more));
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
  return sent.body.ids[0];
};
const refused = async (kind: string, subject: string, number: string, more: object = {}) => {
  const sent = await local.send('POST', path, letter(kind, subject, number, more));
  assert.equal(sent.status, 422, JSON.stringify(sent.body));
  return sent.body.faults as { code: string; message: { ja: string } }[];
};
const revoke = (id: number, on = today, reason = '宛先の誤り') =>
  local.send('POST', `${path}/${id}/revocation`, { on, reason });
const hospital = () => `designation ${made.hospital}`;
const record = async (): Promise<DesignationView> =>
  (await local.get(`/api/sample/designations/${made.hospital}`)).body;
const onRecord = async () => {
  const { facts, letter } = await record();
  return [facts.letterNumber, facts.letterDated, letter];
};
const file = async (id: number, format: string) =>
  (await local.app.inject({ url: `${path}.${format}?ids=${id}`, headers: { host: 'localhost' } })).rawPayload;
let first = 0;

test('位置付け通知を発出すると、番号と日付が記録に入り、一覧と記録から文書を開ける（A6）', async () => {
  const version = (await record()).version;
  first = await issue('designation', hospital(), '医整第1号');
  assert.deepEqual(await onRecord(), ['医整第1号', today, first]);
  const view = await record();
  assert.equal(view.version, version + 1);
  assert.deepEqual(
    view.letters.map(({ id, revoked }) => [id, revoked]),
    [[first, false]],
  );
  const list = (await local.get('/api/sample/designations')).body as DesignationListView;
  assert.equal(list.rows.find(({ id }) => id === made.hospital)?.letter, first);
  const row = list.table.rows.find(({ id }) => id === `${made.hospital}`)!;
  const at = (id: string) => row.cells[list.table.columns.findIndex((column) => column.id === id)];
  assert.deepEqual([at('letterNumber'), at('letterDated')], [{ text: '医整第1号' }, { text: today }]);
  const { rows } = await sql<{ after: { letterNumber: string; ofLetter: number } }>`
    select after from audit_entry where record = ${hospital()} order by seq desc limit 1`.execute(product.db);
  assert.deepEqual([rows[0]!.after.letterNumber, rows[0]!.after.ofLetter], ['医整第1号', first]);
  const history = (await local.get(`/api/sample/designations/${made.hospital}/history`)).body;
  assert.match(JSON.stringify(history), /文書番号/);
});

test('照会の文書を発出すると、番号と日付が照会の記録に入り、照会は取り下げられなくなる（H10）', async () => {
  const id = await issue('consultation', `consultation ${made.consultation}`, '医整第2号');
  const asked = async () =>
    (await local.get('/api/sample/consultations')).body.others.find(
      (one: { id: number }) => one.id === made.consultation,
    );
  const { letter: written, version } = await asked();
  assert.deepEqual([written.id, written.number], [id, '医整第2号']);
  const kept = await local.send('DELETE', `/api/sample/consultations/${made.consultation}?version=${version}`);
  assert.equal(kept.body.faults[0].code, 'consultation-letter-issued');
  assert.equal((await revoke(id)).body.record, 'cleared');
  assert.equal((await asked()).letter, null);
});

test('ほかの番号のある記録では、残すか書き換えるかを答えるまで発出されない（A6）', async () => {
  const [fault, ...more] = await refused('designation', hospital(), '医整第3号');
  assert.equal(more.length, 0);
  assert.match(fault!.message.ja, /ほかの文書番号「医整第1号（.*）」があります/);
  await issue('designation', hospital(), '医整第3号', { record: 'keep' });
  assert.deepEqual(await onRecord(), ['医整第1号', today, first]);
  const unsaid = await refused('designation', hospital(), '医整第4号', { record: 'replace' });
  assert.deepEqual(
    unsaid.map(({ code }) => code),
    ['letter-record-reason-missing'],
  );
  const given = { record: 'replace', recordReason: '発出し直したため' };
  const id = await issue('designation', hospital(), '医整第4号', given);
  assert.deepEqual(await onRecord(), ['医整第4号', today, id]);
  const { rows } = await sql<{ reason: string }>`
    select reason from audit_entry where record = ${hospital()} order by seq desc limit 1`.execute(product.db);
  assert.equal(rows[0]!.reason, '発出し直したため');
});

test('番号が記録にほかの文書のものとしてあるとき、取り消しても記録はそのままである（A6）', async () => {
  const before = await onRecord();
  assert.deepEqual((await revoke(first)).body, { record: 'kept' });
  assert.deepEqual(await onRecord(), before);
});

test('取り消した文書は読め、画面とPDFとWordに、日付と理由と取り消した人を添えて取消済みと載る（N8）', async () => {
  const view = (await local.get(`${path}/${first}`)).body as LetterView;
  assert.match(view.revoked!, /^取消済み（令和\d+年\d+月\d+日・宛先の誤り・.+）$/);
  assert.match(view.holder, /取り消しました。取消しは元に戻せません/);
  assert.equal(view.number, '医整第1号');
  const list = (await local.get(path)).body as LettersView;
  assert.match(list.sentence, /うち取消済み2件/);
  assert.equal(list.letters.find(({ id }) => id === first)?.revoked, true);
  const pdf = await readPdf(await file(first, 'pdf'));
  const docx = await readDocx(await file(first, 'docx'));
  const squeeze = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
  assert.equal(pdf.pages.length, 1);
  for (const words of [view.revoked!, '医整第1号']) assert.ok(squeeze(pdf.pages[0]!).includes(squeeze(words)), words);
  assert.ok(squeeze(docx.text).includes('医整第1号'));
  assert.ok((await file(first, 'pdf')).equals(await file(first, 'pdf')));
});

test('見えない字は番号とわけにならず、XMLにない字があってもWordの文書は開ける（N8）', async () => {
  const id = await issue('continuation', hospital(), '医整第\u200b90\u202e号');
  assert.equal(((await local.get(`${path}/${id}`)).body as LetterView).number, '医整第90号');
  const [taken] = await refused('continuation', hospital(), '医整第90\u00ad号');
  assert.equal(taken!.code, 'letter-number-taken');
  assert.equal((await revoke(id, today, '\u200b')).body.faults[0].code, 'letter-reason-missing');
  await sql`insert into letter_revocation (letter, space, prefecture, revoked_on, reason, revoked_by)
    values (${id}, 'sample', '12', ${today}, ${'誤\uffferり'}, '県医')`.execute(product.db);
  const zip = openZip(await file(id, 'docx'), 'docx');
  for (const name of zip.names.filter((one) => one.endsWith('.xml')))
    assert.doesNotMatch(Buffer.concat(await Array.fromAsync(zip.find(name)!.pieces())).toString(), /[\ufffe\uffff]/);
});

test('取り消せない日は、何日違うかを言って断り、2度は取り消せない（N8）', async () => {
  const id = await issue('continuation', hospital(), '医整第5号');
  const day = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
  for (const [on, reason, words] of [
    [day(-2), '誤り', /2日前です/],
    [day(3), '誤り', /3日あとです/],
    [today, ' ', /取り消すわけ/],
  ] as const) {
    const answer = await revoke(id, on, reason);
    assert.equal(answer.status, 422);
    assert.match(answer.body.faults[0].message.ja, words);
  }
  assert.equal((await revoke(999_999)).body.faults[0].code, 'unknown-letter');
  const both = await Promise.all([revoke(id), revoke(id)]);
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 422]);
});

test('同じ年度の番号は、取り消した文書のものでも、わけを書かなければ使えない（N8）', async () => {
  for (const number of ['医整第1号', '医整第４号']) {
    const [fault] = await refused('continuation', hospital(), number);
    assert.equal(fault!.code, 'letter-number-taken');
  }
  const id = await issue('continuation', hospital(), '医整第1号', { numberReason: '同じ起案のため' });
  assert.equal(((await local.get(`${path}/${id}`)).body as LetterView).numberReason, '同じ起案のため');
});

test('差し替えの文書は、もとの文書を指し、もとの文書から開ける（N8）', async () => {
  const at = (replaces: number) => ({ letters: [{ subject: hospital(), replaces }], record: 'keep' });
  const id = await issue('designation', hospital(), '医整第6号', at(first));
  assert.equal(((await local.get(`${path}/${id}`)).body as LetterView).replaces, first);
  assert.equal(((await local.get(`${path}/${first}`)).body as LetterView).replacedBy, id);
  const [again] = await refused('designation', hospital(), '医整第7号', at(first));
  assert.equal(again!.code, 'letter-replaced-already');
  const [stands] = await refused('designation', hospital(), '医整第7号', at(id));
  assert.equal(stands!.code, 'letter-replaced-stands');
});

test('2人が同時に発出すると、同じ番号も、同じ記録への記入も、先の1通だけである（A6）', async () => {
  await sql`update designation set letter_number = '', letter_dated = null, letter = null where id = ${made.hospital}`.execute(
    product.db,
  );
  const other = await openTestServer(product.db);
  const send = (server: Server, number: string) => server.send('POST', path, letter('designation', hospital(), number));
  for (const numbers of [
    ['医整第20号', '医整第20号'],
    ['医整第21号', '医整第22号'],
  ]) {
    await sql`update designation set letter_number = '', letter_dated = null, letter = null where id = ${made.hospital}`.execute(
      product.db,
    );
    const sent = await Promise.all([send(local, numbers[0]!), send(other, numbers[1]!)]);
    assert.deepEqual(sent.map(({ status }) => status).toSorted(), [201, 409], JSON.stringify(sent));
    const [won] = sent.filter(({ status }) => status === 201);
    assert.equal((await onRecord())[2], won!.body.ids[0]);
  }
  await other.app.close();
});

test('見たあとに記録が変わっていれば、発出せずに知らせる（A6）', async () => {
  const subjects = (await local.get(`${path}/subjects?kind=designation`)).body as SubjectView[];
  const { version, recorded } = subjects.find(({ subject }) => subject === hospital())!;
  assert.ok(recorded?.number.startsWith('医整第2'));
  const stale = { record: 'keep', letters: [{ subject: hospital(), version: version - 1 }] };
  const late = await local.send('POST', path, letter('designation', hospital(), '医整第30号', stale));
  assert.deepEqual([late.status, late.body.faults[0].code], [409, 'changed-meanwhile']);
  await issue('designation', hospital(), '医整第30号', { ...stale, letters: [{ subject: hospital(), version }] });
});

test('通知を発出した位置付けは元に戻せず、番号を手で直すと文書との結び付きが外れる（N8）', async () => {
  const { version } = await record();
  const put = await local.send('PUT', `/api/sample/designations/${made.hospital}`, {
    ...{ version, letterNumber: '手書き第1号', letterDated: '2026-11-01', legalBasis: '医療法第30条の4' },
  });
  assert.equal(put.status, 200, JSON.stringify(put.body));
  assert.deepEqual(await onRecord(), ['手書き第1号', '2026-11-01', null]);
  const undone = await local.send('POST', `/api/sample/designations/${made.hospital}/undo`, { version: version + 1 });
  assert.equal(undone.status, 200, JSON.stringify(undone.body));
  assert.notEqual((await onRecord())[2], null);
});
