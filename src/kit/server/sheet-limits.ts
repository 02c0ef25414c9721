export const mostRows = 1_048_576;
export const mostCells = 30_000_000;

/** Rows up to the last one that has anything written in it. */
export function withoutEmptyEnd(rows: string[][]): string[][] {
  const last = rows.findLastIndex((cells) => cells.some((cell) => cell !== ''));
  return rows.slice(0, last + 1);
}
