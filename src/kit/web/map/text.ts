import { worded } from '../../pure/worded.ts';

const ja = {
  role: '地図',
  help: '矢印キーで隣の圏域へ、Enterで選ぶ、＋と−で大きさを変える',
  larger: '地図を大きくする',
  smaller: '地図を小さくする',
  whole: '全体',
  schematic: '概略図',
  menu: '地図を出す',
};

const en: typeof ja = {
  role: 'map',
  help: 'Arrow keys go to the next zone, Enter selects it, + and − change the size',
  larger: 'Larger map',
  smaller: 'Smaller map',
  whole: 'Whole',
  schematic: 'Schematic map',
  menu: 'Map as a file',
};

export const mapWords = worded({ ja, en });
