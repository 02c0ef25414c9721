import type { ApiWords } from '../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const termApiWords: ApiWords['routes'] = {
  'GET /api/:realm/terms': {
    tag: 'accounts',
    does: { ja: '用語の表と、使っているところを答える', en: 'The table of words, and where they are used' },
  },
  'GET /api/:realm/terms.csv': {
    tag: 'accounts',
    does: { ja: '用語の表をCSVで渡す', en: 'The table of words as CSV' },
  },
  'GET /api/:realm/terms.xlsx': {
    tag: 'accounts',
    does: { ja: '用語の表をExcelで渡す', en: 'The table of words as Excel' },
  },
  'PUT /api/:realm/terms': {
    tag: 'accounts',
    does: { ja: '用語をこの県の言葉に変えるか、国の用語に戻す', en: 'Changes words, or puts them back' },
  },
  'POST /api/:realm/terms/file': {
    tag: 'accounts',
    does: {
      ja: '用語の表を読む（本文はファイルの中身のまま）。まだ保存しない',
      en: 'Reads a table of words, its bytes as they are; nothing is saved yet',
    },
  },
  'GET /api/:realm/terms/:word/history': {
    tag: 'accounts',
    does: { ja: '1つの用語の履歴を答える', en: 'The history of one word' },
  },
};
