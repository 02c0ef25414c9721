import { type ReactNode, useEffect, useRef } from 'react';
import { useLang, useText } from '../lang.ts';
import { Link } from '../link.tsx';
import { text } from '../text.ts';

/** The first page keeps the focus where the browser puts it. */
let opened = false;

type Props = { crumbs: { label: string; href: string }[]; title: string; actions?: ReactNode };

/** Breadcrumb, page title and actions on one line. A new page takes the focus to its title. */
export function TitleLine({ crumbs, title, actions }: Props) {
  const t = useText(text);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (opened) head.current?.focus({ preventScroll: true });
    opened = true;
  }, []);
  useEffect(() => {
    document.title = `${title} - ${t.product}`;
  }, [title, t]);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 pb-1.5">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <nav aria-label={t.breadcrumb} className="print:hidden">
          <ol className="flex flex-wrap gap-x-2 text-dns-16N-130">
            {crumbs.map((crumb) => (
              <li key={crumb.label}>
                <Link href={crumb.href}>{crumb.label}</Link>
                <span aria-hidden="true" className="ml-2 text-solid-gray-600">
                  ›
                </span>
              </li>
            ))}
          </ol>
        </nav>
        <h1 ref={head} tabIndex={-1} className="text-std-24B-150">
          {title}
        </h1>
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
    </div>
  );
}

/** What stands on every sheet of paper: whose figures, of which day, printed when. */
export function PrintLine({ words }: { words: string[] }) {
  const t = useText(text);
  const lang = useLang();
  const local = lang === 'ja' ? 'ja-JP' : 'en-GB';
  const when = new Date().toLocaleString(local, { timeZone: 'Asia/Tokyo', dateStyle: 'medium', timeStyle: 'short' });
  return <p className="hidden pb-2 text-dns-14N-130 print:block">{[...words, t.outputAt(when)].join('　')}</p>;
}
