import { getRouteApi } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { matchKey } from '../../../kit/pure/match-key.ts';
import { Button } from '../../../kit/web/button.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import { text } from '../text.ts';
import type { FormView, TransferView } from '../view.ts';
import { Form } from './form.tsx';
import type { Move, Written } from './moves.ts';
import { Preview } from './preview.tsx';
import { SuccessorLine } from './successor-line.tsx';

const route = getRouteApi('/$realm/accounts/transfer');

/** Day, form and table: nothing is saved before the preview. */
export function Successors({ realm, view }: { realm: string; view: TransferView }) {
  const navigate = route.useNavigate();
  const [written, setWritten] = useState<Written>(new Map());
  const [word, setWord] = useState('');
  const [open, setOpen] = useState(false);
  const t = useText(text);
  const write = (post: number, successor: string | null) =>
    setWritten((now) => {
      const next = new Map(now);
      if (successor === '') next.delete(post);
      else next.set(post, successor);
      return next;
    });
  const take = ({ on, moves }: FormView) => {
    setWritten((now) => new Map([...now, ...moves.map(({ post, successor }) => [post, successor] as const)]));
    if (on !== view.on) navigate({ search: (now) => ({ ...now, day: on }), replace: true });
  };
  const moves = view.posts
    .filter(({ id }) => written.has(id))
    .map(({ id, version }): Move => ({ post: id, version, successor: written.get(id)! }));
  const key = matchKey(word);
  const shown = view.posts.filter((post) => matchKey(`${post.office}${post.title}${post.holder ?? ''}`).includes(key));
  return (
    <section className="card rounded-8 border border-solid-gray-200 bg-white">
      <Form realm={realm} view={view} onRead={take} onDay={(day) => navigate({ search: (now) => ({ ...now, day }) })} />
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 border-solid-gray-200 border-t px-3 py-2">
        <SearchField value={word} onChange={setWord} />
        <p role="status" className="grow text-dns-14N-130">
          {moves.length > 0 && t.filled(moves.length)}
        </p>
        <Button look="solid" disabled={moves.length === 0} onClick={() => setOpen(true)}>
          {t.check}
        </Button>
      </div>
      <ul>
        {shown.map((post) => (
          <SuccessorLine
            key={post.id}
            post={post}
            people={view.people}
            written={written.get(post.id)}
            onWrite={(successor) => write(post.id, successor)}
          />
        ))}
      </ul>
      {open && (
        <Preview
          realm={realm}
          view={view}
          moves={moves}
          onClose={() => setOpen(false)}
          onSaved={() => setWritten(new Map())}
        />
      )}
    </section>
  );
}

function SearchField({ value, onChange }: { value: string; onChange: (word: string) => void }) {
  const id = useId();
  const t = useText(text);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <label htmlFor={id}>{t.search}</label>
      <input
        id={id}
        type="search"
        value={value}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        className={`${fieldLook} w-full desktop:w-64`}
      />
    </div>
  );
}
