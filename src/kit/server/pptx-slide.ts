import type PptxModule from 'pptxgenjs';
import type { Paper, PaperPart } from '../pure/document.ts';
import { textWidth } from '../pure/text-width.ts';
import { paperColor } from './document-look.ts';
import { guessLines } from './document-measure.ts';
import { inColumns, type NoteLine, noteLines } from './document-notes.ts';
import type { Office } from './document-office.ts';
import { type Picture, pngSize } from './document-picture.ts';
import { documentWords } from './document-words.ts';

type Pptx = PptxModule.default;
type Slide = ReturnType<Pptx['addSlide']>;

export type Deck = { pptx: Pptx; paper: Paper; office: Office; pictures: Map<string, Picture>; slides: number };

/** Behind the number of each slide: PowerPoint counts it, but has no count of them all. */
export const numberOfAll = (slide: string, all: number): string =>
  slide.replace(/(<a:fld [^>]*type="slidenum"[^>]*>.*?<\/a:fld>)/s, (field) => {
    const [look = ''] = /<a:rPr.*?(?:\/>|<\/a:rPr>)/s.exec(field) ?? [];
    return `${field}<a:r>${look}<a:t> / ${all}</a:t></a:r>`;
  });

/** Inches; the slide is 13.33 × 7.5. */
export const frame = { left: 0.5, width: 12.33, top: 0.45, bottom: 7.08 };

/** The slide a part has reached, and how far down it. */
export type At = {
  deck: Deck;
  part: PaperPart;
  slide: Slide;
  y: number;
  top: number;
  bottom: number;
  /** Texts stand left of a picture that the slide will show. */
  width: number;
  turn(): void;
};

const besidePicture = 5.1;

/** Where the room of a slide that only goes on begins. */
export const continuedTop = frame.top + 0.58;

export const room = ({ y, bottom }: At): number => bottom - y;

export function slideFor(deck: Deck, part: PaperPart, how: { first: boolean; continued: boolean }): At {
  const lines = noteLines(part, deck.paper.lang);
  const bottom = frame.bottom - notesHeight(lines) - 0.08;
  const waits = !how.continued && part.blocks.some((block) => block.kind === 'map');
  const width = waits ? besidePicture : frame.width;
  const slide = deck.pptx.addSlide();
  deck.slides += 1;
  const at: At = { deck, part, slide, y: frame.top, top: frame.top, bottom, width, turn: () => turnOver(at) };
  dress(at, lines);
  at.top = setTitle(at, how);
  at.y = at.top;
  return at;
}

function turnOver(at: At): void {
  const next = slideFor(at.deck, at.part, { first: false, continued: true });
  Object.assign(at, { slide: next.slide, y: next.y, top: next.top, width: next.width });
}

function setTitle({ deck, part, slide }: At, { first, continued }: { first: boolean; continued: boolean }): number {
  const { paper } = deck;
  const words = documentWords[paper.lang];
  const title = continued ? words.continued(part.title) : first ? paper.title : part.title;
  const size = first ? 28 : 22;
  const height = first ? 0.6 : 0.5;
  const place = { x: frame.left, y: frame.top, w: frame.width, h: height, margin: 0 };
  slide.addText(title, { ...place, fontSize: size, bold: true, color: paperColor.ink, valign: 'middle' });
  if (!first) return frame.top + height + 0.08;
  const below = [paper.subject, paper.office, words.asOf(paper.asOf)].filter(Boolean).join(words.between);
  slide.addText(below, { ...place, y: frame.top + height, h: 0.3, fontSize: 12, color: paperColor.quiet });
  return frame.top + height + 0.42;
}

const noteSize = 9;
const noteLine = (noteSize * 1.3) / 72;
const column = { width: 6.06, gap: 0.21 };

const written = ({ label, text }: NoteLine): string => `${label}　${text}`;

const linesOf = (lines: NoteLine[]): number =>
  lines.reduce((count, line) => count + guessLines(written(line), column.width * 72, noteSize), 0);

const notesHeight = (lines: NoteLine[]): number => Math.max(0, ...inColumns(lines, linesOf).map(linesOf)) * noteLine;

function dress(at: At, lines: NoteLine[]): void {
  setHeader(at);
  setFooter(at);
  const h = notesHeight(lines);
  inColumns(lines, linesOf).forEach((part, i) => {
    const x = frame.left + i * (column.width + column.gap);
    const place = { x, y: frame.bottom - h, w: column.width, h, margin: 0 };
    at.slide.addText(part.flatMap(noteRuns), { ...place, fontSize: noteSize, valign: 'top' });
  });
}

function noteRuns({ label, text, caution }: NoteLine) {
  const color = caution ? paperColor.markText : paperColor.quiet;
  return [
    { text: `${label}　`, options: { bold: true, color } },
    { text, options: { color, breakLine: true } },
  ];
}

const quiet = { fontSize: 9, color: paperColor.quiet, margin: 0, valign: 'middle' as const };

function setHeader({ deck, slide }: At): void {
  const { paper, office } = deck;
  const words = documentWords[paper.lang];
  const line = [office.name ?? paper.office, paper.subject, paper.title].filter(Boolean).join(words.between);
  let { left } = frame;
  if (office.logo) {
    const { width, height } = pngSize(office.logo);
    const w = Math.min(1.6, (0.24 * width) / height);
    slide.addImage({
      data: `image/png;base64,${Buffer.from(office.logo).toString('base64')}`,
      x: left,
      y: 0.1,
      w,
      h: (w * height) / width,
    });
    left += w + 0.12;
  }
  slide.addText(line, { ...quiet, x: left, y: 0.1, w: 8, h: 0.25 });
  const asOf = words.asOf(paper.asOf);
  const right = frame.left + frame.width;
  slide.addText(asOf, { ...quiet, x: right - 3, y: 0.1, w: 3, h: 0.25, align: 'right' });
  const rule = { color: paperColor.line, width: 0.5 };
  slide.addShape('line', { x: frame.left, y: 0.38, w: frame.width, h: 0, line: rule });
  if (!paper.mark) return;
  const chip = {
    fill: { color: paperColor.markTint },
    line: { color: paperColor.markText, width: 0.75 },
    color: paperColor.markText,
  };
  slide.addText(paper.mark, {
    ...quiet,
    ...chip,
    bold: true,
    align: 'center',
    x: right - (textWidth(asOf) * 5.6) / 72 - 0.75,
    y: 0.11,
    w: 0.6,
    h: 0.23,
  });
}

function setFooter({ deck, slide }: At): void {
  const { paper } = deck;
  const words = documentWords[paper.lang];
  const maker = paper.lang === 'ja' ? 'つなぎ' : 'Tsunagi';
  const made = [maker, paper.madeAt ? words.madeAt(paper.madeAt) : ''].filter(Boolean).join(words.between);
  slide.addText(made, { ...quiet, x: frame.left, y: 7.16, w: 8, h: 0.25 });
  const place = { x: frame.left + frame.width - 1, y: 7.16, w: 1, h: 0.25 };
  slide.slideNumber = { ...place, fontSize: 9, color: paperColor.quiet, align: 'right' };
}
