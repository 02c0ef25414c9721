import type { Orientation, Paper } from './document.ts';
import type { Drawing } from './map-drawing.ts';
import type { HeadCell, PrintedRow } from './printed-table.ts';

/** A paper in the words and measures its PDF has, for a browser to set. Widths are points. */
export type PrintedPaper = Pick<Paper, 'lang' | 'title' | 'mark' | 'asOf' | 'size'> & {
  /** PNG as an address of its own. */
  logo: string | null;
  /** Under the title: whose paper, of which day. */
  below: string;
  /** Above and below every page. */
  running: { whose: string; asOf: string; made: string };
  parts: PrintedPart[];
};

export type PrintedPart = {
  id: string;
  /** Null where the paper's own title says it. */
  title: string | null;
  orientation: Orientation;
  blocks: PrintedBlock[];
  notes: NoteLine[];
  noteColumns: number;
};

export type PrintedBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; look?: 'answer' | 'quiet' }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; table: SheetTable }
  | { kind: 'drawing'; title: string | null; drawing: Drawing; width: number }
  | { kind: 'page-break' };

export type SheetTable = { title: string; unit: string; columns: number[]; head: HeadCell[][]; rows: PrintedRow[] };

/** A line under what a part prints: its label and what it says. */
export type NoteLine = { label: string; text: string; caution: boolean };
