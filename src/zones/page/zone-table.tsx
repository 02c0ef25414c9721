import { TableView } from '../../kit/web/table/table.tsx';
import { useSort } from './sorting.ts';
import { useFigurePeek } from './source.tsx';
import { useCompare } from './state.tsx';

export function ZoneTable() {
  const { view, search, go, tell } = useCompare();
  const peek = useFigurePeek();
  const sorting = useSort();
  const { answer, zoneTable } = view;
  const criteria = new Set(view.criteria.map((criterion) => criterion.id));
  const total = zoneTable.totals?.id;
  return (
    <TableView
      {...sorting}
      table={zoneTable}
      notes={false}
      selected={search.zone}
      onRow={(row) => {
        tell({ kind: 'did', step: 3 });
        go({ zone: row.id });
      }}
      opens={(_, column) => criteria.has(column.id)}
      onFigure={(at, row, column) => {
        const whole = row.id === total;
        const asked = { unit: answer.unit, criterion: column.id };
        peek(at, whole ? { ...asked, of: 'institutions' } : { ...asked, zone: row.id }, column.heading);
      }}
    />
  );
}
