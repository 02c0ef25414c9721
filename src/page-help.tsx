import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from './kit/web/button.tsx';
import { useText } from './kit/web/lang.ts';
import { buttonLook } from './kit/web/look.ts';
import { Window } from './kit/web/window.tsx';
import { Keys, More, Signs } from './page-help-parts.tsx';
import { text } from './page-text.ts';
import { tell } from './zones/page/tour.ts';
import { text as zonesText } from './zones/text.ts';

/** 使い方: the tour again, the keys, and the signs that stand for a number. */
export function Help({ home }: { home: string }) {
  const [open, setOpen] = useState(false);
  const t = useText(text).help;
  const zones = useText(zonesText);
  const router = useRouter();
  const tour = () => {
    setOpen(false);
    tell({ kind: 'show' });
    router.history.push(home);
  };
  return (
    <>
      <button type="button" className={buttonLook.header} onClick={() => setOpen(true)}>
        <span className="max-desktop:sr-only">{t.open}</span>
        <span
          aria-hidden="true"
          className="grid size-6 place-items-center rounded-4 border border-solid-gray-536 text-dns-14N-130"
        >
          ?
        </span>
      </button>
      <Window title={t.title} open={open} onOpen={setOpen}>
        <Button onClick={tour}>{zones.welcome.show}</Button>
        <Signs />
        <Keys />
        <More leave={() => setOpen(false)} />
      </Window>
    </>
  );
}
