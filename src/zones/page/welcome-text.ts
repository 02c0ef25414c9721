import { worded } from '../../kit/pure/worded.ts';

const ja = {
  title: '3分でためす',
  lead: '空白圏域と、その手当てを3分で見つけます。',
  sample: '見本を見る',
  own: '自分の県で始める',
  dismiss: 'この案内を閉じる',
  done: 'できました。',
  doneNext: '自分の県で始める',
  steps: [
    '圏域の比較を開く',
    '表のマスを1つ選ぶ。下の表が替わる',
    '空白圏域を1つ選び、手当てを読む',
    '上の ②③ を押して、基準を広げる',
    '表をコピーするか、ファイルに出すか、印刷する',
  ],
  step: (n: number, done: boolean) => (done ? `${n} 済み` : `${n}`),
};

const en: typeof ja = {
  title: 'Try it in three minutes',
  lead: 'Find a blank zone and its cure in three minutes.',
  sample: 'See the sample',
  own: 'Start with your prefecture',
  dismiss: 'Close this card',
  done: 'Done.',
  doneNext: 'Start with your prefecture',
  steps: [
    'Open Compare zones',
    'Choose a cell of the table: the tables below change',
    'Choose a blank zone and read its cures',
    'Press ② or ③ above to widen the criterion',
    'Copy the table, export a file, or print',
  ],
  step: (n, done) => (done ? `${n} done` : `${n}`),
};

export const welcomeText = worded({ ja, en });
