import type { Table } from '../../pure/table.ts';
import { Chip } from '../chip.tsx';
import { useText } from '../lang.ts';
import { text } from '../text.ts';

/** 注, 注意 and 出典 of a table; cautions cannot be dismissed. */
export function TableNotes({ table }: { table: Table }) {
  const t = useText(text);
  const empty = table.footnotes.length + table.caveats.length + table.sources.length === 0;
  if (empty) return null;
  return (
    <ul className="flex flex-col gap-1 px-3 py-2 text-dns-14N-130">
      {table.footnotes.map((note, i) => (
        <li key={note}>
          <b>{t.noteMark(i + 1)}</b> {note}
        </li>
      ))}
      {table.caveats.map((caveat) => (
        <li key={caveat}>
          <Chip look="caution">{t.caution}</Chip> {caveat}
        </li>
      ))}
      {table.sources.map((source) => (
        <li key={source}>
          <b>{t.source}</b> {source}
        </li>
      ))}
    </ul>
  );
}
