import type { ReactNode } from 'react';
import { usePeek } from './peek.tsx';

type Props = { children: ReactNode; name: string; meaning: string; basis?: string };

/** A term of the field: pressed, it says what it means and on which paper that rests. */
export function Term({ children, name, meaning, basis }: Props) {
  const peek = usePeek();
  const content = (
    <>
      <p className="text-dns-16B-130">{name}</p>
      <p className="mt-2 leading-150">{meaning}</p>
      {basis && <p className="mt-2 text-solid-gray-700 leading-150">{basis}</p>}
    </>
  );
  return (
    <button
      type="button"
      className="term"
      aria-haspopup="dialog"
      onClick={(event) => peek(event.currentTarget, name, content)}
    >
      {children}
    </button>
  );
}
