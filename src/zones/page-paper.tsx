import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { PrintedPaper } from '../kit/pure/printed-paper.ts';
import { get } from '../kit/web/api.ts';
import { PaperSheets } from '../kit/web/document/paper.tsx';
import { AsOfLabel } from '../kit/web/frame/as-of.tsx';
import { Loaded } from '../kit/web/loaded.tsx';
import { askedOf } from './page/address.ts';
import { usePrintOnce } from './page/paper/printing.ts';
import { PaperToolbar } from './page/paper/toolbar.tsx';

const route = getRouteApi('/$realm/zones/paper');

/** The council paper on sheets: what the browser prints is what the files hold. */
export function PaperPage() {
  const { realm } = route.useParams();
  const { size, orientation, ...search } = route.useSearch();
  const asked = { ...askedOf(search), size, orientation };
  const query = useQuery({
    queryKey: ['paper', realm, asked],
    queryFn: ({ signal }) => get<PrintedPaper>(`/api/${realm}/zones/paper`, asked, signal),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
  return <Loaded query={query} draw={(view) => <Paper paper={view} />} />;
}

function Paper({ paper }: { paper: PrintedPaper }) {
  const { realm } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const move = (to: Partial<typeof search>) =>
    navigate({ search: (now) => ({ ...now, ...to }), replace: true, resetScroll: false });
  usePrintOnce(search.print === 'yes', () => move({ print: undefined }));
  useEffect(() => {
    document.title = `${paper.running.whose} ${paper.asOf}`;
  }, [paper]);
  return (
    <>
      <AsOfLabel label={paper.asOf} />
      <PaperToolbar realm={realm} search={search} onChoose={move} />
      <PaperSheets paper={paper} />
    </>
  );
}
