import type { ApiWords } from '../../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const lettersApiWords: ApiWords['routes'] = {
  'GET /api/:realm/letters': {
    tag: 'designations',
    does: { ja: '発出した文書と、ひな形の一覧を答える', en: 'Lists the letters issued, and the templates' },
  },
  'GET /api/:realm/letters/:letter': {
    tag: 'designations',
    does: { ja: '発出した文書の内容を答える', en: 'One letter as it was issued' },
  },
  'POST /api/:realm/letters/:letter/revocation': {
    tag: 'designations',
    does: {
      ja: '発出した文書を取り消す。文書は残り、取消済みと示される',
      en: 'Revokes a letter; it stays, and says that it was revoked',
    },
  },
  'GET /api/:realm/letters.pdf': {
    tag: 'designations',
    does: { ja: '発出した文書を1つのPDFで渡す', en: 'Letters as one PDF' },
  },
  'GET /api/:realm/letters.docx': {
    tag: 'designations',
    does: { ja: '発出した文書を1つのDOCXで渡す', en: 'Letters as one DOCX' },
  },
  'GET /api/:realm/letters.zip': {
    tag: 'designations',
    does: { ja: '発出した文書を1通ずつのファイルにし、ZIPで渡す', en: 'Letters as a file each, in a ZIP' },
  },
  'GET /api/:realm/letters/subjects': {
    tag: 'designations',
    does: { ja: '文書の対象にできる位置付けと意見照会を挙げる', en: 'Lists what a letter can be about' },
  },
  'POST /api/:realm/letters/preview': {
    tag: 'designations',
    does: { ja: '文書を作って見せる。まだ発出しない', en: 'Shows letters as they would go out; nothing is issued' },
  },
  'POST /api/:realm/letters': {
    tag: 'designations',
    does: { ja: '文書を発出し、内容を固定する', en: 'Issues letters and freezes them' },
  },
  'PUT /api/:realm/letters/templates/:template': {
    tag: 'designations',
    does: { ja: '文書のひな形を保存する', en: 'Saves a letter template' },
  },
  'GET /api/:realm/letters/templates/:template/history': {
    tag: 'designations',
    does: { ja: 'ひな形の変更の履歴を答える', en: 'The history of a letter template' },
  },
};
