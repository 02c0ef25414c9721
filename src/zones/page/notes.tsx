import { Card } from '../../kit/web/card.tsx';
import { Chip } from '../../kit/web/chip.tsx';
import { useText } from '../../kit/web/lang.ts';
import { text } from '../text.ts';
import { useCompare } from './state.tsx';

/** 出典, 注 and 注意 of all that stands on the page; cautions cannot be dismissed. */
export function NotesCard() {
  const { view } = useCompare();
  const t = useText(text).notes;
  if (view.caveats.length + view.footnotes.length + view.sources.length === 0) return null;
  return (
    <Card id="notes" title={t.title}>
      <ul className="flex flex-col gap-2 px-3 pb-3 text-dns-14N-130 leading-150">
        {view.caveats.map((caveat) => (
          <li key={caveat}>
            <Chip look="caution">{t.caution}</Chip> {caveat}
          </li>
        ))}
        {view.footnotes.map((note) => (
          <li key={note.number}>
            <b>{t.note(note.number)}</b> {note.text}
          </li>
        ))}
        {view.sources.map((source) => (
          <li key={source.id}>
            <b>{t.source}</b> {[source.title, source.part].filter(Boolean).join(' ')}
            <span className="block text-solid-gray-700">
              {[t.asOf(source.asOf), source.file && t.file(source.file), ...source.notes].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
