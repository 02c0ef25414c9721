import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { AsOfLabel } from '../../kit/web/frame/as-of.tsx';
import { TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Loaded } from '../../kit/web/loaded.tsx';
import { TabCard } from '../../kit/web/tabs.tsx';
import { SectionTabs, useSectionCrumbs } from '../page-tabs.tsx';
import { IssueWindow } from './page/issue-window.tsx';
import { LetterWindow } from './page/letter-window.tsx';
import { LetterList } from './page/list.tsx';
import { Templates } from './page/templates.tsx';
import { text } from './page/text.ts';
import type { LettersSearch } from './page-address.ts';
import type { LettersView } from './view.ts';

const route = getRouteApi('/$realm/designations/letters');

/** 文書: what went out, the templates, and making letters. */
export function LettersPage() {
  const { realm } = route.useParams();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['letters', realm, lang],
    queryFn: ({ signal }) => get<LettersView>(`/api/${realm}/letters`, { lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <Letters view={view} />} />;
}

function Letters({ view }: { view: LettersView }) {
  const { realm } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text);
  const go = (to: Partial<LettersSearch>) =>
    navigate({ search: (now) => ({ ...now, ...to }), replace: true, resetScroll: false });
  const crumbs = useSectionCrumbs();
  const { writing } = view;
  const open = Boolean(search.make || search.designation || search.consultation);
  const list = {
    id: 'letters' as const,
    label: t.issued,
    count: view.letters.length,
    panel: <LetterList view={view} open={(id) => go({ letter: id })} />,
  };
  const templates = writing && {
    ...{ id: 'templates' as const, label: t.templates, count: writing.templates.length },
    panel: <Templates view={view} templates={writing.templates} search={search} go={go} />,
  };
  return (
    <>
      <AsOfLabel label={view.table.asOf} />
      <TitleLine
        crumbs={crumbs}
        title={t.title}
        actions={
          writing && (
            <Button look="solid" onClick={() => go({ make: 'designation' })}>
              {t.make}
            </Button>
          )
        }
      />
      <SectionTabs current="letters" />
      <Answer sentence={view.sentence} lines={[view.next]} />
      <TabCard<'letters' | 'templates'>
        label={t.tabs}
        entries={templates ? [list, templates] : [list]}
        open={templates && (search.tab === 'templates' || search.template) ? 'templates' : 'letters'}
        onOpen={(id) => go(id === 'templates' ? { tab: 'templates' } : { tab: undefined, template: undefined })}
      />
      {writing && open && (
        <IssueWindow
          realm={realm}
          writing={writing}
          search={search}
          close={() => go({ make: undefined, designation: undefined, consultation: undefined, replaces: undefined })}
        />
      )}
      {search.letter && !open && <LetterWindow realm={realm} id={search.letter} go={go} />}
    </>
  );
}
