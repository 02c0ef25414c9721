import { Card } from '../../kit/web/card.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { address } from '../../kit/web/search.ts';
import { text } from '../text.ts';
import { useStart } from './state.tsx';
import { writeAsOf, writeInstant } from './written.ts';

/** What is there already, newest first. */
export function Loaded() {
  const { view, search } = useStart();
  const lang = useLang();
  const t = useText(text);
  const compare = view.opened && (
    <Link href={address(`/${view.realm.key}/zones/compare`, { lang: search.lang })}>{t.compare}</Link>
  );
  return (
    <Card id="loaded" title={t.loaded.title} aside={compare}>
      {view.loaded.length === 0 ? (
        <p className="px-3 pb-3 text-solid-gray-700">{t.loaded.none}</p>
      ) : (
        <ul>
          {view.loaded.map((source) => (
            <li key={source.id} className="border-solid-gray-200 border-t px-3 py-2">
              <p>{source.title}</p>
              <p className="text-dns-14N-130 text-solid-gray-700">
                {t.loaded.asOf(writeAsOf(source.asOf, lang))} · {t.loaded.at(writeInstant(source.loadedAt, lang))}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
