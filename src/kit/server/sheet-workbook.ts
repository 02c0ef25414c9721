import type { Sheet } from '../pure/headings.ts';
import { unreadable } from './sheet-faults.ts';
import { type CellStyles, readStyles, readWorksheet } from './sheet-worksheet.ts';
import { attribute, scanXml } from './xml-scan.ts';
import { openZip, type ZipParts } from './zip-parts.ts';

/** The worksheets of an .xlsx or .xlsm workbook in their order, hidden ones marked. */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Sheet[]> {
  const zip = openZip(bytes, file);
  try {
    return await readParts(zip, file);
  } catch (error) {
    if (error instanceof SyntaxError) throw unreadable('damaged', { file });
    throw error;
  }
}

async function readParts(zip: ZipParts, file: string): Promise<Sheet[]> {
  const workbook = await workbookPart(zip, file);
  const parts = await relations(zip, workbook);
  const { entries, from1904 } = listSheets((await text(zip, workbook)) ?? '');
  const partOf = (kind: string) => [...parts.values()].find((part) => part.kind === kind)?.target;
  const shared = readSharedTexts((await text(zip, partOf('sharedStrings'))) ?? '');
  const styles: CellStyles = { formats: readStyles((await text(zip, partOf('styles'))) ?? ''), from1904 };
  const sheets: Sheet[] = [];
  for (const { id, name, hidden } of entries) {
    const part = parts.get(id);
    if (part?.kind !== 'worksheet') continue;
    const xml = await text(zip, part.target);
    if (xml === null) throw unreadable('damaged', { file, sheet: name }, part.target);
    const rows = readWorksheet(xml, shared, styles, { file, sheet: name });
    sheets.push({ name, rows, ...(hidden ? { hidden } : {}) });
  }
  return sheets;
}

async function workbookPart(zip: ZipParts, file: string): Promise<string> {
  if (zip.names.length === 0) throw unreadable('empty-file', { file });
  const root = await relations(zip, '');
  const part = [...root.values()].find(({ kind }) => kind === 'officeDocument')?.target ?? '';
  if (/\.bin$/i.test(part)) throw unreadable('binary-workbook', { file });
  const openDocument = await text(zip, 'mimetype');
  if (openDocument?.includes('opendocument')) throw unreadable('open-document', { file });
  if (!/workbook[^/]*\.xml$/i.test(part)) throw unreadable('not-a-workbook', { file });
  return part;
}

type Relation = { kind: string; target: string };

const relationId = attribute('Id');
const relationType = attribute('Type');
const relationTarget = attribute('Target');

async function relations(zip: ZipParts, part: string): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const list = (await text(zip, `${folder}_rels/${part.slice(folder.length)}.rels`)) ?? '';
  const found = new Map<string, Relation>();
  scanXml(list, {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const kind = relationType(attributes)?.split('/').at(-1) ?? '';
      found.set(relationId(attributes) ?? '', { kind, target: resolve(folder, relationTarget(attributes) ?? '') });
    },
    text: () => {},
    close: () => {},
  });
  return found;
}

const resolve = (folder: string, target: string): string => {
  try {
    return decodeURIComponent(new URL(target, `part:///${folder}`).pathname).slice(1);
  } catch {
    return target;
  }
};

async function text(zip: ZipParts, part: string | undefined): Promise<string | null> {
  const bytes = part === undefined ? null : await zip.read(part);
  if (bytes === null) return null;
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}

type SheetEntry = { id: string; name: string; hidden: true | undefined };

const sheetName = attribute('name');
const sheetRelation = attribute('\\w+:id');
const sheetState = attribute('state');
const date1904 = attribute('date1904');

function listSheets(xml: string): { entries: SheetEntry[]; from1904: boolean } {
  const entries: SheetEntry[] = [];
  let from1904 = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(date1904(attributes) ?? '');
      if (name !== 'sheet') return;
      const hidden = (sheetState(attributes) ?? 'visible') === 'visible' ? undefined : true;
      entries.push({ id: sheetRelation(attributes) ?? '', name: sheetName(attributes) ?? '', hidden });
    },
    text: () => {},
    close: () => {},
  });
  return { entries, from1904 };
}

/** The texts that cells point to. Rich text is joined; furigana (`rPh`) is not part of the text. */
function readSharedTexts(xml: string): string[] {
  const texts: string[] = [];
  let written = '';
  let inText = false;
  let inFurigana = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') written = '';
      if (name === 'rPh') inFurigana = true;
      if (name === 't') inText = true;
    },
    text: (part) => {
      if (inText && !inFurigana) written += part;
    },
    close: (name) => {
      if (name === 'si') texts.push(written);
      if (name === 'rPh') inFurigana = false;
      if (name === 't') inText = false;
    },
  });
  return texts;
}
