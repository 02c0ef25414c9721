import type { Table } from '../../kit/pure/table.ts';
import { useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { address } from '../../kit/web/search.ts';
import { TableView } from '../../kit/web/table/table.tsx';
import { text } from '../text.ts';
import { cureTable } from './copied-tables.ts';
import { useSort } from './sorting.ts';
import { useFigurePeek } from './source.tsx';
import { useCompare } from './state.tsx';

export function CureTable() {
  const { view, path, lang, search, short, go, tell } = useCompare();
  const t = useText(text).cures;
  const peek = useFigurePeek();
  const sorting = useSort();
  const { answer, cures } = view;
  if (answer.blank.state !== 'ok') {
    return (
      <p className="px-3 py-4">
        {t.noData} {view.may.importData && <Link href={address('/start', { lang: search.lang })}>{t.import}</Link>}
      </p>
    );
  }
  if (cures.length === 0) return <p className="px-3 py-4">{t.noBlanks}</p>;
  const table = withoutMerges(shortened(cureTable(view, path, lang), short));
  return (
    <TableView
      {...sorting}
      table={table}
      caption="hidden"
      dense
      widths={{ container: 'one-line', cure: 'one-line', neighbours: table.columns.length > 5 ? 'narrow' : undefined }}
      notes={false}
      selected={search.zone}
      onRow={(row) => {
        tell({ kind: 'did', step: 3 });
        go({ zone: row.id });
      }}
      onFigure={(at, row, column) =>
        peek(at, { unit: answer.unit, criterion: column.id, zone: row.id }, column.heading)
      }
    />
  );
}

/** The chosen zone's card says what merging would bring, and so do copies and files. */
function withoutMerges(table: Table): Table {
  const at = table.columns.findIndex((column) => column.id === 'merge');
  const others = <T,>(cells: T[]) => cells.filter((_, i) => i !== at);
  const rows = table.rows.map((row) => ({ ...row, cells: others(row.cells) }));
  return { ...table, columns: others(table.columns), rows };
}

/** The names stand under the unit's own heading, so that their shared ending goes without saying. */
const shortened = (table: Table, short: (text: string) => string): Table => ({
  ...table,
  rows: table.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ('text' in cell ? { ...cell, text: short(cell.text) } : cell)),
  })),
});
