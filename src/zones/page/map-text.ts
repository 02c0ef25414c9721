import { worded } from '../../kit/pure/worded.ts';

const ja = {
  title: '地図',
  by: '地図の色',
  counts: '数',
  zones: '色分け',
  legend: '地図の凡例',
  svg: 'SVG（図として編集できる）',
  png: 'PNG（画像）',
  table: '表で見る',
  notSaved: '画像にできませんでした。SVGを選んでください。',
  blank: '空白圏域',
  met: '充足',
  noData: 'データなし',
  details: 'くわしく',
  hint: '圏域を選ぶと、数と手当てが出ます',
  institutions: '機関を見る',
  close: '選択をやめる',
  source: '出典',
  note: '注',
  caution: '注意',
  drawing: '地図を描いています',
};

const en: typeof ja = {
  title: 'Map',
  by: 'Colours of the map',
  counts: 'Numbers',
  zones: 'Zones',
  legend: 'Legend of the map',
  svg: 'SVG (editable drawing)',
  png: 'PNG (picture)',
  table: 'See the table',
  notSaved: 'The picture could not be made. Choose SVG.',
  blank: 'Blank zone',
  met: 'Met',
  noData: 'No data',
  details: 'Details',
  hint: 'Choose a zone to see its numbers and cures',
  institutions: 'See institutions',
  close: 'Clear selection',
  source: 'Source',
  note: 'Note',
  caution: 'Caution',
  drawing: 'Drawing the map',
};

export const mapCardText = worded({ ja, en });
