import { useEffect, useRef } from 'react';
import { writePlace } from '../pure/fault.ts';
import { say } from '../pure/wording.ts';
import { Refused, Unreachable } from './api.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { useLang, useText } from './lang.ts';
import { Link } from './link.tsx';
import { text } from './text.ts';

/** What happened, then what to do. A refusal gives all its reasons at once. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useText(text);
  const words = error instanceof Unreachable ? t.unreachable : t.failed;
  const refused = error instanceof Refused && error.faults.length > 0;
  return (
    <Plain title={refused ? t.failed.title : words.title}>
      {refused ? <Faults error={error} /> : <p>{words.body}</p>}
      <div className="mt-4 flex flex-wrap gap-3">
        {!(error instanceof Refused && error.status < 500) && <Button onClick={retry}>{t.retry}</Button>}
        <Link href="/" className="link self-center">
          {t.notFound.home}
        </Link>
      </div>
    </Plain>
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

/** Stands above the last view that could be read, while what was asked for cannot. */
export function FailureStrip({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useText(text);
  const words = error instanceof Unreachable ? t.unreachable : t.failed;
  return (
    <div
      role="alert"
      className="tint -mx-3 -mt-2 mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 border-red-900 border-b-2 bg-red-50 px-3 py-1 desktop:-mx-5 desktop:px-5"
    >
      <p>
        <b>{words.title}</b> {t.olderView}
      </p>
      <Button look="small" onClick={retry}>
        {t.retry}
      </Button>
    </div>
  );
}

export function NotFound() {
  const t = useText(text).notFound;
  return (
    <Plain title={t.title}>
      <p>{t.body}</p>
      <Link href="/" className="link mt-4 inline-block">
        {t.home}
      </Link>
    </Plain>
  );
}

function Plain({ title, children }: { title: string; children: React.ReactNode }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className="mt-3 max-w-2xl rounded-8 border border-solid-gray-200 bg-white p-6">
      <h1 ref={head} tabIndex={-1} className="mb-3 text-std-24B-150">
        {title}
      </h1>
      {children}
    </section>
  );
}
