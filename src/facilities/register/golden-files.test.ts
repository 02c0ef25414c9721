import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { goldenFolder, goldenRegister } from '../../../scripts/golden-register.ts';
import { openZip } from '../../kit/server/zip-parts.ts';

/** A zip as what it holds: how it is packed depends on the zlib of the Node that wrote it. */
async function contentOf(name: string, bytes: Uint8Array): Promise<unknown> {
  if (!name.endsWith('.xlsx')) return Buffer.from(bytes);
  const zip = openZip(bytes, name);
  const parts = zip.names.map(async (part) => [part, await Array.fromAsync(zip.find(part)!.pieces())] as const);
  return (await Promise.all(parts)).map(([part, pieces]) => [part, Buffer.concat(pieces)]);
}

for (const [name, bytes] of Object.entries(goldenRegister().files))
  test(`見本の県の名簿「${name}」は、作り直しても同じになる（A7）`, async () => {
    const committed = readFileSync(join(goldenFolder, name));
    assert.deepEqual(await contentOf(name, committed), await contentOf(name, bytes));
    assert.ok(committed.length < 150_000);
  });

test('見本の県の機関は200を超え、名称はどれも「見本」を含む', () => {
  const { medical, dental, pharmacy, nextMedical } = goldenRegister().sheets;
  assert.ok([medical, dental, pharmacy].flatMap((sheet) => sheet.institutions).length > 200);
  for (const { institutions } of [medical, dental, pharmacy, nextMedical])
    assert.ok(institutions.every(({ name }) => name!.includes('見本')));
});
