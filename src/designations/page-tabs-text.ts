import { worded } from '../kit/pure/worded.ts';

const ja = {
  home: 'ホーム',
  section: '積極的役割を担う医療機関と連携拠点',
  board: '圏域の一覧',
  ladders: '選定候補の順位',
  list: '候補と位置付け',
  consultations: '意見照会',
  cover: '近隣の支援',
  reports: '年次報告',
  scorecard: '拠点の取組',
  review: '見直し',
  letters: '文書',
  national: '全国の状況',
};

const en: typeof ja = {
  home: 'Home',
  section: 'Lead institutions and hubs',
  board: 'Zones',
  ladders: 'Ladders',
  list: 'Candidates and designations',
  consultations: 'Consultations',
  cover: 'Cover by neighbours',
  reports: 'Yearly reports',
  scorecard: 'Hub scorecard',
  review: 'Review',
  letters: 'Letters',
  national: 'Nationwide',
};

export const text = worded({ ja, en });
