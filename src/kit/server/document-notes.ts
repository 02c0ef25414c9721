import { notesOfPart, type PaperPart } from '../pure/document.ts';
import type { Lang } from '../pure/wording.ts';
import { printTable } from './document-cells.ts';
import { documentWords } from './document-words.ts';
import { fileWords } from './table-words.ts';

/** A line under what a part prints: its label and what it says. */
export type NoteLine = { label: string; text: string; caution: boolean };

/** Warnings first, then what numbers and signs mean, then where the figures come from. */
export function noteLines(part: PaperPart, lang: Lang): NoteLine[] {
  const words = documentWords[lang];
  const notes = notesOfPart(part);
  const line = (label: string, text: string): NoteLine => ({ label, text, caution: false });
  const signs = signsOf(part, lang);
  return [
    ...notes.caveats.map((text) => ({ label: words.caution, text, caution: true })),
    ...notes.footnotes.flatMap((list) => list.map((text, i) => line(fileWords[lang].note(i + 1), text))),
    ...(signs.length > 0 ? [line(words.signs, signs.join(lang === 'ja' ? '、' : '; '))] : []),
    ...notes.sources.map((text) => line(words.source, text)),
  ];
}

function signsOf(part: PaperPart, lang: Lang): string[] {
  const tables = part.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  return [...new Set(tables.flatMap((table) => printTable(table, lang).signs))];
}
