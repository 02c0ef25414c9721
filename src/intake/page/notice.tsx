import type { ReactNode } from 'react';
import { ArrivedHeading } from '../../kit/web/arrived.tsx';

/** Something that did not come about: what, and below it why and what to do. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section
      aria-labelledby="message"
      className="tint flex flex-col gap-2 rounded-8 border border-red-900 bg-red-50 px-4 py-3"
    >
      <ArrivedHeading id="message">{title}</ArrivedHeading>
      {children}
    </section>
  );
}
