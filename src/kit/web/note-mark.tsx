import { useText } from './lang.ts';
import { text } from './text.ts';

/** 注1 beside a heading or figure; the note itself stands under the table or in the card of notes. */
export function NoteMark({ n }: { n: number | undefined }) {
  const t = useText(text);
  return n ? (
    <span className="ml-1 font-400 text-dns-14N-120 text-solid-gray-700 whitespace-nowrap">{t.noteMark(n)}</span>
  ) : null;
}
