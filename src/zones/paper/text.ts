import { worded } from '../../kit/pure/worded.ts';
import type { Lang } from '../../kit/pure/wording.ts';

const ja = {
  title: '在宅医療の圏域の設定単位の比較',
  mark: '見本',
  verdict: (unit: string, zones: number, criterion: string) => `${unit}（${zones}圏域）× ${criterion}`,
  criterion: (criterion: string) => `基準：${criterion}`,
  ofUnit: (unit: string, zones: number) => `${unit}ごとにみる（${zones}圏域）`,
  sentence: (sentence: string, afterword: string | null) => [sentence, afterword].filter(Boolean).join('。'),
  step: (sign: string, label: string, blank: number, change: string | null) =>
    `${sign} ${label} 空白${blank}${change ? `（${change}）` : ''}`,
  arrow: ' → ',
  chart: (criterion: string) => `設定単位ごとの空白圏域（${criterion}）`,
  chartUnit: 'か所',
  sideBySide: '設定単位を並べてみる',
  sideBySideTable: '圏域ごとの機関（設定単位を並べて）',
  sideBySideUnit: '単位：機関数　空いている欄は、上の圏域の続き',
  zone: '圏域',
  zones: (count: number) => `計 ${count}圏域`,
  resources: '圏域ごとの医療資源',
  blanks: '空白圏域の一覧',
  gaps: '資源のない市町村',
  gapsTable: '基準ごとにみた、機関のない市町村',
  hubs: '在宅医療に必要な連携を担う拠点',
  madeAt: (day: string, time: string) => `${day} ${time}`,
};

const en: typeof ja = {
  title: 'Home-care zones: comparing zone units',
  mark: 'Sample',
  verdict: (unit, zones, criterion) => `${unit} (${zones} zones) × ${criterion}`,
  criterion: (criterion) => `Criterion: ${criterion}`,
  ofUnit: (unit, zones) => `By ${unit} (${zones} zones)`,
  sentence: (sentence, afterword) => [sentence, afterword].filter(Boolean).join('. '),
  step: (sign, label, blank, change) => `${sign} ${label}: ${blank} blank${change ? ` (${change})` : ''}`,
  arrow: ' → ',
  chart: (criterion) => `Blank zones by zone unit (${criterion})`,
  chartUnit: 'zones',
  sideBySide: 'Zone units side by side',
  sideBySideTable: 'Institutions by zone, the units beside each other',
  sideBySideUnit: 'Unit: institutions; an empty cell continues the zone above',
  zone: 'Zone',
  zones: (count) => `All ${count} zones`,
  resources: 'Resources by zone',
  blanks: 'Blank zones',
  gaps: 'Municipalities without a resource',
  gapsTable: 'Municipalities without an institution, by criterion',
  hubs: 'Coordination hubs',
  madeAt: (day, time) => `${day}, ${time}`,
};

export const councilText: Record<Lang, typeof ja> = worded({ ja, en });
