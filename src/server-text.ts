import { accountApiWords } from './accounts/api-words.ts';
import type { Act } from './accounts/model.ts';
import { acts, sentence } from './accounts/text.ts';
import { consultationApiWords } from './consultations/api-words.ts';
import { designationApiWords } from './designations/api-words.ts';
import { facilityApiWords } from './facilities/api-words.ts';
import { hubApiWords } from './hubs/api-words.ts';
import { intakeApiWords } from './intake/api-words.ts';
import type { ApiWords } from './kit/pure/api-document.ts';
import type { Wording } from './kit/pure/wording.ts';
import { policies } from './policies.ts';
import { termApiWords } from './terms/api-words.ts';
import { zoneApiWords } from './zones/api-words.ts';

const may = Object.fromEntries(
  Object.keys(acts).map((act) => {
    const lines = policies.filter((line) => line.acts.includes(act as Act)).map(sentence);
    return [act, { ja: lines.map((line) => line.ja).join('。'), en: lines.map((line) => line.en).join('; ') }];
  }),
) as Record<Act, Wording>;

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
  ...intakeApiWords,
  ...zoneApiWords,
  ...facilityApiWords,
  ...accountApiWords,
  ...hubApiWords,
  ...termApiWords,
  ...designationApiWords,
  ...consultationApiWords,
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
  word: { ja: '用語の記号', en: 'Id of the word' },
  seen: {
    ja: '見ていた下書きの時刻。ほかの画面が書き足していれば消さない',
    en: 'When the draft was saved as it was seen; a later one stays',
  },
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
