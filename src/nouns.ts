import { readFile } from 'node:fs/promises';
import type { Migration } from './kit/server/migrate.ts';

/** Every noun that owns tables, those that others refer to first. */
export const nouns = ['accounts', 'sources', 'regions', 'facilities', 'hubs'] as const;

/** Versions that changed tables, oldest first, and whose. */
const versions: [version: string, nouns: readonly (typeof nouns)[number][]][] = [
  ['0.1.0', nouns],
  ['0.2.0', ['sources', 'facilities']],
  ['0.3.0', ['sources', 'regions']],
  ['0.4.0', nouns],
];

/** Each noun's tables at each version, in the order they are applied. */
export async function migrations(): Promise<Migration[]> {
  const files = versions.flatMap(([version, changed]) =>
    changed.map((noun) => ({ version, noun, place: `${nouns.indexOf(noun) + 1}`.padStart(2, '0') })),
  );
  return Promise.all(
    files.map(async ({ version, noun, place }) => ({
      id: `${version}/${place}-${noun}`,
      sql: await readFile(new URL(`./${noun}/tables/${version}.sql`, import.meta.url), 'utf8'),
    })),
  );
}
