import { useQuery } from '@tanstack/react-query';
import type { HistoryLine } from '../../../kit/pure/history.ts';
import { get, Refused } from '../../../kit/web/api.ts';
import { Card } from '../../../kit/web/card.tsx';
import { Faults } from '../../../kit/web/failure.tsx';
import { HistoryPanel } from '../../../kit/web/history/history-panel.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { address } from '../../../kit/web/search.ts';
import type { DesignationView } from '../view.ts';
import { text } from './text.ts';

/** Each step with its day, its reason and who took it; the newest first. */
export function Events({ view }: { view: DesignationView }) {
  const t = useText(text).record;
  return (
    <Card id="events" title={t.events}>
      <ol className="border-solid-gray-200 border-t">
        {view.events.length === 0 && <li className="px-3 py-2">{t.noEvents}</li>}
        {view.events.map(({ id, on, label, reason, by }) => (
          <li key={id} className="border-solid-gray-200 border-b px-3 py-2 last:border-b-0">
            <p className="flex flex-wrap items-baseline gap-x-3 text-dns-16N-130">
              <span className="tabular-nums">{on}</span>
              <b>{label}</b>
              <span className="text-dns-14N-130 text-solid-gray-700">{by}</span>
            </p>
            {reason && <p className="break-words text-dns-14N-130 leading-150">{reason}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** All roles of one organisation are one record of it (H2). */
export function OtherRoles({ view, lang }: { view: DesignationView; lang?: 'en' }) {
  const t = useText(text).record;
  if (view.others.length === 0) return null;
  return (
    <Card id="others" title={t.others}>
      <ul className="border-solid-gray-200 border-t px-3 py-1">
        {view.others.map(({ id, words }) => (
          <li key={id}>
            <Link
              href={address(`/${view.realm.key}/designations/${id}`, { lang })}
              className="link inline-flex min-h-9 items-center max-desktop:min-h-11"
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function DesignationHistory({ view }: { view: DesignationView }) {
  const lang = useLang();
  const t = useText(text).record;
  const realm = view.realm.key;
  const { data, error } = useQuery({
    queryKey: ['designation', realm, view.id, 'history', lang],
    queryFn: ({ signal }) =>
      get<{ lines: HistoryLine[] }>(`/api/${realm}/designations/${view.id}/history`, { lang }, signal),
  });
  return (
    <Card id="history" title={t.history}>
      <div className="px-3 pb-3">
        {data && <HistoryPanel lines={data.lines} />}
        {error instanceof Refused && <Faults error={error} />}
      </div>
    </Card>
  );
}
