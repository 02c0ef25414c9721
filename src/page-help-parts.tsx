import { FigureText } from './kit/web/figure.tsx';
import { useLang, useText } from './kit/web/lang.ts';
import { Link } from './kit/web/link.tsx';
import { HatchMark } from './kit/web/patterns.tsx';
import { address, readLang } from './kit/web/search.ts';
import { text } from './page-text.ts';

/** The two pages that stand behind the help. */
export function More({ leave }: { leave?: () => void }) {
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

export function Signs({ head: Head = 'h3' }: { head?: 'h2' | 'h3' }) {
  const t = useText(text).help;
  return (
    <>
      <Head className="mt-6 text-dns-16B-130">{t.signsTitle}</Head>
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

export function Keys({ head: Head = 'h3' }: { head?: 'h2' | 'h3' }) {
  const t = useText(text).help;
  return (
    <>
      <Head className="mt-6 text-dns-16B-130">{t.keysTitle}</Head>
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
