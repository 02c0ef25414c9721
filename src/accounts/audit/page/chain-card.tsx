import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { get, Refused } from '../../../kit/web/api.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { Icon } from '../../../kit/web/icon.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { text as kitText } from '../../../kit/web/text.ts';
import { text } from '../text.ts';
import type { ChainView } from '../view.ts';
import { auditAddress } from './address.ts';

const route = getRouteApi('/$realm/audit');

const looks = {
  ok: 'border-solid-gray-200 bg-white',
  broken: 'border-red-900 border-2 bg-red-50',
} as const;

/** Whether the entries still follow one another; where not, which ones. */
export function ChainCard() {
  const { realm } = route.useParams();
  const lang = useLang();
  const t = useText(text).chain;
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['audit-chain', realm, lang],
    queryFn: ({ signal }) => get<ChainView>(`/api/${realm}/audit/chain`, { lang }, signal),
    meta: { quiet: true },
  });
  return (
    <section
      aria-labelledby="chain"
      className={`card tint mb-3 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-8 border px-3 py-1 ${looks[data?.ok === false ? 'broken' : 'ok']}`}
    >
      <h2 id="chain" className="text-dns-16B-130">
        {t.title}
      </h2>
      <div role="status" className="min-w-0 grow basis-80">
        {isFetching ? <p>{t.checking}</p> : data ? <Result view={data} /> : <Unverified error={error} />}
      </div>
      <Button look="text" onClick={() => refetch()} aria-disabled={isFetching}>
        {t.again}
      </Button>
    </section>
  );
}

function Result({ view }: { view: ChainView }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const open = (seq: number) => auditAddress(realm, { lang, entry: `${seq}` });
  return (
    <>
      <p className={`flex gap-2 ${view.ok ? '' : 'text-dns-16B-130'}`}>
        <Icon
          name={view.ok ? 'check' : 'warning'}
          className={`size-5 ${view.ok ? 'text-green-900' : 'text-red-900'}`}
        />
        <span>
          {view.sentence}
          {view.ok && <span className="ml-2 text-dns-14N-130 text-solid-gray-700">{view.meaning}</span>}
        </span>
      </p>
      {!view.ok && (
        <ul className="mt-1 ml-7 list-disc">
          {view.faults.map(({ words, seq }) => (
            <li key={words}>{seq === null ? words : <Link href={open(seq)}>{words}</Link>}</li>
          ))}
          {view.more && <li>{view.more}</li>}
        </ul>
      )}
    </>
  );
}

function Unverified({ error }: { error: unknown }) {
  const kit = useText(kitText);
  return error instanceof Refused ? <Faults error={error} /> : <p>{kit.failed.title}</p>;
}
