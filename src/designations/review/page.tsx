import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Answer } from '../../kit/web/answer.tsx';
import { get } from '../../kit/web/api.ts';
import { Button } from '../../kit/web/button.tsx';
import { PageHead } from '../../kit/web/frame/page-head.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { Loaded } from '../../kit/web/loaded.tsx';
import { SectionTabs, useSectionCrumbs } from '../page-tabs.tsx';
import { ReviewActions } from './page/actions.tsx';
import { ImportWindow } from './page/import.tsx';
import { ReviewRows } from './page/rows.tsx';
import { text } from './page/text.ts';
import type { ReviewView } from './view.ts';

const route = getRouteApi('/$realm/designations/review');

/** 位置付けの見直し: which designations must change, why, and what to do. */
export function ReviewPage() {
  const { realm } = route.useParams();
  const lang = useLang();
  const query = useQuery({
    queryKey: ['designations-review', realm, lang],
    queryFn: ({ signal }) => get<ReviewView>(`/api/${realm}/designations/review`, { lang }, signal),
  });
  return <Loaded query={query} draw={(view) => <Review view={view} />} />;
}

function Review({ view }: { view: ReviewView }) {
  const crumbs = useSectionCrumbs();
  const t = useText(text);
  const [open, setOpen] = useState(false);
  const take = () => setOpen(true);
  const { reviewed, inOrder } = view.counts;
  return (
    <>
      <PageHead
        asOf={view.table.asOf}
        printed={[t.space(view.realm.name, view.realm.sample), t.asOf(view.table.asOf)]}
        crumbs={crumbs}
        title={t.title}
        actions={<ReviewActions view={view} take={take} />}
      />
      <SectionTabs current="review" />
      {reviewed === 0 ? (
        <Empty mayWrite={view.mayWrite} take={take} />
      ) : (
        <>
          <Answer
            sentence={view.sentence}
            lines={[view.split, t.inOrder(inOrder, reviewed), ...(view.rows.length > 0 ? [t.next] : [])]}
          />
          {view.rows.length > 0 ? <ReviewRows view={view} /> : <p>{t.clean}</p>}
        </>
      )}
      <ImportWindow open={open} onOpen={setOpen} />
    </>
  );
}

function Empty({ mayWrite, take }: { mayWrite: boolean; take: () => void }) {
  const t = useText(text);
  return (
    <section className="flex max-w-3xl flex-col items-start gap-3 rounded-8 border border-solid-gray-200 bg-white p-6">
      <h2 className="text-std-20B-150">{t.empty.title}</h2>
      <p className="leading-150">{mayWrite ? t.empty.body : t.empty.readOnly}</p>
      {mayWrite && (
        <Button look="outline" onClick={take}>
          {t.take}
        </Button>
      )}
    </section>
  );
}
