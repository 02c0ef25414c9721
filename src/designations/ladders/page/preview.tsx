import { useState } from 'react';
import { useText } from '../../../kit/web/lang.ts';
import { Skeleton } from '../../../kit/web/waiting.tsx';
import type { ResultView } from '../result-view.ts';
import { AreaWindow } from './area-window.tsx';
import { StepChip, StepCounts } from './result-table.tsx';
import { text } from './text.ts';

type Props = { result: ResultView | null; stale: boolean };

/** What the document as it is written would give; nothing of it is kept. */
export function Preview({ result, stale }: Props) {
  const t = useText(text).preview;
  const [area, setArea] = useState<string>();
  return (
    <section
      aria-labelledby="preview"
      className="card self-start rounded-8 border border-solid-gray-200 bg-white wide:sticky wide:top-14 wide:max-h-[calc(100vh-4.5rem)] wide:overflow-auto"
    >
      <div className="px-3 py-2">
        <h2 id="preview" className="text-dns-16B-130">
          {t.title}
        </h2>
        <p className="text-dns-14N-130 text-solid-gray-700">{stale ? t.stale : t.live}</p>
      </div>
      {!result && !stale && <Skeleton />}
      {result && (
        <div className={stale ? 'hidden' : ''}>
          <p aria-live="polite" className="px-3 pb-1 text-dns-16B-130 leading-150">
            {result.sentence}
          </p>
          <ul className="px-3 pb-2 text-dns-14N-130 leading-150">
            {result.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <StepCounts result={result} />
          <ul>
            {result.areas.map((one) => (
              <li
                key={one.key}
                className="flex flex-wrap items-start gap-x-3 border-solid-gray-200 border-t px-3 py-1 desktop:flex-nowrap"
              >
                <button
                  type="button"
                  className="link min-h-7 max-desktop:min-h-11 w-40 shrink-0 text-left text-dns-16N-130"
                  onClick={() => setArea(one.key)}
                >
                  {one.name}
                </button>
                <span className="w-24 shrink-0">
                  <StepChip area={one} />
                </span>
                <span className="min-w-0 text-dns-14N-130 max-desktop:basis-full">
                  {[
                    one.neighbour?.words,
                    one.chosen
                      .slice(0, 2)
                      .map(({ name }) => name)
                      .join(t.comma),
                  ]
                    .filter(Boolean)
                    .join(' ')}
                  {one.chosen.length > 2 && t.more(one.chosen.length - 2)}
                </span>
              </li>
            ))}
          </ul>
          <AreaWindow result={result} area={area} sheet={null} onClose={() => setArea(undefined)} />
        </div>
      )}
    </section>
  );
}
