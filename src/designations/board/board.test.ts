import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import ExcelJS from 'exceljs';
import { openTestProduct, openTestServer, type TestProduct } from '../../../test/product.ts';
import type { Realm } from '../../accounts/model.ts';
import { inTransaction } from '../../kit/server/db.ts';
import { plantDesignations, removeDesignations } from './board-fixture.ts';
import { progressOf, progressTo } from './rules.ts';
import type { BoardView } from './view.ts';

const realm: Realm = { space: 'sample', prefecture: '12' };
const path = '/api/sample/designations/board';

let product: TestProduct;
let server: Awaited<ReturnType<typeof openTestServer>>;
let empty: BoardView;
before(async () => {
  product = await openTestProduct({ sample: true });
  server = await openTestServer(product.db);
  await inTransaction(product.db, false, (trx) => removeDesignations(trx, realm));
  empty = await view();
  await plantDesignations(product.db, realm);
});
after(async () => {
  await server.app.close();
  await product.close();
});

const view = async (query = ''): Promise<BoardView> => (await server.get(`${path}${query}`)).body;
const zone = (board: BoardView, name: string) => board.zones.find(({ key }) => key.startsWith(name))!;

test('医療機関と連携拠点の両方があって充足、何もないのは未着手で、不足とは違う（Z2）', () => {
  assert.equal(progressOf({ lead: true, hub: true, begun: true }), 'met');
  assert.equal(progressOf({ lead: true, hub: false, begun: false }), 'short');
  assert.equal(progressOf({ lead: false, hub: false, begun: true }), 'short');
  assert.equal(progressOf({ lead: false, hub: false, begun: false }), 'not-started');
});

test('位置付けがまだない県でも開き、位置付けのない医療機関は見える（A8）', () => {
  assert.equal(empty.empty, true);
  assert.equal(empty.sentence, '位置付けの記録は、まだありません');
  assert.equal(empty.zones.length, 22);
  assert.ok(empty.zones.every(({ support }) => support === 'none'));
  // These five are secondary areas, too, so that published counts tell of their hubs.
  assert.deepEqual(
    empty.zones.filter(({ progress }) => progress === 'short').map(({ name }) => name),
    ['千葉市医師会', '印旛市郡医師会', '安房医師会', '君津木更津医師会', '市原市医師会'],
  );
  assert.ok(zone(empty, '柏市').others!.length > 0);
});

test('24時間の支えを先に言い、両方ある圏域の数と、ない圏域の名を挙げる（A9・Z2）', async () => {
  const board = await view();
  assert.match(
    board.sentence,
    /^22圏域のうち、24時間の支えがあるのは19圏域、医療機関と連携拠点の両方があるのは\d+圏域です$/,
  );
  assert.equal(zone(board, '夷隅').support, 'neighbour');
  assert.equal(zone(board, '夷隅').covers.length, 2);
  assert.ok(board.lacking.some((line) => /^積極的役割を担う医療機関がない：.*夷隅/.test(line)));
  const columns = board.table.columns.map(({ id }) => id);
  assert.ok(columns.indexOf('support') < columns.indexOf('leadCount'));
  assert.equal(
    board.counts.reduce((sum, { count }) => sum + count, 0),
    22,
  );
});

test('位置付けた医療機関は、位置付けのない医療機関の一覧から外れ、ほかは残る（A8）', async () => {
  const [before, now] = [zone(empty, '柏市').others!, zone(await view(), '柏市').others!];
  assert.equal(now.length, before.length - 1);
});

test('ほかの単位で見ると、市町村の重なる圏域に出る', async () => {
  const board = await view('?unit=secondary-area');
  assert.equal(board.zones.length, 9);
  assert.equal(zone(board, '山武長生夷隅').support, 'own');
  const municipal = await view('?unit=municipality');
  assert.equal(municipal.zones.length, 54);
  assert.equal(municipal.zones.find(({ name }) => name === '勝浦市')!.support, 'neighbour');
});

test('位置付けの前の日を見ると、まだ何も立っていない', async () => {
  const board = await view('?asof=2026-03-31');
  assert.equal(board.asOf.past, true);
  assert.ok(board.zones.every(({ leads, hubs, support }) => leads.length + hubs.length === 0 && support === 'none'));
  const support = async (asof: string) => zone(await view(`?asof=${asof}`), '夷隅').support;
  assert.deepEqual(
    [await support('2026-09-19'), await support('2026-09-30'), await support('2026-10-01')],
    ['none', 'arranged', 'neighbour'],
  );
});

