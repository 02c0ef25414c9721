import { Chip } from '../../kit/web/chip.tsx';
import { sayFigure, writeNumber } from '../../kit/web/figure.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { NoteMark } from '../../kit/web/note-mark.tsx';
import { HatchBar } from '../../kit/web/patterns.tsx';
import { usePeek } from '../../kit/web/peek.tsx';
import { Spoken } from '../../kit/web/spoken.tsx';
import { roles } from '../../kit/web/table/roles.ts';
import { text } from '../text.ts';
import type { ComparisonView, MatrixCell, MatrixRow } from '../view.ts';
import { useFigurePeek } from './source.tsx';
import { useCompare } from './state.tsx';

export type Spot = { 'data-spot': string; tabIndex: number };
type Props = {
  row: MatrixRow;
  cell: MatrixCell;
  unit: ComparisonView['units'][number];
  spot: Spot;
  /** The cell's note, where its column's head does not carry it. */
  note: number | undefined;
};

const look =
  'relative flex min-h-8 w-full items-center gap-1.5 px-1.5 text-left text-dns-14N-130 max-desktop:min-h-11 max-desktop:flex-wrap max-desktop:py-1 max-desktop:rounded-4';

export function MatrixCellView(props: Props) {
  const { cell } = props;
  return cell.blank.state === 'ok' ? <Counted {...props} blank={cell.blank.value} /> : <Uncounted {...props} />;
}

/** Pressed once, the cell is selected; pressed again, it shows where its figure comes from. */
function Counted({ row, cell, unit, spot, note, blank }: Props & { blank: number }) {
  const { view, go, tell } = useCompare();
  const t = useText(text).matrix;
  const lang = useLang();
  const peek = useFigurePeek();
  const selected = view.answer.unit === cell.unit && view.answer.criterion === row.criterion;
  const placed = cell.basis === 'placed';
  const plain = t.cell(row.name, unit.name, cell.zones, sayFigure(cell.blank, lang));
  const name = placed ? t.with(plain, t.placed) : plain;
  const press = (at: HTMLElement) => {
    if (selected) return peek(at, { unit: cell.unit, criterion: row.criterion }, name);
    tell({ kind: 'did', step: 2 });
    go({ unit: cell.unit, criterion: row.criterion });
  };
  return (
    <td {...roles.selectable(selected)} className="p-0">
      <button
        type="button"
        aria-haspopup={selected ? 'dialog' : undefined}
        onClick={(event) => press(event.currentTarget)}
        className={`${look} focus-inset tint ${selected ? 'bg-key-50 shadow-[inset_0_0_0_3px_var(--color-key-900)]' : 'hover:bg-key-50 max-desktop:border max-desktop:border-solid-gray-200'}`}
        {...spot}
      >
        <Spoken words={selected ? t.with(name, t.selected) : name}>
          <span className="w-full text-solid-gray-700 desktop:hidden">{unit.name}</span>
          <span
            className={`min-w-6 text-right text-std-20B-150 leading-120 ${blank > 0 ? 'text-red-900' : 'text-green-900'}`}
          >
            {writeNumber(blank, lang)}
          </span>
          <span className="min-w-7 text-solid-gray-700">/{writeNumber(cell.zones, lang)}</span>
          <span className="desktop:[&>svg]:w-7">{blank > 0 && <HatchBar part={blank} whole={cell.zones} />}</span>
          <NoteMark n={note} />
          {placed && (
            <span className="desktop:hidden">
              <Chip look="sample">{t.placed}</Chip>
            </span>
          )}
        </Spoken>
      </button>
    </td>
  );
}

/** Not zero: the words say so, and the window says why. */
function Uncounted({ row, cell, unit, spot, note }: Props) {
  const t = useText(text).matrix;
  const peek = usePeek();
  const why = cell.why ?? t.noDataWhy;
  const name = t.noDataCell(row.name, unit.name, why);
  const words = (
    <div className="leading-150">
      <p className="text-dns-16B-130">{t.noData}</p>
      <p className="mt-2">{why}</p>
    </div>
  );
  return (
    <td {...roles.gridcell} className="p-0">
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={(event) => peek(event.currentTarget, name, words)}
        className={`${look} focus-inset dots`}
        {...spot}
      >
        <Spoken words={name}>
          <span className="w-full text-solid-gray-700 desktop:hidden">{unit.name}</span>
          <span className="rounded-4 bg-solid-gray-50 px-1">… {t.noData}</span>
          <NoteMark n={note} />
        </Spoken>
      </button>
    </td>
  );
}
