/** Writes docs/permissions.md and docs/permissions.ja.md from the policies. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionFiles } from './permission-pages.ts';

const docs = join(import.meta.dirname, '../docs');
for (const [name, text] of Object.entries(permissionFiles())) writeFileSync(join(docs, name), text);
