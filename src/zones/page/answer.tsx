import { writeNumber } from '../../kit/web/figure.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Term } from '../../kit/web/term.tsx';
import { text } from '../text.ts';
import { partsOf, renumber, type SentencePart } from './path.ts';
import { PathSteps } from './path-steps.tsx';
import { useFigurePeek } from './source.tsx';
import { useCompare } from './state.tsx';

/** The page's answer as a sentence that can be read aloud, and the way to widen it. */
export function AnswerCard() {
  const { view, path } = useCompare();
  const t = useText(text);
  const lang = useLang();
  const { answer } = view;
  const number = answer.blank.state === 'ok' ? writeNumber(answer.blank.value, lang) : null;
  const afterword = answer.afterword && renumber(answer.afterword, answer.path, path);
  return (
    <section
      aria-labelledby="answer"
      className="card tint flex flex-wrap items-center wide:flex-nowrap justify-between gap-x-4 gap-y-2 rounded-8 border border-solid-gray-200 bg-white px-4 py-1.5 shadow-[inset_5px_0_0_var(--color-key-900)]"
    >
      <div>
        <p className="text-dns-14N-130 text-solid-gray-700">
          {t.answer.of(answer.unitName, answer.zones, answer.criterionName)}
        </p>
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h2 id="answer" aria-live="polite" className="text-std-20B-150">
            {partsOf(answer.sentence, number, t.blankTerm.word).map((part) => (
              <Part key={part.kind + part.text} part={part} />
            ))}
          </h2>
          {afterword && <p className="text-dns-16N-130 text-solid-gray-700">{afterword}</p>}
        </div>
      </div>
      <PathSteps />
    </section>
  );
}

function Part({ part }: { part: SentencePart }) {
  const { view } = useCompare();
  const t = useText(text);
  const peek = useFigurePeek();
  const { unit, criterion, blank } = view.answer;
  if (part.kind === 'term')
    return (
      <Term {...t.blankTerm} name={t.blankTerm.word}>
        {part.text}
      </Term>
    );
  if (part.kind === 'text') return part.text;
  const tone = blank.state === 'ok' && blank.value > 0 ? 'text-red-900' : 'text-green-900';
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      className={`mx-1 min-w-6 rounded-4 align-baseline text-std-32B-150 leading-120 hover:underline ${tone}`}
      onClick={(event) => peek(event.currentTarget, { unit, criterion }, `${part.text} ${t.figure.open}`)}
    >
      {part.text}
    </button>
  );
}
