import { useLocation } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { floatLook } from './look.ts';

type Shown = { label: string; content: ReactNode };
type Peek = (at: HTMLElement, label: string, content: ReactNode) => void;

const PeekContext = createContext<Peek>(() => {});

/** Opens a small window beside what was pressed; Esc returns there. One at a time. */
export const usePeek = () => useContext(PeekContext);

export function PeekProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const anchor = useRef<HTMLElement>(null);
  const peek = useMemo<Peek>(
    () => (at, label, content) => {
      anchor.current = at;
      setShown({ label, content });
    },
    [],
  );
  const page = useLocation({ select: (location) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the only reason to close.
  useEffect(() => setShown(null), [page]);
  const close = (open: boolean) => {
    if (!open) setShown(null);
  };
  return (
    <PeekContext value={peek}>
      {children}
      <Popover
        triggerRef={anchor}
        isOpen={shown !== null}
        onOpenChange={close}
        className={`${floatLook} w-80 max-w-full print:hidden`}
      >
        <Dialog
          aria-label={shown?.label ?? ''}
          className="max-h-[inherit] overflow-auto rounded-8 p-4 text-dns-14N-130 focus-inset"
        >
          {shown?.content}
        </Dialog>
      </Popover>
    </PeekContext>
  );
}
