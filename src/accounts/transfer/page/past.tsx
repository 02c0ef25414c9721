import { Refused } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Card } from '../../../kit/web/card.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { PastTransfer } from '../view.ts';
import { useUndo } from './undo.ts';

/** Saved transfers; one whose day has not come can be put back whole. */
export function Past({ realm, past }: { realm: string; past: PastTransfer[] }) {
  const t = useText(text);
  const undo = useUndo(realm);
  return (
    <Card id="past-transfers" title={t.past}>
      {past.length === 0 && <p className="px-3 pb-3 text-solid-gray-700">{t.noPast}</p>}
      <ul>
        {past.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-solid-gray-200 border-t px-3 py-2"
          >
            <p className="grow">
              {one.line}
              <span className="ml-3 text-dns-14N-130 text-solid-gray-700">{one.saved}</span>
            </p>
            {one.why ? (
              <p className="text-dns-14N-130 text-solid-gray-700">{one.why}</p>
            ) : (
              <Button look="small" disabled={undo.isPending} onClick={() => undo.mutate(one)}>
                {t.undo}
                <span className="sr-only"> {one.line}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {undo.error instanceof Refused && (
        <div role="alert" className="p-3">
          <Faults error={undo.error} />
        </div>
      )}
    </Card>
  );
}
