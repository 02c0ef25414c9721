/** Rows of a source as people write them: 2〜13、20. */
export function rowRanges(rows: readonly number[], to: string): string[] {
  const ranges: [first: number, last: number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([first, last]) => (first === last ? String(first) : `${first}${to}${last}`));
}
