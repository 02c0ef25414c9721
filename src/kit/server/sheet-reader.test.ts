import assert from 'node:assert/strict';
import { test } from 'node:test';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { Refusal } from '../pure/fault.ts';
import { readSheets } from './sheet-reader.ts';
import { workbookParts, zipFixture } from './zip-fixture.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rowsOf = async (name: string, bytes: Uint8Array) => (await readSheets({ name, bytes }))[0]!.rows;
const sheetOf = (rows: string, more: { shared?: string; styles?: string; workbookPr?: string } = {}) =>
  zipFixture(workbookParts({ sheets: { 名簿: rows }, ...more }));

async function refusal(name: string, bytes: Uint8Array) {
  try {
    await readSheets({ name, bytes });
  } catch (error) {
    if (error instanceof Refusal) return error.faults[0]!;
    throw error;
  }
  return assert.fail('it was read');
}
const codeOf = async (name: string, bytes: Uint8Array) => (await refusal(name, bytes)).code;

test('UTF-8はBOMがあってもなくても読める', async () => {
  const expected = [
    ['コード', '名称'],
    ['012345', ' 髙﨑𠮷① '],
  ];
  for (const bom of ['', '\uFEFF'])
    assert.deepEqual(await rowsOf('a.csv', utf8(`${bom}コード,名称\r\n012345, 髙﨑𠮷① \r\n`)), expected);
});

test('CP932は機種依存文字ごと読める', async () => {
  const bytes = iconv.encode('名称,区分\r\n髙﨑医院,①～㈱－∥\r\n', 'cp932');
  assert.deepEqual(await rowsOf('a.csv', bytes), [
    ['名称', '区分'],
    ['髙﨑医院', '①～㈱－∥'],
  ]);
});

test('Excelの「Unicodeテキスト」はタブ区切りのUTF-16として読める', async () => {
  const bytes = iconv.encode('名称\t区分\r\n"a\tb"\t2\r\n', 'utf-16le', { addBOM: true });
  assert.deepEqual(await rowsOf('a.txt', bytes), [
    ['名称', '区分'],
    ['a\tb', '2'],
  ]);
});

test('CSVの行番号はExcelの行と合う。空行は残し、末尾の空行は落とす', async () => {
  const bytes = utf8('表題\n\n"二行の\r\n見出し",b\n1,"a ""b"" c"\n,\n\n');
  assert.deepEqual(await rowsOf('a.csv', bytes), [['表題'], [], ['二行の\n見出し', 'b'], ['1', 'a "b" c']]);
});

test('改行がCRLFとLFの混ざったCSVでも行はつながらない', async () => {
  assert.deepEqual(await rowsOf('a.csv', utf8('a,b\r\n1,2\n3,4\r\n')), [
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ]);
});

test('Ctrl+Zで終わる古いCSVも読める', async () => {
  const bytes = Buffer.concat([iconv.encode('名称\r\n旭\r\n', 'cp932'), Buffer.of(0x1a)]);
  assert.deepEqual(await rowsOf('a.csv', bytes), [['名称'], ['旭']]);
});

test('閉じていない引用符は、その行を挙げて断る', async () => {
  const fault = await refusal('a.csv', utf8('a,b\n1,2\n3,"x\n4,5\n'));
  assert.equal(fault.code, 'open-quote');
  assert.deepEqual(fault.at, { file: 'a.csv', row: 3 });
});

test('文字として読めないバイトは、その行を挙げて断る', async () => {
  const bytes = Buffer.concat([iconv.encode('名称\r\n旭\r\n', 'cp932'), Buffer.of(0xff, 0x0d, 0x0a)]);
  const fault = await refusal('a.csv', bytes);
  assert.equal(fault.code, 'unknown-letters');
  assert.deepEqual(fault.at, { file: 'a.csv', row: 3 });
  assert.equal(await codeOf('a.csv', Buffer.concat([utf8('a,b\0\n')])), 'unknown-letters');
});

