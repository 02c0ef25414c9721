import type { CellFormat } from '../pure/excel-day.ts';
import { unreadable } from './sheet-faults.ts';
import type { Pace } from './sheet-pace.ts';
import { sharedTextVisitor } from './sheet-shared.ts';
import { type CellStyles, styleVisitor } from './sheet-styles.ts';
import type { SheetVisitor } from './sheet-visitor.ts';
import { worksheetVisitor } from './sheet-worksheet.ts';
import { NotXml, type XmlAttributes } from './xml-bytes.ts';
import { XmlScan, type XmlVisitor } from './xml-scan.ts';
import { openZip, type ZipPart, type ZipParts } from './zip-parts.ts';

const mostTexts = 5_000_000;
const mostSheets = 1_000;

type Way = { pace: Pace; anyOrder: boolean };

/** The worksheets of an .xlsx or .xlsm workbook in their order, hidden ones marked. */
export async function scanWorkbook(bytes: Uint8Array, file: string, visitor: SheetVisitor, way: Way): Promise<void> {
  try {
    await new Workbook(openZip(bytes, file), file, way).scan(visitor);
  } catch (error) {
    if (error instanceof NotXml) throw unreadable('damaged', { file });
    throw error;
  }
}

type SheetEntry = { id: string; name: string; hidden: boolean };
type SheetPart = SheetEntry & { part: ZipPart };
type Relation = { kind: string; target: string };

class Workbook {
  private readonly zip: ZipParts;
  private readonly file: string;
  private readonly way: Way;

  constructor(zip: ZipParts, file: string, way: Way) {
    this.zip = zip;
    this.file = file;
    this.way = way;
  }

  async scan(visitor: SheetVisitor): Promise<void> {
    const workbook = await this.workbookPart();
    const parts = await this.relations(workbook);
    const { entries, from1904 } = await this.listSheets(workbook);
    const partOf = (kind: string) => [...parts.values()].find((part) => part.kind === kind)?.target;
    const shared: string[] = [];
    await this.walk(
      partOf('sharedStrings'),
      sharedTextVisitor((text) => {
        if (shared.push(text) > mostTexts) throw unreadable('too-large', { file: this.file });
      }),
    );
    const formats: CellFormat[] = [];
    await this.walk(
      partOf('styles'),
      styleVisitor((format) => formats.push(format)),
    );
    const sheets = entries.flatMap((entry) => this.sheetPart(entry, parts.get(entry.id)));
    this.way.pace.expect(sheets.reduce((sum, { part }) => sum + part.size, 0));
    for (const sheet of sheets) await this.scanSheet(sheet, shared, { formats, from1904 }, visitor);
  }

  private async scanSheet(sheet: SheetPart, shared: string[], styles: CellStyles, to: SheetVisitor): Promise<void> {
    to.sheet(sheet.name, sheet.hidden);
    const at = { file: this.file, sheet: sheet.name };
    const row = (number: number, cells: string[]) => to.row(number, cells);
    const { visitor, end } = worksheetVisitor({ at, shared, styles, anyOrder: this.way.anyOrder, row });
    await walkPart(sheet.part, visitor, (read) => this.way.pace.turn(read));
    end();
  }

  private sheetPart(entry: SheetEntry, relation: Relation | undefined): SheetPart[] {
    if (relation?.kind !== 'worksheet') return [];
    const part = this.zip.find(relation.target);
    if (part === null) throw unreadable('damaged', { file: this.file, sheet: entry.name }, relation.target);
    return [{ ...entry, part }];
  }

  private async workbookPart(): Promise<string> {
    const { zip, file } = this;
    if (zip.names.length === 0) throw unreadable('empty-file', { file });
    const root = await this.relations('');
    const part = [...root.values()].find(({ kind }) => kind === 'officeDocument')?.target ?? '';
    if (/\.bin$/i.test(part)) throw unreadable('binary-workbook', { file });
    if (await isOpenDocument(zip.find('mimetype'))) throw unreadable('open-document', { file });
    if (!/workbook[^/]*\.xml$/i.test(part)) throw unreadable('not-a-workbook', { file });
    return part;
  }

  private async relations(part: string): Promise<Map<string, Relation>> {
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const found = new Map<string, Relation>();
    await this.readTags(`${folder}_rels/${part.slice(folder.length)}.rels`, (name, attributes) => {
      if (name !== 'Relationship') return;
      const kind = attributes.string('Type')?.split('/').at(-1) ?? '';
      found.set(attributes.string('Id') ?? '', { kind, target: resolve(folder, attributes.string('Target') ?? '') });
    });
    return found;
  }

  private async listSheets(workbook: string): Promise<{ entries: SheetEntry[]; from1904: boolean }> {
    const entries: SheetEntry[] = [];
    let from1904 = false;
    await this.readTags(workbook, (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attributes.string('date1904') ?? '');
      if (name !== 'sheet') return;
      if (entries.length === mostSheets) throw unreadable('damaged', { file: this.file });
      const hidden = (attributes.string('state') ?? 'visible') !== 'visible';
      entries.push({ id: attributes.prefixed('id') ?? '', name: attributes.string('name') ?? '', hidden });
    });
    return { entries, from1904 };
  }

  private readTags(name: string, open: (name: string, attributes: XmlAttributes) => void): Promise<void> {
    return this.walk(name, { open, text: () => {}, close: () => {} });
  }

  private async walk(name: string | undefined, visitor: XmlVisitor): Promise<void> {
    const part = name === undefined ? null : this.zip.find(name);
    if (part) await walkPart(part, visitor, () => this.way.pace.turn());
  }
}

async function walkPart(part: ZipPart, visitor: XmlVisitor, turn: (read: number) => Promise<void>): Promise<void> {
  const scan = new XmlScan(visitor);
  let inUtf8: ((piece: Buffer) => Buffer) | null = null;
  for await (const piece of part.pieces()) {
    inUtf8 ??= toUtf8(piece);
    scan.write(inUtf8(piece));
    await turn(piece.length);
  }
  scan.end();
}

/** Parts are UTF-8 or, marked by their first two bytes, UTF-16. */
function toUtf8(first: Buffer): (piece: Buffer) => Buffer {
  const mark = first.length > 1 ? first.readUInt16BE(0) : 0;
  if (mark !== 0xfffe && mark !== 0xfeff) return (piece) => piece;
  const decoder = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be');
  return (piece) => Buffer.from(decoder.decode(piece, { stream: true }));
}

async function isOpenDocument(mimetype: ZipPart | null): Promise<boolean> {
  for await (const piece of mimetype?.pieces() ?? []) return piece.includes('opendocument');
  return false;
}

const resolve = (folder: string, target: string): string => {
  try {
    return decodeURIComponent(new URL(target, `part:///${folder}`).pathname).slice(1);
  } catch {
    return target;
  }
};
