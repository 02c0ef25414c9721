import PptxModule from 'pptxgenjs';
import type { BarChart, Block, Paper, PaperPart } from '../pure/document.ts';
import { type Drawing, drawMap } from '../pure/map-drawing.ts';
import { chartTitle, describe } from './document-chart.ts';
import { paperColor } from './document-look.ts';
import { guessLines } from './document-measure.ts';
import type { Office } from './document-office.ts';
import { type Picture, takePicture } from './document-picture.ts';
import { documentWords } from './document-words.ts';
import { settleOfficeFile } from './document-zip.ts';
import { type Deck, frame, numberOfAll, room, slideFor } from './pptx-slide.ts';
import { slideTable } from './pptx-table.ts';

/** The package says `export default` but hands over the class itself. */
const Pptx = PptxModule as unknown as typeof PptxModule.default;

/** Slides to go on editing: native tables and charts, maps as SVG pictures, notes and sources on each slide. */
export async function paperToPptx(paper: Paper, office: Office): Promise<Uint8Array> {
  const pptx = new Pptx();
  pptx.layout = 'LAYOUT_WIDE';
  pptx.theme = { headFontFace: office.font, bodyFontFace: office.font };
  pptx.title = `${paper.subject} ${paper.title}`.trim();
  pptx.author = paper.office ?? 'つなぎ';
  pptx.company = paper.office ?? 'つなぎ';
  const deck: Deck = { pptx, paper, office, pictures: new Map(), slides: 0 };
  for (const part of paper.parts) await addPart(deck, part, part === paper.parts[0]);
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  const pixels = pixelsFor(deck);
  return settleOfficeFile(bytes, paper.day, (name, content) => pixels(name) ?? numbered(name, content, deck));
}

function numbered(name: string, content: Buffer, { slides }: Deck): Uint8Array | null {
  return /^ppt\/slides\/slide\d+\.xml$/.test(name) ? Buffer.from(numberOfAll(content.toString(), slides)) : null;
}

/** pptxgenjs has no pixels of its own for SVG outside a browser: each stands beside its SVG by number. */
function pixelsFor({ pictures }: Deck) {
  return (name: string): Uint8Array | null => {
    const [, slide, number] = /^ppt\/media\/image-(\d+)-(\d+)\.png$/.exec(name) ?? [];
    return (slide && pictures.get(`${slide}-${number}`)?.png) || null;
  };
}

async function addPart(deck: Deck, part: PaperPart, first: boolean): Promise<void> {
  const at = slideFor(deck, part, { first, continued: false });
  for (const block of part.blocks) await addBlock(at, block);
}

type At = ReturnType<typeof slideFor>;

async function addBlock(at: At, block: Block): Promise<void> {
  const { lang } = at.deck.paper;
  switch (block.kind) {
    case 'heading':
      return addText(at, block.text, { size: 16, bold: true });
    case 'paragraph':
      return addText(
        at,
        block.text,
        block.look === 'answer' ? { size: at.width < frame.width ? 20 : 24, bold: true } : { size: 14 },
      );
    case 'list':
      for (const item of block.items) addText(at, item, { size: 14 });
      return;
    case 'table':
      return slideTable(at, block.table);
    case 'map':
      return addPicture(at, drawMap(block.map, documentWords[lang]));
    case 'chart':
      return addChart(at, block.chart);
    case 'page-break':
      return at.turn();
  }
}

function addText(at: At, text: string, { size, bold }: { size: number; bold?: boolean }): void {
  const lines = guessLines(text, at.width * 72, size);
  const height = (lines * size * 1.4) / 72;
  if (room(at) < height) at.turn();
  const place = { x: frame.left, y: at.y, w: at.width, h: height };
  at.slide.addText(text, {
    ...place,
    fontSize: size,
    bold,
    color: paperColor.ink,
    margin: 0,
    valign: 'top',
    lang: langOf(at),
  });
  at.y += height + 0.04;
}

const langOf = (at: At): string => (at.deck.paper.lang === 'ja' ? 'ja-JP' : 'en-GB');

async function addPicture(at: At, drawing: Drawing): Promise<void> {
  const picture = await takePicture(drawing, at.deck.office.embedded);
  const place = placeFor(at, drawing);
  keep(at, picture);
  at.slide.addImage({
    data: `image/svg+xml;base64,${Buffer.from(picture.svg).toString('base64')}`,
    ...place,
    altText: `${drawing.name} ${drawing.description}`.trim(),
  });
  at.y = place.y + place.h + 0.08;
  at.width = frame.width;
}

/** Right of the texts on the slide they share, else in the middle of what is left of it. */
function placeFor(at: At, drawing: Drawing): { x: number; y: number; w: number; h: number } {
  const beside = at.width < frame.width;
  if (!beside && room(at) < (drawing.height * 0.58) / 72) at.turn();
  const left = beside ? frame.left + at.width + 0.2 : frame.left;
  const wide = frame.left + frame.width - left;
  const y = beside ? at.top : at.y;
  const scale = Math.min(wide / drawing.width, (at.bottom - y) / drawing.height);
  const [w, h] = [drawing.width * scale, drawing.height * scale];
  return { x: left + (wide - w) / 2, y, w, h };
}

/** Remembers the pixels by the name that pptxgenjs will give the picture before its SVG. */
function keep(at: At, picture: Picture): void {
  const { _slideNum, _relsMedia } = at.slide as unknown as { _slideNum: number; _relsMedia: unknown[] };
  at.deck.pictures.set(`${_slideNum}-${_relsMedia.length + 1}`, picture);
}

/** The first bar of a level chart stands at the bottom. */
function addChart(at: At, chart: BarChart): void {
  const height = 0.5 + chart.bars.length * 0.36;
  if (room(at) < height + 0.3) at.turn();
  addText(at, chartTitle(chart, at.deck.paper.lang), { size: 12, bold: true });
  const bars = chart.bars.toReversed();
  const values = bars.map(({ figure }) => figure.value as number);
  const data = [{ name: chart.unit, labels: bars.map(({ label }) => label), values }];
  const face = at.deck.office.font;
  at.slide.addChart('bar', data, {
    x: frame.left,
    y: at.y,
    w: Math.min(frame.width, 9),
    h: height,
    barDir: 'bar',
    barGapWidthPct: 60,
    chartColors: [paperColor.bar],
    catAxisLabelFontFace: face,
    catAxisLabelFontSize: 12,
    valAxisHidden: true,
    valAxisMinVal: 0,
    valGridLine: { style: 'none' },
    showValue: true,
    dataLabelFontFace: face,
    dataLabelFontSize: 12,
    dataLabelFormatCode: '#,##0',
    altText: describe(chart, at.deck.paper.lang),
  });
  at.y += height + 0.1;
}
