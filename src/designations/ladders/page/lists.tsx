import { Card } from '../../../kit/web/card.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address } from '../../../kit/web/search.ts';
import type { LaddersView } from '../list-view.ts';
import type { LaddersSearch } from '../page-address.ts';
import { choiceOf, type Shown } from './asked.ts';
import { text } from './text.ts';

type Props = { view: LaddersView; search: LaddersSearch };

const line = 'border-solid-gray-200 border-t px-3 py-2 leading-150';
const quiet = 'block text-dns-14N-130 text-solid-gray-700';

/** Results that were kept, the newest first. */
export function KeptList({ view, search }: Props) {
  const t = useText(text).lists;
  const path = `/${view.realm.key}/designations/ladders`;
  return (
    <Card id="kept" title={t.kept(view.selections.length)} className="self-start">
      {view.selections.length === 0 && <p className={line}>{t.keptNone}</p>}
      <ul>
        {view.selections.map(({ id, ladder, version, unit, asOf, note, by, at }) => (
          <li key={id} className={line}>
            <Link
              href={address(path, { lang: search.lang, selection: String(id) })}
              aria-current={search.selection === String(id) ? 'page' : undefined}
              className="link"
            >
              {t.keptLine(id, ladder, version)}
            </Link>
            <span className={quiet}>{[unit, t.asOf(asOf), t.byAt(by, at), note].filter(Boolean).join('　')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The versions of the ladder that is shown: who changed what, when and why. */
export function Versions({ view, search, shown }: Props & { shown: Shown }) {
  const t = useText(text).lists;
  const ladder = choiceOf(view, shown.id)!;
  const path = `/${view.realm.key}/designations/ladders`;
  const { with: _, area: __, edit: ___, ...rest } = search;
  return (
    <Card id="versions" title={t.versions(ladder.name)} className="self-start">
      {ladder.shipped && <p className={line}>{t.shipped}</p>}
      <ul>
        {ladder.versions.map(({ version, note, by, at }) => (
          <li key={version} className={line}>
            <Link
              href={address(path, { ...rest, ladder: ladder.id, version: String(version) })}
              aria-current={shown.version === String(version) ? 'page' : undefined}
              className="link"
            >
              {t.version(version)}
            </Link>{' '}
            {note}
            <span className={quiet}>{t.byAt(by, at)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
