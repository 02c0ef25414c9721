import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../pure/fault.ts';
import { known, noData, nothing } from '../pure/figure.ts';
import { findHeader, isFault } from '../pure/headings.ts';
import type { Row, Table } from '../pure/table.ts';
import { readSheets } from './sheet-reader.ts';
import { type CsvOptions, tableToCsv } from './table-csv.ts';

const table: Table = {
  id: 'zones',
  title: '郡市医師会別の在宅医療資源',
  unit: '単位：か所',
  asOf: '令和8年11月1日',
  columns: [
    { id: 'code', key: 'code', heading: '団体コード', kind: 'code' },
    { id: 'zone', key: 'zone', heading: '医師会', kind: 'text' },
    { id: 'a', key: 'enhanced', heading: '機能強化型', kind: 'number', group: '在支病', footnote: 1 },
    { id: 'b', key: 'backup', heading: '後方支援病院', kind: 'number' },
    { id: 'c', key: 'since', heading: '設置日', kind: 'day' },
  ],
  rows: [
    {
      id: '1',
      cells: [
        { text: '012025' },
        { text: '千葉市' },
        { figure: known(1741) },
        { figure: known(4) },
        { text: 'R8.11.1' },
      ],
    },
    {
      id: '2',
      cells: [
        { text: '012041' },
        { text: '野田市' },
        { figure: known(0), mark: 'blank' },
        { figure: known(0) },
        { text: '' },
      ],
    },
    {
      id: '3',
      cells: [{ text: '012084' }, { text: '柏市' }, { figure: noData }, { figure: known(-3) }, { text: '未定' }],
    },
  ],
  totals: {
    id: 't',
    cells: [{ text: '' }, { text: '合計' }, { figure: known(1741) }, { figure: known(1) }, { text: '' }],
  },
  footnotes: ['届出による'],
  caveats: ['訪問看護の医療保険分は、含みません。'],
  sources: ['関東信越厚生局 届出受理医療機関名簿'],
};

const utf8: CsvOptions = { lang: 'ja', charset: 'utf-8' };
const textOf = (from: Table, options: CsvOptions = utf8) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(tableToCsv(from, options));
const withRow = (row: Row): Table => ({ ...table, rows: [row], totals: undefined });

test('表題・単位・基準日・注意が先に、注と出典が後に、表と同じファイルに入る', () => {
  const lines = textOf(table).slice(1).split('\r\n');
  assert.deepEqual(lines, [
    '表題,郡市医師会別の在宅医療資源',
    '単位,か所',
    '基準日,2026-11-01,令和8年（2026年）11月1日',
    '注意,訪問看護の医療保険分は、含みません。',
    '',
    'code,zone,enhanced,enhanced_state,backup,since',
    '団体コード,医師会,在支病 機能強化型,在支病 機能強化型 状態,後方支援病院,設置日',
    '012025,千葉市,1741,ok,4,2026-11-01',
    '012041,野田市,0,blank,0,',
    '012084,柏市,,no-data,-3,未定',
    ',合計,1741,ok,1,',
    '',
    '注1,届出による,付く所：在支病 機能強化型',
    '出典,関東信越厚生局 届出受理医療機関名簿',
    '',
  ]);
});

test('UTF-8はBOMで始まり、行はCRLFで終わる', () => {
  assert.deepEqual([...tableToCsv(table, utf8).subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.ok(textOf(table).endsWith('\r\n'));
  assert.equal(/[^\r]\n/.test(textOf(table)), false);
});

test('「ない」の種類はどれも空のマスになり、0とは違う', () => {
  const states = ['no-data', 'unset', 'unanswered', 'suppressed', 'not-applicable', 'unassigned'] as const;
  const rows = states.map((state) => ({
    id: state,
    cells: [{ text: '' }, { text: state }, { figure: nothing(state) }, { figure: known(0) }, { text: '' }],
  }));
  const lines = textOf({ ...table, rows })
    .split('\r\n')
    .slice(7, 13);
  assert.deepEqual(
    lines,
    states.map((state) => `,${state},,${state},0,`),
  );
});

test('式として動く文字は動かないようにする。数の負号はそのまま', () => {
  const row = {
    id: '1',
    cells: [{ text: '=1+1' }, { text: '＝cmd' }, { figure: known(-1) }, { figure: known(0) }, { text: '-' }],
  };
  assert.equal(textOf(withRow(row)).split('\r\n')[7], "'=1+1,'＝cmd,-1,0,-");
});

test('出したファイルは、出した値のまま読み戻せる', async () => {
  for (const charset of ['utf-8', 'cp932'] as const) {
    const [sheet] = await readSheets({ name: 'a.csv', bytes: tableToCsv(table, { lang: 'ja', charset }) });
    const wanted = [
      { key: 'code', names: ['団体コード'] },
      { key: 'n', names: ['在支病 機能強化型'] },
    ];
    const header = findHeader(sheet!, wanted, ['code', 'n']);
    assert.ok(!isFault(header));
    assert.deepEqual(sheet!.rows[header.row + 1], ['012025', '千葉市', '1741', 'ok', '4', '2026-11-01']);
  }
});

test('どんな文字も、読み戻せば同じである', async () => {
  const letters = fc.string({ unit: fc.constantFrom('"', ',', '\n', '=', "'", ' ', '圏', '𠮷', '\t', '-', 'a') });
  await fc.assert(
    fc.asyncProperty(letters, letters, async (a, b) => {
      const row = {
        id: '1',
        cells: [{ text: a }, { text: `${b}x` }, { figure: known(1) }, { figure: known(2) }, { text: '' }],
      };
      const [sheet] = await readSheets({ name: 'a.csv', bytes: tableToCsv(withRow(row), utf8) });
      assert.deepEqual(sheet!.rows[7]!.slice(0, 2), [a, `${b}x`]);
    }),
  );
});

test('CP932で書けない字は、字と場所を挙げて断り、何も書かない', () => {
  const row = {
    id: '1',
    cells: [{ text: '1' }, { text: '𠮷野〜髙' }, { figure: known(1) }, { figure: known(2) }, { text: '' }],
  };
  const unwritable = { ...withRow(row), sources: ['\u{20bb7}'] };
  try {
    tableToCsv(unwritable, { lang: 'ja', charset: 'cp932' });
    assert.fail('it was written');
  } catch (error) {
    assert.ok(error instanceof Refusal);
    assert.deepEqual(
      error.faults.map((f) => [f.at, f.found]),
      [
        [{ row: 8, column: '医師会' }, '𠮷野〜髙'],
        [{ row: 11, column: undefined }, '𠮷'],
      ],
    );
    assert.match(error.faults[0]!.message.ja, /^「𠮷」（U\+20BB7）はShift_JIS/);
  }
});

test('英語でも同じ形になる', () => {
  const lines = textOf({ ...table, asOf: '1 Nov 2026' }, { lang: 'en', charset: 'utf-8' })
    .slice(1)
    .split('\r\n');
  assert.deepEqual(lines.slice(0, 4), [
    'Title,郡市医師会別の在宅医療資源',
    'Unit,か所',
    'As of,2026-11-01,1 Nov 2026',
    'Caution,訪問看護の医療保険分は、含みません。',
  ]);
});
