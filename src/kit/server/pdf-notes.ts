import type { PaperPart } from '../pure/document.ts';
import { noteColumns, widthInside } from './document-layout.ts';
import { paperColor } from './document-look.ts';
import { inColumns, noteLines } from './document-notes.ts';
import { linesOf, marked, measure, needRoom, noteType, type Press, type Struct, setLine } from './pdf-press.ts';

type LaidNote = { label: string; lines: string[]; caution: boolean };

/** Notes with their lines broken: how high they stand is known before the table above them is set. */
export type LaidNotes = { columns: LaidNote[][]; label: number; width: number; height: number };

const line = noteType.size * 1.35;
const gap = 20;
const above = 4;

const linesIn = (notes: LaidNote[]): number => notes.reduce((count, { lines }) => count + lines.length, 0);

/** Labels stand in a column of their own, so that notes read as a list. */
export function layNotes(press: Press, part: PaperPart): LaidNotes {
  const notes = noteLines(part, press.paper.lang);
  const count = noteColumns(press.sheet);
  const width = (widthInside(press.sheet) - gap * (count - 1)) / count;
  const label = 8 + Math.max(0, ...notes.map(({ label }) => measure(press, label, { ...noteType, bold: true })));
  const laid = notes.map(({ label: word, text, caution }) => ({
    label: word,
    lines: linesOf(press, text, width - label, noteType),
    caution,
  }));
  const columns = count === 1 ? [laid] : inColumns(laid, linesIn);
  const height = notes.length === 0 ? 0 : above + Math.max(...columns.map(linesIn)) * line;
  return { columns, label, width, height };
}

/** Notes of one column go on over the sheet's end; those of two stand on one sheet. */
export function setNotes(press: Press, { columns, label, width, height }: LaidNotes): void {
  if (height === 0) return;
  const full = press.sheet.bottom - press.sheet.top;
  if (height <= full) needRoom(press, height);
  const top = press.y + above;
  columns.forEach((notes, i) => {
    press.y = top;
    const left = press.sheet.left + i * (width + gap);
    for (const note of notes) setNote(press, note, left, label);
  });
  if (columns.length > 1) press.y = top - above + height;
}

function setNote(press: Press, { label, lines, caution }: LaidNote, left: number, indent: number): void {
  const element = press.doc.struct('Note');
  giveId(press, element);
  press.section.add(element);
  lines.forEach((text, i) => {
    needRoom(press, line);
    press.y += line;
    marked(press, element, 'Note', () => {
      const color = caution ? paperColor.markText : noteType.color;
      if (i === 0) setLine(press, label, left, press.y - 3, { ...noteType, color, bold: true });
      setLine(press, text, left + indent, press.y - 3, { ...noteType, color });
    });
  });
  element.end();
}

/** PDF/UA asks every note for a name of its own. */
function giveId(press: Press, element: Struct): void {
  const { data } = (element as unknown as { dictionary: { data: Record<string, unknown> } }).dictionary;
  press.notes += 1;
  data.ID = new String(`note-${press.notes}`);
}
