import { useState } from 'react';
import { say } from '../../../kit/pure/wording.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Card } from '../../../kit/web/card.tsx';
import { Icon } from '../../../kit/web/icon.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import type { Step } from '../model.ts';
import type { DesignationView } from '../view.ts';
import { useActing } from './acting.ts';
import { StepWindow } from './step-window.tsx';
import { text } from './text.ts';

const destructive: readonly Step[] = ['withdraw', 'drop'];

/** What may come next, and for each step why not yet. */
export function NextSteps({ view }: { view: DesignationView }) {
  const [open, setOpen] = useState<Step | null>(null);
  const { undo } = useActing(view);
  const t = useText(text).record;
  const lang = useLang();
  if (!view.may.write) return null;
  const chosen = view.next.find(({ step }) => step === open);
  return (
    <Card id="next" title={t.next}>
      <ul>
        {view.next.map(({ step, label, ready, faults }) => (
          <li key={step} className="flex flex-col gap-2 border-solid-gray-200 border-t px-3 py-3">
            <div className="flex flex-wrap items-center gap-3">
              {destructive.includes(step) ? (
                <button
                  type="button"
                  onClick={() => setOpen(step)}
                  className="min-h-9 rounded-8 border border-red-900 bg-white px-4 text-oln-16B-100 text-red-900 hover:bg-red-50 max-desktop:min-h-11"
                >
                  {label}
                </button>
              ) : (
                <Button look={ready ? 'solid' : 'outline'} onClick={() => setOpen(step)}>
                  {label}
                </Button>
              )}
            </div>
            {faults.length > 0 && (
              <div className="text-dns-14N-130">
                <p className="font-700">{t.notYet}</p>
                <ul className="flex flex-col gap-1">
                  {faults.map((fault) => (
                    <li key={fault.code + fault.message.ja} className="flex gap-1 leading-150">
                      <Icon name="warning" className="mt-0.5 size-4 shrink-0 text-red-900" />
                      {say(fault.message, lang)}
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </li>
        ))}
      </ul>
      {view.may.undo && (
        <div className="border-solid-gray-200 border-t px-1 py-2">
          <Button look="text" onClick={undo}>
            {t.undo}
          </Button>
        </div>
      )}
      {chosen && <StepWindow view={view} next={chosen} onOpen={(on) => setOpen(on ? open : null)} />}
    </Card>
  );
}
