import { constants, crc32, deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import papaparse from 'papaparse';
import { workbookParts, zipFixture } from '../../src/kit/server/zip-fixture.ts';
import {
  type OfficialHeading,
  officialHeadings,
  registerCsv,
  registerRows,
  registerWorkbook,
} from '../register-files.ts';
import { type NamedBytes, smallSheet } from './ground.ts';

export type WrongFile = NamedBytes & {
  title: string;
  /** The first reason, over HTTP and through `readRegister`. */
  code: string | string[];
  /** What the Japanese sentence names. */
  says?: RegExp;
  /** A place with a row is told. */
  row?: true;
  /** The product does otherwise so far. */
};

const sheet = smallSheet(40);
const whole = registerWorkbook([sheet]);
const utf8 = (text: string) => Buffer.from(text, 'utf8');
const ole = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');

/** Headings stand over each other's columns; the cells stay. */
const exchanged = (a: OfficialHeading, b: OfficialHeading): Uint8Array =>
  registerWorkbook([{ ...sheet, headings: { [a]: b, [b]: a } }]);

const withCells = (heading: OfficialHeading, text: (row: number) => string): Uint8Array =>
  registerWorkbook([
    {
      ...sheet,
      rows: (rows) =>
        rows.map((cells, i) => cells.map((cell, j) => (j === officialHeadings.indexOf(heading) ? text(i) : cell))),
    },
  ]);

const encoded = (charset: string, head: Buffer = Buffer.alloc(0)): Uint8Array =>
  Buffer.concat([head, iconv.encode(papaparse.unparse(registerRows(sheet), { newline: '\r\n' }), charset)]);

const brokenUtf8 = (): Uint8Array => {
  const bytes = Buffer.from(registerCsv(sheet, 'utf-8'));
  bytes[bytes.indexOf(utf8('第21号')) + 1] = 0xff;
  return bytes;
};

/** The directories and streams of a compound file, as far as a reader looks. */
const compoundFile = (stream: string): Uint8Array =>
  Buffer.concat([ole, Buffer.alloc(1016), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);

const document = (): Uint8Array =>
  zipFixture({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels':
      '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': '<w:document><w:body><w:p><w:r><w:t>医療機関番号</w:t></w:r></w:p></w:body></w:document>',
  });

const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const workbookOf = (...rows: string[][]): Uint8Array =>
  zipFixture(
    workbookParts({ sheets: { Sheet1: rows.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('') } }),
  );

const twoDays = (): Uint8Array =>
  registerWorkbook([
    { ...sheet, name: '一枚目' },
    { ...sheet, name: '二枚目', title: '[令和７年１０月１日 現在 ]令和７年１０月２１日作成 全医療機関出力' },
  ]);

const cut = (share: number): NamedBytes & Pick<WrongFile, 'title'> => ({
  title: `途中で切れたブック（${Math.round(share * 100)}%）`,
  name: '名簿.xlsx',
  bytes: whole.subarray(0, Math.floor(whole.length * share)),
});

const book = (title: string, bytes: Uint8Array, code: WrongFile['code'], more: Partial<WrongFile> = {}): WrongFile => ({
  title,
  name: '名簿.xlsx',
  bytes,
  code,
  ...more,
});
const text = (title: string, bytes: Uint8Array, code: WrongFile['code'], more: Partial<WrongFile> = {}): WrongFile =>
  book(title, bytes, code, { name: '名簿.csv', ...more });

export const otherPrefecture = registerWorkbook([{ ...sheet, prefecture: ['11', '埼玉県'] }]);

const swapped: WrongFile[] = [
  book('番号の見出しが名称の列にある', exchanged('医療機関番号', '医療機関名称'), 'too-many-rejects', { row: true }),
  book('区分と受理記号の見出しが入れ替わっている', exchanged('区分', '受理記号'), 'too-many-rejects', { row: true }),
  book('受理記号の列に届出名称がある', exchanged('受理記号', '受理届出名称'), 'symbols-unknown', { says: /受理記号/ }),
  book('番号の列に住所がある', exchanged('医療機関番号', '医療機関所在地（住所）'), 'too-many-rejects', { row: true }),
  book('番号の列に電話番号がある', exchanged('医療機関番号', '電話番号'), 'too-many-rejects', { row: true }),
  book(
    '都道府県コードの列に市町村コードがある',
    withCells('都道府県コード', () => '12204'),
    'too-many-rejects',
    {
      row: true,
    },
  ),
  book(
    '番号の列が名前になっている',
    withCells('医療機関番号', (i) => `第${i}医院`),
    'too-many-rejects',
    { row: true },
  ),
  book(
    '受理記号の列が空',
    withCells('受理記号', () => ''),
    'too-many-rejects',
    { row: true },
  ),
  book(
    '番号の見出しがない',
    registerWorkbook([{ ...sheet, headings: { 医療機関番号: '' } }]),
    ['missing-headings', 'register-headings'],
    {
      row: true,
      says: /医療機関番号/,
    },
  ),
  book(
    '同じ見出しが2列にある',
    registerWorkbook([{ ...sheet, headings: { '備考（データ）': '受理記号' } }]),
    'doubled-heading',
    {
      row: true,
      says: /受理記号/,
    },
  ),
];

const kinds: WrongFile[] = [
  book('パスワードのかかったブック', compoundFile('EncryptedPackage'), 'password-protected', { says: /パスワード/ }),
  book('古いExcel', compoundFile('Workbook'), 'old-excel', { name: '名簿.xls', says: /xlsx/ }),
  book('中身がHTML', utf8('<!DOCTYPE html><html><body><table><tr><td>項番</td></tr></table>'), 'html-as-sheet'),
  book('空のファイル', Buffer.alloc(0), 'empty-file'),
  book('PDF', utf8('%PDF-1.7\n%âãÏÓ'), 'unknown-kind', { name: '名簿.pdf' }),
  book('xlsxという名のPDF', utf8('%PDF-1.7\n%âãÏÓ'), 'unknown-kind'),
  book('Wordの文書', document(), 'not-a-workbook', { name: '名簿.docx' }),
  book('ほかのzip', zipFixture({ '名簿/': '', '名簿/医科.xlsx': whole }), 'not-a-workbook', { name: '名簿.zip' }),
  book('何も入っていないzip', zipFixture({}), 'empty-file'),
  book('xlsxという名のCSV', registerCsv(sheet, 'utf-8'), 'not-a-workbook'),
];

const contents: WrongFile[] = [
  book('名簿のないブック', workbookOf(['日付', '出来事'], ['9月1日', '会議']), 'missing-headings', { row: true }),
  book('名簿のシートが非表示だけ', registerWorkbook([{ ...sheet, hidden: true }]), 'only-hidden-sheets'),
  book('日の違う二枚', twoDays(), 'different-days', { says: /令和7年9月1日.*令和7年10月1日/ }),
  book('現在の日がない', registerWorkbook([{ ...sheet, title: '' }]), 'no-as-of', { says: /現在/ }),
  book('ない日の名簿', registerWorkbook([{ ...sheet, title: '[令和７年９月３１日 現在 ]' }]), 'no-as-of', {
    says: /令和7年9月31日/,
  }),
  book('見出しだけの名簿', registerWorkbook([{ ...sheet, institutions: [] }]), 'no-rows'),
  book('ほかの県の名簿', otherPrefecture, 'other-prefecture', { says: /埼玉県.*千葉県/ }),
  book(
    '鍵のかかった部品',
    zipFixture(workbookParts({ sheets: { a: '' } }), { '_rels/.rels': { flags: 1 } }),
    'password-protected',
  ),
  book('検査和の合わない部品', damagedSum(), 'damaged'),
];

function damagedSum(): Uint8Array {
  const parts = workbookParts({ sheets: { a: `<row>${cell('医療機関番号')}</row>` } });
  return zipFixture(parts, { 'xl/worksheets/sheet1.xml': { crc: 1 } });
}

const encodings: WrongFile[] = [
  text('EUC-JPの名簿', encoded('euc-jp'), ['unknown-letters', 'missing-headings']),
  text('途中に文字でないところがある', brokenUtf8(), 'unknown-letters', { row: true }),
  text('UTF-8の印がついたCP932の名簿', encoded('cp932', Buffer.from([0xef, 0xbb, 0xbf])), 'unknown-letters', {
    row: true,
  }),
  text('UTF-16の印がついたUTF-8の名簿', Buffer.concat([Buffer.from([0xff, 0xfe]), registerCsv(sheet, 'utf-8')]), [
    'unknown-letters',
    'missing-headings',
  ]),
  text('途中で切れた文字で終わる', registerCsv(sheet, 'utf-8').subarray(0, -3).subarray(0, -1), [
    'unknown-letters',
    'open-quote',
  ]),
  text('引用符が閉じていない', Buffer.concat([registerCsv(sheet, 'utf-8'), utf8('1,"')]), 'open-quote', { row: true }),
  text('印のない二進数', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 193) % 256)), 'unknown-letters', {
    row: true,
  }),
];

