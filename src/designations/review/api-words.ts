import type { ApiWords } from '../../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const reviewApiWords: ApiWords['routes'] = {
  'GET /api/:realm/designations/review': {
    tag: 'designations',
    does: { ja: '見直す位置付けと、その理由・することを挙げる', en: 'Designations to review: why, and what to do' },
  },
  'GET /api/:realm/designations/review.csv': {
    tag: 'designations',
    does: { ja: '位置付けの見直し一覧をCSVで渡す', en: 'The review list as CSV' },
  },
  'GET /api/:realm/designations/review.xlsx': {
    tag: 'designations',
    does: { ja: '位置付けの見直し一覧をExcelで渡す', en: 'The review list as XLSX' },
  },
  'GET /api/:realm/designations/review/current.csv': {
    tag: 'designations',
    does: {
      ja: '現行の位置付け一覧をCSVで渡す。そのまま取り込める',
      en: 'Designations of today as CSV, to be imported again',
    },
  },
  'GET /api/:realm/designations/review/current.xlsx': {
    tag: 'designations',
    does: {
      ja: '現行の位置付け一覧をExcelで渡す。そのまま取り込める',
      en: 'Designations of today as XLSX, to be imported again',
    },
  },
  'POST /api/:realm/designations/review/preview': {
    tag: 'designations',
    does: {
      ja: '現行の位置付け一覧（本文はファイルの中身のまま）を取り込むと何が変わるかを答える。保存しない',
      en: 'What importing a list of designations, its bytes as they are, would change; nothing is saved',
    },
  },
  'POST /api/:realm/designations/review/import': {
    tag: 'designations',
    does: {
      ja: '現行の位置付け一覧（本文はファイルの中身のまま）を取り込む',
      en: 'Imports a list of designations, its bytes as they are',
    },
  },
};
