import type { ReactNode } from 'react';
import { useLang, useText } from '../../../kit/web/lang.ts';
import type { ItemAnswer } from '../model.ts';
import { agesWords } from '../said.ts';
import { answerWords } from '../text.ts';
import type { ReportItem, ReportView } from '../view.ts';
import { text } from './text.ts';

type Props = { view: ReportView; item: ReportItem; at: number; copy?: ReactNode; children: ReactNode };

/** One item: its question, what is answered this year, and the year before beside it. */
export function Item({ view, item, at, copy, children }: Props) {
  const t = useText(text).one;
  const title = `item-${item.id}`;
  return (
    <section aria-labelledby={title} className="card rounded-8 border border-solid-gray-200 bg-white">
      <div className="px-4 pt-3">
        <h2 id={title} className="text-dns-16B-130">
          <span className="mr-2 tabular-nums">{at + 1}</span>
          {item.name}
        </h2>
        <p className="max-w-4xl leading-150">{item.asks}</p>
      </div>
      <div className="flex flex-col desktop:flex-row">
        <div className="min-w-0 flex-1 px-4 py-3">{children}</div>
        {view.before && (
          <div className="tint w-full shrink-0 rounded-b-8 border-solid-gray-200 bg-solid-gray-50 px-4 py-3 max-desktop:border-t desktop:w-80 desktop:rounded-tl-8 desktop:border-t desktop:border-l">
            <p className="flex flex-wrap items-center justify-between gap-2 text-dns-14N-130 text-solid-gray-700">
              {t.before(view.before)}
              {copy}
            </p>
            {item.before && <AnswerText answer={item.before} />}
          </div>
        )}
      </div>
    </section>
  );
}

/** An answer as it is read: sign and word, evidence, ages. */
export function AnswerText({ answer }: { answer: ItemAnswer }) {
  const lang = useLang();
  const t = useText(text).one;
  const active = answer.answer === 'done' || answer.answer === 'partly';
  return (
    <div className="text-dns-16N-130">
      <p className="font-700">{answerWords(answer.answer, lang)}</p>
      {(active || answer.evidence !== '') && (
        <p className="whitespace-pre-wrap break-words leading-150">{answer.evidence || t.noEvidence}</p>
      )}
      {active && (
        <p className="text-dns-14N-130 text-solid-gray-700">{t.agesAre(agesWords(answer.ages, lang) || t.noAges)}</p>
      )}
    </div>
  );
}
