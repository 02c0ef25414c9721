import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { CountChips, FilterRow, SearchWords } from '../../../kit/web/filter.tsx';
import { useText } from '../../../kit/web/lang.ts';
import type { HubListView } from '../list-view.ts';
import type { HubsSearch } from './address.ts';
import { text } from './text.ts';

type Props = { view: HubListView; search: HubsSearch; go: (to: Partial<HubsSearch>) => void; shown: number };

/** The number in each state, which is also the way to see only those. */
export function ListFilter({ view, search, go, shown }: Props) {
  const t = useText(text).list;
  const some = view.rows.some((row) => row.mayWrite) && view.rows.some((row) => !row.mayWrite);
  const states = view.counts.map(({ state, ...one }) => ({ id: state, ...one }));
  return (
    <FilterRow label={t.filter} shown={t.shown(shown, view.rows.length)}>
      <CountChips
        choices={[{ id: undefined, label: t.all, count: view.rows.length }, ...states]}
        value={search.state}
        onChange={(state) => go({ state })}
      />
      <SearchWords label={t.search} value={search.q} onFind={(q) => go({ q })} />
      {some && (
        <Checkbox checked={search.mine === '1'} onChange={(on) => go({ mine: on ? '1' : undefined })}>
          {t.mine}
        </Checkbox>
      )}
    </FilterRow>
  );
}
