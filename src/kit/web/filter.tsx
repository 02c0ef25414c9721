import { type ReactNode, useId, useState } from 'react';
import { fieldLook } from './look.ts';

/** What narrows a list, in one row, with how many it leaves. */
export function FilterRow({ label, shown, children }: { label: string; shown: string; children: ReactNode }) {
  return (
    <section aria-label={label} className="flex flex-wrap items-center gap-x-6 gap-y-2 pb-3 print:hidden">
      {children}
      <p role="status" className="text-dns-14N-130 text-solid-gray-700">
        {shown}
      </p>
    </section>
  );
}

type Chip<Id extends string> = { id: Id | undefined; label: string; count: ReactNode; sign?: ReactNode };
type ChipsProps<Id extends string> = {
  /** For readers, where no row around them has a name. */
  name?: string;
  choices: readonly Chip<Id>[];
  value: Id | undefined;
  onChange: (id: Id | undefined) => void;
};

const look =
  'inline-flex min-h-9 items-center gap-2 rounded-8 border px-3 text-dns-16N-130 hover:bg-key-50 max-desktop:min-h-11';
const pressed = 'border-2 border-key-900 bg-key-50 font-700';

/** The number of each kind, which is also the way to see only those. */
export function CountChips<Id extends string>({ name, choices, value, onChange }: ChipsProps<Id>) {
  return (
    <fieldset aria-label={name} className="flex flex-wrap gap-2 print:hidden">
      {choices.map(({ id, label, count, sign }) => (
        <button
          key={label}
          type="button"
          aria-pressed={value === id}
          onClick={() => onChange(id)}
          className={`${look} ${value === id ? pressed : 'border-solid-gray-536 bg-white'}`}
        >
          {sign}
          {label} <b className="tabular-nums">{count}</b>
        </button>
      ))}
    </fieldset>
  );
}

type SearchProps = { label: string; value: string | undefined; onFind: (words: string | undefined) => void };

/** Words to look for: what is typed stays as it is, spaces around it find nothing else. */
export function SearchWords({ label, value, onFind }: SearchProps) {
  const id = useId();
  const [typed, setTyped] = useState(value ?? '');
  const find = (words: string) => {
    setTyped(words);
    onFind(words.trim() || undefined);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-dns-14N-130">
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={typed}
        onChange={(event) => find(event.target.value)}
        className={`${fieldLook} w-48`}
      />
    </div>
  );
}
