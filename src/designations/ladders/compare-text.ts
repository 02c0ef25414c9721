import { worded } from '../../kit/pure/worded.ts';

const ja = {
  sentence: (areas: number, differing: number) =>
    differing === 0 ? `${areas}区域すべてで同じ結果です` : `${areas}区域のうち${differing}区域で結果が違います`,
  title: (a: string, b: string) => `${a} と ${b} の比較`,
  versioned: (name: string, version: number) => `${name}（第${version}版）`,
  name: '名称',
  compared: '比べた結果',
  difference: '違い',
  same: '同じ',
  differs: (facts: string) => `≠ ${facts}`,
  facts: { step: '手順', chosen: '候補', neighbour: '近隣', continued: '継続' },
  noArea: 'この区域なし',
};

const en: typeof ja = {
  sentence: (areas, differing) =>
    differing === 0 ? `The same in all ${areas} areas` : `They differ in ${differing} of ${areas} areas`,
  title: (a, b) => `${a} compared with ${b}`,
  versioned: (name, version) => `${name} (version ${version})`,
  name: 'Name',
  compared: 'Compared',
  difference: 'Difference',
  same: 'same',
  differs: (facts) => `≠ ${facts}`,
  facts: { step: 'step', chosen: 'candidates', neighbour: 'neighbour', continued: 'continued' },
  noArea: 'no such area',
};

export const compareText = worded({ ja, en });
