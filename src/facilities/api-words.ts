import type { ApiWords } from '../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const facilityApiWords: ApiWords['routes'] = {
  'GET /api/:realm/facilities': {
    tag: 'facilities',
    does: { ja: '一つの数のもとになる機関を挙げる', en: 'Lists the institutions behind a figure' },
  },
  'GET /api/:realm/facilities.csv': {
    tag: 'facilities',
    does: { ja: '同じ機関の一覧をCSVで渡す', en: 'The same list as CSV' },
  },
  'GET /api/:realm/facilities.xlsx': {
    tag: 'facilities',
    does: { ja: '同じ機関の一覧をExcelで渡す', en: 'The same list as an Excel file' },
  },
  'GET /api/:realm/symbols': {
    tag: 'facilities',
    does: { ja: '届出の記号を挙げる', en: 'Lists the symbols of filings' },
  },
  'POST /api/:realm/criteria': {
    tag: 'facilities',
    does: { ja: '基準を加える', en: 'Adds a criterion' },
  },
  'DELETE /api/:realm/criteria/:id': {
    tag: 'facilities',
    does: { ja: '加えた基準を消す', en: 'Removes a criterion that was added' },
  },
};
