import PDFDocument from 'pdfkit';
import type { Block, Paper, PaperPart } from '../pure/document.ts';
import { drawMap } from '../pure/map-drawing.ts';
import { mapLook } from '../pure/map-look.ts';
import { chartTitle, drawChart } from './document-chart.ts';
import { orientationOf, sheetFor } from './document-layout.ts';
import { paperColor, paperSize } from './document-look.ts';
import type { Office } from './document-office.ts';
import { documentWords } from './document-words.ts';
import { setDrawing } from './pdf-drawing.ts';
import { layNotes, setNotes } from './pdf-notes.ts';
import { bodyType, leading, linesOf, marked, needRoom, type Press, setLine, setText, turnPage } from './pdf-press.ts';
import { setRunningLines } from './pdf-running.ts';
import { setBox, setRows } from './pdf-set.ts';
import { setTable } from './pdf-table.ts';

/** A tagged PDF with bookmarks, vector pictures and the letters it uses. Equal papers make equal files. */
export async function paperToPdf(paper: Paper, office: Office): Promise<Uint8Array> {
  const doc = new PDFDocument(optionsOf(paper));
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => doc.on('end', resolve));
  doc.registerFont('regular', office.embedded.regular as unknown as Buffer);
  doc.registerFont('bold', office.embedded.bold as unknown as Buffer);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const press: Press = {
    doc,
    paper,
    office,
    sheet: sheetFor(paper, 'portrait'),
    y: 0,
    section: root,
    notes: 0,
    widths: new Map(),
    struck: undefined,
  };
  paper.parts.forEach((part, i) => {
    press.section = doc.struct('Sect', { title: part.title });
    root.add(press.section);
    press.struck = part.struck;
    turnPage(press, orientationOf(part, paper));
    doc.outline.addItem(part.title);
    const letter = paper.dress === 'letter';
    if (i === 0 && !letter) setTitle(press);
    setPart(press, part, !letter && (i > 0 || part.title !== paper.title));
    press.section.end();
  });
  root.end();
  setRunningLines(press);
  doc.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}

function optionsOf(paper: Paper): PDFKit.PDFDocumentOptions {
  const at = new Date(`${paper.day}T00:00:00Z`);
  const more = { subset: 'PDF/UA' } as unknown as PDFKit.PDFDocumentOptions;
  return {
    ...more,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    lang: paper.lang === 'ja' ? 'ja-JP' : 'en',
    info: {
      Title: `${paper.subject}${paper.subject ? ' ' : ''}${paper.title}`,
      Author: paper.office ?? 'つなぎ',
      Creator: 'つなぎ',
      Producer: 'つなぎ',
      CreationDate: at,
      ModDate: at,
    },
  };
}

function setTitle(press: Press): void {
  const { paper } = press;
  const words = documentWords[paper.lang];
  setText(press, 'H1', paper.title, { size: paperSize.title, bold: true });
  const below = [paper.subject, paper.office, words.asOf(paper.asOf)].filter(Boolean).join(words.between);
  setText(press, 'P', below, { size: paperSize.body, color: paperColor.quiet });
  press.y += 10;
}

function setPart(press: Press, part: PaperPart, titled: boolean): void {
  if (titled) setText(press, 'H2', part.title, { size: paperSize.part, bold: true });
  press.y += 4;
  const notes = layNotes(press, part);
  for (const block of part.blocks) {
    const after = block === part.blocks.at(-1) ? notes.height : 0;
    setBlock(press, block, { after, under: titled ? 'H3' : 'H2' });
  }
  setNotes(press, notes);
}

/** What must follow a block on its last page, and the rank of a heading in it. */
type Place = { after: number; under: 'H2' | 'H3' };

function setBlock(press: Press, block: Block, { after, under }: Place): void {
  const { lang } = press.paper;
  switch (block.kind) {
    case 'heading':
      needRoom(press, 60);
      press.y += 6;
      setText(press, under, block.text, { size: paperSize.heading, bold: true });
      return;
    case 'paragraph':
      setText(press, 'P', block.text, typeOf(block.look));
      press.y += 4;
      return;
    case 'list':
      setList(press, block.items);
      return;
    case 'table':
      setTable(press, block.table, after, block.bare);
      return;
    case 'map':
      setDrawing(press, drawMap(block.map, documentWords[lang], { ...mapLook, font: 'regular' }));
      return;
    case 'chart':
      setDrawing(press, drawChart(block.chart, lang), chartTitle(block.chart, lang));
      return;
    case 'set':
      setRows(press, block);
      return;
    case 'box':
      setBox(press, block.lines);
      return;
    case 'page-break':
      turnPage(press);
  }
}

function typeOf(look: 'answer' | 'quiet' | undefined) {
  if (look === 'answer') return { size: paperSize.answer, bold: true };
  return look === 'quiet' ? { ...bodyType, color: paperColor.quiet } : bodyType;
}

function setList(press: Press, items: string[]): void {
  const list = press.doc.struct('L');
  press.section.add(list);
  for (const item of items) {
    const entry = press.doc.struct('LI');
    const body = press.doc.struct('LBody');
    list.add(entry);
    entry.add(body);
    for (const line of linesOf(press, item, press.sheet.right - press.sheet.left - 12, bodyType)) {
      needRoom(press, bodyType.size * leading);
      press.y += bodyType.size * leading;
      marked(press, body, 'LBody', () => setLine(press, line, press.sheet.left + 12, press.y - 4, bodyType));
    }
    body.end();
    entry.end();
  }
  list.end();
  press.y += 6;
}
