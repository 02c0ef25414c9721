import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { permissionFiles } from '../../scripts/permission-pages.ts';

for (const [name, text] of Object.entries(permissionFiles()))
  test(`docs/${name} は、政策から作られるものと同じである（npm run permissions で作り直す）`, () => {
    const kept = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
    assert.equal(kept, text);
  });
