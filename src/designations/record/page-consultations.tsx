import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { AskAboutPlan, Inbox } from '../../consultations/parts/inbox.tsx';
import { text } from '../../consultations/parts/text.ts';
import type { InboxView } from '../../consultations/view.ts';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { Failure } from '../../kit/web/failure.tsx';
import { TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Skeleton } from '../../kit/web/waiting.tsx';
import { SectionTabs, useSectionCrumbs } from '../page-tabs.tsx';

const route = getRouteApi('/$realm/designations/consultations');

/** 意見照会: what waits for an answer, and what was answered. */
export function ConsultationsPage() {
  const { realm } = route.useParams();
  const { lang: written } = route.useSearch();
  const lang = useLang();
  const t = useText(text).inbox;
  const crumbs = useSectionCrumbs();
  const { data, error, refetch } = useQuery({
    queryKey: ['consultations', realm, lang],
    queryFn: ({ signal }) => get<InboxView>(`/api/${realm}/consultations`, { lang }, signal),
  });
  if (!data) return error ? <Failure error={error} retry={() => refetch()} /> : <Skeleton />;
  return (
    <>
      <TitleLine crumbs={crumbs} title={t.title} actions={data.may.write && <AskAboutPlan view={data} />} />
      <SectionTabs current="consultations" />
      <Answer sentence={data.sentence} lines={[data.next]} />
      <Inbox view={data} lang={written} />
    </>
  );
}
