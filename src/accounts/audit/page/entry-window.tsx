import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { get, Refused } from '../../../kit/web/api.ts';
import { Faults } from '../../../kit/web/failure.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { text as kitText } from '../../../kit/web/text.ts';
import { Window } from '../../../kit/web/window.tsx';
import { text } from '../text.ts';
import type { EntryView } from '../view.ts';
import { auditAddress } from './address.ts';

const route = getRouteApi('/$realm/audit');

/** The entry the address names: who, when, why, and each field before and after. */
export function EntryWindow() {
  const { entry, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text);
  const close = () => navigate({ search, resetScroll: false });
  return (
    <Window title={t.entry(Number(entry ?? 0))} open={entry !== undefined} onOpen={(open) => !open && close()}>
      {entry !== undefined && <Entry seq={entry} />}
    </Window>
  );
}

function Entry({ seq }: { seq: string }) {
  const { realm } = route.useParams();
  const lang = useLang();
  const kit = useText(kitText);
  const { data, error } = useQuery({
    queryKey: ['audit-entry', realm, seq, lang],
    queryFn: ({ signal }) => get<EntryView>(`/api/${realm}/audit/${seq}`, { lang }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data) return <Shown view={data} />;
  if (error instanceof Refused) return <Faults error={error} />;
  return <p>{error ? kit.failed.body : kit.reading}</p>;
}

function Shown({ view }: { view: EntryView }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const t = useText(text);
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {view.facts.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="text-dns-16N-130 text-solid-gray-700">{label}</dt>
            <dd className="min-w-0 break-words text-dns-16N-130">{value}</dd>
          </div>
        ))}
      </dl>
      <Changes view={view} />
      {view.record !== null && (
        <p className="mt-4">
          <Link href={auditAddress(realm, { lang, record: view.record })}>{t.ofRecord}</Link>
        </p>
      )}
    </>
  );
}

const cell = 'border-solid-gray-200 border-b px-2 py-1 text-left align-top text-dns-16N-130';

function Changes({ view }: { view: EntryView }) {
  const t = useText(text);
  if (view.changes.length === 0) return <p className="mt-4">{t.noChanges}</p>;
  return (
    <table className="mt-4 w-full table-fixed border-collapse">
      <caption className="pb-1 text-left text-dns-16B-130">{t.columns.changes}</caption>
      <thead className="tint bg-solid-gray-100">
        <tr>
          {[t.field, t.from, t.to].map((heading, at) => (
            <th key={heading} scope="col" className={`px-2 py-1 text-left text-dns-14B-130 ${at === 0 ? 'w-1/4' : ''}`}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.changes.map(({ field, label, before, after }) => (
          <tr key={field}>
            <th scope="row" className={`${cell} break-words font-400`}>
              {label}
            </th>
            <td className={`${cell} whitespace-pre-line break-words text-solid-gray-700`}>{before}</td>
            <td className={`${cell} tint whitespace-pre-line break-words bg-yellow-50 font-700`}>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
