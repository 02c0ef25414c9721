import { worded } from '../../kit/pure/worded.ts';

const ja = {
  rail: '拠点',
  title: '拠点の一覧',
  home: 'ホーム',
  municipality: '市町村',
  area: '二次医療圏',
  scope: '公表の範囲',
  writing: '記録',
  mayWrite: '直せます',
  mayRead: '見るだけ',
  table: '拠点の記録',
  space: (name: string, sample: boolean) => (sample ? `${name} 見本` : name),
  sentence: (all: number, setUp: number) => `${all}市町村のうち、拠点を設置済みと記録したのは${setUp}市町村です`,
  counts: '設置状況ごとの数',
  published: (area: number, withHub: number, source: string) =>
    `調査では${area}市町村のうち${withHub}が設置済みです。どの市町村かは、この調査にありません。出典 ${source}`,
  fromSurvey: '記録のない市町村の設置状況は、調査の答えです。',
  nobody: '記録のないところは「未設定」です。0や「なし」ではありません。',
  hidden: '「x」は、いまの役割では見られない項目です。',
  nextWrite: (n: number) => `${n}市町村の記録を直せます。市町村を選ぶと記録が開きます。`,
  nextRead: '市町村を選ぶと記録が開きます。',
  source: (source: string) => `調査の答え：${source}`,
};

const en: typeof ja = {
  rail: 'Hubs',
  title: 'Hubs',
  home: 'Home',
  municipality: 'Municipality',
  area: 'Secondary medical area',
  scope: 'Open to',
  writing: 'Record',
  mayWrite: 'you may write',
  mayRead: 'read only',
  table: 'Records of hubs',
  space: (name, sample) => (sample ? `${name}, sample` : name),
  sentence: (all, setUp) => `${setUp} of ${all} municipalities are recorded with a hub set up`,
  counts: 'Number in each state',
  published: (area, withHub, source) =>
    `A survey counted ${withHub} of ${area} municipalities with a hub; it does not say which. Source: ${source}`,
  fromSurvey: 'Where nobody wrote a record, the state is what the survey heard.',
  nobody: 'Where there is no record it says "Not set", which is neither 0 nor none.',
  hidden: '"x" is a field that your present role does not see.',
  nextWrite: (n) => `You may write the records of ${n} municipalities. Choose one to open it.`,
  nextRead: 'Choose a municipality to open its record.',
  source: (source) => `Survey: ${source}`,
};

export const listText = worded({ ja, en });
