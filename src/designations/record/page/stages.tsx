import { Icon } from '../../../kit/web/icon.tsx';
import { useText } from '../../../kit/web/lang.ts';
import type { DesignationView } from '../view.ts';
import { text } from './text.ts';

/** Where it stands, who holds it now and who can take it back. */
export function Stages({ view }: { view: DesignationView }) {
  const t = useText(text).record;
  return (
    <section aria-label={t.stages} className="flex flex-col gap-1 pb-3">
      <ol className="flex flex-wrap items-start gap-x-2 gap-y-2">
        {view.stages.map(({ id, label, on, current }, at) => (
          <li key={id} aria-current={current ? 'step' : undefined} className="flex items-start gap-2">
            {at > 0 && <span aria-hidden="true" className="mt-2.5 h-0.5 w-6 bg-solid-gray-420 desktop:w-10" />}
            <span className="flex items-start gap-1.5">
              <span
                aria-hidden="true"
                className={`mt-1 grid size-4 shrink-0 place-items-center rounded-full border-2 ${
                  current ? 'border-key-900 bg-key-900' : on ? 'border-key-900 text-key-900' : 'border-solid-gray-536'
                }`}
              >
                {!current && on && <Icon name="check" className="size-3 stroke-3" />}
              </span>
              <span className={current ? 'font-700 text-key-900' : on ? '' : 'text-solid-gray-700'}>
                {label}
                {on && <span className="block font-400 text-dns-14N-130 text-solid-gray-700">{on}</span>}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p className="text-dns-16N-130 leading-150">
        <b>{t.holder}</b> {view.holder}
      </p>
    </section>
  );
}
