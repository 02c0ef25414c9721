import type { Day } from '../../pure/day.ts';
import { useText } from '../lang.ts';
import { Link } from '../link.tsx';
import { ChoiceMenu } from '../menu.tsx';
import { text } from '../text.ts';
import { InHeader } from './frame.tsx';

export type AsOfDate = { day: Day; label: string; printed?: string };

type Props = { label: string; asOf: Day; dates: AsOfDate[]; address: (day: Day | undefined) => string };

/** The days on which data changed. The latest stands in no address, so that it stays the latest. */
export function AsOfSwitch({ label, asOf, dates, address }: Props) {
  const t = useText(text);
  const choices = dates.map((date, at) => ({
    id: date.day,
    label: date.label,
    note: [at === 0 && t.latest, date.printed !== date.label && date.printed].filter(Boolean).join(' · '),
    href: address(at === 0 ? undefined : date.day),
    current: date.day === asOf,
  }));
  const words = (
    <>
      <span className="text-dns-14N-130 text-solid-gray-700 max-desktop:sr-only">{t.asOf}</span> <b>{label}</b>
    </>
  );
  return (
    <InHeader>
      {choices.length > 1 ? (
        <ChoiceMenu look="header" name={`${t.asOf} ${label}`} title={t.asOf} label={words} choices={choices} />
      ) : (
        <p className="flex items-center gap-2 text-dns-16N-130">{words}</p>
      )}
    </InHeader>
  );
}

/** A day that cannot be switched here. */
export function AsOfLabel({ label }: { label: string }) {
  const t = useText(text);
  return (
    <InHeader>
      <p className="flex items-center gap-2 text-dns-16N-130">
        <span className="text-dns-14N-130 text-solid-gray-700 max-desktop:sr-only">{t.asOf}</span> <b>{label}</b>
      </p>
    </InHeader>
  );
}

/** Stands across the page while an earlier day is looked at. */
export function PastStrip({ label, back }: { label: string; back: string }) {
  const t = useText(text);
  return (
    <div className="tint -mx-3 -mt-2 mb-2 flex flex-wrap items-center gap-x-4 border-light-blue-700 border-t-4 bg-light-blue-50 px-3 py-1 text-dns-16N-130 desktop:-mx-5 desktop:px-5">
      <p role="status">{t.pastStrip(label)}</p>
      <Link href={back} className="link print:hidden">
        {t.backToLatest}
      </Link>
    </div>
  );
}
