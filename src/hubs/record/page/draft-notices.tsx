import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Draft } from '../../../accounts/drafts/model.ts';
import { Button } from '../../../kit/web/button.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import { sayWhen } from '../text.ts';
import type { HubRecordView } from '../view.ts';
import { ChangedSince } from './changed-since.tsx';
import { alternativeOf, draftsKey, dropDraft, goOn, keepDraft } from './draft.ts';
import { text } from './text.ts';

const route = getRouteApi('/$realm/hubs/$municipality');

type Props = { view: HubRecordView; drafts: readonly Draft[] };

/** What one typed and has not saved: the draft, and versions kept beside it. */
export function DraftNotices({ view, drafts }: Props) {
  if (drafts.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2 print:hidden">
      {drafts.map((draft) => (
        <Notice key={draft.subject} view={view} draft={draft} />
      ))}
    </ul>
  );
}

function Notice({ view, draft }: { view: HubRecordView; draft: Draft }) {
  const navigate = route.useNavigate();
  const drop = useDropping(view, draft);
  const t = useText(text).draft;
  const lang = useLang();
  const alternative = alternativeOf(draft.subject);
  const when = sayWhen(draft.savedAt, new Date().toISOString(), lang);
  const open = () => navigate({ search: (now) => ({ ...now, edit: '1', draft: alternative }), resetScroll: false });
  return (
    <li className="tint rounded-8 border border-yellow-1000 bg-yellow-50 p-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>{alternative ? t.alternative(when) : t.kept(when)}</p>
        {alternative && (
          <Button look="small" onClick={open}>
            {t.open}
          </Button>
        )}
        <Button look="text" onClick={drop}>
          {alternative ? t.dropAlternative : t.drop}
        </Button>
      </div>
      <ChangedSince view={view} began={goOn(draft, view)} />
    </li>
  );
}

function useDropping(view: HubRecordView, draft: Draft) {
  const queries = useQueryClient();
  const toast = useToast();
  const t = useText(text).draft;
  const kit = useText(kitText);
  const realm = view.realm.key;
  const renew = () => queries.invalidateQueries({ queryKey: draftsKey(realm) });
  const bringBack = async () => {
    await keepDraft(realm, draft.subject, goOn(draft, view), null);
    await renew();
  };
  return async () => {
    await dropDraft(realm, draft.subject);
    await renew();
    toast({ text: t.dropped, action: { label: kit.undo, run: bringBack } });
  };
}
