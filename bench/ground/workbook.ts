import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { workbookParts, zipFixture } from '../../src/kit/server/zip-fixture.ts';
import { below, pick, type Random, seeded } from './random.ts';

export type RegisterFile = { name: string; bytes: Uint8Array };

const published = join(import.meta.dirname, '../../../shared/data/facilities/raw_todokede_chiba_ika_r0710.xlsx');

/** The register the bureau published for Chiba, where it lies beside the repository; one of the same layout elsewhere. */
export async function registerFile(): Promise<RegisterFile> {
  return existsSync(published)
    ? { name: basename(published), bytes: await readFile(published) }
    : { name: 'written-by-the-bench.xlsx', bytes: writeRegister() };
}

const filings = 26_000;
const headings =
  '項番,都道府県コード,都道府県名,区分,医療機関番号,併設医療機関番号,医療機関記号番号,医療機関名称,' +
  '医療機関所在地（郵便番号）,医療機関所在地（住所）,電話番号,FAX番号,病床数,受理届出名称,受理記号,受理番号,' +
  '算定開始年月日,個別有効開始年月日,備考（見出し）,備考（データ）,市町村コード,市町村名,種別コード,種別';

function writeRegister(): Uint8Array {
  const shared = new SharedTexts();
  const random = seeded(7);
  const rows = [['［架空の名簿］'], [], headings.split(',')];
  for (let item = 1; rows.length < filings; item += 1) rows.push(...institutionRows(random, item));
  const sheet = rows.map((cells, i) => writeRow(i + 2, cells, shared)).join('');
  const parts = workbookParts({ sheets: { Sheet1: sheet }, shared: shared.xml() });
  return zipFixture({ '[Content_Types].xml': contentTypes, ...parts });
}

/** An institution stands in as many rows as it has filings. */
function institutionRows(random: Random, item: number): string[][] {
  const place = `千葉市中央区神明町${1 + below(random, 900)}`;
  const [number, post, phone] = [below(random, 9_999_999), below(random, 9999), below(random, 9999)];
  const who = [`${item}`, '12', '千葉県', '医科', padded(number, 7), '', '', `第${item}医院`];
  const where = [`260-${padded(post, 4)}`, place, `043-241-${padded(phone, 4)}`, `043-242-${padded(phone, 4)}`];
  return Array.from({ length: 2 + below(random, 10) }, () => [
    ...who,
    ...where,
    '',
    ...filing(random),
    ...['', '', '', '', '', '', ''],
  ]);
}

function filing(random: Random): string[] {
  const name = pick(random, [
    '在宅療養支援診療所（３）',
    '情報通信機器を用いた診療',
    '時間外対応加算２',
    '生活習慣病管理料',
  ]);
  const day = `令和${1 + below(random, 7)}年${1 + below(random, 12)}月1日`;
  return [name, `（${name.slice(0, 2)}）`, `第${below(random, 3000)}号`, day];
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** Every column has its cell; where nothing is written it points to the empty text, as in the published file. */
function writeRow(row: number, cells: string[], shared: SharedTexts): string {
  const written = headings.split(',').map((_, column) => {
    const reference = `${String.fromCharCode(65 + column)}${row}`;
    return `<c r="${reference}" t="s"><v>${shared.index(cells[column] ?? '')}</v></c>`;
  });
  return `<row r="${row}" spans="1:24">${written.join('')}</row>`;
}

class SharedTexts {
  private readonly indexes = new Map<string, number>();

  index(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  xml(): string {
    return [...this.indexes.keys()].map((text) => `<si><t>${text}</t></si>`).join('');
  }
}

const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.worksheet+xml"/>` +
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${office}.sharedStrings+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/></Types>`;
