import { CountChips, FilterRow, SearchWords } from '../../../kit/web/filter.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { designationKinds, designationKindWording } from '../../model.ts';
import type { DesignationListView } from '../list-view.ts';
import type { DesignationsSearch } from '../page-address.ts';
import { Select } from './select.tsx';
import { text } from './text.ts';

type Props = {
  view: DesignationListView;
  search: DesignationsSearch;
  go: (to: Partial<DesignationsSearch>) => void;
  shown: number;
};

/** The number in each stage, which is also the way to see only those; role, plan and words beside it. */
export function ListFilter({ view, search, go, shown }: Props) {
  const t = useText(text).filter;
  const lang = useLang();
  const states = view.counts.map(({ state, ...one }) => ({ id: state, ...one }));
  const any = { id: '' as const, name: t.all };
  return (
    <FilterRow label={t.title} shown={t.shown(shown, view.rows.length)}>
      <CountChips
        choices={[{ id: undefined, label: t.all, count: view.rows.length }, ...states]}
        value={search.state}
        onChange={(state) => go({ state })}
      />
      <Select
        inline
        label={t.kind}
        choices={[any, ...designationKinds.map((id) => ({ id, name: designationKindWording[id][lang] }))]}
        value={search.kind ?? ''}
        onChange={(kind) => go({ kind: kind || undefined })}
      />
      <Select
        inline
        label={t.plan}
        choices={[any, ...view.plans]}
        value={search.plan ?? ''}
        onChange={(plan) => go({ plan: plan || undefined })}
      />
      <SearchWords label={t.search} value={search.q} onFind={(q) => go({ q })} />
    </FilterRow>
  );
}
