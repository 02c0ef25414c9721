import type { Nothing } from './figure.ts';

export type HeadCell = { lines: string[]; note: string; column: number; columns: number; rows: number };

export type PrintedRow = { cells: PrintedCell[]; look: 'plain' | 'subtotal' | 'total' };

/** Words before a number keep its digits aligned; a note stands raised behind a text. */
export type PrintedCell = {
  before: string;
  text: string;
  after: string;
  align: 'left' | 'right';
  look: 'plain' | 'blank' | Nothing;
};
