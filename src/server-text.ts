import type { Act } from './accounts/model.ts';
import type { ApiWords } from './kit/pure/api-document.ts';
import type { Wording } from './kit/pure/wording.ts';

const anyone: Wording = { ja: 'このパソコンで使う人', en: 'Whoever uses this machine' };
const ownOnly: Wording = {
  ja: 'このパソコンで使う人。見本（sample）ではできません',
  en: 'Whoever uses this machine; not in the sample',
};

const may: Record<Act, Wording> = {
  'realms.list': anyone,
  'zones.compare': anyone,
  'facilities.read': anyone,
  'criteria.write': anyone,
  'links.write': anyone,
  'data.import': ownOnly,
  'successions.decide': ownOnly,
  'sample.write': { ja: '操作者（コマンドから）', en: 'An operator, at the command line' },
};

const compareFile = (format: string, what: Wording): ApiWords['routes'] => ({
  [`GET /api/:realm/zones/compare.${format}`]: { tag: 'zones', does: what },
});

const councilPaper = (ja: string, en: string): Wording => ({
  ja: `会議資料を${ja}で作る`,
  en: `Make the council paper as ${en}`,
});

const routes: ApiWords['routes'] = {
  'GET /api/alive': {
    tag: 'product',
    does: { ja: '動いていることと、版を答える', en: 'Says that Tsunagi runs, and its version' },
  },
  'GET /api/openapi.json': {
    tag: 'product',
    does: { ja: 'この一覧をOpenAPI 3.1で渡す', en: 'This list as OpenAPI 3.1' },
  },
  'GET /api/realms': {
    tag: 'product',
    does: { ja: 'データのある都道府県と見本を挙げる', en: 'Lists the prefectures that hold data, and the sample' },
  },
  'GET /api/prefectures': {
    tag: 'intake',
    does: { ja: '47都道府県と、始めているかを挙げる', en: 'Lists the 47 prefectures and whether each has begun' },
  },
  'GET /api/:realm/start': {
    tag: 'intake',
    does: { ja: '取り込み済みのものと、次にすることを答える', en: 'What is loaded, and what to do next' },
  },
  'GET /api/:realm/areas-template.xlsx': {
    tag: 'intake',
    does: { ja: '圏域の組を書き込む用紙を渡す', en: 'The form in which zones are filled in' },
  },
  'POST /api/:realm/intake': {
    tag: 'intake',
    does: {
      ja: 'ファイルを預ける（本文はファイルの中身のまま）。まだ保存しない',
      en: 'Hands in a file, its bytes as they are; nothing is saved yet',
    },
  },
  'GET /api/:realm/intake/:id': {
    tag: 'intake',
    does: {
      ja: '預けたファイルの進み具合と、何が変わるかを答える',
      en: 'How far a handed-in file is read, and what it would change',
    },
  },
  'POST /api/:realm/intake/:id/save': {
    tag: 'intake',
    does: { ja: '預けたファイルを取り込む', en: 'Imports a handed-in file' },
  },
  'DELETE /api/:realm/intake/:id': {
    tag: 'intake',
    does: { ja: '預けたファイルを保存せずに捨てる', en: 'Drops a handed-in file without saving' },
  },
  'GET /api/:realm/intake/:id/preview.xlsx': {
    tag: 'intake',
    does: { ja: '取り込む前の変わるところをExcelで渡す', en: 'What would change, as an Excel file' },
  },
  'POST /api/:realm/successions': {
    tag: 'intake',
    does: {
      ja: '番号の変わった機関が同じ機関かを決める（nullで決める前に戻す）',
      en: 'Decides whether an institution with a new number is the same one; null puts it back to open',
    },
  },
  'GET /api/:realm/zones/compare': {
    tag: 'zones',
    does: { ja: '圏域の設定単位ごとに空白圏域を比べる', en: 'Compares the zone units by the zones they leave blank' },
  },
  'GET /api/:realm/zones/figure': {
    tag: 'zones',
    does: { ja: '一つの数の出典と数え方を答える', en: 'The source of one figure and how it was counted' },
  },
  ...compareFile('csv', { ja: '比較の表を一つCSVで渡す', en: 'One table of the comparison as CSV' }),
  ...compareFile('xlsx', { ja: '比較の表をExcelで渡す', en: 'The tables of the comparison as an Excel file' }),
  ...compareFile('pptx', councilPaper('PowerPoint', 'a PowerPoint file')),
  ...compareFile('docx', councilPaper('Word', 'a Word file')),
  ...compareFile('pdf', councilPaper('PDF', 'PDF')),
  'GET /api/:realm/zones/paper': {
    tag: 'zones',
    does: { ja: '会議資料を、画面に出して印刷する形で渡す', en: 'The council paper, laid out to show and print' },
  },
  'GET /api/:realm/zones/map': {
    tag: 'zones',
    does: { ja: '圏域の地図を、描く前の形で渡す', en: 'The map of zones, ready to draw' },
  },
  'GET /api/:realm/zones/map.svg': {
    tag: 'zones',
    does: { ja: '圏域の地図をSVGの図で渡す', en: 'The map of zones as an SVG picture' },
  },
  'GET /api/:realm/links': {
    tag: 'zones',
    does: {
      ja: '橋・航路・道路のつながりと、陸で離れた市町村を挙げる',
      en: 'Lists the links by bridge, ferry and road, and municipalities apart by land',
    },
  },
  'GET /api/:realm/links.xlsx': {
    tag: 'zones',
    does: { ja: '同じつながりをExcelで渡す', en: 'The same links as an Excel file' },
  },
  'POST /api/:realm/links': {
    tag: 'zones',
    does: { ja: 'つながりを加え、両方の市町村を隣にする', en: 'Adds a link: its municipalities become neighbours' },
  },
  'DELETE /api/:realm/links': {
    tag: 'zones',
    does: { ja: '加えたつながりを外す', en: 'Removes a link' },
  },
  'GET /api/:realm/facilities': {
    tag: 'facilities',
    does: { ja: '一つの数のもとになる機関を挙げる', en: 'Lists the institutions behind a figure' },
  },
  'GET /api/:realm/facilities.csv': {
    tag: 'facilities',
    does: { ja: '同じ機関の一覧をCSVで渡す', en: 'The same list as CSV' },
  },
  'GET /api/:realm/facilities.xlsx': {
    tag: 'facilities',
    does: { ja: '同じ機関の一覧をExcelで渡す', en: 'The same list as an Excel file' },
  },
  'GET /api/:realm/symbols': {
    tag: 'facilities',
    does: { ja: '届出の記号を挙げる', en: 'Lists the symbols of filings' },
  },
  'POST /api/:realm/criteria': {
    tag: 'facilities',
    does: { ja: '基準を加える', en: 'Adds a criterion' },
  },
  'DELETE /api/:realm/criteria/:id': {
    tag: 'facilities',
    does: { ja: '加えた基準を消す', en: 'Removes a criterion that was added' },
  },
};

