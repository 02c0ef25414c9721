import { useState } from 'react';
import { Card } from '../../kit/web/card.tsx';
import { useText } from '../../kit/web/lang.ts';
import { Spoken } from '../../kit/web/spoken.tsx';
import { text } from '../text.ts';
import type { SuccessionView } from '../view.ts';
import { useStart } from './state.tsx';
import { SuccessionList } from './succession-list.tsx';

/** 承継の候補 left open when a register was saved, and what was decided, which can be undone. */
export function KeptSuccessions() {
  const { view } = useStart();
  const t = useText(text).succession;
  const { groupOf, touch } = useGroups();
  const [said, setSaid] = useState('');
  const open = view.successions.filter(({ answer }) => answer === 'open').length;
  const { asked, decided } = Object.groupBy(view.successions, groupOf);
  const done = ({ successor }: SuccessionView, answer: SuccessionView['answer']) =>
    setSaid(t.said(successor.name, t.answers[answer], open - (answer === 'open' ? -1 : 1)));
  if (view.successions.length === 0) return null;
  return (
    <Card id="successions" title={<Title open={open} />}>
      <p role="status" className="sr-only">
        {said}
      </p>
      {asked && (
        <>
          <p className="px-3 pb-2">{t.lead}</p>
          <SuccessionList successions={asked} onTouch={touch} onDone={done} />
        </>
      )}
      {decided && (
        <details className="border-solid-gray-200 border-t">
          <summary className="link mx-3 my-2 min-h-6 w-fit rounded-4">
            {t.decidedOnes(decided.filter(({ answer }) => answer !== 'open').length)}
          </summary>
          <SuccessionList successions={decided} onTouch={touch} onDone={done} />
        </details>
      )}
    </Card>
  );
}

type Group = 'asked' | 'decided';

/** What is decided or undone stays where it stands until the page is left: nothing moves under the hand. */
function useGroups() {
  const [touched, setTouched] = useState<ReadonlyMap<string, Group>>(new Map());
  const groupOf = ({ id, answer }: SuccessionView): Group =>
    touched.get(id) ?? (answer === 'open' ? 'asked' : 'decided');
  const touch = (kept: SuccessionView) => setTouched((now) => new Map(now).set(kept.id, groupOf(kept)));
  return { groupOf, touch };
}

function Title({ open }: { open: number }) {
  const t = useText(text).succession;
  if (open === 0) return t.title;
  return (
    <Spoken words={t.titleOf(open)}>
      {t.title}
      <span className="ml-2 rounded-full bg-solid-gray-100 px-2 text-dns-14B-130">{open}</span>
    </Spoken>
  );
}
