import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { Logo } from '../icon.tsx';
import { useText } from '../lang.ts';
import { Link } from '../link.tsx';
import { text } from '../text.ts';
import { WaitingLine } from '../waiting.tsx';
import { Rail, type RailEntry } from './rail.tsx';

const SlotContext = createContext<HTMLElement | null>(null);

/** A page puts what concerns it, such as the as-of date, into the header. */
export function InHeader({ children }: { children: ReactNode }) {
  const slot = useContext(SlotContext);
  return slot && createPortal(children, slot);
}

type Props = {
  home: string;
  rail: RailEntry[];
  left: ReactNode;
  chip: ReactNode;
  help: ReactNode;
  right: ReactNode;
  children: ReactNode;
};

/** Header, rail and content of every page. */
export function Frame({ home, rail, left, chip, help, right, children }: Props) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const t = useText(text);
  return (
    <SlotContext value={slot}>
      <a
        href="#content"
        className="link sr-only z-50 bg-white p-2 focus:not-sr-only focus:fixed focus:top-1 focus:left-1"
      >
        {t.skip}
      </a>
      <header className="z-20 flex min-h-12 flex-wrap items-center gap-x-4 border-solid-gray-200 border-b bg-white px-4 max-desktop:gap-x-1 max-desktop:px-3 desktop:sticky desktop:top-0 desktop:h-12 desktop:flex-nowrap print:hidden">
        <Link
          href={home}
          className="flex items-center gap-2 rounded-4 text-std-20B-150 max-desktop:min-h-11 desktop:border-solid-gray-200 desktop:border-r desktop:pr-4"
        >
          <Logo />
          <span className="[&:lang(en)]:max-desktop:sr-only">{t.product}</span>
        </Link>
        {left}
        {chip}
        <div ref={setSlot} className="empty:hidden max-desktop:order-1" />
        <div className="grow text-right">{help}</div>
        <div className="flex min-w-0 items-center justify-end gap-x-3 max-desktop:order-1 max-desktop:gap-x-1 max-desktop:grow max-desktop:basis-40">
          {right}
        </div>
      </header>
      <WaitingLine />
      <div className="desktop:flex print:block">
        <Rail entries={rail} />
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full min-w-0 max-w-[105rem] px-3 pt-2 pb-12 focus:outline-none desktop:px-5 print:p-0"
        >
          {slot && children}
        </main>
      </div>
    </SlotContext>
  );
}
