import type { Drawing, DrawingMark } from '../pure/map-drawing.ts';
import type { Stroke } from '../pure/map-look.ts';
import { drawingScale } from './document-layout.ts';
import { paperSize } from './document-look.ts';
import { captionHeight, marked, type Press, room, type Struct, setLine, turnPage } from './pdf-press.ts';

const caption = { size: paperSize.body, bold: true };

/** A drawing as vectors, under its caption if it has one; it starts a page where too little is left of this one. */
export function setDrawing(press: Press, drawing: Drawing, title?: string): void {
  const { left, right } = press.sheet;
  const wished = drawingScale(drawing, press.sheet);
  const head = title ? captionHeight : 0;
  if (room(press) - head < drawing.height * wished * 0.8) turnPage(press);
  const top = press.y;
  press.y += head;
  const scale = Math.min(wished, room(press) / drawing.height);
  const from = left + (right - left - drawing.width * scale) / 2;
  const figure = press.doc.struct('Figure', {
    title: drawing.name,
    alt: [drawing.name, drawing.description].join(' '),
    ...placed(from, press.y, drawing.width * scale, drawing.height * scale),
  });
  press.section.add(figure);
  if (title) setCaption(press, figure, title, top + captionHeight - 6);
  marked(press, figure, 'Figure', () => {
    press.doc.save();
    press.doc.translate(from, press.y).scale(scale);
    for (const mark of drawing.marks) setMark(press, mark);
    press.doc.restore();
  });
  figure.end();
  press.y += drawing.height * scale + 6;
}

function setCaption(press: Press, figure: Struct, title: string, y: number): void {
  const element = press.doc.struct('Caption');
  figure.add(element);
  marked(press, element, 'Caption', () => setLine(press, title, press.sheet.left, y, caption));
  element.end();
}

/** Where the figure stands; the package knows it, its types do not. */
const placed = (x: number, y: number, width: number, height: number): object => ({
  bbox: [x, y, x + width, y + height],
});

const setMark = (press: Press, mark: DrawingMark): void =>
  mark.kind === 'path' ? setPath(press, mark) : setLetters(press, mark);

function setPath({ doc }: Press, { path, fill, stroke }: Extract<DrawingMark, { kind: 'path' }>): void {
  if (fill) doc.path(path).fill(fill, 'even-odd');
  if (stroke) setStroke(doc.path(path), stroke).stroke(stroke.color);
}

function setStroke(doc: PDFKit.PDFDocument, { width, dash }: Stroke): PDFKit.PDFDocument {
  doc.lineWidth(width).lineJoin('round');
  return dash ? doc.dash(dash[0]!, { space: dash[1] }) : doc.undash();
}

function setLetters(press: Press, mark: Extract<DrawingMark, { kind: 'text' }>): void {
  const { doc } = press;
  doc.font(mark.bold ? 'bold' : 'regular').fontSize(mark.size);
  const width = doc.widthOfString(mark.text, { features: [] });
  const x = mark.x - (mark.anchor === 'end' ? width : mark.anchor === 'middle' ? width / 2 : 0);
  if (mark.halo) setHalo(doc, { ...mark, x, halo: mark.halo });
  doc.fillColor(mark.color).text(mark.text, x, mark.y, { lineBreak: false, features: [], baseline: 'alphabetic' });
}

type Outlined = { x: number; y: number; text: string; size: number; halo: string };
type Outlines = { unitsPerEm: number; layout(text: string, features: string[]): { glyphs: Glyph[] } };
type Glyph = { advanceWidth: number; path: { toSVG(): string } };

/** The outlines of the letters in the halo's colour under them: as shapes, so that the text is found once. */
function setHalo(doc: PDFKit.PDFDocument, { x, y, text, size, halo }: Outlined): void {
  const { font } = (doc as unknown as { _font: { font: Outlines } })._font;
  const scale = size / font.unitsPerEm;
  let at = x;
  for (const glyph of font.layout(text, []).glyphs) {
    doc.save();
    doc.translate(at, y).scale(scale, -scale);
    const path = glyph.path.toSVG();
    if (path)
      doc
        .undash()
        .lineJoin('round')
        .lineWidth(4 / scale)
        .path(path)
        .stroke(halo);
    doc.restore();
    at += glyph.advanceWidth * scale;
  }
}
