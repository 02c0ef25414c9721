import { useLocation } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { writePlace } from '../pure/fault.ts';
import { say } from '../pure/wording.ts';
import { Refused, Unreachable } from './api.ts';
import { Button } from './button.tsx';
import { coverConnection } from './connection.ts';
import { Icon } from './icon.tsx';
import { useLang, useText } from './lang.ts';
import { Link } from './link.tsx';
import { useAsk } from './offline.tsx';
import { address, readLang } from './search.ts';
import { text } from './text.ts';

/** What the frame offers whoever stands before a page that is not open to them. */
export const WaysWhenForbidden = createContext<ReactNode>(null);

/** What happened, then what to do. A refusal gives all its reasons at once. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const away = awayOf(error);
  return away ? <Away what={away} retry={retry} /> : <Refusal error={error} retry={retry} />;
}

function Refusal({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useText(text);
  const refused = error instanceof Refused && error.faults.length > 0;
  const ways = useContext(WaysWhenForbidden);
  return (
    <Plain title={titleOf(error, t)}>
      {refused ? <Faults error={error} /> : <p>{t.failed.body}</p>}
      <Ways>
        {error instanceof Refused && error.status === 403 && ways}
        {!(error instanceof Refused && error.status < 500) && <Button onClick={retry}>{t.retry}</Button>}
      </Ways>
    </Plain>
  );
}

/** Nothing of the page has come yet; it opens by itself once the server is back. */
function Away({ what, retry }: { what: 'lost' | 'expired'; retry: () => void }) {
  const t = useText(text);
  const words = t[what];
  const { ask, asking, still } = useAsk();
  useEffect(coverConnection, []);
  const again = async () => {
    await ask();
    retry();
  };
  return (
    <Plain title={words.title}>
      <p>{words.body}</p>
      <Ways>
        <Button onClick={again} aria-disabled={asking}>
          {words.ask}
        </Button>
        <span role="status" className="self-center text-dns-14N-130">
          {asking ? t.asking : still ? words.still : ''}
        </span>
      </Ways>
    </Plain>
  );
}

function awayOf(error: unknown): 'lost' | 'expired' | null {
  if (error instanceof Unreachable) return 'lost';
  return error instanceof Refused && error.status === 401 ? 'expired' : null;
}

function titleOf(
  error: unknown,
  t: { failed: { title: string }; absent: string; broken: string; forbidden: string },
): string {
  if (!(error instanceof Refused)) return t.failed.title;
  if (error.status === 404) return t.absent;
  if (error.status === 403) return t.forbidden;
  return error.status >= 500 ? t.broken : t.failed.title;
}

function Ways({ children }: { children?: ReactNode }) {
  const t = useText(text).notFound;
  const lang = useLang();
  return (
    <div className="mt-4 flex flex-wrap gap-3">
      {children}
      <Link href={address('/', { lang: readLang(lang) })} className="link self-center">
        {t.home}
      </Link>
    </div>
  );
}

export function Faults({ error, places = true }: { error: Refused; places?: boolean }) {
  const lang = useLang();
  return (
    <ul className="flex flex-col gap-2">
      {error.faults.map((fault) => (
        <li key={`${fault.code}${JSON.stringify(fault.at ?? '')}`} className="flex gap-2">
          <Icon name="warning" className="size-5 text-red-900" />
          <span>
            {places && fault.at && <span className="text-solid-gray-700">{writePlace(fault.at, lang)} </span>}
            {say(fault.message, lang)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Stands above the last view that could be read, while what was asked for cannot; the strip above says why. */
export function FailureStrip({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useText(text);
  const away = awayOf(error);
  return (
    <div
      role="alert"
      className="tint -mx-3 -mt-2 mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 border-red-900 border-b-2 bg-red-50 px-3 py-1 desktop:-mx-5 desktop:px-5"
    >
      <p>
        {!away && <b>{titleOf(error, t)} </b>}
        {t.olderView}
      </p>
      {!away && (
        <Button look="small" onClick={retry}>
          {t.retry}
        </Button>
      )}
    </div>
  );
}

export function NotFound() {
  const t = useText(text).notFound;
  const { pathname } = useLocation();
  return (
    <Plain title={t.title}>
      <p>{t.body}</p>
      <dl className="mt-3">
        <dt className="text-dns-14N-130 text-solid-gray-700">{t.asked}</dt>
        <dd className="break-all">{decoded(pathname)}</dd>
      </dl>
      <Ways />
    </Plain>
  );
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function Plain({ title, children }: { title: string; children: ReactNode }) {
  const { product } = useText(text);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  useEffect(() => {
    document.title = `${title} - ${product}`;
  }, [title, product]);
  return (
    <section className="mt-3 max-w-2xl rounded-8 border border-solid-gray-200 bg-white p-6 max-desktop:p-4">
      <h1 ref={head} tabIndex={-1} className="mb-3 text-std-24B-150">
        {title}
      </h1>
      {children}
    </section>
  );
}
