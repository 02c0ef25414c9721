import PDFDocument from 'pdfkit';
import type { Block, Paper, PaperPart } from '../pure/document.ts';
import { drawMap } from '../pure/map-drawing.ts';
import { mapLook } from '../pure/map-look.ts';
import { chartTitle, drawChart } from './document-chart.ts';
import { orientationOf, sheetOf } from './document-layout.ts';
import { paperColor, paperSize } from './document-look.ts';
import { noteLines } from './document-notes.ts';
import type { Office } from './document-office.ts';
import { documentWords } from './document-words.ts';
import { setDrawing } from './pdf-drawing.ts';
import {
  bodyType,
  leading,
  linesOf,
  marked,
  measure,
  needRoom,
  noteType,
  type Press,
  type Struct,
  setLine,
  setText,
  turnPage,
} from './pdf-press.ts';
import { setRunningLines } from './pdf-running.ts';
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
    sheet: sheetOf(paper.size, 'portrait'),
    y: 0,
    section: root,
    notes: 0,
    widths: new Map(),
  };
  paper.parts.forEach((part, i) => {
    press.section = doc.struct('Sect', { title: part.title });
    root.add(press.section);
    turnPage(press, orientationOf(part, paper));
    doc.outline.addItem(part.title);
    if (i === 0) setTitle(press);
    setPart(press, part, i > 0 || part.title !== paper.title);
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
  for (const block of part.blocks) setBlock(press, block);
  setNotes(press, part);
}

function setBlock(press: Press, block: Block): void {
  const { lang } = press.paper;
  switch (block.kind) {
    case 'heading':
      needRoom(press, 60);
      press.y += 6;
      setText(press, 'H3', block.text, { size: paperSize.heading, bold: true });
      return;
    case 'paragraph':
      setText(press, 'P', block.text, typeOf(block.look));
      press.y += 4;
      return;
    case 'list':
      setList(press, block.items);
      return;
    case 'table':
      setTable(press, block.table);
      return;
    case 'map':
      setDrawing(press, drawMap(block.map, documentWords[lang], { ...mapLook, font: 'regular' }));
      return;
    case 'chart':
      needRoom(press, 60);
      setText(press, 'H3', chartTitle(block.chart, lang), { size: paperSize.body, bold: true });
      setDrawing(press, drawChart(block.chart, lang));
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

/** Labels stand in a column of their own, so that notes read as a list. */
function setNotes(press: Press, part: PaperPart): void {
  const lines = noteLines(part, press.paper.lang);
  if (lines.length === 0) return;
  press.y += 4;
  const wide = Math.max(...lines.map(({ label }) => measure(press, label, { ...noteType, bold: true }))) + 8;
  for (const { label, text, caution } of lines) setNote(press, label, text, { wide, caution });
}

function setNote(
  press: Press,
  label: string,
  text: string,
  { wide, caution }: { wide: number; caution: boolean },
): void {
  const { left, right } = press.sheet;
  const set = linesOf(press, text, right - left - wide, noteType);
  const height = noteType.size * 1.4;
  needRoom(press, height * Math.min(3, set.length));
  const element = press.doc.struct('Note');
  giveId(press, element);
  press.section.add(element);
  set.forEach((line, i) => {
    needRoom(press, height);
    press.y += height;
    marked(press, element, 'Note', () => {
      const color = caution ? paperColor.markText : noteType.color;
      if (i === 0) setLine(press, label, left, press.y - 3, { ...noteType, color, bold: true });
      setLine(press, line, left + wide, press.y - 3, { ...noteType, color });
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