export const wrongFiles: WrongFile[] = [
  ...swapped,
  ...[0.02, 0.25, 0.5, 0.75, 0.95, 0.995].map((share) => ({ ...cut(share), code: 'truncated' })),
  ...kinds,
  ...contents,
  ...encodings,
];

export const wrongSheet = sheet;

const megabyte = 1 << 20;
const zeros = Buffer.alloc(megabyte);

type Bomb = {
  /** The part that grows. */
  part: string;
  megabytes: number;
  /** The size its directory says; the true one where left out. */
  stated?: number;
  head?: string;
  /** A megabyte of what it unpacks to; zeros where left out. */
  block?: Buffer;
  tail?: string;
};

/** A small workbook one part of which unpacks to more than anybody's memory. */
export function zipBomb({ part, megabytes, stated, head = '', block = zeros, tail = '' }: Bomb): Uint8Array {
  const [begun, ended] = [utf8(head), utf8(tail)];
  const packed = Buffer.concat([deflated(begun), ...Array(megabytes).fill(deflated(block)), deflateRawSync(ended)]);
  const crc = crc32(
    ended,
    Array<Buffer>(megabytes)
      .fill(block)
      .reduce((sum, next) => crc32(next, sum), crc32(begun)),
  );
  const size = stated ?? begun.length + megabytes * block.length + ended.length;
  const parts = workbookParts({ sheets: { 医科: '' } });
  return exchangedPart(Buffer.from(zipFixture({ ...parts, [part]: packed })), part, packed, { size, crc });
}

