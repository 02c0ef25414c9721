import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { Card } from '../../kit/web/card.tsx';
import { PageHead } from '../../kit/web/frame/page-head.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { Loaded } from '../../kit/web/loaded.tsx';
import { address } from '../../kit/web/search.ts';
import { FileActions } from '../../kit/web/table/file-actions.tsx';
import { TableView } from '../../kit/web/table/table.tsx';
import { SectionTabs, useSectionCrumbs } from '../page-tabs.tsx';
import { text } from './text.ts';
import type { NationalView } from './view.ts';

const route = getRouteApi('/$realm/designations/national');

/** 全国の状況: published figures of the country, and the prefecture's own beside each. */
export function NationalPage() {
  const { realm } = route.useParams();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['national', realm, lang],
    queryFn: ({ signal }) => get<NationalView>(`/api/${realm}/designations/national`, { lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <National view={view} />} />;
}

function National({ view }: { view: NationalView }) {
  const { realm } = route.useParams();
  const t = useText(text);
  const crumbs = useSectionCrumbs();
  return (
    <>
      <PageHead
        asOf={view.asOf}
        printed={[t.space(view.realm.name, view.realm.sample), t.asOf(view.asOf)]}
        crumbs={crumbs}
        title={t.title}
        actions={
          <FileActions
            path={`/api/${realm}/designations/national`}
            lines={[t.title, t.asOf(view.asOf), view.sentence]}
            tables={[view.table]}
          />
        }
      />
      <SectionTabs current="national" />
      <Answer sentence={view.sentence} lines={[view.own]} />
      <div className="grid items-start gap-4">
        {view.groups.map((group) => (
          <GroupCard key={group.id} group={group} percents={view.percents} />
        ))}
        <Card id="renew" title={t.replaceTitle}>
          <p className="max-w-5xl px-3 pb-3 leading-150">{t.replace}</p>
        </Card>
      </div>
    </>
  );
}

type GroupProps = { group: NationalView['groups'][number]; percents: NationalView['percents'] };

function GroupCard({ group, percents }: GroupProps) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const t = useText(text);
  const share = (row: string, column: string) =>
    column === 'share' || column === 'own_share' ? percents[row]?.[column] || null : null;
  return (
    <Card id={group.id} title={group.title}>
      <TableView
        table={group.table}
        caption="hidden"
        dense
        widths={{ unit: 'one-line', source: 'one-line', asOf: 'one-line' }}
        draw={(row, { id }) => share(row.id, id)}
      />
      {group.note && (
        <p className="max-w-5xl px-3 pb-3 text-dns-16N-130">
          {group.note}{' '}
          <Link href={address(`/${realm}/hubs/status`, { lang })} className="link print:hidden">
            {t.status}
          </Link>
        </p>
      )}
    </Card>
  );
}
