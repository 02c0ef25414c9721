import type { Row } from '../../kit/pure/table.ts';
import { FigureText, sayFigure } from '../../kit/web/figure.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import { useFigurePeek } from './source.tsx';
import { useCompare } from './state.tsx';

/** The zone's institutions under each shown criterion; each figure opens its source. */
export function ZoneCounts({ row }: { row: Row }) {
  const { view } = useCompare();
  const t = useText(text).zone;
  const lang = useLang();
  const peek = useFigurePeek();
  return (
    <dl aria-label={t.counts}>
      {view.zoneTable.columns.map((column, at) => {
        const cell = row.cells[at];
        if (!cell || !('figure' in cell)) return null;
        const strong = column.id === view.answer.criterion;
        return (
          <div
            key={column.id}
            className="flex items-baseline justify-between gap-3 border-solid-gray-100 border-t py-0.5"
          >
            <dt className={strong ? 'font-700' : ''}>{column.heading}</dt>
            <dd>
              <button
                type="button"
                aria-haspopup="dialog"
                aria-label={`${column.heading} ${sayFigure(cell.figure, lang)}`}
                onClick={(event) =>
                  peek(
                    event.currentTarget,
                    { unit: view.answer.unit, criterion: column.id, zone: row.id },
                    column.heading,
                  )
                }
                className="min-h-6 min-w-6 rounded-4 text-right text-dns-16B-130 tabular-nums hover:underline"
              >
                <FigureText figure={cell.figure} blank={cell.mark === 'blank'} />
              </button>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
