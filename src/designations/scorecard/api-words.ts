import type { ApiWords } from '../../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const scorecardApiWords: ApiWords['routes'] = {
  'GET /api/:realm/scorecard': {
    tag: 'designations',
    does: { ja: '圏域ごとに拠点の取組と、橋渡しを答える', en: 'What hubs do zone by zone, and the bridging tasks' },
  },
  'GET /api/:realm/scorecard.csv': {
    tag: 'designations',
    does: { ja: '同じ取組の表をCSVで渡す', en: 'The same table as CSV' },
  },
  'GET /api/:realm/scorecard.xlsx': {
    tag: 'designations',
    does: { ja: '同じ取組の表をExcelで渡す', en: 'The same table as an Excel file' },
  },
  'POST /api/:realm/bridging': {
    tag: 'designations',
    does: { ja: '医師会と市町村の橋渡しを加える', en: 'Adds a bridging task of association and municipality' },
  },
  'PUT /api/:realm/bridging/:task': {
    tag: 'designations',
    does: { ja: '橋渡しを直すか終える', en: 'Changes or ends a bridging task' },
  },
};
