import { useState } from 'react';
import { Failure } from '../../kit/web/failure.tsx';
import { useText } from '../../kit/web/lang.ts';
import { Window } from '../../kit/web/window.tsx';
import { LinksContent } from './links-content.tsx';
import { useLinks } from './links-state.ts';
import { linksPageText } from './links-text.ts';
import { useCompare } from './state.tsx';

/** Opens the links by bridge, ferry and road that stand beside the borders on land. */
export function LinksReview() {
  const { view } = useCompare();
  const t = useText(linksPageText);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="link mx-3 mb-2 min-h-6 rounded-4 text-dns-14N-130 max-desktop:min-h-11 print:hidden"
      >
        {view.may.writeLinks ? t.open : t.look}
      </button>
      <Window title={t.title} open={open} onOpen={setOpen}>
        <Links />
      </Window>
    </>
  );
}

function Links() {
  const { data, error, refetch } = useLinks();
  if (data) return <LinksContent links={data} />;
  return error ? <Failure error={error} retry={() => refetch()} /> : <div className="h-96" />;
}
