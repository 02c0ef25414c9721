import type { Cell, Row, Table } from '../../pure/table.ts';

/** Written `column` or `-column` in the address. */
export type Sort = { column: string; direction: 'ascending' | 'descending' };

export function readSort(written: string | undefined): Sort | null {
  if (!written) return null;
  return written.startsWith('-')
    ? { column: written.slice(1), direction: 'descending' }
    : { column: written, direction: 'ascending' };
}

export const writeSort = (sort: Sort | null): string | undefined =>
  sort ? (sort.direction === 'descending' ? `-${sort.column}` : sort.column) : undefined;

/** Each press of a head leads on: ascending, descending, then the official order again. */
export function nextSort(now: Sort | null, column: string): Sort | null {
  if (now?.column !== column) return { column, direction: 'ascending' };
  return now.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** Rows in the order asked for. A kind of nothing has no size: it stays last either way. */
export function sortRows(table: Table, sort: Sort | null): Row[] {
  const at = sort ? table.columns.findIndex((column) => column.id === sort.column) : -1;
  if (!sort || at < 0) return table.rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return [...table.rows].sort((a, b) => compare(sizeOf(a.cells[at]), sizeOf(b.cells[at]), sign));
}

const sizeOf = (cell: Cell | undefined): number | string | null =>
  !cell ? null : 'figure' in cell ? cell.figure.value : cell.text === '' ? null : cell.text;

const collator = new Intl.Collator('ja', { numeric: true });

function compare(a: number | string | null, b: number | string | null, sign: number): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
}
