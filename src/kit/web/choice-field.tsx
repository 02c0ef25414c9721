import { useId } from 'react';

type Props<Id extends string> = {
  label: string;
  choices: readonly { id: Id; label: string }[];
  value: Id;
  onChange: (id: Id) => void;
};

/** One of a few, all in sight. The label is for readers: what is chosen about stands beside it. */
export function ChoiceField<Id extends string>({ label, choices, value, onChange }: Props<Id>) {
  const name = useId();
  return (
    <fieldset className="flex flex-wrap gap-x-4 desktop:flex-nowrap">
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.id}
          className="flex min-h-11 items-center gap-2 text-dns-16N-130 desktop:min-h-9 desktop:whitespace-nowrap"
        >
          <input
            type="radio"
            name={name}
            checked={choice.id === value}
            onChange={() => onChange(choice.id)}
            className="size-5 shrink-0"
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
