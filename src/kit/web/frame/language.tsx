import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { type Lang, langs } from '../../pure/wording.ts';
import { useLang, useText } from '../lang.ts';
import { Link } from '../link.tsx';
import { remember } from '../remember.ts';
import { address, parseSearch } from '../search.ts';
import { text } from '../text.ts';

const names: Record<Lang, string> = { ja: '日本語', en: 'English' };

export function LanguageSwitch() {
  const t = useText(text);
  const lang = useLang();
  const { pathname, searchStr } = useLocation();
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  const to = (choice: Lang) =>
    address(pathname, { ...parseSearch(searchStr), lang: choice === 'en' ? 'en' : undefined });
  return (
    <ul
      aria-label={t.language}
      className="flex shrink-0 overflow-hidden rounded-6 border border-solid-gray-536 text-dns-14N-130"
    >
      {langs.map((choice) => (
        <li key={choice} className={choice === lang ? 'max-desktop:hidden' : ''}>
          <Link
            href={to(choice)}
            lang={choice}
            hrefLang={choice}
            aria-current={choice === lang || undefined}
            onClick={() => remember('lang', choice)}
            className={`grid min-h-7 max-desktop:min-h-11 place-items-center px-2 focus-inset ${choice === lang ? 'bg-solid-gray-800 text-white' : 'bg-white hover:bg-solid-gray-50'}`}
          >
            {names[choice]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
