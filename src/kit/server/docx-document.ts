import {
  AlignmentType,
  Document,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { ChartRun } from 'docx/charts';
import type { BarChart, Block, Paper, PaperPart } from '../pure/document.ts';
import { type Drawing, drawMap } from '../pure/map-drawing.ts';
import { chartTitle, describe } from './document-chart.ts';
import { drawingScale, orientationOf, type Sheet, sheetOf, widthInside } from './document-layout.ts';
import { paperColor, paperSize } from './document-look.ts';
import { type NoteLine, noteLines } from './document-notes.ts';
import type { Office } from './document-office.ts';
import { takePicture } from './document-picture.ts';
import { documentWords } from './document-words.ts';
import { settleOfficeFile } from './document-zip.ts';
import { footerOf, headerOf } from './docx-running.ts';
import { docxStyles, noteIndent } from './docx-styles.ts';
import { docxTable, halfPoints, twips } from './docx-table.ts';

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
  const sheet = sheetOf(paper.size, orientation);
  const context = { paper, office, sheet };
  const body: Made[] = [];
  for (const block of part.blocks) body.push(...(await blockOf(block, context)));
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
    ...(first || orientationOf(before, paper) !== orientation ? runningLines(context) : {}),
    children: [
      ...(first ? titleOf(paper) : []),
      ...partTitle(part, paper, first),
      ...body,
      ...noteLines(part, paper.lang).map(noteOf),
    ],
  };
}

/** A section without lines of its own goes on with those before it: they are changed in one place. */
const runningLines = ({ paper, office, sheet }: Context): Pick<ISectionOptions, 'headers' | 'footers'> => ({
  headers: { default: headerOf(paper, office, sheet) },
  footers: { default: footerOf(paper, sheet) },
});

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

async function blockOf(block: Block, context: Context): Promise<Made[]> {
  const { paper, sheet } = context;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(block.text)] })];
    case 'paragraph':
      return [paragraphOf(block.text, block.look)];
    case 'list':
      return block.items.map((text) => new Paragraph({ children: [new TextRun(text)], indent: { left: 240 } }));
    case 'table':
      return docxTable(block.table, widthInside(sheet), paper.lang);
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
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

function paragraphOf(text: string, look: 'answer' | 'quiet' | undefined): Paragraph {
  const run =
    look === 'answer'
      ? { text, bold: true, size: halfPoints(paperSize.answer) }
      : { text, color: look === 'quiet' ? paperColor.quiet : undefined };
  const options: IParagraphOptions = { children: [new TextRun(run)], spacing: { after: 80 } };
  return new Paragraph(options);
}

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

function noteOf({ label, text, caution }: NoteLine): Paragraph {
  const color = caution ? paperColor.markText : paperColor.quiet;
  return new Paragraph({
    style: 'Note',
    tabStops: [{ type: TabStopType.LEFT, position: noteIndent }],
    children: [new TextRun({ text: label, bold: true, color }), new TextRun({ text: `\t${text}`, color })],
  });
}
