import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { get, Refused, send } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Chip } from '../../kit/web/chip.tsx';
import { Faults } from '../../kit/web/failure.tsx';
import { PrintLine, TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Loaded } from '../../kit/web/loaded.tsx';
import { useToast } from '../../kit/web/toast.tsx';
import { Skeleton } from '../../kit/web/waiting.tsx';
import { SectionTabs, useSectionCrumbs } from '../page-tabs.tsx';
import { useDraft } from './page/editing.ts';
import { ReportForm } from './page/form.tsx';
import { FormWindow } from './page/form-window.tsx';
import { ReportRead, ReviewHistory } from './page/review.tsx';
import { useRenew } from './page/saving.ts';
import { StateChip } from './page/state-chip.tsx';
import { text } from './page/text.ts';
import type { ReportView } from './view.ts';

const route = getRouteApi('/$realm/designations/reports/$report');

/** 年次報告: what a body says of its roles in a year, with the year before beside it, and its review. */
export function ReportPage() {
  const { realm, report } = route.useParams();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['report', realm, Number(report), lang],
    queryFn: ({ signal }) => get<ReportView>(`/api/${realm}/reports/${report}`, { lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <Report view={view} />} />;
}

function Report({ view }: { view: ReportView }) {
  const { realm } = route.useParams();
  const [form, setForm] = useState(false);
  const all = useText(text);
  const t = all.one;
  const crumbs = useSectionCrumbs('reports');
  return (
    <>
      <PrintLine words={[view.realm.name, view.year.label]} />
      <TitleLine
        crumbs={crumbs}
        title={view.body}
        actions={
          <>
            {view.may.save && <Button onClick={() => setForm(true)}>{all.form.button}</Button>}
            {view.may.takeBack && <TakeBack view={view} />}
          </>
        }
      />
      <SectionTabs current="reports" />
      <section className="card tint rounded-8 border border-solid-gray-200 bg-white px-4 py-2 shadow-[inset_5px_0_0_var(--color-key-900)]">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-std-20B-150">
          {view.year.label} {view.kindLabel} <StateChip state={view.state} />
          {view.overdue && <Chip look="caution">{t.overdue}</Chip>}
        </p>
        <p className="leading-150">{view.holder}</p>
        <p className="flex flex-wrap gap-x-4 text-dns-16N-130">
          <span>
            {t.zone} {view.zone}
          </span>
          {view.due && <span>{t.due(view.due)}</span>}
          {view.submitted && <span>{view.submitted}</span>}
        </p>
      </section>
      <ReviewHistory view={view} />
      {view.may.save ? <Writing view={view} /> : <ReportRead key={view.version} view={view} />}
      {form && <FormWindow realm={realm} year={view.year.value} report={view.id} onClose={() => setForm(false)} />}
    </>
  );
}

/** Whoever writes is asked for their draft first: the form opens with what was typed before, or not yet. */
function Writing({ view }: { view: ReportView }) {
  const { data, isFetchedAfterMount, isError } = useDraft(view);
  if (!isFetchedAfterMount && !isError) return <Skeleton />;
  return <ReportForm key={view.version} view={view} draft={data?.draft ?? null} />;
}

function TakeBack({ view }: { view: ReportView }) {
  const t = useText(text).one;
  const toast = useToast();
  const renew = useRenew(view);
  const taking = useMutation({
    mutationFn: () => send('POST', `/api/${view.realm.key}/reports/${view.id}/take-back`, { version: view.version }),
    onSuccess: async () => {
      await renew();
      toast({ text: t.takenBack });
    },
  });
  return (
    <>
      <Button disabled={taking.isPending} onClick={() => taking.mutate()}>
        {t.takeBack}
      </Button>
      {taking.error instanceof Refused && (
        <div role="alert">
          <Faults error={taking.error} />
        </div>
      )}
    </>
  );
}
