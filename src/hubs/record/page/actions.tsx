import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../../../kit/web/button.tsx';
import { useText } from '../../../kit/web/lang.ts';
import type { HubRecordView } from '../view.ts';
import { text } from './text.ts';

const route = getRouteApi('/$realm/hubs/$municipality');

type Props = { view: HubRecordView; editing: boolean; hasDraft: boolean };

export function RecordActions({ view, editing, hasDraft }: Props) {
  const { history } = route.useSearch();
  const navigate = route.useNavigate();
  const t = useText(text);
  const toggle = () =>
    navigate({ search: (now) => ({ ...now, history: history ? undefined : '1' }), resetScroll: false });
  const edit = () => navigate({ search: (now) => ({ ...now, edit: '1' }), resetScroll: false });
  return (
    <>
      {view.may.history && (
        <Button onClick={toggle} aria-expanded={history === '1'}>
          {history ? t.record.closeHistory : t.record.history}
        </Button>
      )}
      {view.may.write && !editing && (
        <Button look="solid" onClick={edit}>
          {hasDraft ? t.draft.goOn : t.record.edit}
        </Button>
      )}
    </>
  );
}
