import type { Orientation, Paper, Struck } from '../pure/document.ts';
import { type Sheet, sheetFor, struckSize, struckTurn } from './document-layout.ts';
import { breakLines } from './document-lines.ts';
import { paperColor, paperSize } from './document-look.ts';
import type { Office } from './document-office.ts';

type Doc = PDFKit.PDFDocument;
export type Struct = PDFKit.PDFStructureElement;

/** A PDF being set: where the next line goes, and the element of the structure it belongs to. */
export type Press = {
  doc: Doc;
  paper: Paper;
  office: Office;
  sheet: Sheet;
  y: number;
  section: Struct;
  notes: number;
  widths: Map<string, number>;
  /** What is said across the pages of the part being set. */
  struck: Struck | undefined;
};

export type Type = { size: number; bold?: boolean; color?: string };

export const leading = 1.45;
/** Over a table or a chart. */
export const captionHeight = 18;

/** Letters keep their width whatever stands beside them, so lines are the sum of their letters. */
export function measure(press: Press, text: string, { size, bold }: Type): number {
  let width = 0;
  for (const letter of text) width += letterWidth(press, letter, bold === true);
  return (width * size) / 1000;
}

function letterWidth({ doc, widths }: Press, letter: string, bold: boolean): number {
  const key = (bold ? 'b' : 'r') + letter;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = doc
    .font(bold ? 'bold' : 'regular')
    .fontSize(1000)
    .widthOfString(letter, { features: [] });
  widths.set(key, width);
  return width;
}

export const linesOf = (press: Press, text: string, width: number, type: Type): string[] =>
  breakLines(text, width, (piece) => measure(press, piece, type));

/** Sets one line with its base line at y. */
export function setLine({ doc }: Press, text: string, x: number, y: number, type: Type): void {
  if (text === '') return;
  doc
    .font(type.bold ? 'bold' : 'regular')
    .fontSize(type.size)
    .fillColor(`#${type.color ?? paperColor.ink}`)
    .text(text, x, y, { lineBreak: false, features: [], baseline: 'alphabetic' });
}

/** Marks what `draw` sets as a piece of an element of the structure. */
export function marked({ doc }: Press, element: Struct, tag: string, draw: () => void): void {
  const content = doc.markStructureContent(tag);
  draw();
  doc.endMarkedContent();
  element.add(content);
}

/** Marks what readers pass over: rules, repeated heads, page numbers. */
export function artifact({ doc }: Press, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  doc.markContent('Artifact', { type });
  draw();
  doc.endMarkedContent();
}

export function turnPage(press: Press, orientation?: Orientation): void {
  if (orientation) press.sheet = sheetFor(press.paper, orientation);
  const { width, height } = press.sheet;
  press.doc.addPage({ size: [width, height], margin: 0 });
  press.y = press.sheet.top;
  if (press.struck) setStruck(press, press.struck);
}

/** Under what the page says, so that it can still be read. */
function setStruck(press: Press, { word, note }: Struck): void {
  const { doc, sheet } = press;
  const [x, y] = [sheet.width / 2, sheet.height / 2];
  const size = struckSize(sheet, measure(press, word, { size: 1, bold: true }));
  const across = { size, bold: true, color: paperColor.struck };
  artifact(press, () => {
    doc.save().rotate(struckTurn, { origin: [x, y] });
    setLine(press, word, x - measure(press, word, across) / 2, y + size * 0.36, across);
    doc.restore();
  });
  const type = { size: paperSize.least + 0.5, bold: true, color: paperColor.blankText };
  const lines = linesOf(press, note, sheet.right - sheet.left - 40, type);
  const element = doc.struct('P');
  press.section.add(element);
  for (const [i, line] of lines.entries())
    marked(press, element, 'P', () => setLine(press, line, sheet.left, 26 + i * 11, type));
  element.end();
}

export const room = ({ sheet, y }: Press): number => sheet.bottom - y;

export function needRoom(press: Press, height: number): void {
  if (room(press) < height && press.y > press.sheet.top) turnPage(press);
}

/** Lines of running text under one element, over as many pages as they need. */
export function setText(press: Press, tag: string, text: string, type: Type, indent = 0): Struct {
  const element = press.doc.struct(tag);
  press.section.add(element);
  const left = press.sheet.left + indent;
  for (const line of linesOf(press, text, press.sheet.right - left, type)) {
    needRoom(press, type.size * leading);
    press.y += type.size * leading;
    marked(press, element, tag, () => setLine(press, line, left, press.y - type.size * 0.36, type));
  }
  element.end();
  return element;
}

export const bodyType: Type = { size: paperSize.body };
export const noteType: Type = { size: paperSize.least, color: paperColor.quiet };
