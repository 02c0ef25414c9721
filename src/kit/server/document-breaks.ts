/** What a table has room for: on the sheet it starts, on each after it, and what must follow its last rows. */
export type Space = { first: number; full: number; after: number };

const together = 3;

/**
 * Before which rows a sheet ends. The last rows stay with each other and with the notes under the table, so that no
 * sheet holds only what is left over.
 */
export function rowBreaks(heights: number[], { first, full, after }: Space): number[] {
  const breaks: number[] = [];
  const last = Math.max(0, heights.length - together);
  const end = sum(heights.slice(last)) + after;
  let room = first;
  heights.forEach((height, i) => {
    const needed = i === last && end <= full ? end : height;
    if (needed > room && (i > 0 || room < full)) {
      breaks.push(i);
      room = full;
    }
    room -= height;
  });
  return breaks;
}

/** The roomiest of several settings of a table that take the fewest sheets. */
export function roomiest<T>(settings: T[], sheets: (setting: T) => number): T {
  const least = Math.min(...settings.map(sheets));
  return settings.find((setting) => sheets(setting) === least)!;
}

const sum = (values: number[]): number => values.reduce((a, b) => a + b, 0);
