import { useText } from '../../kit/web/lang.ts';
import { text as kitText } from '../../kit/web/text.ts';
import { text } from '../text.ts';
import type { CureRow } from '../view.ts';
import { renumber } from './path.ts';
import { useCompare } from './state.tsx';

/** What would close the blank zone, lightest first. */
export function ZoneCures({ cure }: { cure: CureRow }) {
  const { view, path } = useCompare();
  const t = useText(text);
  const { listSeparator } = useText(kitText);
  const neighbours = cure.neighbours.map((one) => t.cures.neighbour(one.zone, one.count, one.link)).join(listSeparator);
  const lines = [
    [t.zone.lightest, cure.wider ? renumber(cure.wider.text, view.answer.path, path) : t.zone.noWider],
    [t.zone.neighbours, cure.noNeighbour ?? neighbours],
    [t.zone.merge, cure.merge ?? t.cures.none],
  ];
  return (
    <dl className="border-solid-gray-200 border-t pt-2">
      {lines.map(([term, words]) => (
        <div key={term} className="py-0.5">
          <dt className="inline text-dns-14B-130">{term}　</dt>
          <dd className="inline leading-150">{words}</dd>
        </div>
      ))}
    </dl>
  );
}
