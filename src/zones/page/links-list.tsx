import { useRef } from 'react';
import { useText } from '../../kit/web/lang.ts';
import type { LinkLine } from '../../regions/links/view.ts';
import { useRemovingLink } from './links-state.ts';
import { linksPageText } from './links-text.ts';

/** The links there are. After one is gone the focus stands at the head of the list. */
export function LinkList({ links, write }: { links: LinkLine[]; write: boolean }) {
  const t = useText(linksPageText);
  const head = useRef<HTMLHeadingElement>(null);
  const removing = useRemovingLink();
  const remove = (line: LinkLine) => {
    head.current?.focus();
    removing.mutate(line);
  };
  return (
    <section aria-labelledby="links-list">
      <h3 id="links-list" ref={head} tabIndex={-1} className="text-dns-16B-130 outline-none">
        {t.list(links.length)}
      </h3>
      {links.length === 0 && <p className="py-1">{t.none}</p>}
      <ul>
        {links.map((line) => (
          <li
            key={[line.a.code, line.b.code, line.kind, line.name].join(' ')}
            className="flex items-center gap-3 border-solid-gray-200 border-b py-2"
          >
            <div className="min-w-0 grow leading-150 [overflow-wrap:anywhere]">
              <b>{line.name}</b>
              {t.kindOf(line.kindName)}
              <br />
              {t.ends(line.a.name, line.b.name)}
              {line.note && <span className="block text-dns-14N-130 text-solid-gray-700">{line.note}</span>}
            </div>
            {write && (
              <button
                type="button"
                aria-label={t.removeName(line.name)}
                disabled={removing.isPending}
                onClick={() => remove(line)}
                className="min-h-7 shrink-0 rounded-6 border border-red-900 px-2 text-oln-14B-100 text-red-900 hover:bg-red-50 max-desktop:min-h-11"
              >
                {t.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
