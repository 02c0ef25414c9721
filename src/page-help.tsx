import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from './kit/web/button.tsx';
import { FigureText } from './kit/web/figure.tsx';
import { useLang, useText } from './kit/web/lang.ts';
import { Link } from './kit/web/link.tsx';
import { buttonLook } from './kit/web/look.ts';
import { HatchMark } from './kit/web/patterns.tsx';
import { address, readLang } from './kit/web/search.ts';
import { Window } from './kit/web/window.tsx';
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
        {t.open}
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

/** The two pages that stand behind the help. */
function More({ leave }: { leave: () => void }) {
  const t = useText(text).help;
  const search = { lang: readLang(useLang()) };
  return (
    <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-2 border-solid-gray-200 border-t pt-4 text-dns-16N-130">
      <li>
        <Link href={address('/help/accessibility', search)} onClick={leave}>
          {t.accessibility}
        </Link>
      </li>
      <li>
        <Link href={address('/help/api', search)} onClick={leave}>
          {t.api}
        </Link>
      </li>
    </ul>
  );
}

function Signs() {
  const t = useText(text).help;
  return (
    <>
      <h3 className="mt-6 text-dns-16B-130">{t.signsTitle}</h3>
      <dl className="mt-2 grid grid-cols-[5rem_1fr] items-center gap-x-4 gap-y-2 text-dns-16N-130">
        {t.signs.map(([sign, meaning]) => (
          <div key={meaning} className="contents">
            <dt className="text-right">
              {sign.state === 'ok' && <HatchMark className="mr-1 size-3" />}
              <FigureText figure={sign} blank={sign.state === 'ok'} />
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Keys() {
  const t = useText(text).help;
  return (
    <>
      <h3 className="mt-6 text-dns-16B-130">{t.keysTitle}</h3>
      <dl className="mt-2 grid grid-cols-[11rem_1fr] gap-x-4 gap-y-2 text-dns-16N-130 max-desktop:grid-cols-1">
        {t.keys.map(([keys, meaning]) => (
          <div key={keys} className="contents">
            <dt className="font-700">{keys}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