const parameters: Record<string, Wording> = {
  realm: { ja: '都道府県の番号（01〜47）か sample', en: 'Number of the prefecture (01–47), or sample' },
  lang: { ja: '答えの言葉', en: 'Language of the answer' },
  asof: { ja: '基準日。書かなければ最新', en: 'As-of date; the latest when left out' },
  id: { ja: '預けたファイル、または基準の番号', en: 'Identifier of the handed-in file, or of the criterion' },
  name: { ja: 'ファイルの名前、またはつながりの名前', en: 'Name of the file, or of the link' },
  a: { ja: 'つながる市町村のコード', en: 'Code of a linked municipality' },
  b: { ja: 'つながる先の市町村のコード', en: 'Code of the municipality it links to' },
  kind: { ja: '橋・航路・道路のどれか', en: 'Bridge, ferry or road' },
  units: { ja: '比べる設定単位（コンマ区切り）', en: 'Zone units to compare, separated by commas' },
  criteria: { ja: '比べる基準（コンマ区切り）', en: 'Criteria to compare, separated by commas' },
  unit: { ja: '選ぶ設定単位', en: 'The chosen zone unit' },
  criterion: { ja: '選ぶ基準', en: 'The chosen criterion' },
  zone: { ja: '選ぶ圏域', en: 'The chosen zone' },
  of: { ja: '空白圏域の数か、機関の数か', en: 'The number of blank zones, or of institutions' },
  table: { ja: 'どの表か', en: 'Which table' },
  charset: { ja: 'CSVの文字コード', en: 'Character encoding of the CSV' },
  size: { ja: '用紙の大きさ', en: 'Paper size' },
  orientation: {
    ja: '用紙の向き。書かなければ表の幅に合わせる',
    en: 'Which way sheets lie; as their tables need when left out',
  },
  by: { ja: '数で塗るか、圏域ごとに塗り分けるか', en: 'Coloured by count, or each zone its own' },
  width: { ja: '図の幅（ピクセル）', en: 'Width of the picture in pixels' },
  height: { ja: '図の高さ（ピクセル）', en: 'Height of the picture in pixels' },
};

/** What each route does and who may, for the document at /api/openapi.json and the page at /help/api. */
export const apiWords: ApiWords = {
  title: { ja: 'つなぎ API', en: 'Tsunagi API' },
  about: {
    ja: '画面と同じ数を、同じ規則で答えます。このパソコンの中（127.0.0.1）からだけ使えます。数のないところは null で、0とは別です。',
    en: 'The same figures as on screen, by the same rules. It answers this machine only (127.0.0.1). Where there is no figure stands null, which is not 0.',
  },
  tags: {
    product: { ja: 'つなぎ', en: 'Tsunagi' },
    zones: { ja: '圏域', en: 'Zones' },
    facilities: { ja: '機関と基準', en: 'Institutions and criteria' },
    intake: { ja: '取り込み', en: 'Import' },
  },
  routes,
  parameters,
  may,
  answers: {
    done: { ja: '答え', en: 'The answer' },
    refused: { ja: '断った理由（すべて）', en: 'Every reason it was refused' },
    broken: { ja: '予期しないことが起きた。記録番号つき', en: 'Something unforeseen, with a record number' },
  },
};
