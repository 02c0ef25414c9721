import type { ApiWords } from '../../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const laddersApiWords: ApiWords['routes'] = {
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
};
