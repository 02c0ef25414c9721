import { worded } from '../kit/pure/worded.ts';

const ja = {
  rail: '機関',
  home: 'ホーム',
  compare: '圏域の比較',
  back: '圏域の比較に戻る',
  count: (n: number) => `${n.toLocaleString('ja')}件`,
  none: '条件に合う機関は0件です。圏域の比較に戻り、ほかの圏域か、より広い基準を選ぶと出ます。',
  copyTable: '表をコピー',
  toFile: 'ファイルに出す',
  xlsx: 'Excel',
  csv: 'CSV',
  utf8: 'UTF-8',
  cp932: 'Shift_JIS（CP932）',
  asOf: (day: string) => `基準日 ${day}`,
  space: (name: string, sample: boolean) => (sample ? `${name}（見本）` : name),
};

const en: typeof ja = {
  rail: 'Facilities',
  home: 'Home',
  compare: 'Compare zones',
  back: 'Back to Compare zones',
  count: (n) => n.toLocaleString('en'),
  none: 'No institution meets these conditions. Go back and choose another zone or a wider criterion.',
  copyTable: 'Copy table',
  toFile: 'Export file',
  xlsx: 'Excel',
  csv: 'CSV',
  utf8: 'UTF-8',
  cp932: 'Shift_JIS (CP932)',
  asOf: (day) => `As of ${day}`,
  space: (name, sample) => (sample ? `${name} (sample)` : name),
};

export const text = worded({ ja, en });
