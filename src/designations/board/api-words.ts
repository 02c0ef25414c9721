import type { ApiWords } from '../../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const boardApiWords: ApiWords['routes'] = {
  'GET /api/:realm/designations/board': {
    tag: 'designations',
    does: {
      ja: '圏域ごとに、24時間の支えと、医療機関・拠点・候補を答える',
      en: 'What carries each zone through the night, and who stands there',
    },
  },
  'GET /api/:realm/designations/board.csv': {
    tag: 'designations',
    does: { ja: '圏域の一覧をCSVで渡す', en: 'The board of zones as CSV' },
  },
  'GET /api/:realm/designations/board.xlsx': {
    tag: 'designations',
    does: {
      ja: '圏域の一覧と、位置付けのない医療機関をExcelで渡す',
      en: 'The board of zones, and who is not designated, as XLSX',
    },
  },
};
