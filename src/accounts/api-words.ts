import type { ApiWords } from '../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const accountApiWords: ApiWords['routes'] = {
  'GET /api/:realm/acting': {
    tag: 'accounts',
    does: {
      ja: 'いまの役割と、できること、切り替えられる役職を答える',
      en: 'Who one is, what one may do, and the posts to switch to',
    },
  },
  'POST /api/:realm/acting': {
    tag: 'accounts',
    does: {
      ja: '役割を切り替える（nullでやめる）。このパソコンだけ',
      en: 'Switches the role (null stops); on this machine only',
    },
  },
  'GET /api/:realm/offices': {
    tag: 'accounts',
    does: { ja: '課・機関と役職、就いている人を挙げる', en: 'Lists offices, their posts and who holds them' },
  },
  'POST /api/:realm/offices': { tag: 'accounts', does: { ja: '課・機関を加える', en: 'Adds an office' } },
  'POST /api/:realm/offices/prepare': {
    tag: 'accounts',
    does: {
      ja: '読み込んである区分から、課・機関と役職を用意する（あるものはそのまま）',
      en: 'Prepares offices and posts from the loaded areas; those there stay',
    },
  },
  'POST /api/:realm/offices/:id/coverage': {
    tag: 'accounts',
    does: {
      ja: '課・機関の担当区域、代表する医師会・拠点、設けた・助言する課・機関を直す',
      en: 'Changes what an office answers for, whom it stands for, and who set it up or advises it',
    },
  },
  'POST /api/:realm/offices/:office/posts': { tag: 'accounts', does: { ja: '役職を加える', en: 'Adds a post' } },
  'POST /api/:realm/offices/:office/posts/:post/holdings': {
    tag: 'accounts',
    does: { ja: '役職に人を就ける', en: 'Appoints somebody to a post' },
  },
  'POST /api/:realm/offices/:office/posts/:post/holdings/:id/end': {
    tag: 'accounts',
    does: { ja: '役職に就く終わりの日を決める', en: 'Sets the last day somebody holds a post' },
  },
  'GET /api/:realm/transfer': {
    tag: 'accounts',
    does: {
      ja: '人事異動で替えられる役職と、保存した異動を挙げる',
      en: 'Lists the posts a transfer may change, and saved transfers',
    },
  },
  'GET /api/:realm/transfer.xlsx': {
    tag: 'accounts',
    does: { ja: '人事異動の用紙をExcelで渡す', en: 'The form of the transfer as an Excel file' },
  },
  'GET /api/:realm/transfer.csv': {
    tag: 'accounts',
    does: { ja: '人事異動の用紙をCSVで渡す', en: 'The form of the transfer as CSV' },
  },
  'POST /api/:realm/transfer/form': {
    tag: 'accounts',
    does: {
      ja: '書き込んだ用紙を読む（本文はファイルの中身のまま）。まだ保存しない',
      en: 'Reads a filled-in form, its bytes as they are; nothing is saved yet',
    },
  },
  'POST /api/:realm/transfer/preview': {
    tag: 'accounts',
    does: {
      ja: '異動で替わるところを答える。まだ保存しない',
      en: 'What the transfer would change; nothing is saved yet',
    },
  },
  'POST /api/:realm/transfer': {
    tag: 'accounts',
    does: { ja: '異動をまとめて保存する', en: 'Saves the whole transfer' },
  },
  'POST /api/:realm/transfer/:id/undo': {
    tag: 'accounts',
    does: { ja: '始まっていない異動を、まるごと取り消す', en: 'Undoes a transfer that has not begun, whole' },
  },
  'GET /api/:realm/posts/:post': {
    tag: 'accounts',
    does: { ja: '役職と、就いた人、引継ぎを答える', en: 'A post, who held it, and what it hands over' },
  },
  'POST /api/:realm/posts/:post/note': {
    tag: 'accounts',
    does: { ja: '自分の役職の引継ぎメモを保存する', en: 'Saves the handover note of one’s own post' },
  },
  'POST /api/:realm/posts/:post/seen': {
    tag: 'accounts',
    does: { ja: '引き継いだことを確かめる', en: 'Says that the handover was seen' },
  },
  'POST /api/:realm/posts/:post/tasks': {
    tag: 'accounts',
    does: { ja: '自分の役職に対応待ちを加える', en: 'Adds a task to one’s own post' },
  },
  'POST /api/:realm/posts/:post/tasks/:id': {
    tag: 'accounts',
    does: { ja: '対応待ちを済みにする、または戻す', en: 'Marks a task as done, or opens it again' },
  },
  'GET /api/:realm/audit': {
    tag: 'accounts',
    does: { ja: '監査の記録をさがす。新しいものから', en: 'Searches the audit log, newest first' },
  },
  'GET /api/:realm/audit/:seq': {
    tag: 'accounts',
    does: { ja: '監査の記録を一つ、項目ごとの前後とともに答える', en: 'One entry, with each field before and after' },
  },
  'GET /api/:realm/audit/chain': {
    tag: 'accounts',
    does: {
      ja: '監査の記録のつながりを確かめ、書きかえ・抜け・入れかえを挙げる',
      en: 'Verifies the chain of entries and names those altered, removed or moved',
    },
  },
  'GET /api/:realm/audit.csv': {
    tag: 'accounts',
    does: { ja: '同じ記録をCSVで渡す', en: 'The same entries as CSV' },
  },
  'GET /api/:realm/audit.xlsx': {
    tag: 'accounts',
    does: { ja: '同じ記録をExcelで渡す', en: 'The same entries as an Excel file' },
  },
  'GET /api/:realm/drafts': {
    tag: 'accounts',
    does: { ja: '自分の役職の下書きを挙げる', en: 'Lists the drafts of one’s own post' },
  },
  'GET /api/:realm/drafts/:subject': {
    tag: 'accounts',
    does: {
      ja: '自分の役職の下書きを一つ開く（なければ null）',
      en: 'One draft of one’s own post; null where there is none',
    },
  },
  'PUT /api/:realm/drafts/:subject': {
    tag: 'accounts',
    does: {
      ja: '下書きを残す。ほかの画面が先に書き足していれば409',
      en: 'Keeps a draft; 409 where another screen continued it first',
    },
  },
  'DELETE /api/:realm/drafts/:subject': {
    tag: 'accounts',
    does: { ja: '下書きを捨てる', en: 'Drops a draft' },
  },
};
