import { closerAt, type MapView } from '../../pure/map.ts';
import { ArrowSwatch, Swatch } from './fills.tsx';

/** What the fills mean, with how many zones have each, and the scale of the map as large as it is drawn. */
export function MapLegend({ view, label, zoom }: { view: MapView; label: string; zoom: number }) {
  const scale = view.scale && (closerAt(view.scale.closer, zoom) ?? view.scale);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-14N-130">
      <ul aria-label={label} className="contents">
        {view.legend.map((entry) => (
          <li key={entry.label} className="flex items-center gap-1.5">
            <Swatch fill={entry.fill} />
            <span>
              {entry.label} {entry.count !== null && <b className="tabular-nums">{entry.count}</b>}
            </span>
          </li>
        ))}
        {view.arrows?.legend.map(({ dashed, label: meaning, count }) => (
          <li key={meaning} className="flex items-center gap-1.5">
            <ArrowSwatch dashed={dashed} />
            <span>
              {meaning} <b className="tabular-nums">{count}</b>
            </span>
          </li>
        ))}
      </ul>
      {scale && (
        <p className="ml-auto self-end text-center leading-100" aria-hidden="true">
          {scale.label}
          <span
            className="mt-0.5 block h-1.5 border-solid-gray-900 border-x border-b"
            style={{ width: scale.length }}
          />
        </p>
      )}
    </div>
  );
}
