import { Chip } from '../../../kit/web/chip.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { TableView } from '../../../kit/web/table/table.tsx';
import type { AreaView, ResultView } from '../result-view.ts';
import { text } from './text.ts';

type Props = { result: ResultView; selected?: string; onArea: (area: string) => void; dense?: boolean };

const looks = { taken: 'met', open: 'caution', none: 'blank' } as const;

export function StepChip({ area }: { area: AreaView }) {
  return <Chip look={area.neighbour ? 'caution' : looks[area.state]}>{area.stepLabel}</Chip>;
}

/** One row an area; the head of each opens why. */
export function ResultTable({ result, selected, onArea, dense }: Props) {
  const t = useText(text);
  const areas = new Map(result.areas.map((area) => [area.key, area]));
  return (
    <section aria-labelledby="result" className="card splits rounded-8 border border-solid-gray-200 bg-white">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-3 py-2">
        <h2 id="result" className="text-dns-16B-130">
          {t.byArea(result.areas.length)}
        </h2>
        <p className="text-dns-14N-130 text-solid-gray-700 print:hidden">{t.opens}</p>
      </div>
      <StepCounts result={result} />
      <TableView
        table={result.table}
        caption="hidden"
        selected={selected}
        onRow={({ id }) => onArea(id)}
        draw={(row, { id }) => {
          const area = areas.get(row.id);
          return id === 'step' && area ? <StepChip area={area} /> : null;
        }}
        notes={false}
        dense={dense}
        stack
      />
    </section>
  );
}

/** What each step asks for, and how many areas it settled. */
export function StepCounts({ result: { counts } }: { result: Pick<ResultView, 'counts'> }) {
  const t = useText(text);
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 px-3 pb-2 text-dns-14N-130">
      {counts.map(({ step, name, count }) => (
        <div key={step} className="flex flex-wrap gap-x-2">
          <dt>
            <b>{t.step(step)}</b> {name}
          </dt>
          <dd className="font-700 tabular-nums">{t.areas(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
