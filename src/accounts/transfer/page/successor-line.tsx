import { useId } from 'react';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import { text } from '../text.ts';
import type { TransferPost } from '../view.ts';

type Props = {
  post: TransferPost;
  people: string[];
  written: string | null | undefined;
  onWrite: (successor: string | null) => void;
};

export function SuccessorLine({ post, people, written, onWrite }: Props) {
  const id = useId();
  const t = useText(text);
  const filled = written !== undefined;
  return (
    <li
      className={`grid items-center gap-x-4 gap-y-1 border-solid-gray-200 border-t px-3 py-1 desktop-admin:grid-cols-[minmax(0,3fr)_minmax(0,2fr)_minmax(0,4fr)] ${filled ? 'tint bg-key-50 shadow-[inset_4px_0_0_var(--color-key-900)]' : ''}`}
    >
      <p className="text-dns-16N-130">
        <b>{post.office}</b> {post.title}
      </p>
      <p className="text-dns-16N-130">
        <span className="text-dns-14N-130 text-solid-gray-700">{t.columns.holder}</span> {post.holder ?? t.vacant}
      </p>
      {post.named ? (
        <p className="min-h-9 content-center text-dns-14N-130 text-solid-gray-700">{t.named(post.named)}</p>
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <input
            aria-label={t.successorOf(post.office, post.title)}
            value={written ?? ''}
            disabled={written === null}
            list={id}
            autoComplete="off"
            onChange={(event) => onWrite(event.target.value)}
            className={`${fieldLook} min-w-0 grow disabled:bg-solid-gray-50`}
          />
          <datalist id={id}>
            {(written?.length ?? 0) > 0 && people.map((name) => <option key={name} value={name} />)}
          </datalist>
          {post.holder && (
            <Checkbox checked={written === null} onChange={(on) => onWrite(on ? null : '')}>
              {t.makeVacant}
            </Checkbox>
          )}
        </div>
      )}
    </li>
  );
}
