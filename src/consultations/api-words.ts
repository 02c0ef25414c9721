import type { ApiWords } from '../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const consultationApiWords: ApiWords['routes'] = {
  'POST /api/:realm/designations/:designation/consultations': {
    tag: 'consultations',
    does: { ja: '候補について意見を照会する', en: 'Asks parties about a candidate' },
  },
  'GET /api/:realm/consultations': {
    tag: 'consultations',
    does: { ja: '意見照会と回答を挙げる', en: 'Lists consultations and answers' },
  },
  'GET /api/:realm/consultations/parties': {
    tag: 'consultations',
    does: { ja: '照会できる市町村と医師会を挙げる', en: 'Lists the municipalities and associations that can be asked' },
  },
  'POST /api/:realm/consultations': {
    tag: 'consultations',
    does: { ja: '計画の案について意見を照会する', en: 'Asks parties about a draft plan' },
  },
  'PUT /api/:realm/consultations/:consultation/answer': {
    tag: 'consultations',
    does: { ja: '照会に回答する', en: 'Answers a consultation' },
  },
  'DELETE /api/:realm/consultations/:consultation': {
    tag: 'consultations',
    does: { ja: '回答のない照会を取り下げる', en: 'Takes back a consultation nobody answered' },
  },
  'POST /api/:realm/consultations/:consultation/files': {
    tag: 'consultations',
    does: {
      ja: '回答にファイルを添える（本文はファイルの中身のまま、10MBまで）',
      en: 'Attaches a file, its bytes as they are, up to 10 MB',
    },
  },
  'GET /api/:realm/consultations/:consultation/files/:file': {
    tag: 'consultations',
    does: { ja: '添えたファイルを渡す', en: 'An attached file' },
  },
  'DELETE /api/:realm/consultations/:consultation/files/:file': {
    tag: 'consultations',
    does: { ja: '添えたファイルを外す', en: 'Removes an attached file' },
  },
};
