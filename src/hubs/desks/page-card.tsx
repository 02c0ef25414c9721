import { Chip } from '../../kit/web/chip.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text } from './text.ts';
import type { DesksView } from './view.ts';

type Municipality = DesksView['municipalities'][number];

/** The desks of one municipality, in letters for whoever reads them on a telephone. */
export function DeskCard({ municipality }: { municipality: Municipality }) {
  const id = `desk-${municipality.code}`;
  return (
    <section aria-labelledby={id} className="rounded-8 border border-solid-gray-200 bg-white p-4">
      <h2 id={id} className="text-std-20B-150">
        {municipality.name}
      </h2>
      <ul className="flex flex-col divide-y divide-solid-gray-200">
        {municipality.desks.map((desk) => (
          <li key={`${desk.name} ${desk.phone}`} className="py-2">
            <DeskLines desk={desk} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DeskLines({ desk }: { desk: Municipality['desks'][number] }) {
  const t = useText(text);
  const lines = [
    [t.hours, desk.hours],
    [t.address, desk.address],
    [t.body, desk.body],
  ].filter(([, words]) => words !== '');
  return (
    <>
      <p className="text-std-18B-160">{desk.name}</p>
      {desk.designated && (
        <p className="pt-1">
          <Chip look="met">{t.designated}</Chip>
        </p>
      )}
      <p className="py-1 text-std-24B-150">
        {desk.tel ? (
          <a
            href={desk.tel}
            aria-label={`${t.call(desk.name)} ${desk.phone}`}
            className="link inline-block min-h-11 py-1"
          >
            {desk.phone}
          </a>
        ) : (
          <span className="text-std-18N-160">{desk.phone || t.noPhone}</span>
        )}
      </p>
      <dl className="flex flex-col gap-1 text-std-18N-160">
        {lines.map(([label, words]) => (
          <div key={label} className="flex gap-3">
            <dt className="w-20 shrink-0 text-solid-gray-700">{label}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
