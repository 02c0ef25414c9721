import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of what has just come in place of something else: the focus moves to it, so that reading starts there. */
export function ArrivedHeading({ id, children }: { id: string; children: ReactNode }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  return (
    <h2
      ref={head}
      id={id}
      tabIndex={-1}
      className="text-std-20B-150 focus-visible:shadow-none focus-visible:outline-none"
    >
      {children}
    </h2>
  );
}
