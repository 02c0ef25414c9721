import { type RefObject, useEffect, useRef } from 'react';
import { Refused, Unreachable } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Faults } from '../../kit/web/failure.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { text } from '../text.ts';
import type { SuccessionView } from '../view.ts';
import { type Decide, useDecide } from './decide.ts';

type Answer = SuccessionView['answer'];
type Props = { kept: SuccessionView; onTouch: () => void; onDone: (answer: Answer) => void };

/** 同じ機関 or 別の機関, at once; afterwards what was decided, and the way back. The focus stays in the row. */
export function Decision({ kept, onTouch, onDone }: Props) {
  const decide = useDecide(kept.id, onDone);
  const first = useFocusAfter(kept.answer, decide);
  const run = (answer: Answer) => {
    onTouch();
    decide.run(answer);
  };
  return (
    <div className="flex flex-[0_0_auto] flex-col gap-1 max-desktop:flex-[1_1_100%]">
      {kept.answer === 'open' ? (
        <Choices kept={kept} first={first} run={run} />
      ) : (
        <Decided kept={kept} first={first} undo={() => run('open')} />
      )}
      {decide.error && <NotDecided error={decide.error} />}
    </div>
  );
}

type First = RefObject<HTMLButtonElement | null>;

const size = 'min-h-11! whitespace-nowrap desktop:min-h-9!';

function Choices({ kept, first, run }: { kept: SuccessionView; first: First; run: (answer: Answer) => void }) {
  const t = useText(text).succession;
  return (
    <div className="grid grid-cols-2 gap-2">
      <Button
        ref={first}
        className={size}
        aria-label={t.choose(t.same, kept.successor.name)}
        onClick={() => run('same')}
      >
        {t.same}
      </Button>
      <Button className={size} aria-label={t.choose(t.other, kept.successor.name)} onClick={() => run('different')}>
        {t.other}
      </Button>
    </div>
  );
}

function Decided({ kept, first, undo }: { kept: SuccessionView; first: First; undo: () => void }) {
  const t = useText(text).succession;
  const kit = useText(kitText);
  return (
    <p className="flex items-center justify-end gap-2 max-desktop:justify-between">
      <b>{t.answers[kept.answer]}</b>
      <Button
        look="text"
        ref={first}
        className={`-mr-2 ${size}`}
        aria-label={t.choose(kit.undo, kept.successor.name)}
        onClick={undo}
      >
        {kit.undo}
      </Button>
    </p>
  );
}

function NotDecided({ error }: { error: Error }) {
  const t = useText(text).succession;
  return (
    <div role="alert" className="max-w-80 text-dns-14N-130 text-red-1000">
      {error instanceof Refused && error.faults.length > 0 ? (
        <Faults error={error} />
      ) : (
        <p>{error instanceof Unreachable ? t.unreachable : t.failed}</p>
      )}
    </div>
  );
}

/** The button that was pressed makes way for another: the focus goes there. */
function useFocusAfter(answer: Answer, { asked }: Decide): First {
  const first = useRef<HTMLButtonElement>(null);
  const before = useRef(answer);
  useEffect(() => {
    if (before.current !== answer && asked) first.current?.focus();
    before.current = answer;
  }, [answer, asked]);
  return first;
}
