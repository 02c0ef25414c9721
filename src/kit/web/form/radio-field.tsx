import type { ReactNode } from 'react';

type Props<Id extends string> = {
  id: string;
  label: string;
  note?: ReactNode;
  choices: readonly { id: Id; label: string }[];
  value: Id;
  onChange: (id: Id) => void;
  onLeave: () => void;
  /** Stands right of the choices: what was answered before, say. */
  aside?: ReactNode;
};

/** One of a few, under a label one sees. */
export function RadioField<Id extends string>(props: Props<Id>) {
  const { id, label, note, choices, value, onChange, onLeave, aside } = props;
  const first = choices.some((choice) => choice.id === value) ? value : choices[0]?.id;
  return (
    <fieldset className="flex flex-col" onBlur={onLeave}>
      <legend className="text-dns-16B-130">
        {label} <span className="font-400">{note}</span>
      </legend>
      <div className="flex flex-wrap items-center gap-x-6">
        {choices.map((choice) => (
          <label key={choice.id} className="flex min-h-11 items-center gap-2 text-dns-16N-130 desktop:min-h-9">
            <input
              id={choice.id === first ? id : undefined}
              type="radio"
              name={id}
              checked={choice.id === value}
              onChange={() => onChange(choice.id)}
              className="size-5"
            />
            {choice.label}
          </label>
        ))}
        {aside}
      </div>
    </fieldset>
  );
}
