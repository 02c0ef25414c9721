import { crc32, deflateRawSync } from 'node:zlib';

/** What a test may misstate about a part to play a damaged or hostile file. */
type Lie = { size?: number; flags?: number; crc?: number };

/** A zip of the given parts, for tests: small enough to be written by hand, so that it can also be written wrongly. */
export function zipFixture(parts: Record<string, string | Uint8Array>, lies: Record<string, Lie> = {}): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const whole = Buffer.from(content as string);
    const packed = deflateRawSync(whole);
    const fields = partFields(whole, packed, Buffer.byteLength(name), lies[name] ?? {});
    const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\0', 'latin1'), fields, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0\x14\0', 'latin1'), fields, rest, Buffer.from(name));
    locals.push(local);
    at += local.length;
  }
  return Buffer.concat([
    ...locals,
    ...directory,
    endOfZip(Object.keys(parts).length, Buffer.concat(directory).length, at),
  ]);
}

function partFields(whole: Buffer, packed: Buffer, nameLength: number, lie: Lie): Buffer {
  const fields = Buffer.alloc(24);
  fields.writeUInt16LE(lie.flags ?? 0, 0);
  fields.writeUInt16LE(8, 2);
  fields.writeUInt32LE(lie.crc ?? crc32(whole), 8);
  fields.writeUInt32LE(packed.length, 12);
  fields.writeUInt32LE(lie.size ?? whole.length, 16);
  fields.writeUInt16LE(nameLength, 20);
  return fields;
}

function endOfZip(count: number, length: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

type WorkbookFixture = { sheets: Record<string, string>; shared?: string; styles?: string; workbookPr?: string };

/** The parts of a workbook: `sheets` maps a sheet's name to the XML of its rows. */
export function workbookParts({ sheets, shared = '', styles = '', workbookPr = '' }: WorkbookFixture) {
  const names = Object.keys(sheets);
  const list = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const links = names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('');
  const more = relation('rIdS', 'sharedStrings', '/xl/sharedStrings.xml') + relation('rIdF', 'styles', 'styles.xml');
  return {
    '_rels/.rels': `${head}<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}">${workbookPr}<sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships>${links}${more}</Relationships>`,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${shared}</sst>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${head}<worksheet xmlns="${main}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
      ]),
    ),
  };
}