test('ふりがなは文字に入れず、書式つき文字はつなげる', async () => {
  const shared =
    '<si><t>松本医院</t><rPh sb="0" eb="2"><t>マツモト</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><r><rPr><b/></rPr><t xml:space="preserve">機能 </t></r><r><t>強化型_x000D_\n&amp;</t></r></si>';
  const rows = '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row>';
  assert.deepEqual(await rowsOf('a.xlsx', sheetOf(rows, { shared })), [[], ['', '松本医院', '', '機能 強化型\n&']]);
});

test('日は西暦のYYYY-MM-DDになる。和暦の書式も1904年起点も同じ', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="176" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="57"/></cellXfs>';
  const rows = '<row><c s="1"><v>46348</v></c><c s="2"><v>46348.25</v></c><c><v>46348</v></c></row>';
  assert.deepEqual(await rowsOf('a.xlsx', sheetOf(rows, { styles })), [['2026-11-22', '2026-11-22 06:00', '46348']]);
  const since1904 = { styles, workbookPr: '<workbookPr date1904="1"/>' };
  const [row] = await rowsOf('a.xlsx', sheetOf('<row><c s="1"><v>44886</v></c></row>', since1904));
  assert.deepEqual(row, ['2026-11-22']);
});

test('数は素の数字になり、文字のコードは先頭の0を失わない', async () => {
  const styles =
    '<numFmts><numFmt numFmtId="176" formatCode="0000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs>';
  const rows =
    '<row><c><v>1.2E+21</v></c><c><v>0.30000000000000004</v></c><c t="inlineStr"><is><t>0101980</t></is></c>' +
    '<c s="1"><v>101980</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>';
  assert.deepEqual(await rowsOf('a.xlsx', sheetOf(rows, { styles })), [
    ['1200000000000000000000', '0.3', '0101980', '0101980', 'TRUE', '#N/A'],
  ]);
});

test('数式は計算結果になる。結果のない数式は断る', async () => {
  const rows = '<row><c><f>1+1</f><v>2</v></c><c t="str"><f>""</f><v></v></c><c t="str"><f>A1</f><v>旭</v></c></row>';
  assert.deepEqual(await rowsOf('a.xlsx', sheetOf(rows)), [['2', '', '旭']]);
  const fault = await refusal('a.xlsx', sheetOf('<row r="4"><c r="A4"><f>1+1</f></c></row>'));
  assert.equal(fault.code, 'formula-without-result');
  assert.deepEqual(fault.at, { file: 'a.xlsx', sheet: '名簿', row: 4 });
});

test('書式だけの空セルは表を広げない', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row><row r="1048576"><c r="A1048576" s="0"/></row>';
  assert.deepEqual(await rowsOf('a.xlsx', sheetOf(rows)), [['1']]);
});

test('ほかのソフトが書いたブックも読める', async () => {
  const workbook = new ExcelJS.Workbook();
  const first = workbook.addWorksheet('一');
  first.addRow(['012', 12, new Date(Date.UTC(2026, 10, 22)), { formula: 'B1*2', result: 24 }]);
  first.mergeCells('A2:B2');
  first.getCell('A2').value = '結合';
  workbook.addWorksheet('二', { state: 'hidden' }).addRow(['隠し']);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  assert.deepEqual(await readSheets({ name: 'a.xlsx', bytes }), [
    {
      name: '一',
      rows: [['012', '12', '2026-11-22', '24'], ['結合']],
    },
    { name: '二', rows: [['隠し']], hidden: true },
  ]);
});

test('空のファイルと空のブックは断る', async () => {
  assert.equal(await codeOf('a.csv', new Uint8Array()), 'empty-file');
  assert.equal(await codeOf('a.csv', utf8('\uFEFF\r\n\r\n')), 'empty-file');
  assert.equal(await codeOf('a.xlsx', sheetOf('')), 'empty-file');
});

