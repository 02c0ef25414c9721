import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Fault } from '../../src/kit/pure/fault.ts';
import { openTestProduct, type TestProduct } from '../product.ts';
import { registerCsv } from '../register-files.ts';
import { assertSpoken, contentOf, smallSheet } from './ground.ts';
import { zipBomb } from './wrong-files.ts';

const child = fileURLToPath(new URL('./read-in-child.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tsunagi-large-'));

let product: TestProduct;
let untouched: Record<string, string>;
before(async () => {
  product = await openTestProduct({ sample: false });
  untouched = await contentOf(product.db);
});
after(async () => {
  await product.close();
  rmSync(folder, { recursive: true, force: true });
});

type Told = { state: string; faults: Fault[]; rows: number; sentence: string | null; before: number; peak: number };

/** Reads a file in a server of its own, so that the memory is that of this file alone. */
async function readAlone(name: string, bytes: Uint8Array): Promise<Told> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const args = ['--disable-warning=ExperimentalWarning', child, product.url, path, '12'];
  const process_ = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  process_.stdout.on('data', (chunk) => {
    told += chunk;
  });
  const code = await new Promise((done) => process_.on('close', done));
  rmSync(path);
  assert.equal(code, 0, 'the server ended');
  assert.deepEqual(await contentOf(product.db), untouched);
  return JSON.parse(told);
}

const megabyte = 1 << 20;
const sheet = 'xl/worksheets/sheet1.xml';
const shared = 'xl/sharedStrings.xml';
/** In MB: a server that has read nothing stands at 130. */
const mostMemory = 400;

const filled = (text: string): Buffer => {
  const times = Math.floor(megabyte / text.length);
  return Buffer.from(text.repeat(times).padEnd(megabyte));
};

type Large = { title: string; bytes: () => Uint8Array };

const bombs: Large[] = [
  { title: '2GBになるシート', bytes: () => zipBomb({ part: sheet, megabytes: 2_048 }) },
  { title: '2GBになる、1MBと偽ったシート', bytes: () => zipBomb({ part: sheet, megabytes: 2_048, stated: megabyte }) },
  {
    title: '2GBになる、290MBと偽ったシート',
    bytes: () => zipBomb({ part: sheet, megabytes: 2_048, stated: 290 * megabyte }),
  },
  {
    title: '2GBになる、290MBと偽った文字列の表',
    bytes: () => zipBomb({ part: shared, megabytes: 2_048, stated: 290 * megabyte, head: '<sst><si><t>' }),
  },
  {
    title: '2GBになる、290MBと偽った一つの属性',
    bytes: () => zipBomb({ part: sheet, megabytes: 2_048, stated: 290 * megabyte, head: '<worksheet a="' }),
  },
  {
    title: '2GBになる、290MBと偽ったmimetype',
    bytes: () => zipBomb({ part: 'mimetype', megabytes: 2_048, stated: 290 * megabyte }),
  },
];

for (const { title, bytes } of bombs) {
  test(`${title}は、${mostMemory}MBを超えずに断る`, async () => {
    const { state, faults, peak } = await readAlone('名簿.xlsx', bytes());
    assert.equal(state, 'refused');
    assert.match(faults[0]!.code, /^(too-large|damaged|empty-file)$/);
    assertSpoken(faults);
    assert.ok(peak < mostMemory, `${peak} MB`);
  });
}

const many: Large[] = [
  {
    title: 'シートの名前が数千万あるブック',
    bytes: () =>
      zipBomb({
        part: 'xl/workbook.xml',
        megabytes: 290,
        head: '<workbook><sheets>',
        block: filled('<sheet/>'),
        tail: '</sheets></workbook>',
      }),
  },
  {
    title: '文字列が数千万あるブック',
    bytes: () => zipBomb({ part: shared, megabytes: 290, head: '<sst>', block: filled('<si/>'), tail: '</sst>' }),
  },
];

for (const { title, bytes } of many) {
  test(`${title}は、${mostMemory}MBを超えずに断る`, async () => {
    const { state, faults, peak } = await readAlone('名簿.xlsx', bytes());
    assert.equal(state, 'refused');
    assertSpoken(faults);
    assert.ok(peak < mostMemory, `${peak} MB`);
  });
}

/** 届出の行 under the official headings, as short as they can be written. */
function longRegister(rows: number): Uint8Array {
  const [head] = Buffer.from(registerCsv(smallSheet(0), 'utf-8'))
    .toString('utf8')
    .split(/(?<=種別\r?\n?)$/);
  const line = (i: number) => `,12,,医科,${1_000_000 + (i >> 3)},,,第${i >> 3}医院,,,,,,,支援診３,第${i}号,,,,,,,23,`;
  return Buffer.from([head!.trimEnd(), ...Array.from({ length: rows }, (_, i) => line(i))].join('\r\n'));
}

test('1,000,001行の名簿も読み、何件が加わるかを言う', async () => {
  const { state, faults, rows, sentence, peak } = await readAlone('名簿.csv', longRegister(1_000_001));
  assert.deepEqual([state, faults], ['ready', []]);
  assert.ok(rows >= 1_000_001);
  assert.match(sentence!, /125,001機関と届出1,000,001件/);
  assert.ok(peak < 2_000, `${peak} MB`);
});

test('シートに入らない行数の名簿は、行が多すぎると言って断る', async () => {
  const { state, faults } = await readAlone('名簿.csv', longRegister(1_048_577));
  assert.deepEqual([state, faults[0]?.code, faults[0]?.at?.row], ['refused', 'too-many-rows', 1_048_577]);
  assertSpoken(faults);
});

test('200MBを超えるファイルは、大きすぎると言って断る', async () => {
  const { faults } = await readAlone('名簿.csv', Buffer.alloc(200 * megabyte + 1, 'a,b\n'));
  assert.equal(faults[0]?.code, 'too-large');
  assertSpoken(faults);
});
