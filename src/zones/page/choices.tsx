import type { ReactNode } from 'react';
import { Checkbox } from '../../kit/web/checkbox.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';

export type ShownChoice = { id: string; name: string; note: string; shown: boolean; action?: ReactNode };
type Props = { title: string; choices: ShownChoice[]; onChange: (ids: string[]) => void; short?: boolean };

/** What is ticked stands in the table, in the order of the list; the last one cannot be taken away. */
export function Choices({ title, choices, onChange, short }: Props) {
  const t = useText(text).chooser;
  const shown = choices.filter((choice) => choice.shown);
  const set = (id: string, on: boolean) =>
    onChange(choices.filter((c) => (c.id === id ? on : c.shown)).map((c) => c.id));
  return (
    <fieldset>
      <legend className="mb-1 text-dns-16B-130">{title}</legend>
      <ul className={short ? 'grid grid-cols-2 gap-x-4' : ''}>
        {choices.map((choice) => {
          const last = choice.shown && shown.length === 1;
          return (
            <li key={choice.id} className="flex items-start justify-between gap-2 py-1">
              <Checkbox checked={choice.shown} disabled={last} onChange={(on) => set(choice.id, on)}>
                {choice.name}
                <span className="block text-dns-14N-130 text-solid-gray-700">{last ? t.least : choice.note}</span>
              </Checkbox>
              {choice.action}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
