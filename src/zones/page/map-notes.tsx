import type { MapView } from '../../kit/pure/map.ts';
import { Chip } from '../../kit/web/chip.tsx';
import { useText } from '../../kit/web/lang.ts';
import { mapCardText } from './map-text.ts';
import { useCompare } from './state.tsx';

/** What only the map rests on; the rest stands with the tables' notes. */
export function MapNotes({ map }: { map: MapView }) {
  const { view } = useCompare();
  const t = useText(mapCardText);
  const said = new Set([...view.caveats, ...view.footnotes.map(({ text }) => text)]);
  const caveats = map.caveats.filter((text) => !said.has(text));
  const notes = map.footnotes.filter((text) => !said.has(text));
  return (
    <ul className="mt-2 flex flex-col gap-1 border-solid-gray-200 border-t pt-2 text-dns-14N-130 text-solid-gray-700 leading-150">
      {caveats.map((text) => (
        <li key={text}>
          <Chip look="caution">{t.caution}</Chip> {text}
        </li>
      ))}
      <li>{notes.join(' ')}</li>
      <li>
        <b>{t.source}</b> {map.sources.at(-1)}
      </li>
    </ul>
  );
}
