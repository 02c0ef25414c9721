import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Cell } from '../../../kit/pure/table.ts';
import { get } from '../../../kit/web/api.ts';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { Chip } from '../../../kit/web/chip.tsx';
import { Failure } from '../../../kit/web/failure.tsx';
import { useLang, useText } from '../../../kit/web/lang.ts';
import { TableView } from '../../../kit/web/table/table.tsx';
import { Skeleton } from '../../../kit/web/waiting.tsx';
import type { CompareView } from '../compare-view.ts';
import type { LaddersSearch } from '../page-address.ts';
import type { ResultView } from '../result-view.ts';
import type { Go } from './asked.ts';
import { StepCounts } from './result-table.tsx';
import { text } from './text.ts';

type Props = { result: ResultView; other: string; search: LaddersSearch; go: Go };

/** Two ladders beside each other: how many areas at which step, then area by area with the differences marked. */
export function Compared({ result, other, go }: Props) {
  const { realm } = useParams({ strict: false });
  const lang = useLang();
  const { ladder, unit, asOf } = result;
  const asked = { lang, ladder: `${ladder.id}@${ladder.version}`, with: other, unit: unit.id, asof: asOf.day };
  const { data, error, refetch } = useQuery({
    queryKey: ['designations', 'ladders', realm, 'compare', asked],
    queryFn: ({ signal }) => get<CompareView>(`/api/${realm}/designations/ladders/compare`, asked, signal),
    placeholderData: keepPreviousData,
  });
  if (!data) return error ? <Failure error={error} retry={() => refetch()} /> : <Skeleton />;
  return <SideBySide view={data} onArea={(area) => go({ area })} />;
}

const wordsOf = (cell: Cell | undefined): string => (cell && 'text' in cell ? cell.text : '');

function SideBySide({ view, onArea }: { view: CompareView; onArea: (area: string) => void }) {
  const t = useText(text).compare;
  const [only, setOnly] = useState(true);
  const differing = new Set(view.differing);
  const rows = only ? view.table.rows.filter(({ id }) => differing.has(id)) : view.table.rows;
  return (
    <section aria-labelledby="comparison" className="card splits rounded-8 border border-solid-gray-200 bg-white">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-3 py-2">
        <h2 id="comparison" aria-live="polite" className="text-dns-16B-130">
          {view.sentence}
        </h2>
        {view.differing.length > 0 && (
          <Checkbox checked={only} onChange={setOnly}>
            {t.only}
          </Checkbox>
        )}
      </div>
      <div className="grid grid-cols-1 gap-x-6 gap-y-3 px-3 pb-3 desktop:grid-cols-2">
        {view.sides.map((side) => (
          <section key={`${side.ladder.id}@${side.ladder.version}`} className="border-solid-gray-200 border-l-4 pl-3">
            <h3 className="text-dns-16B-130">{t.name(side.ladder.name, side.ladder.version)}</h3>
            <div className="-mx-3">
              <StepCounts result={side} />
            </div>
            <ul className="text-dns-14N-130 leading-150">
              {side.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
              {side.lines.length === 0 && <li>{t.everywhere}</li>}
            </ul>
          </section>
        ))}
      </div>
      {rows.length > 0 && (
        <TableView
          table={{ ...view.table, rows }}
          caption="hidden"
          onRow={({ id }) => onArea(id)}
          draw={(row, { id }) =>
            id === 'difference' && differing.has(row.id) ? (
              <Chip look="caution">{wordsOf(row.cells.at(-1))}</Chip>
            ) : null
          }
        />
      )}
    </section>
  );
}
