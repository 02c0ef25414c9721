import type { ApiWords } from '../../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const designationRecordApiWords: ApiWords['routes'] = {
  'GET /api/:realm/designations': {
    tag: 'designations',
    does: { ja: '候補と位置付けを挙げる', en: 'Lists candidates and designations' },
  },
  'GET /api/:realm/designations.csv': {
    tag: 'designations',
    does: { ja: '候補と位置付けの一覧をCSVで渡す', en: 'The list of designations as CSV' },
  },
  'GET /api/:realm/designations.xlsx': {
    tag: 'designations',
    does: { ja: '候補と位置付けの一覧をExcelで渡す', en: 'The list of designations as XLSX' },
  },
  'POST /api/:realm/designations': {
    tag: 'designations',
    does: { ja: '候補を1つ挙げる', en: 'Names a candidate' },
  },
  'POST /api/:realm/designations/selected': {
    tag: 'designations',
    does: { ja: '保存した選定の結果から候補を挙げる', en: 'Names everybody a saved selection chose' },
  },
  'GET /api/:realm/designations/institutions': {
    tag: 'designations',
    does: { ja: '名簿の医療機関を名前か番号でさがす', en: 'Finds institutions of the register by name or number' },
  },
  'GET /api/:realm/designations/:designation': {
    tag: 'designations',
    does: { ja: '位置付けの記録と、次にできることを答える', en: 'One record, and what may come next' },
  },
  'PUT /api/:realm/designations/:designation': {
    tag: 'designations',
    does: { ja: '期間・考慮した役割・根拠を書く', en: 'Writes period, roles considered and legal basis' },
  },
  'GET /api/:realm/designations/:designation/history': {
    tag: 'designations',
    does: { ja: '記録と意見照会の履歴を挙げる', en: 'What happened to the record and its consultations' },
  },
  'POST /api/:realm/designations/:designation/steps': {
    tag: 'designations',
    does: {
      ja: '位置付け・見直し・継続・取りやめ・見送りをする',
      en: 'Designates, opens the review, continues, withdraws or drops',
    },
  },
  'POST /api/:realm/designations/:designation/undo': {
    tag: 'designations',
    does: { ja: '直前の変更を元に戻す', en: 'Takes the newest change back' },
  },
};
