import type { ApiWords } from '../../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const coverApiWords: ApiWords['routes'] = {
  'GET /api/:realm/designations/cover': {
    tag: 'designations',
    does: { ja: '近隣による支援と、だれが同意できるかを答える', en: 'Cover by neighbours, and who may agree to it' },
  },
  'GET /api/:realm/designations/cover.csv': {
    tag: 'designations',
    does: { ja: '近隣による支援をCSVで渡す', en: 'Cover by neighbours as CSV' },
  },
  'GET /api/:realm/designations/cover.xlsx': {
    tag: 'designations',
    does: { ja: '近隣による支援をExcelで渡す', en: 'Cover by neighbours as XLSX' },
  },
  'GET /api/:realm/designations/cover/map': {
    tag: 'designations',
    does: { ja: 'だれがどの圏域を支えるかの地図', en: 'The map of who covers whom' },
  },
  'GET /api/:realm/designations/cover/map.svg': {
    tag: 'designations',
    does: { ja: 'だれがどの圏域を支えるかの地図をSVGで渡す', en: 'The map of who covers whom as SVG' },
  },
  'POST /api/:realm/designations/cover': {
    tag: 'designations',
    does: { ja: '近隣の医療機関による支援を提案する', en: 'Proposes that a neighbour’s institution covers a zone' },
  },
  'POST /api/:realm/designations/cover/:cover/consent': {
    tag: 'designations',
    does: { ja: '支える側か受ける側として同意する', en: 'Agrees for the giving or the receiving side' },
  },
  'POST /api/:realm/designations/cover/:cover/end': {
    tag: 'designations',
    does: { ja: '理由を書いて支援を終える', en: 'Ends a cover, with the reason' },
  },
};
