import type { Block, Paper, PaperPart } from '../pure/document.ts';
import { drawMap } from '../pure/map-drawing.ts';
import type { PrintedBlock, PrintedPaper, PrintedPart } from '../pure/printed-paper.ts';
import { printTable } from './document-cells.ts';
import { chartTitle, drawChart } from './document-chart.ts';
import { fitColumns } from './document-columns.ts';
import { drawingScale, noteColumns, orientationOf, type Sheet, sheetOf, widthInside } from './document-layout.ts';
import { paperSize } from './document-look.ts';
import { noteLines } from './document-notes.ts';
import type { Office } from './document-office.ts';
import { documentWords } from './document-words.ts';

/** A paper as the PDF sets it, up to the lines and pages: those the browser makes. */
export function paperToSheets(paper: Paper, office: Office): PrintedPaper {
  const { lang, title, mark, asOf, size } = paper;
  const words = documentWords[lang];
  const name = office.name ?? paper.office;
  const joined = (texts: (string | null)[]) => texts.filter(Boolean).join(words.between);
  return {
    lang,
    title,
    mark,
    asOf,
    size,
    logo: office.logo && `data:image/png;base64,${Buffer.from(office.logo).toString('base64')}`,
    below: joined([paper.subject, name, words.asOf(asOf)]),
    running: {
      whose: joined([name, paper.subject, title]),
      asOf: words.asOf(asOf),
      made: joined([lang === 'ja' ? 'つなぎ' : 'Tsunagi', paper.madeAt && words.madeAt(paper.madeAt)]),
    },
    parts: paper.parts.map((part, i) => printPart(part, i === 0 && part.title === title, paper)),
  };
}

function printPart(part: PaperPart, titled: boolean, paper: Paper): PrintedPart {
  const orientation = orientationOf(part, paper);
  const sheet = sheetOf(paper.size, orientation);
  return {
    id: part.id,
    title: titled ? null : part.title,
    orientation,
    blocks: part.blocks.map((block) => printBlock(block, sheet, paper)),
    notes: noteLines(part, paper.lang),
    noteColumns: noteColumns(sheet),
  };
}

function printBlock(block: Block, sheet: Sheet, { lang }: Paper): PrintedBlock {
  switch (block.kind) {
    case 'table': {
      const printed = printTable(block.table, lang);
      const { title, unit, head, rows } = printed;
      const columns = fitColumns(printed, widthInside(sheet), paperSize.table);
      return { kind: 'table', table: { title, unit, head, rows, columns } };
    }
    case 'map': {
      const drawing = drawMap(block.map, documentWords[lang]);
      return { kind: 'drawing', title: null, drawing, width: drawing.width * drawingScale(drawing, sheet) };
    }
    case 'chart': {
      const drawing = drawChart(block.chart, lang);
      const width = drawing.width * drawingScale(drawing, sheet);
      return { kind: 'drawing', title: chartTitle(block.chart, lang), drawing, width };
    }
    case 'set':
      return { kind: 'list', items: block.rows.map(({ label, text }) => `${label ?? ''}${text}`) };
    case 'box':
      return { kind: 'paragraph', text: '' };
    default:
      return block;
  }
}
