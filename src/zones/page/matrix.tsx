import { Card } from '../../kit/web/card.tsx';
import { Chip } from '../../kit/web/chip.tsx';
import { useGrid } from '../../kit/web/grid-keys.ts';
import { useText } from '../../kit/web/lang.ts';
import { NoteMark } from '../../kit/web/note-mark.tsx';
import { usePeek } from '../../kit/web/peek.tsx';
import { roles } from '../../kit/web/table/roles.ts';
import { text } from '../text.ts';
import type { ComparisonView } from '../view.ts';
import { Chooser } from './chooser.tsx';
import { MatrixRowView } from './matrix-row.tsx';
import { allPlaced, sharedNote } from './notes-of.ts';
import { useCompare } from './state.tsx';

export function MatrixCard() {
  const t = useText(text).matrix;
  return (
    <Card
      id="matrix"
      title={
        <>
          {t.title}
          <span className="ml-3 text-dns-14N-130 text-solid-gray-700 print:hidden">{t.hint}</span>
        </>
      }
      aside={<Chooser />}
    >
      <MatrixGrid />
    </Card>
  );
}

/** Criteria × units. One tab stop; columns inside are the criterion, its institutions, then the units. */
function MatrixGrid() {
  const { view } = useCompare();
  const t = useText(text).matrix;
  const units = view.units.filter((unit) => unit.shown);
  const { answer, matrix } = view;
  const start = {
    row: matrix.findIndex((row) => row.criterion === answer.criterion),
    column: units.findIndex((unit) => unit.id === answer.unit) + 2,
  };
  const { grid, cell } = useGrid(
    matrix.map((row) => row.cells.length + 2),
    start,
  );
  const oneEach = view.criteria.every((criterion) => criterion.minimum === 1);
  return (
    <div className="overflow-x-auto rounded-b-8 print:overflow-visible" data-tour="2">
      <table
        {...roles.grid}
        aria-labelledby="matrix"
        className="w-full border-collapse tabular-nums max-desktop:block"
        {...grid}
      >
        <thead {...roles.rowgroup} className="tint bg-solid-gray-100 text-dns-14B-130 max-desktop:hidden">
          <tr {...roles.row} className="border-black border-b text-left">
            <th {...roles.columnheader} scope="col" className="px-3 py-1.5">
              {oneEach ? t.criterion : t.criterionAny}
            </th>
            <th {...roles.columnheader} scope="col" className="px-2 py-1.5 text-right wide:whitespace-nowrap">
              {t.institutions}
            </th>
            {units.map((unit) => (
              <UnitHead key={unit.id} unit={unit} />
            ))}
          </tr>
        </thead>
        <tbody {...roles.rowgroup} className="max-desktop:block">
          {matrix.map((row, r) => (
            <MatrixRowView key={row.criterion} row={row} units={units} spot={(column) => cell(r, column)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function UnitHead({ unit }: { unit: ComparisonView['units'][number] }) {
  const { view } = useCompare();
  const t = useText(text).matrix;
  const peek = usePeek();
  const selected = unit.id === view.answer.unit;
  const placed = allPlaced(view, unit.id);
  return (
    <th
      {...roles.columnheader}
      scope="col"
      className={`px-1.5 py-1 [&:lang(ja)]:whitespace-nowrap ${selected ? 'bg-key-100' : ''}`}
    >
      {unit.name} <span className="font-400 text-solid-gray-700">{unit.zones}</span>
      <NoteMark n={sharedNote(view, unit.id)} />
      {placed && (
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={(event) => peek(event.currentTarget, t.placed, <p className="leading-150">{t.placedMeaning}</p>)}
          className="block rounded-6"
        >
          <Chip look="sample">{t.placedShort}</Chip>
        </button>
      )}
    </th>
  );
}
