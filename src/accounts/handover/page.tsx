import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { get } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Card } from '../../kit/web/card.tsx';
import { TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { Loaded } from '../../kit/web/loaded.tsx';
import { address } from '../../kit/web/search.ts';
import { useSwitch } from '../acting/state.ts';
import { text as officesText } from '../offices/text.ts';
import { NoteCard } from './page/note.tsx';
import { TasksCard } from './page/tasks.tsx';
import { text } from './text.ts';
import type { Handed, PostView } from './view.ts';

const route = getRouteApi('/$realm/accounts/posts/$post');

/** A post: who holds it, and what passes to whoever comes next. */
export function PostPage() {
  const { realm, post } = route.useParams();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['post', realm, post, lang],
    queryFn: ({ signal }) => get<PostView>(`/api/${realm}/posts/${post}`, { lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <Post view={view} />} />;
}

function Post({ view }: { view: PostView }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const offices = useText(officesText);
  const crumbs = [
    { label: offices.home, href: address(`/${realm}/zones/compare`, { lang }) },
    { label: offices.title, href: address(`/${realm}/accounts`, { lang }) },
  ];
  return (
    <>
      <TitleLine crumbs={crumbs} title={`${view.office} ${view.title}`} />
      <p className="pb-1 text-std-20B-150">{view.sentence}</p>
      {view.line.beside && view.line.is !== 'ended' && <p>{view.line.beside}</p>}
      <div className="mt-2 grid items-start gap-3 wide:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex min-w-0 flex-col gap-3">
          {view.handed ? <OwnPart realm={realm} view={view} handed={view.handed} /> : <Closed view={view} />}
        </div>
        <div className="flex min-w-0 flex-col gap-3">
          <Holders view={view} />
          {view.handed && <Drafts handed={view.handed} />}
        </div>
      </div>
    </>
  );
}

function OwnPart({ realm, view, handed }: { realm: string; view: PostView; handed: Handed }) {
  return (
    <>
      <NoteCard key={handed.version} realm={realm} post={view.id} handed={handed} />
      <TasksCard realm={realm} post={view.id} handed={handed} />
    </>
  );
}

/** Says who reads it, with the way to look as them. */
function Closed({ view }: { view: PostView }) {
  const { realm } = route.useParams();
  const t = useText(text);
  const change = useSwitch(realm, () => {});
  return (
    <Card id="handover" title={t.note}>
      <div className="px-3 pb-3">
        <p className="max-w-2xl">{view.onlyHolder}</p>
        {view.line.is === 'held' && (
          <Button className="mt-3" disabled={change.isPending} onClick={() => change.mutate(view.id)}>
            {t.switchHere}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Holders({ view }: { view: PostView }) {
  const t = useText(text);
  return (
    <Card id="holders" title={t.holders}>
      {view.holders.length === 0 && <p className="px-3 pb-3">{t.nobodyYet}</p>}
      <ul>
        {view.holders.map((holder) => (
          <li
            key={holder.id}
            className="flex flex-wrap items-baseline gap-x-3 border-solid-gray-200 border-t px-3 py-2 text-dns-16N-130"
          >
            <b>{holder.person}</b>
            <span>{holder.period}</span>
            {holder.is !== 'past' && <span className="text-dns-14N-130 text-key-900">{t[holder.is]}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Drafts({ handed }: { handed: Handed }) {
  const t = useText(text);
  const lang = useLang();
  const { realm } = route.useParams();
  return (
    <Card id="drafts" title={`${t.drafts} ${handed.drafts.length}`}>
      {handed.drafts.length === 0 && <p className="px-3 pb-3 text-solid-gray-700">{t.noDrafts}</p>}
      <ul>
        {handed.drafts.map((draft) => (
          <li key={draft.subject} className="border-solid-gray-200 border-t px-3 py-2 text-dns-16N-130">
            {draft.municipality ? (
              <Link href={address(`/${realm}/hubs/${draft.municipality}`, { lang })}>{draft.subject}</Link>
            ) : (
              draft.subject
            )}
            <span className="ml-3 text-dns-14N-130 text-solid-gray-700">{draft.saved}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
