import { FigureText, sayFigure } from '../../kit/web/figure.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { NoteMark } from '../../kit/web/note-mark.tsx';
import { usePeek } from '../../kit/web/peek.tsx';
import { Spoken } from '../../kit/web/spoken.tsx';
import { roles } from '../../kit/web/table/roles.ts';
import { text } from '../text.ts';
import type { ComparisonView, CriterionHead, MatrixRow } from '../view.ts';
import { MatrixCellView, type Spot } from './matrix-cell.tsx';
import { sharedNote } from './notes-of.ts';
import { useFigurePeek } from './source.tsx';
import { useCompare } from './state.tsx';

type Props = { row: MatrixRow; units: ComparisonView['units']; spot: (column: number) => Spot };

/** On a phone the row is a card of its own: name first, then one line per unit. */
export function MatrixRowView({ row, units, spot }: Props) {
  const { view } = useCompare();
  const chosen = row.criterion === view.answer.criterion;
  return (
    <tr
      {...roles.row}
      className="border-solid-gray-200 border-t max-desktop:grid max-desktop:grid-cols-2 max-desktop:gap-2 max-desktop:p-3"
    >
      <th
        {...roles.rowheader}
        scope="row"
        className={`px-2 text-left wide:whitespace-nowrap max-desktop:p-0 ${chosen ? 'font-700' : 'font-400'}`}
      >
        <CriterionName
          head={view.criteria.find((other) => other.id === row.criterion)}
          name={row.name}
          spot={spot(0)}
        />
        <NoteMark n={row.footnote} />
      </th>
      <td {...roles.gridcell} className="px-1 text-right max-desktop:p-0">
        <Institutions row={row} spot={spot(1)} />
      </td>
      {units.map((unit, at) => {
        const cell = row.cells.find((other) => other.unit === unit.id);
        if (!cell) return null;
        const note = cell.footnote === sharedNote(view, unit.id) ? undefined : cell.footnote;
        return <MatrixCellView key={unit.id} row={row} cell={cell} unit={unit} note={note} spot={spot(at + 2)} />;
      })}
    </tr>
  );
}

function CriterionName({ head, name, spot }: { head?: CriterionHead; name: string; spot: Spot }) {
  const t = useText(text);
  const peek = usePeek();
  const open = (at: HTMLElement) =>
    peek(
      at,
      name,
      <div className="flex flex-col gap-2 leading-150">
        <p className="text-dns-16B-130">{name}</p>
        <p>
          <b>{t.figure.condition}</b> {head?.condition}
        </p>
        {head && <p>{t.chooser.minimum(head.minimum)}</p>}
        <p className="text-solid-gray-700">
          <b>{t.figure.conditionBasis}</b> {head?.basis}
        </p>
      </div>,
    );
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={(event) => open(event.currentTarget)}
      className="min-h-8 rounded-4 px-1 text-left text-dns-16N-130 font-inherit wide:whitespace-nowrap wide:[&:lang(en)]:text-dns-14N-130 hover:underline"
      {...spot}
    >
      {name}
    </button>
  );
}

function Institutions({ row, spot }: { row: MatrixRow; spot: Spot }) {
  const t = useText(text);
  const lang = useLang();
  const { view } = useCompare();
  const peek = useFigurePeek();
  const name = t.matrix.institutionsName(row.name, sayFigure(row.institutions, lang));
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={(event) =>
        peek(event.currentTarget, { unit: view.answer.unit, criterion: row.criterion, of: 'institutions' }, name)
      }
      className="relative min-h-8 min-w-8 rounded-4 px-1 text-right text-dns-16N-130 hover:underline"
      {...spot}
    >
      <Spoken words={name}>
        <span className="desktop:hidden">{t.matrix.institutions} </span>
        <FigureText figure={row.institutions} />
      </Spoken>
    </button>
  );
}
