import { createHash } from 'node:crypto';
import type { RegisterFile } from '../ground/workbook.ts';
import type { Reader } from './readers.ts';

/** The cells of a workbook that are not empty, in their order: how many, and a hash of them. */
export type Cells = { count: number; hash: string };

export async function cellsOf(reader: Reader, file: RegisterFile): Promise<Cells> {
  const hash = createHash('sha256');
  let count = 0;
  await reader.read(file, (cells) => {
    const written = cells.filter((cell) => cell !== '');
    count += written.length;
    if (written.length > 0) hash.update(`${written.join('\0')}\n`);
  });
  return { count, hash: hash.digest('hex').slice(0, 12) };
}

/** The same cells, or the readers did not do the same work. */
export function requireSameCells({ name, same }: Reader, expected: Cells, actual: Cells): void {
  const differs = {
    cells: actual.count !== expected.count || actual.hash !== expected.hash,
    count: actual.count !== expected.count,
    nothing: false,
  };
  if (differs[same])
    throw new Error(`${name} sees ${actual.count} cells (${actual.hash}), not ${expected.count} (${expected.hash})`);
}
