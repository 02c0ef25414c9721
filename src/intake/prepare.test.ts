import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { openTestProduct, type TestProduct } from '../../test/product.ts';
import { registerWorkbook } from '../../test/register-files.ts';
import { asActor } from '../accounts/scope.ts';
import { day } from '../kit/pure/day.ts';
import { Refusal } from '../kit/pure/fault.ts';
import { sql } from '../kit/server/db.ts';
import type { ImportFile } from '../sources/import.ts';
import { type Ask, prepare, type SaveAnswer } from './prepare.ts';

let product: TestProduct;
let ask: Ask;
let answer: SaveAnswer;
before(async () => {
  product = await openTestProduct({ sample: false });
  ask = {
    db: product.db,
    actor: { kind: 'operator', name: 'test' },
    realm: { space: 'own', prefecture: '12' },
    today: day('2026-11-22'),
    signal: new AbortController().signal,
    progress: () => {},
  };
  answer = { ...ask, progress: () => {}, withdrawals: null, successions: new Map() };
});
after(() => product.close());

const fileOf = (name: string, bytes: Uint8Array): ImportFile => ({
  name,
  bytes,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});
const csv = (text: string) => fileOf('機能.csv', new TextEncoder().encode(text));

const refused = (code: string) => (error: unknown) =>
  error instanceof Refusal && error.faults.some((fault) => fault.code === code);

/** Columns of municipalities and areas do not make it a table of areas. */
const table = csv(
  '市町村コード,市町村名,二次医療圏,医療機関番号,医療機関機能\n12208,野田市,別の圏域,0112345,在宅医療等連携機能\n12208,野田市,別の圏域,0119999,専門等機能\n',
);

test('医療機関機能の表は、名簿より先に置けば、名簿を先にと言って断る（P9）', async () => {
  await assert.rejects(prepare(table, ask), refused('no-register'));
});

test('医療機関機能の表は、置くと今日現在の報告と分かり、読めない行を示して、一度だけ入る（P9）', async () => {
  const register = registerWorkbook([{ institutions: [{ number: '0112345' }] }]);
  await (await prepare(fileOf('名簿.xlsx', register), ask)).save(answer);
  const prepared = await prepare(table, ask);
  const preview = prepared.preview('ja');
  assert.equal(preview.title, '医療機関機能（機能.csv）');
  assert.equal(preview.sentence, '保存すると、1機関の医療機関機能（令和8年11月22日現在）が入ります。');
  assert.deepEqual(
    preview.parts.map(({ id, count }) => [id, count]),
    [['not-understood', 1]],
  );
  const saved = await prepared.save(answer);
  assert.equal(saved.preview('ja').sentence, '1機関の医療機関機能（令和8年11月22日現在）を保存しました。');
  assert.equal(saved.preview('en').sentence, 'Saved functions of 1 institutions as of 22 Nov 2026.');
  assert.ok((await prepare(table, ask)).preview('ja').nothingChanges);
});

test('ほかの人が保存したら、保存した人が記録に残り、いま保存できない人のままでは何も入らない', async () => {
  const areas = csv('市町村コード,市町村名,二次医療圏\n12208,野田市,東葛別の圏域\n');
  const read = await prepare(areas, ask);
  const resident = { kind: 'resident', name: '住民' } as const;
  await assert.rejects(read.save({ ...answer, actor: resident, db: asActor(product.db, resident, ask.realm) }));
  const colleague = { kind: 'operator', name: '保存した人' } as const;
  await read.save({ ...answer, actor: colleague, db: asActor(product.db, colleague, ask.realm) });
  const { rows } = await sql<{ name: string }>`
    select actor_name as name from audit_entry where subject like 'areas %' order by id desc limit 1`.execute(
    product.db,
  );
  assert.deepEqual(rows, [{ name: '保存した人' }]);
});

test('医療機関番号だけの表は、名簿でも医療機関機能の表でもないと、足りない列を言って断る（P9）', async () => {
  const file = csv('医療機関番号,病床数\n0112345,100\n');
  await assert.rejects(prepare(file, ask), refused('no-functions'));
  await assert.rejects(prepare(file, ask), refused('missing-headings'));
});

test('説明のとおりの見出しの市町村と圏域の表は、名簿ではないと断られずに読める', async () => {
  const areas = csv('市町村コード,市町村名,二次医療圏,郡市区医師会\n12208,野田市,東葛北部,野田市医師会\n');
  const { title, sentence } = (await prepare(areas, ask)).preview('ja');
  assert.deepEqual([title, sentence], ['市町村と圏域（機能.csv）', '保存すると、1市町村の圏域が変わります。']);
});
