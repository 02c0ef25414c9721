import { useEffect, useRef } from 'react';
import { Icon } from '../icon.tsx';
import { useText } from '../lang.ts';
import { text } from './text.ts';

/** Each reason, and the id of the field it stands at. */
export type FieldFault = { field: string; words: string };

/** Every reason at once; takes the focus, and each line leads to its field. */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }) {
  const t = useText(text);
  const head = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each sending that failed has a list of its own
  useEffect(() => head.current?.focus(), [faults]);
  return (
    <div ref={head} tabIndex={-1} role="alert" className="tint rounded-8 border-2 border-red-900 bg-red-50 p-4">
      <p className="flex items-center gap-2 text-dns-16B-130">
        <Icon name="warning" className="size-5 text-red-900" />
        {faults.some(({ field }) => field) ? t.summary(faults.length) : t.notSaved}
      </p>
      <ul className="mt-2 flex flex-col gap-1">
        {faults.map(({ field, words }) => (
          <li key={field + words}>
            {field ? (
              <button type="button" className="link text-left" onClick={() => document.getElementById(field)?.focus()}>
                {words}
              </button>
            ) : (
              words
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
