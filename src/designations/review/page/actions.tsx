import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../../../kit/web/button.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { address } from '../../../kit/web/search.ts';
import { FileActions } from '../../../kit/web/table/file-actions.tsx';
import type { ReviewView } from '../view.ts';
import { text } from './text.ts';

const route = getRouteApi('/$realm/designations/review');

export function ReviewActions({ view, take }: { view: ReviewView; take: () => void }) {
  const { realm } = route.useParams();
  const t = useText(text);
  const lang = useLang();
  const path = `/api/${realm}/designations/review`;
  const current = {
    ...{ id: 'current', label: t.current, note: t.currentNote },
    ...{ href: address(`${path}/current.xlsx`, { lang }), download: true },
  };
  return (
    <>
      <FileActions
        path={path}
        lines={[t.title, t.asOf(view.table.asOf), view.sentence, view.split]}
        tables={[view.table]}
        look={view.mayWrite ? 'outline' : undefined}
        more={[current]}
      />
      {view.mayWrite && (
        <Button look="solid" onClick={take}>
          {t.take}
        </Button>
      )}
    </>
  );
}
