import { notesOfPart, type PaperPart } from '../pure/document.ts';
import type { NoteLine } from '../pure/printed-paper.ts';
import type { Lang } from '../pure/wording.ts';
import { printTable } from './document-cells.ts';
import { documentWords } from './document-words.ts';
import { fileWords } from './table-words.ts';

export type { NoteLine };

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

/** In two columns, the left one the longer. */
export function inColumns<T>(notes: T[], lines: (notes: T[]) => number): T[][] {
  const half = lines(notes) / 2;
  const left = notes.findIndex((_, i) => lines(notes.slice(0, i + 1)) >= half) + 1;
  return [notes.slice(0, left), notes.slice(left)].filter((part) => part.length > 0);
}

function signsOf(part: PaperPart, lang: Lang): string[] {
  const tables = part.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
  return [...new Set(tables.flatMap((table) => printTable(table, lang).signs))];
}
