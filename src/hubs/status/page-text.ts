import { worded } from '../../kit/pure/worded.ts';

const ja = {
  home: 'ホーム',
  hubs: '拠点の一覧',
  title: '拠点の設置状況',
  space: (name: string, sample: boolean) => (sample ? `${name}（見本）` : name),
  asOf: (day: string) => `基準日 ${day}`,
  areas: '圏域別の設置状況',
  unit: '圏域の単位',
  answers: '回答の合計',
  list: '市町村の一覧（市町村を選ぶと拠点の記録が開きます）',
};

const en: typeof ja = {
  home: 'Home',
  hubs: 'Hubs',
  title: 'Where hubs are set up',
  space: (name, sample) => (sample ? `${name} (sample)` : name),
  asOf: (day) => `As of ${day}`,
  areas: 'By area',
  unit: 'Areas',
  answers: 'Answers in all',
  list: 'Municipalities (choose one to open its record)',
};

export const text = worded({ ja, en });
