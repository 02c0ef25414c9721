import { day } from '../kit/pure/day.ts';
import type { NewSource } from '../sources/store.ts';

/** The day the paper prints for its counts. Its other citations stop in 令和7年, so the day is in doubt. */
export const sampleAsOf = day('2026-11-01');

const paper = {
  ja: '千葉県「在宅医療の圏域の設定について」',
  en: 'Chiba Prefecture, “Setting home-care zones”',
};

export const sampleSources = {
  areas: {
    kind: 'areas',
    title: {
      ja: '市町村の二次医療圏・保健所・郡市区医師会（見本）',
      en: 'Secondary area, health centre and medical association of each municipality (sample)',
    },
    part: { ja: '11頁の区分と公表されている所属', en: 'divisions of page 11 with published memberships' },
    asOf: sampleAsOf,
    fileName: 'data/sample/chiba/municipalities.csv',
    notes: [
      {
        ja: '原文は市町村の所属を示していません。公表されている所属を入れ、二次医療圏別の市町村数（1・6・5・9・7・17・4・4・1）と照合しました。',
        en: 'The paper does not print memberships. Published ones were entered and checked against its municipality counts (1, 6, 5, 9, 7, 17, 4, 4, 1).',
      },
    ],
  },
  totals: {
    kind: 'published',
    title: paper,
    part: { ja: '11〜13頁 主な在宅医療関係施設の施設数', en: 'pages 11–13, number of home-care institutions' },
    asOf: sampleAsOf,
    asOfPrinted: { ja: 'R8.11.1（原文のまま・要確認）', en: 'R8.11.1 (as printed, to be confirmed)' },
    fileName: 'data/sample/chiba/resources.csv',
    notes: [
      {
        ja: '原文12・13頁の表は行がずれています。11頁の表と各頁の計（30・63）に照合して補正しました。',
        en: 'The tables on pages 12 and 13 are printed with rows out of line. They were put right against page 11 and the printed totals (30, 63).',
      },
      {
        ja: '原文「山武都市医師会」は「山武郡市医師会」に補正しました。「鎌ヶ谷市医師会」は原文のままです（市の名は鎌ケ谷市）。',
        en: 'The misprint 山武都市医師会 was corrected to 山武郡市医師会. 鎌ヶ谷市医師会 is kept as printed (the city writes 鎌ケ谷市).',
      },
    ],
  },
  stationTotals: {
    kind: 'published',
    title: paper,
    part: { ja: '11頁 機能強化型訪看ST', en: 'page 11, enhanced visiting-nurse stations' },
    asOf: day('2026-10-01'),
    asOfPrinted: { ja: 'R8.10.1（原文のまま・要確認）', en: 'R8.10.1 (as printed, to be confirmed)' },
    fileName: 'data/sample/chiba/resources.csv',
    notes: [],
  },
  institutions: {
    kind: 'invented',
    title: { ja: '見本の機関（架空）', en: 'Institutions of the sample (invented)' },
    part: { ja: '見本の配置（架空）', en: 'sample placement (invented)' },
    asOf: sampleAsOf,
    fileName: 'data/sample/chiba/institutions.csv',
    notes: [
      {
        ja: '郡市区医師会ごとの数は原文に合わせてあります。名称・所在地・市町村への置き方は架空です。',
        en: 'Counts per medical association agree with the paper. Names, addresses and placement in municipalities are invented.',
      },
    ],
  },
  hubs: {
    kind: 'hubs',
    title: paper,
    part: { ja: '15頁 市町村における連携拠点の設置状況', en: 'page 15, coordination hubs in municipalities' },
    asOf: day('2026-03-31'),
    asOfPrinted: { ja: '令和7年度の調査（調査日の記載なし）', en: 'FY2025 survey (no day printed)' },
    fileName: 'data/sample/chiba/hubs.csv',
    notes: [
      {
        ja: '県の「令和7年度 地域包括ケアに係る各種施策の調査」（高齢者福祉課）から作られた表です。設置43・ない・未定10・検討中1（計54市町村）。どの市町村にあるかは原文に示されていません。',
        en: 'Made from the prefecture’s FY2025 survey of community-based care (Elderly Welfare Division). Set up 43, none or undecided 10, being considered 1 (54 municipalities). The paper does not say which.',
      },
    ],
  },
} satisfies Record<string, NewSource>;
