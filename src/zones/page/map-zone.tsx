import type { MapArea } from '../../kit/pure/map.ts';
import { isBlank } from '../../kit/pure/map-look.ts';
import { Chip } from '../../kit/web/chip.tsx';
import { FigureText } from '../../kit/web/figure.tsx';
import { Icon } from '../../kit/web/icon.tsx';
import { useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import type { ComparisonView } from '../view.ts';
import { mapCardText } from './map-text.ts';
import { useCompare } from './state.tsx';

/** The chosen zone in one line; its place is kept, so that nothing moves when one is chosen. */
export function MapZone({ area }: { area: MapArea | undefined }) {
  const t = useText(mapCardText);
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 py-1 text-dns-14N-130 print:hidden">
      {area ? <Chosen area={area} /> : <span className="text-solid-gray-700">{t.hint}</span>}
    </div>
  );
}

function Chosen({ area }: { area: MapArea }) {
  const { view, short, go } = useCompare();
  const t = useText(mapCardText);
  const figure = figureOf(view, area.key);
  const state = area.fill.kind === 'nothing' ? null : isBlank(area.fill) ? 'blank' : 'met';
  return (
    <>
      <b className="text-dns-16B-130">{short(area.name)}</b>
      {state && <Chip look={state}>{t[state]}</Chip>}
      {figure && (
        <span>
          {view.criteria.find((one) => one.id === view.answer.criterion)?.short}{' '}
          <FigureText figure={figure} blank={state === 'blank'} />
        </span>
      )}
      {area.href && <Link href={area.href}>{t.institutions}</Link>}
      <a href="#zone" className="link">
        {t.details}
      </a>
      <button
        type="button"
        aria-label={t.close}
        onClick={() => go({ zone: undefined })}
        className="ml-auto grid size-7 place-items-center rounded-4"
      >
        <Icon name="close" className="size-4" />
      </button>
    </>
  );
}

function figureOf({ zoneTable, answer }: ComparisonView, zone: string) {
  const row = zoneTable.rows.find((one) => one.id === zone);
  const cell = row?.cells[zoneTable.columns.findIndex((column) => column.id === answer.criterion)];
  return cell && 'figure' in cell ? cell.figure : null;
}
