import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { get, Refused, send } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Faults } from '../../kit/web/failure.tsx';
import { TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { Loaded } from '../../kit/web/loaded.tsx';
import { buttonLook } from '../../kit/web/look.ts';
import { address } from '../../kit/web/search.ts';
import { useToast } from '../../kit/web/toast.tsx';
import { OfficeForm } from './page/office-form.tsx';
import { OfficeGroups } from './page/office-groups.tsx';
import { text } from './text.ts';
import type { OfficesView } from './view.ts';

const route = getRouteApi('/$realm/accounts');

/** 課・機関と役職: every office, its posts and who holds them. */
export function OfficesPage() {
  const { realm } = route.useParams();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['offices', realm, lang],
    queryFn: ({ signal }) => get<OfficesView>(`/api/${realm}/offices`, { lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <Offices view={view} />} />;
}

function Offices({ view }: { view: OfficesView }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const t = useText(text);
  const crumbs = [{ label: t.home, href: address(`/${realm}/zones/compare`, { lang }) }];
  return (
    <>
      <TitleLine crumbs={crumbs} title={t.title} actions={<Actions view={view} />} />
      <p className="pb-1 text-std-20B-150">{view.sentence}</p>
      {view.readOnly && <p className="pb-2">{view.readOnly}</p>}
      {view.groups.length === 0 ? <Empty view={view} /> : <OfficeGroups realm={realm} view={view} />}
    </>
  );
}

function Actions({ view }: { view: OfficesView }) {
  const { realm } = route.useParams();
  const { lang } = route.useSearch();
  const [adding, setAdding] = useState(false);
  const t = useText(text);
  return (
    <>
      {view.mayWrite && view.groups.length > 0 && <Prepare look="small" />}
      {view.mayWrite && (
        <Button look="small" onClick={() => setAdding(true)}>
          {t.addOffice}
        </Button>
      )}
      {view.mayTransfer && (
        <Link href={address(`/${realm}/accounts/transfer`, { lang })} className={buttonLook.solid}>
          {t.transfer}
        </Link>
      )}
      <OfficeForm realm={realm} view={view} open={adding} onOpen={setAdding} />
    </>
  );
}

function Empty({ view }: { view: OfficesView }) {
  const t = useText(text).empty;
  return (
    <section className="card max-w-2xl rounded-8 border border-solid-gray-200 bg-white p-6 max-desktop:p-4">
      <p className="mb-4">{view.mayWrite ? t.may : t.mayNot}</p>
      {view.mayWrite && <Prepare look="solid" />}
    </section>
  );
}

function Prepare({ look }: { look: 'small' | 'solid' }) {
  const { realm } = route.useParams();
  const t = useText(text);
  const toast = useToast();
  const queries = useQueryClient();
  const prepare = useMutation({
    mutationFn: () => send<{ made: number }>('POST', `/api/${realm}/offices/prepare`),
    onSuccess: async (answer) => {
      toast({ text: t.prepared(answer?.made ?? 0) });
      await queries.invalidateQueries();
    },
  });
  if (realm === 'sample') return null;
  return (
    <>
      <Button look={look} disabled={prepare.isPending} onClick={() => prepare.mutate()}>
        {t.prepare}
      </Button>
      {prepare.error instanceof Refused && (
        <div role="alert">
          <Faults error={prepare.error} />
        </div>
      )}
    </>
  );
}
