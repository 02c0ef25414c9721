import { Icon } from '../../kit/web/icon.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { Answer } from '../view.ts';
import { circled } from './path.ts';
import { useCompare } from './state.tsx';

/** ① › ② › ③: each step widens the criterion and leaves fewer zones blank. */
export function PathSteps() {
  const { path } = useCompare();
  const t = useText(text);
  if (path.length < 2) return null;
  return (
    <ol
      aria-label={t.answer.path}
      className="flex flex-wrap items-center max-desktop:w-full wide:shrink-0 gap-2 desktop:flex-nowrap"
      data-tour="4"
    >
      {path.map((step, at) => (
        <li key={step.criterion} className="flex items-center gap-2 max-desktop:w-full">
          {at > 0 && <Icon name="right" className="size-5 text-solid-gray-700 max-desktop:hidden" />}
          <Step step={step} />
        </li>
      ))}
    </ol>
  );
}

function Step({ step }: { step: Answer['path'][number] }) {
  const { view, go, tell } = useCompare();
  const t = useText(text);
  const current = step.criterion === view.answer.criterion;
  const tone = step.blank > 0 ? 'text-red-900' : 'text-green-900';
  const choose = () => {
    go({ criterion: step.criterion, unit: view.answer.unit });
    if (step.step > 1) tell({ kind: 'did', step: 4 });
  };
  return (
    <button
      type="button"
      aria-current={current ? 'step' : undefined}
      onClick={choose}
      className={`tint flex min-h-13 flex-col justify-center rounded-8 px-3 py-0.5 text-left text-dns-14N-130 max-desktop:w-full desktop:max-w-52 desktop:min-w-40 ${
        current ? 'border-3 border-key-900 bg-key-50' : 'border border-solid-gray-536 bg-white hover:bg-key-50'
      }`}
    >
      <span>
        {circled(step.step)} {step.label}
      </span>
      <span>
        {t.answer.blank} <span className={`mx-0.5 text-std-18B-160 leading-120 ${tone}`}>{step.blank}</span>{' '}
        <span className="text-solid-gray-700">{step.change}</span>
      </span>
    </button>
  );
}
