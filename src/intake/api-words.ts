import type { ApiWords } from '../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const intakeApiWords: ApiWords['routes'] = {
  'GET /api/prefectures': {
    tag: 'intake',
    does: { ja: '47都道府県と、始めているかを挙げる', en: 'Lists the 47 prefectures and whether each has begun' },
  },
  'GET /api/:realm/start': {
    tag: 'intake',
    does: { ja: '取り込み済みのものと、次にすることを答える', en: 'What is loaded, and what to do next' },
  },
  'GET /api/:realm/areas-template.xlsx': {
    tag: 'intake',
    does: { ja: '圏域の組を書き込む用紙を渡す', en: 'The form in which zones are filled in' },
  },
  'POST /api/:realm/intake': {
    tag: 'intake',
    does: {
      ja: 'ファイルを預ける（本文はファイルの中身のまま）。まだ保存しない',
      en: 'Hands in a file, its bytes as they are; nothing is saved yet',
    },
  },
  'GET /api/:realm/intake/:id': {
    tag: 'intake',
    does: {
      ja: '預けたファイルの進み具合と、何が変わるかを答える',
      en: 'How far a handed-in file is read, and what it would change',
    },
  },
  'POST /api/:realm/intake/:id/save': {
    tag: 'intake',
    does: { ja: '預けたファイルを取り込む', en: 'Imports a handed-in file' },
  },
  'DELETE /api/:realm/intake/:id': {
    tag: 'intake',
    does: { ja: '預けたファイルを保存せずに捨てる', en: 'Drops a handed-in file without saving' },
  },
  'GET /api/:realm/intake/:id/preview.xlsx': {
    tag: 'intake',
    does: { ja: '取り込む前の変わるところをExcelで渡す', en: 'What would change, as an Excel file' },
  },
  'POST /api/:realm/successions': {
    tag: 'intake',
    does: {
      ja: '番号の変わった機関が同じ機関かを決める（nullで決める前に戻す）',
      en: 'Decides whether an institution with a new number is the same one; null puts it back to open',
    },
  },
};
