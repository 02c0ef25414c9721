import { useState } from 'react';
import { Button } from '../../../kit/web/button.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { FileActions } from '../../../kit/web/table/file-actions.tsx';
import type { DesignationListView } from '../list-view.ts';
import { AddWindow } from './add-window.tsx';
import { text } from './text.ts';

export function ListActions({ view }: { view: DesignationListView }) {
  const [adding, setAdding] = useState(false);
  const t = useText(text);
  return (
    <>
      <FileActions
        path={`/api/${view.realm.key}/designations`}
        lines={[t.list, t.asOf(view.table.asOf), view.sentence]}
        tables={[view.table]}
        look={view.may.write ? 'outline' : undefined}
      />
      {view.may.write && (
        <Button look="solid" onClick={() => setAdding(true)}>
          {t.add.open}
        </Button>
      )}
      {adding && <AddWindow view={view} onOpen={setAdding} />}
    </>
  );
}