test('名前ではなく中身で種類を見分ける', async () => {
  const ole = Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1');
  assert.equal(await codeOf('名簿.xls', ole), 'old-excel');
  const locked = Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
  assert.equal(await codeOf('名簿.xlsx', locked), 'password-protected');
  assert.equal(await codeOf('名簿.xlsx', utf8('\uFEFF\n<!DOCTYPE html><html><table>')), 'html-as-sheet');
  assert.equal(
    await codeOf('名簿.xls', utf8('<html xmlns:x="urn:schemas-microsoft-com:office:excel">')),
    'html-as-sheet',
  );
  assert.equal(await codeOf('名簿.xlsx', utf8('コード,名称\n1,2\n')), 'not-a-workbook');
  assert.equal(await codeOf('名簿.csv', utf8('%PDF-1.7')), 'unknown-kind');
  assert.equal(await codeOf('名簿.docx', utf8('text')), 'unknown-kind');
  assert.deepEqual(await rowsOf('名簿.csv', sheetOf('<row><c><v>1</v></c></row>')), [['1']]);
});

test('ブックでないzipは何であるかを言って断る', async () => {
  const root = (target: string) =>
    `<Relationships><Relationship Id="r" Type="x/officeDocument" Target="${target}"/></Relationships>`;
  assert.equal(await codeOf('a.xlsx', zipFixture({ '_rels/.rels': root('word/document.xml') })), 'not-a-workbook');
  assert.equal(await codeOf('a.xlsb', zipFixture({ '_rels/.rels': root('xl/workbook.bin') })), 'binary-workbook');
  const ods = zipFixture({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' });
  assert.equal(await codeOf('a.ods', ods), 'open-document');
  assert.equal(await codeOf('a.xlsx', zipFixture({ 'a.csv': '1' })), 'not-a-workbook');
});

test('途中で切れたブックはどこで切れても断る', async () => {
  const whole = sheetOf('<row><c><v>1</v></c></row>');
  for (let length = 4; length < whole.length; length += 7)
    assert.equal(await codeOf('a.xlsx', whole.subarray(0, length)), 'truncated', `${length} bytes`);
});

test('一部が書き換わったブックは壊れていると言う', async () => {
  const parts = workbookParts({ sheets: { a: '<row><c><v>1</v></c></row>' } });
  assert.equal(await codeOf('a.xlsx', zipFixture(parts, { 'xl/workbook.xml': { crc: 1 } })), 'damaged');
  assert.equal(
    await codeOf('a.xlsx', zipFixture({ ...parts, 'xl/worksheets/sheet1.xml': '<worksheet><row>' })),
    'damaged',
  );
  assert.equal(await codeOf('a.xlsx', zipFixture(parts, { 'xl/workbook.xml': { flags: 1 } })), 'password-protected');
});

test('開くと大きすぎるzipは、展開する前にも、偽っていれば展開中にも断る', async () => {
  const parts = workbookParts({ sheets: { a: '<row><c><v>1</v></c></row>' } });
  const stated = zipFixture(parts, { 'xl/styles.xml': { size: 400 * 1024 * 1024 } });
  assert.equal(await codeOf('a.xlsx', stated), 'too-large');
  const lying = zipFixture({ ...parts, 'xl/styles.xml': ' '.repeat(5_000_000) }, { 'xl/styles.xml': { size: 100 } });
  assert.equal(await codeOf('a.xlsx', lying), 'too-large');
});

test('Excelの限りを超える行とセルは断る', async () => {
  assert.equal(await codeOf('a.csv', utf8('1\n'.repeat(1_048_577))), 'too-many-rows');
  const wide = Array.from({ length: 2000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join(
    '',
  );
  assert.equal(await codeOf('a.xlsx', sheetOf(wide)), 'too-many-rows');
  assert.equal(await codeOf('a.xlsx', sheetOf('<row r="1048577"><c><v>1</v></c></row>')), 'too-many-rows');
});

test('断りの文は、何が起き、どこで、どうするかを言う', async () => {
  const fault = await refusal('名簿.xls', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'));
  assert.equal(fault.at?.file, '名簿.xls');
  assert.match(fault.message.ja, /^読み込めませんでした。.+。.+ください。$/);
  assert.match(fault.message.en, /^This file could not be read: .+\. .+\.$/);
});
