import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { ChartRun } from 'docx/charts';
import type { BarChart, Block, Paper, PaperPart } from '../pure/document.ts';
import { type Drawing, drawMap } from '../pure/map-drawing.ts';
import type { Space } from './document-breaks.ts';
import { chartTitle, describe } from './document-chart.ts';
import { drawingScale, orientationOf, type Sheet, sheetFor, sheetOf, widthInside } from './document-layout.ts';
import { paperColor, paperSize } from './document-look.ts';
import { guessLines } from './document-measure.ts';
import { noteLines } from './document-notes.ts';
import type { Office } from './document-office.ts';
import { takePicture } from './document-picture.ts';
import { documentWords } from './document-words.ts';
import { settleOfficeFile } from './document-zip.ts';
import { docxNotes } from './docx-notes.ts';
import { footerOf, headerOf, letterHeaderOf } from './docx-running.ts';
import { docxBox, docxRows } from './docx-set.ts';
import { docxStyles } from './docx-styles.ts';
import { docxTable, halfPoints, twips } from './docx-table.ts';

const leading = 1.5;

type Made = Paragraph | Table;
type Context = { paper: Paper; office: Office; sheet: Sheet };

/** A document to go on writing in: real headings, native tables and charts, maps as pictures. */
export async function paperToDocx(paper: Paper, office: Office): Promise<Uint8Array> {
  const sections: ISectionOptions[] = [];
  for (const part of paper.parts) sections.push(await sectionOf(part, paper, office));
  const made = new Document({
    title: `${paper.subject} ${paper.title}`.trim(),
    creator: paper.office ?? 'つなぎ',
    lastModifiedBy: 'つなぎ',
    description: [
      ...new Set(
        paper.parts.flatMap((part) =>
          noteLines(part, paper.lang)
            .filter((l) => l.caution)
            .map((l) => l.text),
        ),
      ),
    ].join('\n'),
    styles: docxStyles(office.font, paper.lang),
    sections,
  });
  return settleOfficeFile(await Packer.toBuffer(made), paper.day);
}

async function sectionOf(part: PaperPart, paper: Paper, office: Office): Promise<ISectionOptions> {
  const before = paper.parts[paper.parts.indexOf(part) - 1];
  const first = before === undefined;
  const orientation = orientationOf(part, paper);
  const upright = sheetOf(paper.size, 'portrait');
  const sheet = sheetFor(paper, orientation);
  const context = { paper, office, sheet };
  const notes = docxNotes(part, sheet, paper.lang);
  const full = sheet.bottom - sheet.top;
  const body: Made[] = [];
  let used = first ? 90 : 36;
  for (const block of part.blocks) {
    const after = block === part.blocks.at(-1) ? notes.height : 0;
    body.push(...(await blockOf(block, context, { first: full - used, full, after })));
    used += heightOf(block, context);
  }
  return {
    properties: {
      page: {
        size: {
          width: twips(upright.width),
          height: twips(upright.height),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          left: twips(sheet.left),
          right: twips(sheet.left),
          top: twips(sheet.top),
          bottom: twips(sheet.height - sheet.bottom),
          header: twips(26),
          footer: twips(22),
        },
      },
    },
    ...(sameLines(before, part, paper) ? {} : await runningLines(context, part)),
    children: [...titlesOf(part, paper, first), ...body, ...notes.made],
  };
}

/** A section without lines of its own goes on with those before it: they are changed in one place. */
const sameLines = (before: PaperPart | undefined, part: PaperPart, paper: Paper): boolean =>
  before !== undefined &&
  orientationOf(before, paper) === orientationOf(part, paper) &&
  before.struck?.note === part.struck?.note;

const runningLines = async (
  { paper, office, sheet }: Context,
  { struck }: PaperPart,
): Promise<Pick<ISectionOptions, 'headers' | 'footers'>> =>
  paper.dress === 'letter'
    ? { headers: { default: await letterHeaderOf(paper, sheet, office, struck) } }
    : { headers: { default: headerOf(paper, office, sheet) }, footers: { default: footerOf(paper, sheet) } };

const titlesOf = (part: PaperPart, paper: Paper, first: boolean): Paragraph[] =>
  paper.dress === 'letter' ? [] : [...(first ? titleOf(paper) : []), ...partTitle(part, paper, first)];