test('住民には、候補と指摘の数を、圏域でも計でも伏せる。0とは書かない（A8）', async () => {
  const headers = { host: '127.0.0.1:4270', cookie: 'tsunagi-post=resident' };
  const { table } = (await server.app.inject({ url: path, headers })).json() as BoardView;
  for (const id of ['candidates', 'findings']) {
    const at = table.columns.findIndex((column) => column.id === id);
    const cells = [...table.rows.map((row) => row.cells[at]), table.totals!.cells[at]];
    assert.ok(
      cells.every((cell) => cell && 'figure' in cell && cell.figure.state === 'suppressed'),
      `${id}: ${JSON.stringify(cells.at(-1))}`,
    );
  }
});

test('候補を見られない人には、未着手とも不足とも言わず、充足でないとだけ言う（A8・Z2）', async () => {
  const headers = { host: '127.0.0.1:4270', cookie: 'tsunagi-post=resident' };
  const seen = (await server.app.inject({ url: path, headers })).json() as BoardView;
  const whole = await view();
  const count = (board: BoardView, progress: string) => board.counts.find((one) => one.progress === progress)?.count;
  assert.deepEqual(
    seen.counts.map(({ progress }) => progress),
    ['met', 'unmet'],
  );
  assert.equal(count(seen, 'met'), count(whole, 'met'));
  assert.equal(count(seen, 'unmet'), count(whole, 'short')! + count(whole, 'not-started')!);
  assert.ok(seen.table.footnotes.some((note) => /不足と未着手を分けていない/.test(note)));
  assert.ok(whole.counts.every(({ progress }) => progress !== 'unmet'));
  const some = { some: true, all: false };
  assert.equal(progressTo(some, { lead: false, hub: true, begun: false }), 'short');
  assert.equal(progressTo(some, { lead: false, hub: false, begun: false }), 'unmet');
});

test('拠点が設置済みの市町村は、圏域ごとに公表された数を使い、なければデータなしで、0とは書かない（H7）', async () => {
  const setUp = ({ table }: BoardView) => {
    const at = table.columns.findIndex(({ id }) => id === 'setUp');
    const figure = (row: { cells: (typeof table.rows)[number]['cells'] }) => {
      const cell = row.cells[at]!;
      return 'figure' in cell ? (cell.figure.value ?? cell.figure.state) : null;
    };
    return { rows: table.rows.map(figure), total: figure(table.totals!) };
  };
  const status = (await server.get('/api/sample/hubs/status')).body.sentence as string;
  assert.match(status, /43/);
  const areas = setUp(await view('?unit=secondary-area'));
  assert.equal(areas.total, 43);
  assert.equal(
    areas.rows.reduce((sum: number, one) => sum + Number(one), 0),
    43,
  );
  const municipal = await view('?unit=municipality');
  const known = municipal.zones.flatMap(({ name }, at) => {
    const one = setUp(municipal).rows[at];
    return one === 'no-data' ? [] : [[name, one]];
  });
  assert.deepEqual(known, [
    ['千葉市', 1],
    ['市原市', 1],
  ]);
  assert.equal(setUp(municipal).total, 43);
  assert.ok(municipal.lacking.every((line) => !line.startsWith('連携拠点がない')));
  assert.ok(municipal.lacking.some((line) => line.startsWith('連携拠点があるかどうか、データがない')));
});

test('XLSXを読み戻すと、画面と同じ数が、位置付けのない医療機関の表とともに入っている（V2）', async () => {
  const board = await view();
  const answer = await server.app.inject({ url: `${path}.xlsx`, headers: { host: '127.0.0.1:4270' } });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
  const texts = book.worksheets.map((sheet) => sheet.name);
  const data = book.worksheets.find((sheet) => /データ/.test(sheet.name))!;
  assert.ok(data, texts.join());
  const rows = (data.getSheetValues() as (unknown[] | undefined)[]).filter((row): row is unknown[] =>
    Array.isArray(row),
  );
  const head = rows.find((row) => row.includes('support_24h'))!;
  const at = (key: string) => head.indexOf(key);
  for (const one of board.zones) {
    const row = rows.find((values) => values[at('zone')] === one.name)!;
    assert.equal(row[at('support_24h')], one.supportLabel);
    assert.equal(row[at('lead_count')], one.leads.length);
    assert.equal(row[at('hub_count')], one.hubs.length);
    assert.equal(row[at('candidates')], one.candidates.length);
    assert.equal(row[at('not_designated')], one.others!.length);
  }
  const listed = board.zones.reduce((sum, { others }) => sum + others!.length, 0);
  const others = book.worksheets.flatMap((sheet) =>
    (sheet.getSheetValues() as (unknown[] | undefined)[]).filter((row) => row?.includes('引き続き役割を担う')),
  );
  assert.ok(others.length >= listed);
});
