import { nothingWording } from '../../pure/figure.ts';
import type { SheetTable } from '../../pure/printed-paper.ts';
import type { HeadCell, PrintedCell, PrintedRow } from '../../pure/printed-table.ts';
import { useLang } from '../lang.ts';
import { inOrder } from './in-order.ts';
import { scrolled } from './scrolled.ts';

/** A table as the files print it: the same columns, widths, notes and signs. */
export function SheetTableView({ table, flowing }: { table: SheetTable; flowing: boolean }) {
  const width = table.columns.reduce((sum, column) => sum + column, 0);
  return (
    <div className="sheet-wide" {...scrolled(table.title, flowing)}>
      <table className="sheet-table" style={{ width: `${width}pt` }}>
        <caption>
          <span className="sheet-caption">{table.title}</span> <span className="sheet-unit">{table.unit}</span>
        </caption>
        <colgroup>
          {inOrder(table.columns).map(({ item, at }) => (
            <col key={at} style={{ width: `${item}pt` }} />
          ))}
        </colgroup>
        <thead>
          {inOrder(table.head).map(({ item, at }) => (
            <tr key={at}>
              {item.map((cell) => (
                <Heading key={cell.column} cell={cell} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {inOrder(table.rows).map(({ item, at }) => (
            <BodyRow key={at} row={item} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Heading({ cell }: { cell: HeadCell }) {
  return (
    <th scope={cell.columns > 1 ? 'colgroup' : 'col'} colSpan={cell.columns} rowSpan={cell.rows}>
      {inOrder(cell.lines).map(({ item, at }) => (
        <span key={at} className="sheet-line">
          {item}
          {at === cell.lines.length - 1 && cell.note && <sup>{cell.note}</sup>}
        </span>
      ))}
    </th>
  );
}

function BodyRow({ row }: { row: PrintedRow }) {
  return (
    <tr data-look={row.look}>
      {inOrder(row.cells).map(({ item, at }) =>
        at === 0 && item.text ? (
          <th key={at} scope="row" data-look={item.look} data-align={item.align}>
            <CellWords cell={item} />
          </th>
        ) : (
          <td key={at} data-look={item.look} data-align={item.align}>
            <CellWords cell={item} />
          </td>
        ),
      )}
    </tr>
  );
}

/** Tagged PDF drops a cell in which nothing stands, and those after it move up. */
const emptyCell = '\u00a0';

function CellWords({ cell: { before, text, after, look } }: { cell: PrintedCell }) {
  const lang = useLang();
  const word = look === 'plain' || look === 'blank' ? null : nothingWording[look][lang];
  return (
    <>
      {before && <small>{before}</small>}
      {word ? (
        <span role="img" aria-label={word}>
          {text}
        </span>
      ) : (
        <span>{text || emptyCell}</span>
      )}
      {after && <sup>{after}</sup>}
    </>
  );
}
