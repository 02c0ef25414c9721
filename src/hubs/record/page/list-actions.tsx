import { useText } from '../../../kit/web/lang.ts';
import { FileActions } from '../../../kit/web/table/file-actions.tsx';
import type { HubListView } from '../list-view.ts';
import { text } from './text.ts';

export function ListActions({ view }: { view: HubListView }) {
  const t = useText(text);
  return (
    <FileActions
      path={`/api/${view.realm.key}/hubs`}
      lines={[t.hubs, t.asOf(view.table.asOf), view.sentence]}
      tables={[view.table]}
    />
  );
}
