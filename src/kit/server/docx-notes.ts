import {
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { PaperPart } from '../pure/document.ts';
import type { Lang } from '../pure/wording.ts';
import { noteColumns, type Sheet, widthInside } from './document-layout.ts';
import { paperColor, paperSize } from './document-look.ts';
import { guessLines } from './document-measure.ts';
import { inColumns, type NoteLine, noteLines } from './document-notes.ts';
import { noteIndent } from './docx-styles.ts';
import { twips } from './docx-table.ts';

const line = 10.5;
const gap = 20;

export type DocxNotes = { height: number; made: (Paragraph | Table)[] };

/** The notes under a part; on a wide sheet in two columns, kept on one page. */
export function docxNotes(part: PaperPart, sheet: Sheet, lang: Lang): DocxNotes {
  const notes = noteLines(part, lang);
  if (notes.length === 0) return { height: 0, made: [] };
  const count = noteColumns(sheet);
  const width = (widthInside(sheet) - gap * (count - 1)) / count;
  const room = width - noteIndent / 20;
  const lines = (some: NoteLine[]) => some.reduce((all, { text }) => all + guessLines(text, room, paperSize.least), 0);
  const columns = count === 1 ? [notes] : inColumns(notes, lines);
  const height = Math.max(...columns.map(lines)) * line + 4;
  return { height, made: count === 1 ? paragraphs(notes) : [inTable(columns, width)] };
}

const paragraphs = (notes: NoteLine[]): Paragraph[] => notes.map((note, i) => noteOf(note, i < notes.length - 1));

/** A table without lines is the one way to two columns that stay with what stands above them. */
function inTable(columns: NoteLine[][], width: number): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips((width + gap) * 2), type: WidthType.DXA },
    columnWidths: columns.map(() => twips(width + gap)),
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
    margins: { top: 0, bottom: 0, left: 0, right: twips(gap) },
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          (notes) =>
            new TableCell({
              width: { size: twips(width + gap), type: WidthType.DXA },
              borders,
              children: paragraphs(notes),
            }),
        ),
      }),
    ],
  });
}

function noteOf({ label, text, caution }: NoteLine, keepNext: boolean): Paragraph {
  const color = caution ? paperColor.markText : paperColor.quiet;
  return new Paragraph({
    style: 'Note',
    keepNext,
    keepLines: true,
    spacing: { line: twips(line), lineRule: LineRuleType.EXACT },
    tabStops: [{ type: TabStopType.LEFT, position: noteIndent }],
    children: [new TextRun({ text: label, bold: true, color }), new TextRun({ text: `\t${text}`, color })],
  });
}
