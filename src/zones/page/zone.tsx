import { useEffect, useRef } from 'react';
import { Card } from '../../kit/web/card.tsx';
import { Chip } from '../../kit/web/chip.tsx';
import { useText } from '../../kit/web/lang.ts';
import { Link } from '../../kit/web/link.tsx';
import { withSearch } from '../../kit/web/search.ts';
import { text } from '../text.ts';
import { useFigure } from './source.tsx';
import { useCompare, zoneName } from './state.tsx';
import { ZoneCounts } from './zone-counts.tsx';
import { ZoneCures } from './zone-cures.tsx';

/** On a phone the card stands far below what was pressed: it comes into view, and so does the reading position. */
function useComeIntoView(zone: string | undefined): void {
  const before = useRef(zone);
  useEffect(() => {
    if (zone === before.current) return;
    before.current = zone;
    const head = document.getElementById('zone');
    if (!zone || !head || matchMedia('(min-width: 75em)').matches) return;
    head.tabIndex = -1;
    head.focus({ preventScroll: true });
    head.closest('section')?.scrollIntoView({ block: 'start' });
  }, [zone]);
}

/** The selected zone. */
export function ZoneCard() {
  const { view, search } = useCompare();
  const row = view.zoneTable.rows.find((one) => one.id === search.zone);
  useComeIntoView(row?.id);
  return row && <ZoneDetail id={row.id} />;
}

function ZoneDetail({ id }: { id: string }) {
  const { view, go } = useCompare();
  const t = useText(text).zone;
  const row = view.zoneTable.rows.find((one) => one.id === id)!;
  const cure = view.cures.find((one) => one.key === id);
  const name = zoneName(row);
  const close = (
    <button
      type="button"
      className="link rounded-4 text-dns-14N-130 print:hidden"
      onClick={() => go({ zone: undefined })}
    >
      {t.close}
    </button>
  );
  const state = view.answer.blank.state !== 'ok' ? null : cure ? 'blank' : 'met';
  return (
    <Card id="zone" chosen className="wide:sticky wide:top-14 wide:z-10" title={name} aside={close}>
      <div className="flex flex-col gap-2 px-3 pb-3 text-dns-14N-130" aria-live="polite">
        <p className="flex flex-wrap items-center gap-2">
          {state && <Chip look={state}>{t[state]}</Chip>}
          <span className="text-solid-gray-700">
            {view.answer.criterionName}
            {cure?.container && ` · ${t.of(cure.container)}`}
          </span>
        </p>
        <ZoneCounts row={row} />
        {cure && <ZoneCures cure={cure} />}
        <Institutions id={id} criterion={cure?.wider?.criterion ?? view.answer.criterion} />
      </div>
    </Card>
  );
}

/** Leads to the institutions that stand behind the zone's figure, or behind its lightest cure. */
function Institutions({ id, criterion }: { id: string; criterion: string }) {
  const { realm, view, search } = useCompare();
  const { data } = useFigure(realm, { unit: view.answer.unit, criterion, zone: id, asof: search.asof });
  const t = useText(text).zone;
  if (!data?.institutions) return null;
  const name = view.criteria.find((one) => one.id === criterion)?.short;
  return (
    <Link href={withSearch(data.institutions.href, { lang: search.lang })} className="link self-start print:hidden">
      {t.institutions(name ?? '')}
    </Link>
  );
}
