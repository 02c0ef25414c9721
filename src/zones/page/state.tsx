import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { createContext, type Dispatch, type SetStateAction, useContext, useEffect, useMemo, useState } from 'react';
import type { Row } from '../../kit/pure/table.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import { get } from '../../kit/web/api.ts';
import { useLang } from '../../kit/web/lang.ts';
import type { ComparisonView } from '../view.ts';
import { askedOf, type CompareSearch, moved } from './address.ts';
import { type Kept, keepPath } from './path.ts';
import { shorten } from './short-names.ts';
import type { Tour, TourEvent } from './steps.ts';
import { tell, useTour } from './tour.ts';

const route = getRouteApi('/$realm/zones/compare');

export function useComparison() {
  const { realm } = route.useParams();
  const asked = askedOf(route.useSearch());
  return useQuery({
    queryKey: ['compare', realm, asked],
    queryFn: ({ signal }) => get<ComparisonView>(`/api/${realm}/zones/compare`, asked, signal),
    placeholderData: keepPreviousData,
  });
}

export type Compare = {
  realm: string;
  lang: Lang;
  search: CompareSearch;
  view: ComparisonView;
  path: ComparisonView['answer']['path'];
  /** Zone names without the ending they all share. */
  short: (text: string) => string;
  go: (to: Partial<CompareSearch>) => void;
  tour: Tour;
  tell: (event: TourEvent) => void;
  /** Criteria taken away a moment ago, which can still be brought back. */
  leaving: readonly string[];
  setLeaving: Dispatch<SetStateAction<readonly string[]>>;
};

const CompareContext = createContext<Compare | null>(null);
export const CompareProvider = CompareContext.Provider;

export function useCompare(): Compare {
  const compare = useContext(CompareContext);
  if (!compare) throw new Error('outside the comparison page');
  return compare;
}

/** Everything the parts of the page share: one view, one address, one way to move. */
export function useCompareState(view: ComparisonView): Compare {
  const { realm } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const lang = useLang();
  const path = usePath(view, lang);
  const tour = useTour();
  const [leaving, setLeaving] = useState<readonly string[]>([]);
  return useMemo(() => {
    const go = (to: Partial<CompareSearch>) => {
      navigate({ search: (now) => moved(now, to), resetScroll: false });
    };
    const short = shorten(view.zoneTable.rows.map((row) => zoneName(row)));
    return { realm, lang, search, view, path, short, go, tour, tell, leaving, setLeaving };
  }, [realm, lang, search, view, path, navigate, tour, leaving]);
}

function usePath(view: ComparisonView, lang: Lang) {
  const of = [view.realm.key, view.asOf, view.answer.unit, lang].join(' ');
  const [kept, setKept] = useState<Kept | null>(null);
  const now = keepPath(kept, of, view.answer);
  useEffect(() => setKept(now), [now]);
  return now.path;
}

/** The first cell of a zone's row is its name. */
export function zoneName(row: Row): string {
  const [cell] = row.cells;
  return cell && 'text' in cell ? cell.text : row.id;
}
