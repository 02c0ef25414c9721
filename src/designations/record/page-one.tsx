import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { Chip } from '../../kit/web/chip.tsx';
import { PrintLine, TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Loaded } from '../../kit/web/loaded.tsx';
import { SectionTabs, useSectionCrumbs } from '../page-tabs.tsx';
import { Consulting } from './page/consulting.tsx';
import { DesignationHistory, Events, OtherRoles } from './page/events.tsx';
import { Facts } from './page/facts.tsx';
import { Letters } from './page/letters.tsx';
import { NextSteps } from './page/next-steps.tsx';
import { Stages } from './page/stages.tsx';
import { text } from './page/text.ts';
import type { DesignationView } from './view.ts';

const route = getRouteApi('/$realm/designations/$designation');

/** One record, from candidate to withdrawal: where it stands, what comes next, and how it came about. */
export function DesignationPage() {
  const { realm, designation } = route.useParams();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['designation', realm, designation, lang],
    queryFn: ({ signal }) => get<DesignationView>(`/api/${realm}/designations/${designation}`, { lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <Record key={view.id} view={view} />} />;
}

function Record({ view }: { view: DesignationView }) {
  const { lang, history } = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text);
  const crumbs = useSectionCrumbs('list');
  const toggle = () =>
    navigate({ search: (now) => ({ ...now, history: history ? undefined : '1' }), resetScroll: false });
  return (
    <>
      <PrintLine words={[t.space(view.realm.name, view.realm.sample)]} />
      <TitleLine
        crumbs={crumbs}
        title={view.title}
        actions={
          view.may.history && (
            <Button onClick={toggle} aria-expanded={history === '1'}>
              {history ? t.record.closeHistory : t.record.history}
            </Button>
          )
        }
      />
      <SectionTabs current="list" />
      <Answer sentence={view.sentence} />
      <Stages view={view} />
      <Flags view={view} />
      {view.readOnly && <p className="max-w-4xl pb-2 leading-150">{view.readOnly}</p>}
      <div className="flex flex-col items-start gap-4 wide:flex-row">
        <div className="flex w-full min-w-0 flex-1 flex-col gap-4">
          <Consulting view={view} lang={lang} />
          <Facts view={view} />
          <OtherRoles view={view} lang={lang} />
        </div>
        <div className="flex w-full flex-col gap-4 wide:w-[25rem] wide:shrink-0">
          <NextSteps view={view} />
          {history && view.may.history && <DesignationHistory view={view} />}
          <Letters view={view} lang={lang} />
          <Events view={view} />
        </div>
      </div>
    </>
  );
}

function Flags({ view }: { view: DesignationView }) {
  const t = useText(text).record;
  if (view.flags.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 pb-3">
      {view.flags.map((words) => (
        <li key={words} className="flex flex-wrap items-baseline gap-2 leading-150">
          <Chip look="caution">{t.attention}</Chip> {words}
        </li>
      ))}
    </ul>
  );
}
