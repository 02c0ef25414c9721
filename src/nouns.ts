import { readFile } from 'node:fs/promises';
import type { Migration } from './kit/server/migrate.ts';

const first = ['accounts', 'sources', 'regions', 'facilities', 'hubs'] as const;

/** Every noun that owns tables, in the order their tables are made: a new one comes last. */
export const nouns = [...first, 'consultations', 'designations', 'terms'] as const;

/** Versions that changed tables, oldest first, and whose. */
const versions: [version: string, nouns: readonly (typeof nouns)[number][]][] = [
  ['0.1.0', first],
  ['0.2.0', ['sources', 'facilities']],
  ['0.3.0', ['sources', 'regions']],
  ['0.4.0', first],
  ['0.5.0', ['accounts', 'hubs', 'consultations', 'designations']],
  ['0.6.0', ['accounts', 'consultations', 'designations', 'terms']],
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
