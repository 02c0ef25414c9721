import { useContext } from 'react';
import { WaysWhenForbidden } from '../../kit/web/failure.tsx';
import { useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { address } from '../../kit/web/search.ts';
import { text } from '../text.ts';
import { route } from './state.tsx';

/** Stands in the place of what somebody may not do: who may, and the ways on. */
export function NotYours({ words }: { words: string }) {
  const { lang } = route.useSearch();
  const t = useText(text);
  const ways = useContext(WaysWhenForbidden);
  return (
    <section className="card rounded-8 border border-solid-gray-200 bg-white p-4">
      <p>{words}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        {ways}
        <Link href={address('/', { lang })} className="link self-center">
          {t.compare}
        </Link>
      </div>
    </section>
  );
}
