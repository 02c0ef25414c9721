import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestProduct, openTestServer, type TestProduct } from '../../../../test/product.ts';
import { type InstitutionFixture, registerGround, registerWorkbook } from '../../../../test/register-files.ts';
import type { Actor, Realm } from '../../../accounts/model.ts';
import { listAuditSubjects } from '../../../accounts/store.ts';
import type { StartView } from '../../../intake/view.ts';
import { type Day, day } from '../../../kit/pure/day.ts';
import { Refusal } from '../../../kit/pure/fault.ts';
import { readRegister, saveRegister } from '../import.ts';
import type { SuccessionDecision } from '../model.ts';
import { mayAnswer } from '../rules.ts';
import { listStated } from '../store.ts';
import { decideSuccession } from './decide.ts';
import { listKeptSuccessions } from './store.ts';

const actor: Actor = { kind: 'operator', name: 'test' };
const [september, october, november, december] = ['09', '10', '11', '12'].map((m) => day(`2026-${m}-01`)) as [
  Day,
  Day,
  Day,
  Day,
];

let product: TestProduct;
before(async () => {
  product = await openTestProduct({ sample: false });
});
after(() => product.close());

const prefectures = registerGround.prefectures.map(({ code, name }): [string, string] => [code, name]);

const at = (street: string) => ({ '医療機関所在地（住所）': street });
const stays: InstitutionFixture = { number: '0100099', cells: { ...at('見本町９'), 電話番号: '9' } };
const former: InstitutionFixture = { number: '0100001', name: '前医院', cells: at('見本町１－２－３') };
const successor: InstitutionFixture = { number: '0100002', name: '新医院', cells: at('見本町１－２－３') };
const offer = 'medical-0100001-0100002';

/** A prefecture whose 前医院 is no longer listed while 新医院 stands at its place. */
async function offered({ complete = false, of = october } = {}) {
  const prefecture = prefectures.shift()!;
  const realm: Realm = { space: 'own', prefecture: prefecture[0] };
  const save = async (on: Day, institutions: InstitutionFixture[], issued = on as string) => {
    const title = `[${on} 現在 ]${issued}作成${complete ? ' 全医療機関出力' : ''}`;
    const bytes = registerWorkbook([{ title, prefecture, institutions }]);
    const reading = await readRegister(product.db, { name: `${on}.xlsx`, bytes, sha256: `${on} ${issued}` }, {});
    await saveRegister(product.db, actor, reading, { withdrawals: 99, answers: new Map(), shown: null });
  };
  const decide = (answer: SuccessionDecision) => decideSuccession(product.db, actor, realm, offer, answer);
  const kept = () => listKeptSuccessions(product.db, realm);
  const stands = async (on: Day) =>
    (await listStated(product.db, realm, 'medical', on)).some(({ number }) => number === '0100001');
  await save(september, [stays, former]);
  await save(of, [stays, successor]);
  return { realm, save, decide, kept, stands };
}

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.faults[0]!.code === code;

const answers: SuccessionDecision[] = ['open', 'same', 'different'];
test('未定の候補は決められ、決めたものは未定に戻すだけで、ほかの人の判断を上書きしない（A7）', () => {
  const allowed = answers.flatMap((now) => answers.filter((next) => mayAnswer(now, next)).map((next) => [now, next]));
  assert.deepEqual(allowed, [
    ['open', 'same'],
    ['open', 'different'],
    ['same', 'open'],
    ['different', 'open'],
  ]);
});

test('決めずに保存した承継の候補は、前の名称・新しい名称・所在地・一致するもの・見た日とともに残る（A7、要望15）', async () => {
  const { kept } = await offered();
  assert.deepEqual(await kept(), [
    {
      id: offer,
      register: 'medical',
      former: { number: '0100001', name: '前医院' },
      successor: { number: '0100002', name: '新医院', address: '見本町１－２－３' },
      reasons: ['address', 'phone'],
      seenOn: october,
      answer: 'open',
      municipalities: [],
    },
  ]);
});

test('新しい名称は、いまの名簿のものを出す（A7）', async () => {
  const { kept, save } = await offered();
  await save(november, [stays, { ...successor, name: '改名医院' }]);
  const [only] = await kept();
  assert.deepEqual([only?.former.name, only?.successor.name], ['前医院', '改名医院']);
});

test('同じ機関と決めると、前の番号の機関は見た日から終わり、記録が残る（A7）', async () => {
  const { realm, decide, kept, stands } = await offered();
  assert.equal(await stands(october), true);
  await decide('same');
  assert.deepEqual([await stands(september), await stands(october)], [true, false]);
  assert.deepEqual(
    (await kept()).map((k) => k.answer),
    ['same'],
  );
  assert.deepEqual(await listAuditSubjects(product.db, realm, 'successions.decide'), [`succession ${offer}`]);
});

