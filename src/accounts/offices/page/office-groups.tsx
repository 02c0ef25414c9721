import { getRouteApi } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { matchKey } from '../../../kit/pure/match-key.ts';
import { Card } from '../../../kit/web/card.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { fieldLook } from '../../../kit/web/look.ts';
import { text } from '../text.ts';
import type { OfficeGroup, OfficesView, OfficeView } from '../view.ts';
import { OfficeLine } from './office-line.tsx';

const route = getRouteApi('/$realm/accounts');

const wordsOf = (office: OfficeView, places: OfficesView['places']): string =>
  matchKey(
    [
      office.name,
      ...office.about,
      ...office.posts.flatMap((post) => [post.title, post.holder ?? '', post.beside ?? '']),
      ...places.filter(({ code }) => office.municipalities.includes(code)).map(({ name }) => name),
    ].join(' '),
  );

/** A word for offices that answer for the whole prefecture finds them by their own words only. */
function fitting(view: OfficesView, word: string): OfficeGroup[] {
  const key = matchKey(word);
  if (key === '') return view.groups;
  const places = (office: OfficeView) => (office.municipalities.length === view.places.length ? [] : view.places);
  return view.groups
    .map((group) => ({
      ...group,
      offices: group.offices.filter((office) => wordsOf(office, places(office)).includes(key)),
    }))
    .filter((group) => group.offices.length > 0);
}

export function OfficeGroups({ realm, view }: { realm: string; view: OfficesView }) {
  const { q = '' } = route.useSearch();
  const groups = fitting(view, q);
  return (
    <div className="flex flex-col gap-3">
      <Search found={groups.reduce((sum, group) => sum + group.offices.length, 0)} />
      {groups.map((group) => (
        <Card
          key={group.role}
          id={`group-${group.role}`}
          title={group.label}
          aside={<Count n={group.offices.length} />}
        >
          <ul>
            {group.offices.map((office) => (
              <OfficeLine key={office.id} realm={realm} view={view} office={office} />
            ))}
          </ul>
        </Card>
      ))}
    </div>
  );
}

function Count({ n }: { n: number }) {
  const t = useText(text);
  return <span className="text-dns-14N-130 text-solid-gray-700">{t.found(n)}</span>;
}

function Search({ found }: { found: number }) {
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const id = useId();
  const t = useText(text);
  const [written, setWritten] = useState(q);
  const search = (word: string) => {
    setWritten(word);
    navigate({ search: (now) => ({ ...now, q: word || undefined }), replace: true, resetScroll: false });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <label htmlFor={id} className="text-dns-16N-130">
        {t.search}
      </label>
      <input
        id={id}
        type="search"
        value={written}
        onChange={(event) => search(event.target.value)}
        autoComplete="off"
        className={`${fieldLook} w-full desktop:w-80`}
      />
      <p role="status" className="text-dns-14N-130">
        {q !== '' && (found > 0 ? t.found(found) : t.foundNone(q))}
      </p>
      {q !== '' && (
        <button type="button" className="link min-h-9 rounded-4" onClick={() => search('')}>
          {t.clear}
        </button>
      )}
    </div>
  );
}
