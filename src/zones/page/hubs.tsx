import { Card } from '../../kit/web/card.tsx';
import { useText } from '../../kit/web/lang.ts';
import { TableView } from '../../kit/web/table/table.tsx';
import { text as kitText } from '../../kit/web/text.ts';
import { text } from '../text.ts';
import { useCompare } from './state.tsx';

export function HubsCard() {
  const { hubs } = useCompare().view;
  const t = useText(text).hubs;
  const kit = useText(kitText);
  if (!hubs) return null;
  return (
    <Card id="hubs" title={t.title}>
      <p className="px-3 pb-1 leading-150">{hubs.sentence}</p>
      <TableView
        table={hubs.table}
        dense
        notes={false}
        caption={
          <span className="flex flex-wrap justify-between gap-x-4 text-dns-14N-130 text-solid-gray-700">
            {hubs.table.title}
            {hubs.table.unit && <span>{hubs.table.unit}</span>}
          </span>
        }
      />
      {hubs.table.sources.map((source) => (
        <p key={source} className="px-3 py-2 text-dns-14N-130 text-solid-gray-700">
          {kit.source} {source}
        </p>
      ))}
    </Card>
  );
}
