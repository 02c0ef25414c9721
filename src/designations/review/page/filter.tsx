import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { CountChips, FilterRow, SearchWords } from '../../../kit/web/filter.tsx';
import { useText } from '../../../kit/web/lang.ts';
import type { ReviewSearch } from '../page-address.ts';
import type { ReviewView } from '../view.ts';
import { text } from './text.ts';

type Props = { view: ReviewView; search: ReviewSearch; go: (to: Partial<ReviewSearch>) => void; shown: number };

/** How many await what, out of all designations, which is also the way to see only those. */
export function ReviewFilter({ view, search, go, shown }: Props) {
  const t = useText(text);
  const urgencies = [{ urgency: undefined, label: t.all, count: view.rows.length }, ...view.urgencies];
  return (
    <FilterRow label={t.filter} shown={t.shown(shown, view.rows.length)}>
      <CountChips
        choices={urgencies.map(({ urgency, label, count }) => ({
          id: urgency,
          label,
          count: t.of(count, view.counts.reviewed),
        }))}
        value={search.urgency}
        onChange={(urgency) => go({ urgency })}
      />
      <SearchWords label={t.search} value={search.q} onFind={(q) => go({ q })} />
      <Checkbox checked={search.others === '1'} onChange={(on) => go({ others: on ? '1' : undefined })}>
        {t.others}
      </Checkbox>
    </FilterRow>
  );
}
