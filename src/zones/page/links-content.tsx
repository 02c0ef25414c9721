import { useRef, useState } from 'react';
import { useText } from '../../kit/web/lang.ts';
import { address } from '../../kit/web/search.ts';
import type { LinksView } from '../../regions/links/view.ts';
import { LinksApart } from './links-apart.tsx';
import { newLinkDraft } from './links-draft.ts';
import { LinkForm } from './links-form.tsx';
import { LinkList } from './links-list.tsx';
import { linksPageText } from './links-text.ts';
import { useCompare } from './state.tsx';

/** Who is apart by land, the links there are, and the form for another. */
export function LinksContent({ links }: { links: LinksView }) {
  const { realm, view, search } = useCompare();
  const t = useText(linksPageText);
  const [draft, setDraft] = useState(newLinkDraft);
  const form = useRef<HTMLFormElement>(null);
  const write = links.may.write && view.latest;
  const open = links.apart.filter(({ linked }) => !linked).length;
  const join = (name: string) => {
    setDraft({ ...draft, a: name });
    form.current?.querySelectorAll<HTMLElement>('[role="combobox"]')[1]?.focus();
  };
  return (
    <div className="flex flex-col gap-5">
      <div>
        <p className="text-dns-16B-130">{t.sentence(links.apart.length, open)}</p>
        <p className="mt-1 text-dns-14N-130 text-solid-gray-700 leading-150">{t.about}</p>
      </div>
      {links.apart.length > 0 && <LinksApart apart={links.apart} onJoin={write ? join : undefined} />}
      <LinkList links={links.links} write={write} />
      {links.links.length > 0 && (
        <a href={address(`/api/${realm}/links.xlsx`, { lang: search.lang })} download className="link self-start">
          {t.excel}
        </a>
      )}
      {write ? (
        <LinkForm ref={form} municipalities={links.municipalities} draft={draft} onDraft={setDraft} />
      ) : (
        <p>{links.readOnly ?? t.past}</p>
      )}
    </div>
  );
}
