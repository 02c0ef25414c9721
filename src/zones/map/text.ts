import { worded } from '../../kit/pure/worded.ts';

const ja = {
  title: (unit: string, criterion: string) => `${unit} × ${criterion}`,
  area: (name: string, blank: boolean, criterion: string, count: string) =>
    [name, ...(blank ? ['空白'] : []), `${criterion}${count}`].join('、'),
  nothing: (name: string, word: string) => `${name}、${word}`,
  unassigned: (name: string, unit: string) => `${name}、${unit}に未割当`,
  blank: (minimum: number) => (minimum === 1 ? '空白：' : `空白（${minimum}未満）：`),
  from: (from: number, to: number | null) =>
    to === null ? `${from}か所以上：` : to === from ? `${from}か所：` : `${from}〜${to}か所：`,
  of: (word: string) => `${word}：`,
  zones: '圏域（色は見分けるため）：',
  containers: '太い線は二次医療圏の境です。',
  inset: '枠の中の島は、位置と縮尺を変えています。',
  uncounted: '北方領土の6村は、形だけを示します。数に入りません。',
  counts: '地図の数字は機関の数、凡例の数は圏域の数です。',
  missing: (names: string[]) => `形がなく、地図にない市町村：${names.join('、')}`,
  missingAreas: (names: string[]) => `形がなく、地図にない圏域：${names.join('、')}`,
  shapesAsOf: (day: string) => `${day}現在の境界`,
  asOf: (day: string) => `基準日 ${day}`,
  length: (km: number) => (km < 1 ? `${km * 1000}m` : `${km}km`),
  source: '出典',
  note: '注',
  caution: '注意',
  schematic: '概略図',
};

const en: typeof ja = {
  title: (unit, criterion) => `${unit} × ${criterion}`,
  area: (name, blank, criterion, count) => [name, ...(blank ? ['blank'] : []), `${criterion}: ${count}`].join(', '),
  nothing: (name, word) => `${name}, ${word.toLowerCase()}`,
  unassigned: (name, unit) => `${name}, in no ${unit.toLowerCase()}`,
  blank: (minimum) => (minimum === 1 ? 'Blank:' : `Blank (fewer than ${minimum}):`),
  from: (from, to) => (to === null ? `${from} or more:` : to === from ? `has ${from}:` : `${from}–${to}:`),
  of: (word) => `${word}:`,
  zones: 'Zone (colours only tell zones apart):',
  containers: 'Thick lines bound secondary medical areas.',
  inset: 'Islands in frames are moved and not to the same scale.',
  uncounted: 'The six villages of the Northern Territories are outlined; they are in no count.',
  counts: 'Numbers on the map are institutions; numbers in the legend are zones.',
  missing: (names) => `Municipalities without a shape, not on the map: ${names.join(', ')}`,
  missingAreas: (names) => `Zones without a shape, not on the map: ${names.join(', ')}`,
  shapesAsOf: (day) => `boundaries as of ${day}`,
  asOf: (day) => `as of ${day}`,
  length: (km) => (km < 1 ? `${km * 1000} m` : `${km} km`),
  source: 'Source:',
  note: 'Note ',
  caution: 'Caution:',
  schematic: 'Schematic map',
};

export const mapText = worded({ ja, en });
