import type { ApiWords } from '../../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const yearlyApiWords: ApiWords['routes'] = {
  'GET /api/:realm/reports': {
    tag: 'designations',
    does: { ja: '年度の年次報告を挙げる', en: 'Lists the yearly reports of a fiscal year' },
  },
  'GET /api/:realm/reports.csv': {
    tag: 'designations',
    does: {
      ja: '年次報告の一覧（または督促の一覧）をCSVで渡す',
      en: 'The list of yearly reports, or of those to remind, as CSV',
    },
  },
  'GET /api/:realm/reports.xlsx': {
    tag: 'designations',
    does: {
      ja: '年次報告の一覧（または督促の一覧）をExcelで渡す',
      en: 'The list of yearly reports, or of those to remind, as an Excel file',
    },
  },
  'POST /api/:realm/reports': {
    tag: 'designations',
    does: { ja: '年度の年次報告を依頼する', en: 'Asks for the yearly reports of a fiscal year' },
  },
  'POST /api/:realm/reports/reminders': {
    tag: 'designations',
    does: { ja: '督促した日を残す（何も送らない）', en: 'Records that somebody was reminded; nothing is sent' },
  },
  'GET /api/:realm/reports/form.xlsx': {
    tag: 'designations',
    does: { ja: '年次報告の用紙をExcelで渡す', en: 'The form of yearly reports as an Excel file' },
  },
  'POST /api/:realm/reports/form': {
    tag: 'designations',
    does: {
      ja: '書いた用紙を読み、変わるところを答える（本文はファイルの中身のまま）。まだ保存しない',
      en: 'Reads a filled-in form, its bytes as they are, and says what would change; nothing is saved yet',
    },
  },
  'POST /api/:realm/reports/form/save': {
    tag: 'designations',
    does: { ja: '用紙から読んだ答えを保存する', en: 'Saves the answers read from a form' },
  },
  'GET /api/:realm/reports/:report': {
    tag: 'designations',
    does: {
      ja: '年次報告を、前の年度の答えとともに答える',
      en: 'One yearly report, with the answers of the year before',
    },
  },
  'PUT /api/:realm/reports/:report': {
    tag: 'designations',
    does: {
      ja: '年次報告の答えを保存する（報告する機関・拠点、代わりに入力する県・保健所）',
      en: 'Saves the answers of a yearly report (by the body, or by prefecture or health centre for it)',
    },
  },
  'POST /api/:realm/reports/:report/submit': {
    tag: 'designations',
    does: { ja: '年次報告を提出する', en: 'Submits a yearly report' },
  },
  'POST /api/:realm/reports/:report/take-back': {
    tag: 'designations',
    does: { ja: '提出・確認した年次報告を取り戻す', en: 'Takes a yearly report back' },
  },
  'POST /api/:realm/reports/:report/review': {
    tag: 'designations',
    does: {
      ja: '年次報告を項目ごとに確認し、進めるか差し戻す',
      en: 'Reviews a yearly report item by item; passes it on or sends it back',
    },
  },
};
