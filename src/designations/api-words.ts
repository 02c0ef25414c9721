import type { ApiWords } from '../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const designationApiWords: ApiWords['routes'] = {
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
  'GET /api/:realm/designations/cover': {
    tag: 'designations',
    does: { ja: '近隣による支援と、だれが同意できるかを答える', en: 'Cover by neighbours, and who may agree to it' },
  },
  'GET /api/:realm/designations/cover.csv': {
    tag: 'designations',
    does: { ja: '近隣による支援をCSVで渡す', en: 'Cover by neighbours as CSV' },
  },
  'GET /api/:realm/designations/cover.xlsx': {
    tag: 'designations',
    does: { ja: '近隣による支援をExcelで渡す', en: 'Cover by neighbours as XLSX' },
  },
  'GET /api/:realm/designations/cover/map': {
    tag: 'designations',
    does: { ja: 'だれがどの圏域を支えるかの地図', en: 'The map of who covers whom' },
  },
  'GET /api/:realm/designations/cover/map.svg': {
    tag: 'designations',
    does: { ja: 'だれがどの圏域を支えるかの地図をSVGで渡す', en: 'The map of who covers whom as SVG' },
  },
  'POST /api/:realm/designations/cover': {
    tag: 'designations',
    does: { ja: '近隣の医療機関による支援を提案する', en: 'Proposes that a neighbour’s institution covers a zone' },
  },
  'POST /api/:realm/designations/cover/:cover/consent': {
    tag: 'designations',
    does: { ja: '支える側か受ける側として同意する', en: 'Agrees for the giving or the receiving side' },
  },
  'POST /api/:realm/designations/cover/:cover/end': {
    tag: 'designations',
    does: { ja: '理由を書いて支援を終える', en: 'Ends a cover, with the reason' },
  },
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
  'GET /api/:realm/designations/ladders': {
    tag: 'designations',
    does: {
      ja: '選定候補の順位とその版、残した結果を挙げる',
      en: 'Ladders with their versions, and results that were kept',
    },
  },
  'POST /api/:realm/designations/ladders': {
    tag: 'designations',
    does: {
      ja: '順位を新しい版として残す。はじめからある順位を変えたときは県の順位になる',
      en: 'Keeps a ladder as a new version; a changed shipped one becomes the prefecture’s own',
    },
  },
  'POST /api/:realm/designations/ladders/preview': {
    tag: 'designations',
    does: { ja: '順位を残さずに試す', en: 'Runs a ladder without keeping anything' },
  },
  'GET /api/:realm/designations/ladders/compare': {
    tag: 'designations',
    does: { ja: '2つの順位の結果を区域ごとに並べる', en: 'What two ladders give, area by area' },
  },
  'GET /api/:realm/designations/ladders/:ladder/result': {
    tag: 'designations',
    does: { ja: '順位による候補を区域ごとに、理由をつけて渡す', en: 'What a ladder gives for each area, and why' },
  },
  'GET /api/:realm/designations/ladders/:ladder/sheet.pdf': {
    tag: 'designations',
    does: { ja: '選定の説明をPDFで渡す', en: 'The explanation of a selection as PDF' },
  },
  'GET /api/:realm/designations/ladders/:ladder/sheet.docx': {
    tag: 'designations',
    does: { ja: '選定の説明をWordで渡す', en: 'The explanation of a selection as DOCX' },
  },
  'GET /api/:realm/designations/ladders/:ladder/sheet.xlsx': {
    tag: 'designations',
    does: { ja: '選定の説明をExcelで渡す', en: 'The explanation of a selection as XLSX' },
  },
  'GET /api/:realm/designations/ladders/:ladder/sheet.csv': {
    tag: 'designations',
    does: { ja: '選定の説明をCSVで渡す', en: 'The explanation of a selection as CSV' },
  },
  'GET /api/:realm/designations/selections/:selection/sheet.pdf': {
    tag: 'designations',
    does: { ja: '残した結果の説明をPDFで渡す', en: 'The explanation of a kept result as PDF' },
  },
  'GET /api/:realm/designations/selections/:selection/sheet.docx': {
    tag: 'designations',
    does: { ja: '残した結果の説明をWordで渡す', en: 'The explanation of a kept result as DOCX' },
  },
  'GET /api/:realm/designations/selections/:selection/sheet.xlsx': {
    tag: 'designations',
    does: { ja: '残した結果の説明をExcelで渡す', en: 'The explanation of a kept result as XLSX' },
  },
  'GET /api/:realm/designations/selections/:selection/sheet.csv': {
    tag: 'designations',
    does: { ja: '残した結果の説明をCSVで渡す', en: 'The explanation of a kept result as CSV' },
  },
  'POST /api/:realm/designations/selections': {
    tag: 'designations',
    does: { ja: '順位による結果を、使った順位とともに残す', en: 'Keeps what a ladder gave, with the ladder' },
  },
  'GET /api/:realm/designations/selections/:selection': {
    tag: 'designations',
    does: { ja: '残した結果と、いま使い直したときの違い', en: 'A kept result, and how it would differ today' },
  },
  'GET /api/:realm/designations': {
    tag: 'designations',
    does: { ja: '候補と位置付けを挙げる', en: 'Lists candidates and designations' },
  },
  'GET /api/:realm/designations.csv': {
    tag: 'designations',
    does: { ja: '候補と位置付けの一覧をCSVで渡す', en: 'The list of designations as CSV' },
  },
  'GET /api/:realm/designations.xlsx': {
    tag: 'designations',
    does: { ja: '候補と位置付けの一覧をExcelで渡す', en: 'The list of designations as XLSX' },
  },
  'POST /api/:realm/designations': {
    tag: 'designations',
    does: { ja: '候補を1つ挙げる', en: 'Names a candidate' },
  },
  'POST /api/:realm/designations/selected': {
    tag: 'designations',
    does: { ja: '保存した選定の結果から候補を挙げる', en: 'Names everybody a saved selection chose' },
  },
  'GET /api/:realm/designations/institutions': {
    tag: 'designations',
    does: { ja: '名簿の医療機関を名前か番号でさがす', en: 'Finds institutions of the register by name or number' },
  },
  'GET /api/:realm/designations/:designation': {
    tag: 'designations',
    does: { ja: '位置付けの記録と、次にできることを答える', en: 'One record, and what may come next' },
  },
  'PUT /api/:realm/designations/:designation': {
    tag: 'designations',
    does: { ja: '期間・考慮した役割・根拠を書く', en: 'Writes period, roles considered and legal basis' },
  },
  'GET /api/:realm/designations/:designation/history': {
    tag: 'designations',
    does: { ja: '記録と意見照会の履歴を挙げる', en: 'What happened to the record and its consultations' },
  },
  'POST /api/:realm/designations/:designation/steps': {
    tag: 'designations',
    does: {
      ja: '位置付け・見直し・継続・取りやめ・見送りをする',
      en: 'Designates, opens the review, continues, withdraws or drops',
    },
  },
  'POST /api/:realm/designations/:designation/undo': {
    tag: 'designations',
    does: { ja: '直前の変更を元に戻す', en: 'Takes the newest change back' },
  },
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
  'GET /api/:realm/letters': {
    tag: 'designations',
    does: { ja: '発出した文書と、ひな形の一覧を答える', en: 'Lists the letters issued, and the templates' },
  },
  'GET /api/:realm/letters/:letter': {
    tag: 'designations',
    does: { ja: '発出した文書の内容を答える', en: 'One letter as it was issued' },
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
