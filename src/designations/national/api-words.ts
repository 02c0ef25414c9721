import type { ApiWords } from '../../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const nationalApiWords: ApiWords['routes'] = {
  'GET /api/:realm/designations/national': {
    tag: 'designations',
    does: { ja: '全国の数と県の数を並べて答える', en: 'Figures of the country beside those of the prefecture' },
  },
  'GET /api/:realm/designations/national.csv': {
    tag: 'designations',
    does: { ja: '全国の数と県の数をCSVで渡す', en: 'The same figures as CSV' },
  },
  'GET /api/:realm/designations/national.xlsx': {
    tag: 'designations',
    does: { ja: '全国の数と県の数をExcelで渡す', en: 'The same figures as Excel' },
  },
};
