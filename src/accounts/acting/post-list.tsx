import { useState } from 'react';
import { matchKey } from '../../kit/pure/match-key.ts';
import { Field } from '../../kit/web/field.tsx';
import { Icon } from '../../kit/web/icon.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text } from './text.ts';
import type { ActingView, PostChoice } from './view.ts';

type Props = { groups: ActingView['groups']; busy: boolean; onChoose: (post: number) => void };

/** Every post by kind of office; one that nobody holds today says why it cannot be chosen. */
export function PostList({ groups, busy, onChoose }: Props) {
  const [word, setWord] = useState('');
  const t = useText(text);
  const key = matchKey(word);
  const found = groups
    .map((group) => ({
      ...group,
      posts: group.posts.filter((post) => matchKey(`${post.label}${post.holder ?? ''}`).includes(key)),
    }))
    .filter((group) => group.posts.length > 0);
  if (groups.length === 0) return <p className="mt-4">{t.noPosts}</p>;
  return (
    <div className="mt-4">
      <Field light label={t.search} value={word} onChange={setWord} />
      <div className="mt-2">
        {found.map((group) => (
          <details key={group.label} open={key !== '' || found.length === 1} className="border-solid-gray-200 border-b">
            <summary className="min-h-9 rounded-4 py-2 text-dns-16N-130 max-desktop:min-h-11 max-desktop:py-3">
              {group.label} <span className="text-solid-gray-700">{group.posts.length}</span>
            </summary>
            <ul className="pb-2">
              {group.posts.map((post) => (
                <PostChoiceLine key={post.id} post={post} busy={busy} onChoose={onChoose} />
              ))}
            </ul>
          </details>
        ))}
        {found.length === 0 && <p className="py-2">{t.noneFound(word)}</p>}
      </div>
    </div>
  );
}

type LineProps = { post: PostChoice; busy: boolean; onChoose: (post: number) => void };

function PostChoiceLine({ post, busy, onChoose }: LineProps) {
  const t = useText(text);
  const words = (
    <>
      <span className="w-4 shrink-0">{post.current && <Icon name="check" className="size-4 text-key-900" />}</span>
      <span>
        <span className={post.why || post.current ? '' : 'link'}>{post.label}</span>{' '}
        <span className="text-solid-gray-700">{post.holder}</span>
        {post.current && <span className="ml-2 text-dns-14N-130 text-solid-gray-700">{t.current}</span>}
        {post.why && <span className="block text-dns-14N-130 text-solid-gray-700">{post.why}</span>}
      </span>
    </>
  );
  const look =
    'flex min-h-9 max-desktop:min-h-11 w-full items-center gap-2 rounded-6 px-3 py-1 text-left text-dns-16N-130';
  return (
    <li>
      {post.why || post.current ? (
        <p className={`${look} ${post.why ? 'text-solid-gray-700' : ''}`}>{words}</p>
      ) : (
        <button type="button" disabled={busy} onClick={() => onChoose(post.id)} className={`${look} hover:bg-key-50`}>
          {words}
        </button>
      )}
    </li>
  );
}
