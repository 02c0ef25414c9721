import { useState } from 'react';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address, readLang } from '../../../kit/web/search.ts';
import { namesBodies } from '../rules.ts';
import { text } from '../text.ts';
import type { OfficesView, OfficeView, PostLine } from '../view.ts';
import { AppointForm } from './appoint-form.tsx';
import { CoverageForm } from './coverage-form.tsx';
import { EndForm } from './end-form.tsx';
import { Holder } from './holder.tsx';
import { PostForm } from './post-form.tsx';

type Props = { realm: string; view: OfficesView; office: OfficeView };

const textButton = 'link inline-flex min-h-7 items-center rounded-4 text-dns-14N-130 max-desktop:min-h-11 print:hidden';

/** An office at the left, its posts and who holds them at the right. */
export function OfficeLine({ realm, view, office }: Props) {
  const [open, setOpen] = useState<'coverage' | 'post' | null>(null);
  const t = useText(text);
  const kind = namesBodies(office.role);
  return (
    <li className="grid gap-x-4 gap-y-1 border-solid-gray-200 border-t px-3 py-1 desktop-admin:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="min-w-0">
        <h3 className="text-dns-16B-130">{office.name}</h3>
        <div className="flex flex-wrap items-center gap-x-3">
          <p className="text-dns-14N-130 text-solid-gray-700">{office.about.join('　')}</p>
          <div className="flex gap-x-3 whitespace-nowrap">
            {view.mayWrite && (
              <button type="button" className={textButton} onClick={() => setOpen('coverage')}>
                {t.edit}
                <span className="sr-only"> {office.name}</span>
              </button>
            )}
            {office.mayAddPost && (
              <button type="button" className={textButton} onClick={() => setOpen('post')}>
                {t.addPost}
                <span className="sr-only"> {office.name}</span>
              </button>
            )}
          </div>
        </div>
        {office.unnamed && (
          <p className="flex flex-wrap items-center gap-x-3 text-dns-14N-130">
            {office.unnamed}
            {view.mayWrite && kind && (
              <button type="button" className={textButton} onClick={() => setOpen('coverage')}>
                {t.name[kind]}
                <span className="sr-only"> {office.name}</span>
              </button>
            )}
          </p>
        )}
      </div>
      {office.posts.length === 0 ? (
        <p className="text-solid-gray-700">{t.noPost}</p>
      ) : (
        <ul className="flex min-w-0 flex-col gap-1">
          {office.posts.map((post) => (
            <OfficePostLine key={post.id} realm={realm} view={view} office={office} post={post} />
          ))}
        </ul>
      )}
      {view.mayWrite && open === 'coverage' && (
        <CoverageForm realm={realm} view={view} office={office} open onOpen={() => setOpen(null)} />
      )}
      {open === 'post' && <PostForm realm={realm} office={office} open onOpen={() => setOpen(null)} />}
    </li>
  );
}

function OfficePostLine({ realm, view, office, post }: Props & { post: PostLine }) {
  const [open, setOpen] = useState<'appoint' | 'end' | null>(null);
  const t = useText(text);
  const search = { lang: readLang(useLang()) };
  const name = `${office.name} ${post.title}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4">
      <Link
        href={address(`/${realm}/accounts/posts/${post.id}`, search)}
        className="link inline-flex min-h-7 min-w-40 max-desktop:min-h-11 items-center text-dns-16N-130"
      >
        {post.title}
      </Link>
      <div className="min-w-0 grow">
        <Holder post={post} />
      </div>
      {post.mayWrite && (
        <div className="flex flex-wrap gap-x-3 print:hidden">
          <button type="button" className={textButton} onClick={() => setOpen('appoint')}>
            {t.appoint}
            <span className="sr-only"> {name}</span>
          </button>
          {post.holdings.length > 0 && (
            <button type="button" className={textButton} onClick={() => setOpen('end')}>
              {t.end}
              <span className="sr-only"> {name}</span>
            </button>
          )}
        </div>
      )}
      {open === 'appoint' && (
        <AppointForm realm={realm} people={view.people} office={office} post={post} open onOpen={() => setOpen(null)} />
      )}
      {open === 'end' && <EndForm realm={realm} office={office} post={post} open onOpen={() => setOpen(null)} />}
    </li>
  );
}
