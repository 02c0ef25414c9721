import { useState } from 'react';
import { recall, remember } from '../../kit/web/remember.ts';
import type { SuccessionAnswer } from '../view.ts';

/** Row ids of the part `succession` to whether it is the same institution; what is put off is in neither. */
type Answers = Record<string, boolean>;

type Kept = { intake: string; answers: Answers };

const key = 'intake-answers';

function keptFor(intake: string): Answers {
  try {
    const kept = JSON.parse(recall(key) ?? 'null') as Kept | null;
    return kept?.intake === intake ? kept.answers : {};
  } catch {
    return {};
  }
}

/** The decisions on one file, kept while it is on its way in: loading the page again loses none. */
export function useAnswers(intake: string) {
  const [answers, setAnswers] = useState<Answers>(() => keptFor(intake));
  const answer = (id: string, same: boolean | null) => {
    const { [id]: _, ...others } = answers;
    const next = same === null ? others : { ...others, [id]: same };
    setAnswers(next);
    remember(key, JSON.stringify({ intake, answers: next } satisfies Kept));
  };
  return { answers, answer };
}

export type AnswersState = ReturnType<typeof useAnswers>;

export const toSend = (answers: Answers): SuccessionAnswer[] =>
  Object.entries(answers).map(([id, same]) => ({ id, same }));
