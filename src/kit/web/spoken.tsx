import type { ReactNode } from 'react';

/** Readers hear a sentence where the eye gets signs. */
export function Spoken({ words, children }: { words: string; children: ReactNode }) {
  return (
    <>
      <span className="sr-only">{words}</span>
      <span aria-hidden="true" className="contents">
        {children}
      </span>
    </>
  );
}
