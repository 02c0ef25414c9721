import type { ReactNode } from 'react';
import { FigureText } from '../../kit/web/figure.tsx';
import { useText } from '../../kit/web/lang.ts';
import { TabCard } from '../../kit/web/tabs.tsx';
import { text } from '../text.ts';
import type { Tab } from './address.ts';
import { CureTable } from './cures.tsx';
import { GapTable } from './gaps.tsx';
import { useCompare } from './state.tsx';
import { TiedZones } from './tied-rows.tsx';
import { ZoneTable } from './zone-table.tsx';

/** Behind the selected cell: its blank zones, all its zones, and the municipalities without. */
export function LowerTabs() {
  const { view, search, go } = useCompare();
  const t = useText(text).tabs;
  const gaps = view.gaps.find((gap) => gap.criterion === view.answer.criterion);
  const entries: { id: Tab; label: string; count: ReactNode; panel: ReactNode }[] = [
    { id: 'cures', label: t.cures, count: <FigureText figure={view.answer.blank} />, panel: <CureTable /> },
    { id: 'zones', label: t.zones, count: view.answer.zones, panel: <ZoneTable /> },
    { id: 'gaps', label: t.gaps, count: gaps ? <FigureText figure={gaps.count} /> : '－', panel: <GapTable /> },
  ];
  const contained = (search.tab ?? 'cures') === 'cures' && view.cures.some((cure) => cure.container);
  const aside = contained && <p className="px-3 py-1 text-dns-14N-130 text-solid-gray-700">{t.sameContainer}</p>;
  const open = search.tab ?? 'cures';
  return (
    <div data-tour="3">
      <TiedZones>
        <TabCard
          label={t.label}
          entries={entries}
          open={open}
          onOpen={(tab) => go({ tab, sort: undefined })}
          aside={aside}
        />
      </TiedZones>
    </div>
  );
}