test('別の機関と決めると、前の番号の機関はそのまま残る（A7）', async () => {
  const { decide, kept, stands } = await offered();
  await decide('different');
  assert.equal(await stands(october), true);
  assert.equal((await kept())[0]?.answer, 'different');
});

test('同じ機関と決めても、前の番号がまた名簿に載った日からは、その機関が立つ（A7）', async () => {
  const { decide, save, stands } = await offered();
  await save(november, [stays, successor, former]);
  await decide('same');
  assert.deepEqual([await stands(october), await stands(november)], [false, true]);
});

test('元に戻すと未定になり、前の番号の機関は決める前と同じ日まで立つ（A7）', async () => {
  const { decide, kept, stands } = await offered();
  await decide('same');
  await decide('open');
  assert.deepEqual([await stands(october), await stands(december)], [true, true]);
  assert.equal((await kept())[0]?.answer, 'open');
  await decide('same');
  assert.equal(await stands(october), false);
});

test('元に戻しても、また名簿に載った日からの内容とは重ならない（A7）', async () => {
  const { decide, save, stands } = await offered();
  await decide('same');
  await save(november, [stays, successor, former]);
  await decide('open');
  assert.deepEqual([await stands(october), await stands(november)], [true, true]);
});

test('全医療機関の名簿から消えた機関は、元に戻しても立たない（A7）', async () => {
  const { decide, stands } = await offered({ complete: true });
  await decide('same');
  await decide('open');
  assert.deepEqual([await stands(september), await stands(october)], [true, false]);
});

test('ほかの人が決めた候補は、その判断を挙げて断る（A7）', async () => {
  const { decide, kept } = await offered();
  await decide('same');
  await assert.rejects(decide('different'), (error: Refusal) => {
    assert.match(error.faults[0]!.message.ja, /もう「同じ機関」と決められています/);
    return refused('decided-meanwhile')(error);
  });
  assert.equal((await kept())[0]?.answer, 'same');
  await decide('open');
  await assert.rejects(decide('open'), refused('open-again'));
});

test('同時に決めたときは、1つだけが通る（A7）', async () => {
  const { realm, decide } = await offered();
  const ended = await Promise.allSettled([decide('same'), decide('different')]);
  assert.deepEqual(ended.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.equal((await listAuditSubjects(product.db, realm, 'successions.decide')).length, 1);
});

test('訂正された名簿に前の番号が載っていれば、もう聞かない（A7）', async () => {
  const { kept, save } = await offered();
  await save(october, [stays, former, successor], '2026-10-20');
  assert.deepEqual(await kept(), []);
});

test('より古い名簿でも番号が替わっていれば、その日からの承継とする（A7）', async () => {
  const { decide, kept, save, stands } = await offered({ of: december });
  await save(october, [stays, successor]);
  assert.equal((await kept())[0]?.seenOn, october);
  await decide('same');
  assert.deepEqual([await stands(september), await stands(october), await stands(december)], [true, false, false]);
});

test('ページは候補を読み、決め、元に戻せる。ない候補とよその県の候補は断る（A7、要望15）', async () => {
  const { realm } = await offered();
  const { get, send } = await openTestServer(product.db);
  const url = `/api/${realm.prefecture}/successions`;
  const shown = async (lang = 'ja') =>
    ((await get(`/api/${realm.prefecture}/start?lang=${lang}`)).body as StartView).successions;
  assert.deepEqual(await shown(), [
    {
      id: offer,
      register: '医科',
      former: { number: '0100001', name: '前医院' },
      successor: { number: '0100002', name: '新医院' },
      address: '見本町１－２－３',
      reasons: '所在地・電話番号',
      seenOn: '令和8年10月1日',
      answer: 'open',
    },
  ]);
  assert.equal((await shown('en'))[0]?.reasons, 'address, telephone');
  assert.equal((await send('POST', url, { id: offer, same: true })).status, 204);
  assert.equal((await shown())[0]?.answer, 'same');
  assert.equal((await send('POST', url, { id: offer, same: false })).status, 422);
  assert.equal((await send('POST', url, { id: offer, same: null })).status, 204);
  assert.equal((await shown())[0]?.answer, 'open');
  assert.equal((await send('POST', url, { id: 'medical-9999999-8888888', same: true })).status, 404);
  assert.equal((await send('POST', '/api/47/successions', { id: offer, same: true })).status, 404);
  assert.equal((await send('POST', '/api/sample/successions', { id: offer, same: true })).status, 403);
  assert.equal((await send('POST', url, { id: offer })).status, 400);
});
