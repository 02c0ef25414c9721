import { type FocusEvent, type KeyboardEvent, useState } from 'react';

export type Spot = { row: number; column: number };

/**
 * Where a key leads from a cell, as in a spreadsheet; null where the key means something else.
 * `widths` holds the number of cells of each row.
 */
export function step(from: Spot, key: string, ctrl: boolean, widths: readonly number[]): Spot | null {
  const lastRow = widths.length - 1;
  const within = (row: number, column: number): Spot => {
    const r = Math.min(Math.max(row, 0), lastRow);
    return { row: r, column: Math.min(Math.max(column, 0), (widths[r] ?? 1) - 1) };
  };
  const { row, column } = from;
  const far = Number.MAX_SAFE_INTEGER;
  const steps: Record<string, Spot> = {
    ArrowUp: within(ctrl ? 0 : row - 1, column),
    ArrowDown: within(ctrl ? lastRow : row + 1, column),
    ArrowLeft: within(row, ctrl ? 0 : column - 1),
    ArrowRight: within(row, ctrl ? far : column + 1),
    Home: within(ctrl ? 0 : row, 0),
    End: within(ctrl ? lastRow : row, far),
    PageUp: within(0, column),
    PageDown: within(lastRow, column),
  };
  return steps[key] ?? null;
}

/** A grid that is one tab stop: arrow keys move inside it, Tab leaves it. */
export function useGrid(widths: readonly number[], start: Spot = { row: 0, column: 0 }) {
  const [moved, setMoved] = useState<Spot | null>(null);
  const lies = (spot: Spot) => spot.column < (widths[spot.row] ?? 0);
  const current = moved && lies(moved) ? moved : lies(start) ? start : { row: 0, column: 0 };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const spot = spotOf(event.target);
    const next = spot && step(spot, event.key, event.ctrlKey, widths);
    if (!next) return;
    event.preventDefault();
    const cell = event.currentTarget.querySelector<HTMLElement>(`[data-spot="${next.row}:${next.column}"]`);
    cell?.focus();
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const spot = spotOf(event.target);
    if (spot) setMoved(spot);
  };
  const cell = (row: number, column: number) => ({
    'data-spot': `${row}:${column}`,
    tabIndex: row === current.row && column === current.column ? 0 : -1,
  });
  return { grid: { onKeyDown, onFocus }, cell };
}

function spotOf(target: EventTarget): Spot | null {
  const written = target instanceof Element ? target.closest('[data-spot]')?.getAttribute('data-spot') : null;
  const [row, column] = written?.split(':').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}
