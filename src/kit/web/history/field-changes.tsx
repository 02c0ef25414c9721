import type { FieldChange } from '../../pure/history.ts';
import { Button } from '../button.tsx';
import { useText } from '../lang.ts';
import { text } from './text.ts';

type Props = { changes: readonly FieldChange[]; restore?: (change: FieldChange) => void };

/** The name of the field, below it what changed and at its right the button. */
const beside = 'grid grid-cols-[minmax(0,1fr)_auto]';

/** Each field that changed: what it was, and what it became. */
export function FieldChanges({ changes, restore }: Props) {
  const t = useText(text);
  if (changes.length === 0) return null;
  return (
    <dl className="flex flex-col gap-1">
      {changes.map((change) => (
        <div
          key={change.field}
          className={`items-baseline gap-x-3 text-dns-16N-130 ${restore ? beside : 'flex flex-wrap'}`}
        >
          <dt className={`text-dns-14N-130 text-solid-gray-700 ${restore ? 'col-span-2' : 'min-w-24'}`}>
            {change.label}
          </dt>
          <dd className="min-w-0 break-words">
            <span className="sr-only">{t.from} </span>
            <del className="text-solid-gray-700 no-underline">{change.before}</del>
            <span aria-hidden="true" className="mx-2">
              →
            </span>
            <span className="sr-only">{t.to} </span>
            <ins className="tint rounded-4 bg-yellow-50 px-1 font-700 no-underline">{change.after}</ins>
          </dd>
          {restore && (
            <dd>
              <Button look="text" aria-label={t.restoreOf(change.label, change.before)} onClick={() => restore(change)}>
                {t.restore}
              </Button>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
