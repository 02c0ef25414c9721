import { useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button } from '../../../kit/web/button.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address } from '../../../kit/web/search.ts';
import { Window } from '../../../kit/web/window.tsx';
import type { BoardView } from '../view.ts';
import type { Named, ZoneView } from '../zone-view.ts';
import { ProgressSign, SupportSign } from './signs.tsx';
import { text } from './text.ts';

type Props = { view: BoardView; zone: string | undefined; onClose: () => void };

/** All that stands in one zone, those who are not designated too (A8). */
export function ZoneWindow({ view, zone: key, onClose }: Props) {
  const zone = view.zones.find((one) => one.key === key);
  return (
    <Window title={zone?.name ?? ''} open={zone !== undefined} onOpen={(open) => open || onClose()}>
      {zone && <ZoneContent view={view} zone={zone} />}
    </Window>
  );
}

function ZoneContent({ view, zone }: { view: BoardView; zone: ZoneView }) {
  const { realm } = useParams({ strict: false });
  const { lang } = useSearch({ strict: false }) as { lang?: 'en' };
  const t = useText(text);
  const base = `/${realm}/designations`;
  const uncovered = zone.support === 'none' || zone.support === 'arranged';
  return (
    <div className="flex flex-col gap-4">
      <p className="flex flex-wrap items-center gap-x-6 gap-y-1 text-dns-16B-130">
        <span>
          <SupportSign support={zone.support} />
          {zone.supportLabel.slice(2)}
          {zone.support !== 'own' && zone.by !== '' && t.withBy(zone.by)}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <ProgressSign progress={zone.progress} />
          {zone.progressLabel.slice(2)}
        </span>
      </p>
      <Part title={t.leads}>
        <Lines list={zone.leads} base={base} />
      </Part>
      <Part title={t.hubs}>
        <Lines list={zone.hubs} base={base} aside={zone.setUp} />
      </Part>
      {zone.candidates.length > 0 && (
        <Part title={t.candidates}>
          <Lines list={zone.candidates} base={base} />
        </Part>
      )}
      {zone.covers.length > 0 && (
        <Part title={t.covers}>
          <ul>
            {zone.covers.map(({ id, name, words }) => (
              <li key={id}>
                {name} <span className="text-dns-14N-130 text-solid-gray-700">{words}</span>
              </li>
            ))}
          </ul>
          <Link href={address(`${base}/cover`, { lang, unit: view.unit.id, zone: zone.key })}>{t.cover}</Link>
        </Part>
      )}
      {zone.findings.length > 0 && (
        <Part title={t.findings}>
          <ul className="flex flex-col gap-1">
            {zone.findings.map(({ designation, name, words }) => (
              <li key={`${designation}${words}`}>
                <Link href={address(`${base}/${designation}`, { lang })}>{name}</Link> {words}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Others zone={zone} />
      {uncovered && !view.asOf.past && (
        <Part title={t.next}>
          <ul className="flex flex-col gap-1">
            <li>
              <Link href={address(`${base}/ladders`, { lang })}>{t.ladder}</Link>
            </li>
            <li>
              <Link href={address(`${base}/cover`, { lang, unit: view.unit.id, propose: zone.key })}>{t.propose}</Link>
            </li>
          </ul>
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="leading-150">
      <h3 className="text-dns-16B-130">{title}</h3>
      {children}
    </section>
  );
}

function Lines({ list, base, aside }: { list: Named[]; base: string; aside?: string | null }) {
  const { lang } = useSearch({ strict: false }) as { lang?: 'en' };
  const t = useText(text);
  if (list.length === 0) return <p className="text-solid-gray-700">{aside ?? t.nobody}</p>;
  return (
    <ul>
      {list.map(({ id, name, words }) => (
        <li key={id}>
          <Link href={address(`${base}/${id}`, { lang })}>{name}</Link>{' '}
          <span className="text-dns-14N-130 text-solid-gray-700">{words}</span>
        </li>
      ))}
      {aside && <li className="text-dns-14N-130 text-solid-gray-700">{aside}</li>}
    </ul>
  );
}

const first = 8;

function Others({ zone }: { zone: ZoneView }) {
  const t = useText(text);
  const [all, setAll] = useState(false);
  if (!zone.others)
    return (
      <Part title={t.others(0)}>
        <p>{t.noList}</p>
      </Part>
    );
  const shown = all ? zone.others : zone.others.slice(0, first);
  return (
    <Part title={t.others(zone.others.length)}>
      <p className="text-dns-14N-130 text-solid-gray-700">{t.othersWhy}</p>
      <ul className="mt-1">
        {shown.map(({ number, name, kind, municipality, filings }) => (
          <li key={number} className="flex flex-wrap gap-x-3 border-solid-gray-200 border-b py-1">
            <span>{name}</span>
            <span className="text-dns-14N-130 text-solid-gray-700">
              {kind} {municipality} {filings}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < zone.others.length && (
        <Button look="small" className="mt-2" onClick={() => setAll(true)}>
          {t.showAll(zone.others.length)}
        </Button>
      )}
    </Part>
  );
}
