import { useParams, useSearch } from '@tanstack/react-router';
import { useId } from 'react';
import type { Day } from '../kit/pure/day.ts';
import { Chip } from '../kit/web/chip.tsx';
import { AsOfLabel, AsOfSwitch, PastStrip } from '../kit/web/frame/as-of.tsx';
import { PrintLine } from '../kit/web/frame/title-line.tsx';
import { useText } from '../kit/web/lang.ts';
import { Link } from '../kit/web/link.tsx';
import { fieldLook } from '../kit/web/look.ts';
import { address } from '../kit/web/search.ts';
import { text } from './page-standing-text.ts';

type DayProps = {
  view: {
    realm: { name: string; sample: boolean };
    asOf: { day: Day; label: string; past: boolean };
    dates: { day: Day; label: string }[];
  };
  /** Of the page on another day; on the latest without one. */
  address: (day: Day | undefined) => string;
};

/** The day that is shown, in the header and on paper, and the days one can look back to. */
export function StandingDay({ view: { realm, asOf, dates }, address }: DayProps) {
  const t = useText(text);
  return (
    <>
      {asOf.past ? (
        <AsOfLabel label={asOf.label} />
      ) : (
        <AsOfSwitch label={asOf.label} asOf={asOf.day} dates={dates} address={address} />
      )}
      {asOf.past && <PastStrip label={asOf.label} back={address(undefined)} />}
      <PrintLine words={[t.space(realm.name, realm.sample), t.asOf(asOf.label)]} />
    </>
  );
}

type UnitProps = { unit: string; units: { id: string; name: string }[]; onUnit: (unit: string) => void };

export function UnitField({ unit, units, onUnit }: UnitProps) {
  const t = useText(text);
  const id = useId();
  return (
    <div className="flex items-center gap-2 print:hidden">
      <label htmlFor={id} className="text-dns-14N-130">
        {t.unit}
      </label>
      <select id={id} value={unit} onChange={(event) => onUnit(event.target.value)} className={fieldLook}>
        {units.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** What must not be overlooked. */
export function Warnings({ words }: { words: string[] }) {
  const t = useText(text);
  if (words.length === 0) return null;
  return (
    <ul aria-label={t.warnings} className="mb-3 flex flex-col gap-1 leading-150">
      {words.map((one) => (
        <li key={one}>
          <Chip look="caution">{t.caution}</Chip> {one}
        </li>
      ))}
    </ul>
  );
}

/** Nothing is designated yet: the two ways to begin. */
export function FirstSteps() {
  const t = useText(text);
  const { realm } = useParams({ strict: false });
  const { lang } = useSearch({ strict: false }) as { lang?: 'en' };
  const steps = [
    { label: t.runLadder, why: t.runLadderWhy, to: 'ladders' },
    { label: t.bringIn, why: t.bringInWhy, to: 'review' },
  ];
  return (
    <section aria-labelledby="first" className="card mb-3 rounded-8 border border-solid-gray-200 bg-white px-4 py-3">
      <h2 id="first" className="text-dns-16B-130">
        {t.first}
      </h2>
      <ol className="mt-2 flex flex-col gap-2">
        {steps.map(({ label, why, to }, at) => (
          <li key={to} className="leading-150">
            <span className="mr-2 font-700 tabular-nums">{at + 1}</span>
            <Link href={address(`/${realm}/designations/${to}`, { lang })}>{label}</Link>
            <span className="block pl-5 text-dns-14N-130 text-solid-gray-700">{why}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
