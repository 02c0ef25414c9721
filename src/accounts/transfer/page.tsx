import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { get } from '../../kit/web/api.ts';
import { TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Loaded } from '../../kit/web/loaded.tsx';
import { address } from '../../kit/web/search.ts';
import { text as officesText } from '../offices/text.ts';
import { Past } from './page/past.tsx';
import { Successors } from './page/successors.tsx';
import { text } from './text.ts';
import type { TransferView } from './view.ts';

const route = getRouteApi('/$realm/accounts/transfer');

/** 人事異動: the successors of one day, many at once. */
export function TransferPage() {
  const { realm } = route.useParams();
  const { day } = route.useSearch();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['transfer', realm, day, lang],
    queryFn: ({ signal }) => get<TransferView>(`/api/${realm}/transfer`, { day, lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <Transfer key={view.on} view={view} />} />;
}

function Transfer({ view }: { view: TransferView }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const t = useText(text);
  const offices = useText(officesText);
  const crumbs = [
    { label: offices.home, href: address(`/${realm}/zones/compare`, { lang }) },
    { label: offices.title, href: address(`/${realm}/accounts`, { lang }) },
  ];
  return (
    <>
      <TitleLine crumbs={crumbs} title={t.title} />
      <p className="text-std-20B-150">{view.sentence}</p>
      <p className="max-w-4xl pb-3">{t.how}</p>
      <div className="flex flex-col gap-3">
        <Successors realm={realm} view={view} />
        <Past realm={realm} past={view.past} />
      </div>
    </>
  );
}
