import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Draft } from '../../accounts/drafts/model.ts';
import { get } from '../../kit/web/api.ts';
import { AsOfLabel, PastStrip } from '../../kit/web/frame/as-of.tsx';
import { PrintLine, TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Loaded } from '../../kit/web/loaded.tsx';
import { address } from '../../kit/web/search.ts';
import { useHubCrumbs } from '../page-crumbs.ts';
import { RecordActions } from './page/actions.tsx';
import { subjectOf, useDrafts } from './page/draft.ts';
import { DraftNotices } from './page/draft-notices.tsx';
import { RecordForm } from './page/form.tsx';
import { RecordHistory } from './page/history.tsx';
import { RecordCard } from './page/record-card.tsx';
import { text } from './page/text.ts';
import type { HubRecordView } from './view.ts';

const route = getRouteApi('/$realm/hubs/$municipality');

/** 拠点の記録: what one may see of it, its history, and the form in which it is changed. */
export function HubPage() {
  const { realm, municipality } = route.useParams();
  const { asof } = route.useSearch();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['hub', realm, municipality, asof, lang],
    queryFn: ({ signal }) => get<HubRecordView>(`/api/${realm}/hubs/${municipality}`, { asof, lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <HubRecordPage key={municipality} view={view} />} />;
}

function HubRecordPage({ view }: { view: HubRecordView }) {
  const { realm } = route.useParams();
  const { lang, history } = route.useSearch();
  const t = useText(text);
  const crumbs = useHubCrumbs(t);
  const here = `/${realm}/hubs/${view.municipality.code}`;
  return (
    <>
      <AsOfLabel label={view.asOf.label} />
      {view.asOf.past && <PastStrip label={view.asOf.label} back={address(here, { lang, history })} />}
      <PrintLine words={[t.space(view.realm.name, view.realm.sample), t.asOf(view.asOf.label)]} />
      <WithDrafts view={view}>
        {(drafts, editing) => (
          <>
            <TitleLine
              crumbs={crumbs}
              title={view.title}
              actions={<RecordActions view={view} editing={editing} hasDraft={hasDraft(drafts, view)} />}
            />
            <p className="pb-2 text-std-20B-150">{view.sentence}</p>
            {view.readOnly && <p className="max-w-4xl pb-2 leading-150">{view.readOnly}</p>}
            <div className="flex flex-col items-start gap-4 wide:flex-row">
              <div className="flex w-full min-w-0 flex-1 flex-col gap-4">
                {!editing && <DraftNotices view={view} drafts={drafts} />}
                {editing ? <Editing view={view} drafts={drafts} /> : <RecordCard view={view} />}
              </div>
              {history && view.may.history && <RecordHistory view={view} />}
            </div>
          </>
        )}
      </WithDrafts>
    </>
  );
}

const hasDraft = (drafts: readonly Draft[], view: HubRecordView): boolean =>
  drafts.some(({ subject }) => subject === subjectOf(view.municipality.code));

type Draw = (drafts: readonly Draft[], editing: boolean) => React.ReactNode;

/** Whoever writes is asked for their drafts first: a form opens with what was typed before, or not yet. */
function WithDrafts({ view, children }: { view: HubRecordView; children: Draw }) {
  const { edit } = route.useSearch();
  const { code } = view.municipality;
  const { data = [], isFetchedAfterMount } = useDrafts(view.realm.key, code, view.may.write);
  return children(data, edit === '1' && view.may.write && isFetchedAfterMount);
}

function Editing({ view, drafts }: { view: HubRecordView; drafts: readonly Draft[] }) {
  const { draft } = route.useSearch();
  const navigate = route.useNavigate();
  const subject = subjectOf(view.municipality.code, draft);
  const found = drafts.find((one) => one.subject === subject) ?? null;
  const close = () =>
    navigate({ search: (now) => ({ ...now, edit: undefined, draft: undefined }), resetScroll: false, replace: true });
  return <RecordForm key={subject} view={view} subject={subject} draft={found} close={close} />;
}
