import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { Refusal } from '../pure/fault.ts';
import { readSheets, type ScanOptions, type SheetVisitor, scanSheets } from './sheet-reader.ts';
import { TextRows } from './sheet-text-rows.ts';
import { workbookParts, zipFixture } from './zip-fixture.ts';

type Seen = { sheets: [string | null, boolean][]; rows: [number, string[]][] };

function recorder(): Seen & SheetVisitor {
  const [sheets, rows]: [Seen['sheets'], Seen['rows']] = [[], []];
  return {
    sheets,
    rows,
    sheet: (name, hidden) => sheets.push([name, hidden]),
    row: (row, cells) => rows.push([row, cells]),
  };
}

async function scan(name: string, bytes: Uint8Array, options?: ScanOptions): Promise<Seen> {
  const { sheets, rows, ...visitor } = recorder();
  await scanSheets({ name, bytes }, { ...visitor }, options);
  return { sheets, rows };
}

const sheetOf = (rows: string) => zipFixture(workbookParts({ sheets: { 名簿: rows } }));
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>${i}</v></c></row>`).join('');
const csvOf = (count: number) => Array.from({ length: count }, (_, i) => `${i},髙﨑𠮷野医院,千葉市中央区\r\n`).join('');
const large = sheetOf(rowsOf(50_000));

const isRefusal = (code: string, row?: number) => (error: unknown) =>
  error instanceof Refusal && error.faults[0]!.code === code && error.faults[0]!.at?.row === row;

test('行はExcelの番号とともに順に渡され、何も書かれていない行は飛ばされる', async () => {
  const rows =
    '<row r="2"><c r="B2"><v>1</v></c></row><row r="4"><c r="A4" s="1"/></row><row r="7"><c><v>2</v></c></row>';
  assert.deepEqual(await scan('a.xlsx', sheetOf(rows)), {
    sheets: [['名簿', false]],
    rows: [
      [2, ['', '1']],
      [7, ['2']],
    ],
  });
  assert.deepEqual(await scan('a.csv', Buffer.from('a\n\nb,\n,\n')), {
    sheets: [[null, false]],
    rows: [
      [1, ['a']],
      [2, []],
      [3, ['b', '']],
    ],
  });
});

test('順の入れ替わった行は断る。まとめて読むときは番号の順になる', async () => {
  const rows =
    '<row r="3"><c><v>3</v></c></row><row r="1"><c><v>1</v></c></row><row r="3"><c r="B3"><v>4</v></c></row>';
  await assert.rejects(scan('a.xlsx', sheetOf(rows)), isRefusal('damaged', 1));
  const [sheet] = await readSheets({ name: 'a.xlsx', bytes: sheetOf(rows) });
  assert.deepEqual(sheet!.rows, [['1'], [], ['3', '4']]);
});

test('行の外にあるセルは壊れたファイルとして断る', async () => {
  await assert.rejects(scan('a.xlsx', sheetOf('<c r="A1"><v>1</v></c>')), isRefusal('damaged'));
});

test('共有文字を指さない空の値は、空のままである', async () => {
  const parts = workbookParts({
    sheets: { a: '<row><c t="s"><v></v></c><c t="s"><v>0</v></c></row>' },
    shared: '<si><t>旭</t></si>',
  });
  assert.deepEqual((await scan('a.xlsx', zipFixture(parts))).rows, [[1, ['', '旭']]]);
});

test('検査値の違うシートは、行を渡したあとでも断る', async () => {
  const parts = workbookParts({ sheets: { a: rowsOf(20_000) } });
  const { sheets, rows, ...visitor } = recorder();
  const bytes = zipFixture(parts, { 'xl/worksheets/sheet1.xml': { crc: 1 } });
  await assert.rejects(scanSheets({ name: 'a.xlsx', bytes }, { ...visitor }), isRefusal('damaged'));
  assert.ok(sheets.length === 1 && rows.length > 0);
});

test('UTF-16で書かれたシートも、切れ目がどこでも読める', async () => {
  const parts = workbookParts({ sheets: { a: `${rowsOf(20_000)}<row><c t="str"><v>𠮷</v></c></row>` } });
  const xml = iconv.encode(parts['xl/worksheets/sheet1.xml' as keyof typeof parts], 'utf-16be', { addBOM: true });
  const { rows } = await scan('a.xlsx', zipFixture({ ...parts, 'xl/worksheets/sheet1.xml': new Uint8Array(xml) }));
  assert.deepEqual(rows.at(-1), [20_001, ['𠮷']]);
});

test('文字コードの切れ目がどこに来ても、CSVの文字は変わらない', async () => {
  const text = csvOf(12_000);
  const [expected] = await readSheets({ name: 'a.csv', bytes: Buffer.from(text) });
  assert.equal(expected!.rows.length, 12_000);
  for (const shift of ['', 'a', 'ab', 'abc']) {
    const [sheet] = await readSheets({ name: 'a.csv', bytes: Buffer.from(shift + text) });
    assert.deepEqual(sheet!.rows.slice(1), expected!.rows.slice(1));
  }
  for (const shift of ['', 'a']) {
    const bytes = iconv.encode(shift + text.replaceAll('𠮷', '吉'), 'cp932');
    assert.equal((await readSheets({ name: 'a.csv', bytes }))[0]!.rows.at(-1)![1], '髙﨑吉野医院');
  }
});

test('読めない文字は、はるか後ろにあっても一行も渡さずに、その行を挙げて断る', async () => {
  const bytes = Buffer.concat([Buffer.from(csvOf(12_000)), Buffer.of(0xff, 0x0a)]);
  const { sheets, rows, ...visitor } = recorder();
  await assert.rejects(scanSheets({ name: 'a.csv', bytes }, { ...visitor }), isRefusal('unknown-letters', 12_001));
  assert.deepEqual([sheets, rows], [[], []]);
});

test('閉じない引用符は、ファイルの終わりを待たずに断る', async () => {
  const bytes = Buffer.from(`a,b\n1,"${'x'.repeat(40_000_000)}\n`);
  await assert.rejects(scan('a.csv', bytes), isRefusal('open-quote', 2));
});

