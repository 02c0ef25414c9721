import { roles } from './accounts/text.ts';
import { viewText as consultationText } from './consultations/view-text.ts';
import { text as boardPage } from './designations/board/page/text.ts';
import { text as boardText } from './designations/board/text.ts';
import { text as coverPage } from './designations/cover/page/text.ts';
import { text as coverText, supportWords } from './designations/cover/text.ts';
import { text as ladderPage } from './designations/ladders/page/text.ts';
import { bodyKindWording, designationKindWording } from './designations/model.ts';
import { text as nationalText } from './designations/national/text.ts';
import { text as tabsText } from './designations/page-tabs-text.ts';
import { text as designationPage } from './designations/record/page/text.ts';
import { viewText as designationText } from './designations/record/view-text.ts';
import { text as reviewPage } from './designations/review/page/text.ts';
import { reasons, todos } from './designations/review/text.ts';
import { text as scorePage } from './designations/scorecard/page/text.ts';
import { scoreText, weaknessWording } from './designations/scorecard/text.ts';
import { listText as reportList } from './designations/yearly/list-text.ts';
import { text as reportPage } from './designations/yearly/page/text.ts';
import { text as facilitiesText } from './facilities/text.ts';
import { text as desksText } from './hubs/desks/text.ts';
import { listText as hubList } from './hubs/record/list-text.ts';
import { text as hubPage } from './hubs/record/page/text.ts';
import { recordText } from './hubs/record/record-text.ts';
import { text as statusPage } from './hubs/status/page-text.ts';
import { answerWords, text as statusText } from './hubs/status/text.ts';
import { langs } from './kit/pure/wording.ts';
import { text as pageText } from './page-text.ts';
import type { TermExample, TermPlace } from './terms/usage.ts';
import { compareText } from './zones/compare/text.ts';
import { mapText } from './zones/map/text.ts';
import { mapCardText } from './zones/page/map-text.ts';
import { councilText } from './zones/paper/text.ts';
import { text as zonesText } from './zones/text.ts';

/** Where an office reads the words that it may call otherwise. */
export const termPlaces: readonly TermPlace[] = [
  {
    name: { ja: '圏域の比較', en: 'Compare zones' },
    texts: [zonesText, compareText, mapText, mapCardText, facilitiesText],
  },
  { name: { ja: '会議資料', en: 'Council paper' }, texts: [councilText] },
  {
    name: { ja: '圏域ごとの位置付け', en: 'Designations by zone' },
    texts: [boardText, boardPage, tabsText, bodyKindWording, designationKindWording],
  },
  { name: { ja: '選定候補の順位', en: 'Ladders' }, texts: [ladderPage] },
  { name: { ja: '候補と位置付け', en: 'Candidates' }, texts: [designationText, designationPage, consultationText] },
  { name: { ja: '近隣の支援', en: 'Cover by neighbours' }, texts: [coverText, coverPage, supportWords] },
  { name: { ja: '見直し', en: 'Review' }, texts: [reviewPage, reasons, todos] },
  { name: { ja: '年次報告', en: 'Yearly reports' }, texts: [reportList, reportPage] },
  { name: { ja: '拠点の取組', en: 'Scorecard' }, texts: [scoreText, scorePage, weaknessWording] },
  { name: { ja: '全国の状況', en: 'Nationwide' }, texts: [nationalText] },
  { name: { ja: '拠点の一覧と記録', en: 'Hubs' }, texts: [hubList, hubPage, recordText] },
  { name: { ja: '拠点の設置状況', en: 'Where hubs are' }, texts: [statusText, statusPage, answerWords] },
  { name: { ja: '相談窓口', en: 'Public desks' }, texts: [desksText] },
  { name: { ja: '役割の名と案内', en: 'Roles and rail' }, texts: [roles, pageText] },
];

/** Sentences as pages have them; the hub of the third is called what it is called, whatever the word for hubs is. */
export const termExamples = (): TermExample[] => [
  both((lang) => boardText[lang].sentence(22, 20, 18)),
  both((lang) => compareText[lang].answer(8)),
  both((lang) => recordText[lang].sentence.named(city[lang], hubName, ''), [city.ja, city.en, hubName]),
  both((lang) => boardText[lang].notes.progress),
  both((lang) => desksText[lang].sentence(54, 43)),
  both((lang) => designationPage[lang].record.noConsultation),
  both((lang) => roles['health-centre'][lang]),
  both((lang) => coverPage[lang].leadNear),
];

const hubName = '柏地域医療連携拠点';
const city = { ja: '柏市', en: 'Kashiwa' };

function both(say: (lang: 'ja' | 'en') => string, keep: string[] = []): TermExample {
  const [ja, en] = langs.map(say);
  return { ja: ja!, en: en!, keep };
}
