import { useId } from 'react';
import { fieldLook, fieldRows } from '../../../kit/web/look.ts';

type Props<Id extends string> = {
  label: string;
  choices: readonly { id: Id; name: string }[];
  value: Id;
  onChange: (id: Id) => void;
  inline?: boolean;
};

/** One of many. */
export function Select<Id extends string>({ label, choices, value, onChange, inline }: Props<Id>) {
  const field = useId();
  return (
    <div className={inline ? 'flex min-w-0 items-center gap-x-2' : fieldRows}>
      <label htmlFor={field} className={inline ? 'text-dns-14N-130' : 'self-end text-dns-16B-130'}>
        {label}
      </label>
      <select
        id={field}
        value={value}
        onChange={(event) => onChange(event.target.value as Id)}
        className={`${fieldLook} max-desktop:min-h-11 min-w-0 ${inline ? 'max-w-52' : 'w-fit max-w-[min(24rem,100%)] self-start'}`}
      >
        {choices.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
