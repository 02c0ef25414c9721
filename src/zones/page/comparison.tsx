import { AsOfSwitch, PastStrip } from '../../kit/web/frame/as-of.tsx';
import { PrintLine, TitleLine } from '../../kit/web/frame/title-line.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import type { ComparisonView } from '../view.ts';
import { Actions } from './actions.tsx';
import { compareAddress } from './address.ts';
import { AnswerCard } from './answer.tsx';
import { BlankNames } from './blank-names.tsx';
import { HubsCard } from './hubs.tsx';
import { LowerTabs } from './lower-tabs.tsx';
import { MapCard } from './map-card.tsx';
import { MatrixCard } from './matrix.tsx';
import { NationalCard } from './national.tsx';
import { NotesCard } from './notes.tsx';
import { usePrintKey } from './paper/printing.ts';
import { CompareProvider, useCompareState } from './state.tsx';
import { WelcomeCard } from './welcome.tsx';
import { ZoneCard } from './zone.tsx';

export function ComparisonPage({ view }: { view: ComparisonView }) {
  const t = useText(text);
  const state = useCompareState(view);
  const { realm, search } = state;
  usePrintKey(realm, search);
  const home = compareAddress(realm, { lang: search.lang });
  const space = t.space(view.realm.name, view.realm.sample);
  return (
    <CompareProvider value={state}>
      <AsOfSwitch
        label={view.asOfLabel}
        asOf={view.asOf}
        dates={view.dates}
        address={(asof) => compareAddress(realm, { ...search, asof })}
      />
      {!view.latest && (
        <PastStrip label={view.asOfLabel} back={compareAddress(realm, { ...search, asof: undefined })} />
      )}
      <PrintLine words={[space, t.copied.asOf(view.asOfLabel)]} />
      <TitleLine crumbs={[{ label: t.home, href: home }]} title={t.title} actions={<Actions />} />
      <AnswerCard />
      <BlankNames />
      <WelcomeCard />
      <div className="mt-2.5 grid grid-cols-1 gap-3 wide:grid-cols-[minmax(0,1fr)_27rem] print:flex print:flex-col">
        <div className="flex min-w-0 flex-col gap-3 max-wide:contents print:contents">
          <MatrixCard />
          <LowerTabs />
          <div className="max-wide:order-1 print:order-1">
            <NotesCard />
          </div>
        </div>
        <div className="flex min-w-0 flex-col gap-3 max-wide:contents print:block print:columns-2 print:gap-3 print:*:mb-3">
          <MapCard />
          <ZoneCard />
          <NationalCard />
          <HubsCard />
        </div>
      </div>
    </CompareProvider>
  );
}
