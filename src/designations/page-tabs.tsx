import { useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '../kit/web/lang.ts';
import { Link } from '../kit/web/link.tsx';
import { address } from '../kit/web/search.ts';
import { text } from './page-tabs-text.ts';

const pages = [
  ['board', ''],
  ['list', '/list'],
  ['ladders', '/ladders'],
  ['consultations', '/consultations'],
  ['cover', '/cover'],
  ['reports', '/reports'],
  ['scorecard', '/scorecard'],
  ['review', '/review'],
  ['letters', '/letters'],
  ['national', '/national'],
] as const;

export type SectionPage = (typeof pages)[number][0];

/** ホーム › 積極的役割を担う医療機関と連携拠点 › the page, and what lies between. */
export function useSectionCrumbs(between?: SectionPage): { label: string; href: string }[] {
  const { realm } = useParams({ strict: false });
  const { lang } = useSearch({ strict: false }) as { lang?: 'en' };
  const t = useText(text);
  const crumb = (label: string, path: string) => ({ label, href: address(`/${realm}${path}`, { lang }) });
  const own = pages.filter(([id]) => id === between).map(([id, path]) => crumb(t[id], `/designations${path}`));
  return [crumb(t.home, '/zones/compare'), crumb(t.section, '/designations'), ...own];
}

/** The pages about lead institutions and hubs, one row under the title of each. */
export function SectionTabs({ current }: { current: SectionPage }) {
  const { realm } = useParams({ strict: false });
  const { lang } = useSearch({ strict: false }) as { lang?: 'en' };
  const t = useText(text);
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const [list, tab] = [row.current, row.current?.querySelector<HTMLElement>('[aria-current]')];
    if (list && tab) list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
  }, []);
  return (
    <nav aria-label={t.section} className="mb-3 border-solid-gray-200 border-b print:hidden">
      <ul ref={row} className="relative flex max-desktop:overflow-x-auto desktop:flex-wrap">
        {pages.map(([id, path]) => (
          <li key={id}>
            <Link
              href={address(`/${realm}/designations${path}`, { lang })}
              aria-current={id === current ? 'page' : undefined}
              className={`flex min-h-10 items-center whitespace-nowrap border-b-4 px-3 text-dns-16N-130 focus-inset max-desktop:min-h-11 ${
                id === current ? 'border-key-900 font-700 text-key-900' : 'border-transparent hover:bg-key-50'
              }`}
            >
              {t[id]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
