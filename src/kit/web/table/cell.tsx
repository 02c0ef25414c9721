import type { ReactNode } from 'react';
import type { Cell, Column, Row } from '../../pure/table.ts';
import { FigureText } from '../figure.tsx';
import { NoteMark } from '../note-mark.tsx';
import { HatchMark } from '../patterns.tsx';
import { roles } from './roles.ts';

/** Where a cell lies in the grid, and whether Tab stops there. */
export type Spot = { 'data-spot': string; tabIndex: number };

export type Press = (at: HTMLElement, row: Row, column: Column) => void;

/** Columns whose text is not broken, and those that give way to the others. */
export type Widths = Record<string, 'one-line' | 'narrow' | undefined>;

export type Look = {
  dense: boolean;
  /** On a phone each row is a card, each cell a line with its heading. */
  stack: boolean;
  widths: Widths;
  /** Draws a cell in place of its plain text; null where the text says it. */
  draw?: (row: Row, column: Column) => ReactNode;
};

type Props = { row: Row; cell: Cell; column: Column; look: Look; spot: Spot };

const cellLook = ({ dense, stack, widths }: Look, column: Column) =>
  [
    'px-1.5 first:pl-3 last:pr-3',
    dense ? 'h-[1.875rem] py-0.5 text-dns-14N-130' : 'h-9 py-1 text-dns-16N-130',
    column.kind === 'number' ? 'text-right' : 'text-left',
    widths[column.id] === 'one-line' ? 'desktop:whitespace-nowrap' : '',
    stack
      ? 'max-desktop:flex max-desktop:h-auto max-desktop:items-baseline max-desktop:justify-between max-desktop:gap-4 max-desktop:px-3'
      : '',
  ].join(' ');

/** The heading of a cell's column, where the head of the table is not shown. */
function Heading({ column, look }: { column: Column; look: Look }) {
  if (!look.stack) return null;
  return (
    <span className="shrink-0 text-left text-dns-14N-130 text-solid-gray-700 desktop:hidden">{column.heading}</span>
  );
}

export function HeadCell({
  row,
  cell,
  column,
  look,
  spot,
  chosen,
  onRow,
}: Props & { chosen: boolean; onRow?: (row: Row) => void }) {
  const bar = chosen ? 'shadow-[inset_4px_0_0_var(--color-key-900)]' : '';
  const className = `${cellLook(look, column)} sticky left-0 z-1 bg-inherit print:static font-inherit ${bar}`;
  const words = 'text' in cell ? cell.text : <FigureText figure={cell.figure} />;
  if (!onRow) {
    return (
      <th {...roles.rowheader} scope="row" className={`${className} focus-inset`} {...spot}>
        {words}
      </th>
    );
  }
  return (
    <th {...roles.rowheader} scope="row" className={className}>
      <button
        type="button"
        className="link min-h-6 rounded-4 text-left font-inherit max-desktop:min-h-11 desktop:whitespace-nowrap"
        onClick={() => onRow(row)}
        {...spot}
      >
        {words}
      </button>
    </th>
  );
}

export function DataCell(props: Props & { onFigure?: Press; opens?: (row: Row, column: Column) => boolean }) {
  const { row, cell, column, look, spot, onFigure, opens } = props;
  const className = cellLook(look, column);
  if ('text' in cell || !onFigure || !(opens?.(row, column) ?? true)) {
    return (
      <td {...roles.gridcell} className={`${className} focus-inset`} {...spot}>
        <Heading column={column} look={look} />
        <span className={look.widths[column.id] === 'narrow' ? 'desktop:block desktop:max-w-[9.5rem]' : ''}>
          {look.draw?.(row, column) ?? <Content cell={cell} />}
        </span>
      </td>
    );
  }
  return (
    <td {...roles.gridcell} className={className}>
      <Heading column={column} look={look} />
      <button
        type="button"
        aria-haspopup="dialog"
        className="min-h-6 min-w-6 rounded-4 px-1 text-right hover:bg-key-50 hover:underline"
        onClick={(event) => onFigure(event.currentTarget, row, column)}
        {...spot}
      >
        <Content cell={cell} />
      </button>
    </td>
  );
}

function Content({ cell }: { cell: Cell }): ReactNode {
  const blank = cell.mark === 'blank';
  return (
    <>
      {blank && <HatchMark className="mr-1 size-3" />}
      {'text' in cell ? cell.text : <FigureText figure={cell.figure} blank={blank} />}
      <NoteMark n={cell.footnote} />
    </>
  );
}