/** Pieces packed so can stand behind each other in one stream. */
const deflated = (bytes: Buffer): Buffer => deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH });

type PartFacts = { size: number; crc: number };

/** The zip writer packed what is packed: puts it in the place of that. */
function exchangedPart(zip: Buffer, part: string, packed: Buffer, facts: PartFacts): Uint8Array {
  const twice = deflateRawSync(packed);
  const at = zip.indexOf(twice);
  const grown = packed.length - twice.length;
  const bytes = Buffer.concat([zip.subarray(0, at), packed, zip.subarray(at + twice.length)]);
  const local = at - Buffer.byteLength(part) - 30;
  writeFacts(bytes, local + 14, packed.length, facts);
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  bytes.writeUInt32LE(bytes.readUInt32LE(end + 16) + grown, end + 16);
  for (let entry = bytes.readUInt32LE(end + 16); entry < end; entry = nextEntry(bytes, entry)) {
    const name = bytes.toString('utf8', entry + 46, entry + 46 + bytes.readUInt16LE(entry + 28));
    const start = bytes.readUInt32LE(entry + 42);
    if (name === part) writeFacts(bytes, entry + 16, packed.length, facts);
    else if (start > local) bytes.writeUInt32LE(start + grown, entry + 42);
  }
  return bytes;
}

const nextEntry = (bytes: Buffer, entry: number): number =>
  entry + 46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);

function writeFacts(bytes: Buffer, at: number, packed: number, { size, crc }: PartFacts): void {
  bytes.writeUInt32LE(crc, at);
  bytes.writeUInt32LE(packed, at + 4);
  bytes.writeUInt32LE(size, at + 8);
}
