import { useQuery } from '@tanstack/react-query';
import { say } from '../../kit/pure/wording.ts';
import { get } from '../../kit/web/api.ts';
import { Card } from '../../kit/web/card.tsx';
import { Chip } from '../../kit/web/chip.tsx';
import { Failure } from '../../kit/web/failure.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { useRealms } from '../../kit/web/realms.ts';
import { address } from '../../kit/web/search.ts';
import { Skeleton } from '../../kit/web/waiting.tsx';
import { text } from '../text.ts';
import { startAddress } from './address.ts';
import { bureaus } from './bureaus.ts';
import { NotYours } from './not-yours.tsx';
import { route } from './state.tsx';

type Prefectures = { prefectures: Prefecture[]; readOnly: string | null };
type Prefecture = { code: string; name: string; nameEn: string; opened: boolean };

/** The first step: which prefecture. Grouped by the bureau whose site has its register. */
export function ChoosePrefecture() {
  const { prefecture: t, lead } = useText(text);
  const lang = useLang();
  const { data, error, refetch } = useQuery({
    queryKey: ['prefectures', lang],
    queryFn: ({ signal }) => get<Prefectures>('/api/prefectures', { lang }, signal),
  });
  if (error && !data) return <Failure error={error} retry={() => refetch()} />;
  if (!data) return <Skeleton />;
  if (data.readOnly)
    return (
      <div className="max-w-2xl">
        <NotYours words={data.readOnly} />
      </div>
    );
  return (
    <>
      <p className="pb-3 text-std-20B-150">{lead.choose}</p>
      <div className="flex max-w-5xl flex-col gap-3">
        <Card id="prefecture" title={t.title}>
          <dl className="pb-2">
            {bureaus.map((bureau) => (
              <BureauLine
                key={bureau.name.ja}
                name={bureau.name}
                prefectures={data.prefectures.filter(({ code }) => bureau.prefectures.includes(code))}
              />
            ))}
          </dl>
        </Card>
        <ol className="flex flex-col gap-1 text-solid-gray-700">
          {t.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Sample />
      </div>
    </>
  );
}

function BureauLine({ name, prefectures }: { name: { ja: string; en: string }; prefectures: Prefecture[] }) {
  const lang = useLang();
  const { lang: written } = route.useSearch();
  const t = useText(text).prefecture;
  if (prefectures.length === 0) return null;
  return (
    <div className="border-solid-gray-200 border-t px-3 py-1 desktop:grid desktop:grid-cols-[10rem_1fr] desktop:items-center">
      <dt className="text-dns-14N-130 text-solid-gray-700">{say(name, lang)}</dt>
      <dd className="flex flex-wrap items-center gap-x-1">
        {prefectures.map((prefecture) => (
          <Link
            key={prefecture.code}
            href={startAddress({ prefecture: prefecture.code, lang: written })}
            className="link inline-flex min-h-11 items-center gap-1 rounded-4 px-2 hover:bg-key-50 desktop:min-h-9"
          >
            {lang === 'en' ? prefecture.nameEn : prefecture.name}
            {prefecture.opened && <Chip look="met">{t.opened}</Chip>}
          </Link>
        ))}
      </dd>
    </div>
  );
}

function Sample() {
  const { lang } = route.useSearch();
  const t = useText(text).prefecture;
  const { data } = useRealms();
  const sample = data?.realms.find((realm) => realm.sample);
  if (!data) return null;
  if (!sample) return <p>{t.noSample}</p>;
  return (
    <p>
      {t.sampleLead} <Link href={address(`/${sample.key}/zones/compare`, { lang })}>{t.sample}</Link>
    </p>
  );
}