function titleOf(paper: Paper): Paragraph[] {
  const words = documentWords[paper.lang];
  const below = [paper.subject, paper.office, words.asOf(paper.asOf)].filter(Boolean).join(words.between);
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(paper.title)] }),
    new Paragraph({ children: [new TextRun({ text: below, color: paperColor.quiet })], spacing: { after: 160 } }),
  ];
}

const partTitle = (part: PaperPart, paper: Paper, first: boolean): Paragraph[] =>
  first && part.title === paper.title
    ? []
    : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(part.title)] })];

/** About how high a block stands; it decides how close a table under it is set. */
function heightOf(block: Block, { paper, sheet }: Context): number {
  const lines = (text: string, size: number) => guessLines(text, widthInside(sheet), size) * size * leading + 4;
  switch (block.kind) {
    case 'heading':
      return 30;
    case 'paragraph':
      return lines(block.text, block.look === 'answer' ? paperSize.answer : paperSize.body);
    case 'list':
      return block.items.reduce((all, item) => all + lines(item, paperSize.body), 0);
    case 'map': {
      const drawing = drawMap(block.map, documentWords[paper.lang]);
      return drawing.height * drawingScale(drawing, sheet) + 10;
    }
    case 'chart':
      return 54 + block.chart.bars.length * 26;
    default:
      return 0;
  }
}

async function blockOf(block: Block, context: Context, space: Space): Promise<Made[]> {
  const { paper, sheet } = context;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(block.text)] })];
    case 'paragraph':
      return [paragraphOf(block.text, block.look)];
    case 'list':
      return block.items.map(
        (text) =>
          new Paragraph({ children: [new TextRun(text)], indent: { left: 240 }, spacing: lineOf(paperSize.body) }),
      );
    case 'table':
      return docxTable(block.table, { width: widthInside(sheet), lang: paper.lang, space, bare: block.bare });
    case 'map':
      return [await pictureOf(drawMap(block.map, documentWords[paper.lang]), context)];
    case 'chart':
      return [
        new Paragraph({
          style: 'Caption',
          keepNext: true,
          children: [new TextRun(chartTitle(block.chart, paper.lang))],
        }),
        new Paragraph({ children: [chartOf(block.chart, context)] }),
      ];
    case 'set':
      return docxRows(block);
    case 'box':
      return docxBox(block.lines, widthInside(sheet));
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

function paragraphOf(text: string, look: 'answer' | 'quiet' | undefined): Paragraph {
  const run =
    look === 'answer'
      ? { text, bold: true, size: halfPoints(paperSize.answer) }
      : { text, color: look === 'quiet' ? paperColor.quiet : undefined };
  const size = look === 'answer' ? paperSize.answer : paperSize.body;
  const options: IParagraphOptions = { children: [new TextRun(run)], spacing: { after: 80, ...lineOf(size) } };
  return new Paragraph(options);
}

/** Word gives each font lines of its own height; ours are the same in all. */
const lineOf = (size: number) => ({ line: twips(size * leading), lineRule: LineRuleType.EXACT });

const pixels = (points: number): number => Math.round((points * 96) / 72);

/** SVG for Word 2016 and later, pixels for what cannot read it. */
async function pictureOf(drawing: Drawing, { office, sheet }: Context): Promise<Paragraph> {
  const picture = await takePicture(drawing, office.embedded);
  const scale = drawingScale(drawing, sheet);
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(picture.svg),
    fallback: { type: 'png', data: picture.png },
    transformation: { width: pixels(drawing.width * scale), height: pixels(drawing.height * scale) },
    altText: { name: drawing.name, title: drawing.name, description: drawing.description },
  });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [image], spacing: { before: 80, after: 80 } });
}

const chartOf = (chart: BarChart, { paper, sheet, office }: Context): ChartRun =>
  new ChartRun({
    type: 'bar',
    categories: chart.bars.map(({ label }) => label),
    series: [{ name: chart.unit, values: chart.bars.map(({ figure }) => figure.value), color: paperColor.bar }],
    legend: false,
    font: { name: office.font },
    gapWidth: 60,
    categoryAxis: { reverseOrder: true },
    valueAxis: { visible: false, gridlines: false, minimum: 0 },
    dataLabels: { value: true, position: 'outsideEnd' },
    chartArea: { border: 'none' },
    transformation: { width: pixels(widthInside(sheet)), height: 40 + chart.bars.length * 34 },
    altText: { name: chart.title, title: chart.title, description: describe(chart, paper.lang) },
  });
