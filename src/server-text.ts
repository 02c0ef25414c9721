import type { Act } from './accounts/model.ts';
import { acts, sentence } from './accounts/text.ts';
import { consultationApiWords } from './consultations/api-words.ts';
import { designationApiWords } from './designations/api-words.ts';
import { hubApiWords } from './hubs/api-words.ts';
import type { ApiWords } from './kit/pure/api-document.ts';
import type { Wording } from './kit/pure/wording.ts';
import { policies } from './policies.ts';

const may = Object.fromEntries(
  Object.keys(acts).map((act) => {
    const lines = policies.filter((line) => line.acts.includes(act as Act)).map(sentence);
    return [act, { ja: lines.map((line) => line.ja).join('。'), en: lines.map((line) => line.en).join('; ') }];
  }),
) as Record<Act, Wording>;

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
  'GET /api/:realm/acting': {
    tag: 'accounts',
    does: {
      ja: 'いまの役割と、できること、切り替えられる役職を答える',
      en: 'Who one is, what one may do, and the posts to switch to',
    },
  },
  'POST /api/:realm/acting': {
    tag: 'accounts',
    does: {
      ja: '役割を切り替える（nullでやめる）。このパソコンだけ',
      en: 'Switches the role (null stops); on this machine only',
    },
  },
  'GET /api/:realm/offices': {
    tag: 'accounts',
    does: { ja: '課・機関と役職、就いている人を挙げる', en: 'Lists offices, their posts and who holds them' },
  },
  'POST /api/:realm/offices': { tag: 'accounts', does: { ja: '課・機関を加える', en: 'Adds an office' } },
  'POST /api/:realm/offices/prepare': {
    tag: 'accounts',
    does: {
      ja: '読み込んである区分から、課・機関と役職を用意する（あるものはそのまま）',
      en: 'Prepares offices and posts from the loaded areas; those there stay',
    },
  },
  'POST /api/:realm/offices/:id/coverage': {
    tag: 'accounts',
    does: {
      ja: '課・機関の担当区域と、設けた・助言する課・機関を直す',
      en: 'Changes what an office answers for, and who set it up or advises it',
    },
  },
  'POST /api/:realm/offices/:office/posts': { tag: 'accounts', does: { ja: '役職を加える', en: 'Adds a post' } },
  'POST /api/:realm/offices/:office/posts/:post/holdings': {
    tag: 'accounts',
    does: { ja: '役職に人を就ける', en: 'Appoints somebody to a post' },
  },
  'POST /api/:realm/offices/:office/posts/:post/holdings/:id/end': {
    tag: 'accounts',
    does: { ja: '役職に就く終わりの日を決める', en: 'Sets the last day somebody holds a post' },
  },
  'GET /api/:realm/transfer': {
    tag: 'accounts',
    does: {
      ja: '人事異動で替えられる役職と、保存した異動を挙げる',
      en: 'Lists the posts a transfer may change, and saved transfers',
    },
  },
  'GET /api/:realm/transfer.xlsx': {
    tag: 'accounts',
    does: { ja: '人事異動の用紙をExcelで渡す', en: 'The form of the transfer as an Excel file' },
  },
  'GET /api/:realm/transfer.csv': {
    tag: 'accounts',
    does: { ja: '人事異動の用紙をCSVで渡す', en: 'The form of the transfer as CSV' },
  },
  'POST /api/:realm/transfer/form': {
    tag: 'accounts',
    does: {
      ja: '書き込んだ用紙を読む（本文はファイルの中身のまま）。まだ保存しない',
      en: 'Reads a filled-in form, its bytes as they are; nothing is saved yet',
    },
  },
  'POST /api/:realm/transfer/preview': {
    tag: 'accounts',
    does: {
      ja: '異動で替わるところを答える。まだ保存しない',
      en: 'What the transfer would change; nothing is saved yet',
    },
  },
  'POST /api/:realm/transfer': {
    tag: 'accounts',
    does: { ja: '異動をまとめて保存する', en: 'Saves the whole transfer' },
  },
  'POST /api/:realm/transfer/:id/undo': {
    tag: 'accounts',
    does: { ja: '始まっていない異動を、まるごと取り消す', en: 'Undoes a transfer that has not begun, whole' },
  },
  'GET /api/:realm/posts/:post': {
    tag: 'accounts',
    does: { ja: '役職と、就いた人、引継ぎを答える', en: 'A post, who held it, and what it hands over' },
  },
  'POST /api/:realm/posts/:post/note': {
    tag: 'accounts',
    does: { ja: '自分の役職の引継ぎメモを保存する', en: 'Saves the handover note of one’s own post' },
  },
  'POST /api/:realm/posts/:post/seen': {
    tag: 'accounts',
    does: { ja: '引き継いだことを確かめる', en: 'Says that the handover was seen' },
  },
  'POST /api/:realm/posts/:post/tasks': {
    tag: 'accounts',
    does: { ja: '自分の役職に対応待ちを加える', en: 'Adds a task to one’s own post' },
  },
  'POST /api/:realm/posts/:post/tasks/:id': {
    tag: 'accounts',
    does: { ja: '対応待ちを済みにする、または戻す', en: 'Marks a task as done, or opens it again' },
  },
  'GET /api/:realm/audit': {
    tag: 'accounts',
    does: { ja: '監査の記録をさがす。新しいものから', en: 'Searches the audit log, newest first' },
  },
  'GET /api/:realm/audit/:seq': {
    tag: 'accounts',
    does: { ja: '監査の記録を一つ、項目ごとの前後とともに答える', en: 'One entry, with each field before and after' },
  },
  'GET /api/:realm/audit/chain': {
    tag: 'accounts',
    does: {
      ja: '監査の記録のつながりを確かめ、書きかえ・抜け・入れかえを挙げる',
      en: 'Verifies the chain of entries and names those altered, removed or moved',
    },
  },
  'GET /api/:realm/audit.csv': {
    tag: 'accounts',
    does: { ja: '同じ記録をCSVで渡す', en: 'The same entries as CSV' },
  },
  'GET /api/:realm/audit.xlsx': {
    tag: 'accounts',
    does: { ja: '同じ記録をExcelで渡す', en: 'The same entries as an Excel file' },
  },
  ...hubApiWords,
  ...designationApiWords,
  ...consultationApiWords,
  'GET /api/:realm/drafts': {
    tag: 'accounts',
    does: { ja: '自分の役職の下書きを挙げる', en: 'Lists the drafts of one’s own post' },
  },
  'GET /api/:realm/drafts/:subject': {
    tag: 'accounts',
    does: {
      ja: '自分の役職の下書きを一つ開く（なければ null）',
      en: 'One draft of one’s own post; null where there is none',
    },
  },
  'PUT /api/:realm/drafts/:subject': {
    tag: 'accounts',
    does: {
      ja: '下書きを残す。ほかの画面が先に書き足していれば409',
      en: 'Keeps a draft; 409 where another screen continued it first',
    },
  },
  'DELETE /api/:realm/drafts/:subject': {
    tag: 'accounts',
    does: { ja: '下書きを捨てる', en: 'Drops a draft' },
  },
};

