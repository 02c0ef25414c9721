import { worded } from '../kit/pure/worded.ts';
import type { Lang } from '../kit/pure/wording.ts';

const ja = {
  home: 'ホーム',
  unit: '圏域の単位',
  asOf: (day: string) => `基準日 ${day}`,
  space: (name: string, sample: boolean) => (sample ? `${name} 見本` : name),
  warnings: '知らせ',
  caution: '注意',
  first: '次にすること（どちらか）',
  runLadder: '選定候補の順位で、候補を選ぶ',
  runLadderWhy: '届出の名簿から、圏域ごとに候補が決まります。決まり方は1枚に書き出せます。',
  bringIn: '今の位置付けを取り込む',
  bringInWhy: 'すでに位置付けている県は、ExcelかCSVの一覧から始められます。',
};

const en: typeof ja = {
  home: 'Home',
  unit: 'Unit of zones',
  asOf: (day) => `As of ${day}`,
  space: (name, sample) => (sample ? `${name}, sample` : name),
  warnings: 'Notices',
  caution: 'Caution',
  first: 'What to do next (either)',
  runLadder: 'Select candidates by a ladder',
  runLadderWhy: 'From the register of filings it names candidates for each zone, with the reasons on one sheet.',
  bringIn: 'Import today’s designations',
  bringInWhy: 'A prefecture that has designated already begins with its list in Excel or CSV.',
};

export const text: Record<Lang, typeof ja> = worded({ ja, en });
