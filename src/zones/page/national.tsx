import { Card } from '../../kit/web/card.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { text } from '../text.ts';
import type { NationalLine } from '../view.ts';
import { useCompare } from './state.tsx';

const fills = ['fill-light-blue-700', 'fill-light-blue-300', 'fill-white'];

/** How the prefectures set their zones: one bar for the whole, its parts in words. */
export function NationalCard() {
  const { national } = useCompare().view;
  const t = useText(text).national;
  const kit = useText(kitText);
  return (
    <Card
      id="national"
      title={national.title}
      aside={<span className="text-dns-14N-130 text-solid-gray-700">{t.of(national.total)}</span>}
    >
      <div className="px-3 pb-3 text-dns-14N-130">
        <Bar national={national} />
        <ul className="mt-2">
          {national.parts.map((part, at) => (
            <li key={part.label} className="flex items-baseline gap-2 py-0.5">
              <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 shrink-0 self-center">
                <rect
                  x="0.5"
                  y="0.5"
                  width="11"
                  height="11"
                  className={`${fills[at] ?? 'fill-white'} stroke-solid-gray-700`}
                />
              </svg>
              <b className="min-w-6 text-right text-dns-16B-130 tabular-nums">{t.prefectures(part.prefectures)}</b>
              <span>
                {part.names && part.names.length > 0 && part.names.length <= 3
                  ? t.names(part.label, part.names)
                  : part.label}
              </span>
            </li>
          ))}
        </ul>
        <p className="mt-1 text-solid-gray-700">
          {kit.source} {national.source}
        </p>
      </div>
    </Card>
  );
}

function Bar({ national }: { national: NationalLine }) {
  const starts = national.parts.map((_, at) =>
    national.parts.slice(0, at).reduce((sum, part) => sum + part.prefectures, 0),
  );
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${national.total} 4`} preserveAspectRatio="none" className="h-3 w-full">
      {national.parts.map((part, at) => (
        <rect
          key={part.label}
          x={starts[at]}
          width={part.prefectures}
          height="4"
          className={`${fills[at] ?? 'fill-white'} stroke-solid-gray-700`}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