const parameters: Record<string, Wording> = {
  office: { ja: '課・機関の番号', en: 'Number of the office' },
  post: { ja: '役職の番号', en: 'Number of the post' },
  day: { ja: '異動の日。書かなければ次の4月1日', en: 'Day of the transfer; the next 1 April when left out' },
  realm: { ja: '都道府県の番号（01〜47）か sample', en: 'Number of the prefecture (01–47), or sample' },
  ladder: { ja: '順位の番号（paper-002 など）', en: 'Identifier of the ladder, such as paper-002' },
  selection: { ja: '残した結果の番号', en: 'Number of the kept result' },
  with: {
    ja: '比べる順位（paper-002 か paper-002@1）',
    en: 'Ladder to compare with, such as paper-002 or paper-002@1',
  },
  area: { ja: '区域。書かなければすべて', en: 'Area; all of them when left out' },
  designation: { ja: '位置付けの記録の番号', en: 'Number of the designation' },
  consultation: { ja: '意見照会の番号', en: 'Number of the consultation' },
  file: { ja: '添えたファイルの番号', en: 'Number of the attached file' },
  version: { ja: '見ていた版', en: 'The version that was seen' },
  type: { ja: 'ファイルの種類', en: 'Media type of the file' },
  municipality: { ja: '市町村コード（5けた）', en: 'Code of the municipality, five digits' },
  subject: { ja: '何の下書きか（hub:12217 など）', en: 'What the draft is about, such as hub:12217' },
  cover: { ja: '近隣による支援の番号', en: 'Number of the cover' },
  report: { ja: '年次報告の番号', en: 'Number of the yearly report' },
  task: { ja: '橋渡しの番号', en: 'Number of the bridging task' },
  year: { ja: '年度（2026 など）', en: 'Fiscal year, such as 2026' },
  only: { ja: '提出を待つものだけ（waiting）', en: 'Only those that wait (waiting)' },
  lang: { ja: '答えの言葉', en: 'Language of the answer' },
  asof: { ja: '基準日。書かなければ最新', en: 'As-of date; the latest when left out' },
  id: { ja: '預けたファイル、または基準の番号', en: 'Identifier of the handed-in file, or of the criterion' },
  name: { ja: 'ファイルの名前、またはつながりの名前', en: 'Name of the file, or of the link' },
  a: { ja: 'つながる市町村のコード', en: 'Code of a linked municipality' },
  b: { ja: 'つながる先の市町村のコード', en: 'Code of the municipality it links to' },
  kind: { ja: '種類（挙げた値のどれか）', en: 'Which kind, one of the values listed' },
  expected: {
    ja: '取り込みの前に示した件数。変わっていれば409',
    en: 'How many were shown before the import; 409 where that changed',
  },
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
  from: { ja: 'いつから（その日を含む）', en: 'First day' },
  until: { ja: 'いつまで（その日を含む）', en: 'Last day' },
  who: { ja: 'だれが（課・機関か氏名の一部）', en: 'Who: part of an office or a name' },
  act: { ja: 'したこと', en: 'What was done' },
  record: { ja: '対象の記録（hub 12217 など）', en: 'The record, such as hub 12217' },
  q: { ja: '対象・理由・内容にある言葉', en: 'Words in subject, reason or content' },
  before: { ja: 'この番号より前の記録', en: 'Entries before this number' },
  ids: { ja: '文書の番号（コンマ区切り）', en: 'Numbers of letters, separated by commas' },
  letter: { ja: '文書の番号', en: 'Number of the letter' },
  template: { ja: 'ひな形（designation-ja など）', en: 'The template, such as designation-ja' },
  format: { ja: 'ファイルの形式', en: 'File format' },
  seq: { ja: '記録の番号', en: 'Number of the entry' },
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
    hubs: { ja: '拠点', en: 'Hubs' },
    designations: { ja: '位置付け', en: 'Designations' },
    consultations: { ja: '意見照会', en: 'Consultations' },
    intake: { ja: '取り込み', en: 'Import' },
    accounts: { ja: '役割と記録', en: 'Roles and records' },
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
