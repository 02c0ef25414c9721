import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { HistoryLine } from '../../../kit/pure/history.ts';
import { say } from '../../../kit/pure/wording.ts';
import { get, Refused } from '../../../kit/web/api.ts';
import { Card } from '../../../kit/web/card.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { HistoryPanel } from '../../../kit/web/history/history-panel.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { address } from '../../../kit/web/search.ts';
import { text as kitText } from '../../../kit/web/text.ts';
import { useToast } from '../../../kit/web/toast.tsx';
import type { HubFieldId, HubValues } from '../model.ts';
import { initialValues } from '../rules.ts';
import { conflictWords } from '../text.ts';
import type { HubRecordView } from '../view.ts';
import { refusalsOf, useAfterSaving } from './saving.ts';
import { sendRecord } from './sending.ts';
import { text } from './text.ts';

const route = getRouteApi('/$realm/hubs/$municipality');

/** The changes in words, and what stood there before each; null before the first. */
type HubHistory = { lines: HistoryLine[]; before: Record<number, HubValues | null> };

/** Right of the record: each change of it, and the way to see it as of that day. */
export function RecordHistory({ view }: { view: HubRecordView }) {
  const { lang: written } = route.useSearch();
  const lang = useLang();
  const t = useText(text).record;
  const restore = useRestoring(view);
  const path = `/${view.realm.key}/hubs/${view.municipality.code}`;
  const { data, error } = useQuery({
    queryKey: ['hub', view.realm.key, view.municipality.code, 'history', lang],
    queryFn: ({ signal }) => get<HubHistory>(`/api${path}/history`, { lang }, signal),
  });
  return (
    <div className="w-full wide:w-[25rem] wide:shrink-0">
      <Card id="history" title={t.history}>
        <div className="px-3 pb-3">
          {data && (
            <HistoryPanel
              lines={data.lines}
              onRestore={
                view.may.write
                  ? (change, line) => restore(change.field as HubFieldId, data.before[line.id] ?? null)
                  : undefined
              }
              atAddress={({ at }) => address(path, { lang: written, asof: at.day, history: '1' })}
            />
          )}
          {error instanceof Refused && <Faults error={error} />}
        </div>
      </Card>
    </div>
  );
}

/** Writes one earlier value again, as a new change. */
function useRestoring(view: HubRecordView) {
  const lang = useLang();
  const after = useAfterSaving(view);
  const toast = useToast();
  const unreachable = useText(kitText).unreachable.body;
  return async (field: HubFieldId, before: HubValues | null) => {
    const value = before ?? initialValues(view.survey?.state ?? 'unset');
    const { version, realm, municipality } = view;
    const from = { realm: realm.key, municipality: municipality.code, draft: null };
    const base = { [field]: view.fields.find(({ id }) => id === field)?.value ?? '' };
    const editing = { baseVersion: version, base, mine: { [field]: value[field] }, reason: '' };
    try {
      const sent = await sendRecord(editing, from);
      if (sent.kind === 'saved') await after(sent.written, sent.after);
      else
        toast({
          text: say(conflictWords(sent.meeting.conflict.by, sent.meeting.conflict.at, new Date().toISOString()), lang),
        });
    } catch (error) {
      toast({ text: refusalsOf(error, lang, unreachable)[0]!.words });
    }
  };
}