test('CSVは、どこで切って渡しても同じ行になる', () => {
  const letters = fc.string({ unit: fc.constantFrom('"', '""', ',', '\n', ' ', 'a', '髙', '"a"', '"b,\n"') });
  const read = (pieces: string[]): unknown => {
    const { sheets: _, rows, ...visitor } = recorder();
    const text = new TextRows(',', 'a.csv', { ...visitor });
    try {
      for (const piece of pieces) text.write(piece);
      text.end();
    } catch (error) {
      return (error as Refusal).faults;
    }
    return rows;
  };
  fc.assert(
    fc.property(letters, fc.integer({ min: 1, max: 8 }), (text, size) => {
      const pieces = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
      assert.deepEqual(read(pieces), read([text]));
    }),
    { numRuns: 1000 },
  );
});

for (const [name, bytes] of [
  ['a.xlsx', large],
  ['a.csv', Buffer.from(csvOf(50_000))],
] as const) {
  test(`${name}を読むあいだ、ほかの仕事にも番が回る`, async () => {
    let turns = 0;
    let next = setImmediate(function again() {
      turns += 1;
      next = setImmediate(again);
    });
    let most = 0;
    let since = 0;
    let at = turns;
    const row = () => {
      since = at === turns ? since + 1 : 1;
      at = turns;
      most = Math.max(most, since);
    };
    await scanSheets({ name, bytes }, { sheet() {}, row });
    clearImmediate(next);
    assert.ok(turns > 7, `${turns} turns`);
    assert.ok(most < 8000, `${most} rows in one turn`);
  });

  test(`${name}を読む進みは0から1まで増え続ける`, async () => {
    const shares: number[] = [];
    await scan(name, bytes, { progress: (share) => shares.push(share) });
    assert.ok(shares.length > 7);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    assert.ok(shares[0]! > 0);
    assert.equal(shares.at(-1), 1);
  });

  test(`${name}を読むのは、やめるとすぐに終わる`, async () => {
    const reason = new Error('もう要らない');
    const stop = new AbortController();
    let rows = 0;
    const row = () => {
      rows += 1;
      if (rows === 100) stop.abort(reason);
    };
    await assert.rejects(scanSheets({ name, bytes }, { sheet() {}, row }, { signal: stop.signal }), reason);
    assert.ok(rows < 8000, `${rows} rows`);
    await assert.rejects(scan(name, bytes, { signal: AbortSignal.abort(reason) }), reason);
  });
}

test('受け取る側の失敗は、そのまま伝わる', async () => {
  const row = () => {
    throw new SyntaxError('theirs');
  };
  await assert.rejects(scanSheets({ name: 'a.xlsx', bytes: large }, { sheet() {}, row }), /theirs/);
});
