import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readRegister } from '../../src/facilities/register/import.ts';
import { type Fault, Refusal } from '../../src/kit/pure/fault.ts';
import { openTestProduct, type TestProduct } from '../product.ts';
import { type RegisterSheet, registerWorkbook } from '../register-files.ts';
import { assertSpoken, contentOf, type Desk, institution, type NamedBytes, openDesk, smallSheet } from './ground.ts';
import { otherPrefecture, type WrongFile, wrongFiles, wrongSheet } from './wrong-files.ts';

let product: TestProduct;
let desk: Desk;
let untouched: Record<string, string>;

before(async () => {
  product = await openTestProduct({ sample: false });
  desk = await openDesk(product.db);
  const good = await desk.hand('12', { name: '前の名簿.xlsx', bytes: registerWorkbook([smallSheet(10)]) });
  assert.equal((await desk.save('12', good.body.id)).status, 200);
  untouched = await contentOf(product.db);
});

after(async () => {
  await desk.app.close();
  await product.close();
});

async function assertUntouched(): Promise<void> {
  assert.deepEqual(await contentOf(product.db), untouched);
  await desk.alive();
}

const file = ({ name, bytes }: NamedBytes) => ({ name, bytes, sha256: '' });

async function faultsOf(given: NamedBytes): Promise<Fault[]> {
  try {
    await readRegister(product.db, file(given), { prefecture: '12' });
  } catch (error) {
    assert.ok(error instanceof Refusal, String((error as Error).stack));
    return error.faults;
  }
  return assert.fail('was read');
}

function assertSaid(faults: Fault[], { code, says, row }: WrongFile): void {
  assertSpoken(faults);
  assert.ok([code].flat().includes(faults[0]!.code), `${faults[0]!.code}: ${faults[0]!.message.ja}`);
  const said = faults.map(({ message }) => message.ja).join('\n');
  if (says) assert.match(said, says);
  for (const { at } of faults) if (at) assert.ok(at.file, 'a place names its file');
  if (row)
    assert.ok(
      faults.some(({ at }) => (at?.row ?? 0) > 0),
      said,
    );
}

for (const wrong of wrongFiles) {
  test(`${wrong.title}は、何も書かずに理由と直し方を言って断る`, async () => {
    assertSaid(await faultsOf(wrong), wrong);
    const { status, body } = await desk.hand('12', wrong);
    assert.deepEqual([status, body.state, body.preview], [200, 'refused', null]);
    assertSaid(body.faults, wrong);
    assert.equal((await desk.save('12', body.id)).status, 422);
    await assertUntouched();
  });
}

test('ほかの県の名簿は、両方の県を挙げて断り、その県では読める', async () => {
  const bytes = otherPrefecture;
  const { body } = await desk.hand('12', { name: '埼玉.xlsx', bytes });
  assert.deepEqual([body.state, body.faults.map(({ code }) => code)], ['refused', ['other-prefecture']]);
  assert.match(body.faults[0]!.message.ja, /埼玉県.*千葉県/);
  const there = await desk.hand('11', { name: '埼玉.xlsx', bytes });
  assert.equal(there.body.state, 'ready');
  await desk.drop('11', there.body.id);
  await assertUntouched();
});

test('見本の県には置けない', async () => {
  const { status, body } = await desk.hand('sample', { name: '名簿.xlsx', bytes: otherPrefecture });
  assert.deepEqual([status, body.faults[0]?.code], [403, 'not-allowed']);
  await assertUntouched();
});

test('名称と住所が入れ替わった名簿は、市町村の決まらない機関として見せる', async () => {
  const bytes = registerWorkbook([
    { ...wrongSheet, headings: { 医療機関名称: '医療機関所在地（住所）', '医療機関所在地（住所）': '医療機関名称' } },
  ]);
  const { body } = await desk.hand('12', { name: '名簿.xlsx', bytes });
  const unplaced = body.preview?.parts.find(({ id }) => id === 'unplaced');
  assert.equal(unplaced?.count, wrongSheet.institutions.length);
  await desk.drop('12', body.id);
});

test('途中までの名簿は、なくなる届出の数を認めるまで保存しない（A7）', async () => {
  const { body } = await desk.hand('12', { name: '途中.xlsx', bytes: registerWorkbook([smallSheet(4)]) });
  assert.ok(body.preview?.confirmation);
  const refused = await desk.save('12', body.id);
  assert.deepEqual([refused.status, refused.body.faults[0]?.code], [422, 'too-many-withdrawals']);
  assertSpoken(refused.body.faults);
  await desk.drop('12', body.id);
  await assertUntouched();
});

const hostile: { title: string; realm: [code: string, name: string]; sign: string }[] = [
  { title: 'NUL', realm: ['13', '東京都'], sign: '_x0000_' },
  { title: '片方だけの代用対', realm: ['14', '神奈川県'], sign: '_xD83C_' },
  {
    title: '区切りの制御文字',
    realm: ['15', '新潟県'],
    sign: '_x001F_と_x001E_',
  },
  { title: '改行', realm: ['16', '富山県'], sign: '_x000D__x000A_' },
  { title: '書字方向の制御', realm: ['17', '石川県'], sign: '\u202E\u2066' },
];

for (const { title, realm, sign } of hostile) {
  test(`セルの中の${title}は、保存も読み直しも妨げない`, async () => {
    const [code] = realm;
    const bytes = registerWorkbook([withSign(realm, sign)]);
    const { body } = await desk.hand(code, { name: '名簿.xlsx', bytes });
    assert.equal(body.state, 'ready', JSON.stringify(body.faults));
    const saved = await desk.save(code, body.id);
    assert.equal(saved.status, 200, JSON.stringify(saved.body));
    const again = await desk.hand(code, { name: '名簿.xlsx', bytes });
    assert.equal(again.body.preview?.nothingChanges, true, JSON.stringify(again.body.faults));
    await desk.alive();
  });
}

test('ファイルの名前にNULがあっても、思わぬ失敗にならない', async () => {
  const bytes = registerWorkbook([smallSheet(5, { prefecture: ['18', '福井県'] })]);
  const { status, body } = await desk.hand('18', { name: '名\0簿.xlsx', bytes });
  if (status === 200) assert.notEqual((await desk.save('18', body.id)).status, 500);
  await desk.alive();
});

function withSign(prefecture: [code: string, name: string], sign: string): RegisterSheet {
  const filing = { symbol: '支援診３', name: `名称${sign}の届出`, number: `第${sign}1号` };
  const strange = institution(99, { name: `あ${sign}い`, beds: `1${sign}`, filings: [filing] });
  const plain = smallSheet(20, { prefecture });
  return { ...plain, institutions: [...plain.institutions, strange] };
}
