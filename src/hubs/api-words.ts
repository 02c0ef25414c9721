import type { ApiWords } from '../kit/pure/api-document.ts';

/** What each route of this noun does, for the description of the API. */
export const hubApiWords: ApiWords['routes'] = {
  'GET /api/:realm/hubs': {
    tag: 'hubs',
    does: { ja: '市町村ごとの拠点を挙げる', en: 'Lists the hub of each municipality' },
  },
  'GET /api/:realm/hubs.csv': {
    tag: 'hubs',
    does: { ja: '拠点の一覧を、見られる項目だけCSVで渡す', en: 'The list as CSV, with the fields one may see' },
  },
  'GET /api/:realm/hubs.xlsx': {
    tag: 'hubs',
    does: { ja: '拠点の一覧を、見られる項目だけExcelで渡す', en: 'The list as Excel, with the fields one may see' },
  },
  'GET /api/:realm/hubs/status': {
    tag: 'hubs',
    does: {
      ja: '拠点の設置状況を、圏域別の割合・回答の合計・市町村ごとに答える',
      en: 'Where hubs are set up: shares by area, answers in all, each municipality',
    },
  },
  'GET /api/:realm/hubs/status.csv': {
    tag: 'hubs',
    does: { ja: '設置状況の表を一つCSVで渡す', en: 'One table of where hubs are set up, as CSV' },
  },
  'GET /api/:realm/hubs/status.xlsx': {
    tag: 'hubs',
    does: { ja: '設置状況の表をExcelで渡す', en: 'The tables of where hubs are set up, as Excel' },
  },
  'GET /api/:realm/hubs/desks': {
    tag: 'hubs',
    does: {
      ja: '住民に見せる相談窓口を挙げる（公表の項目だけ）',
      en: 'Lists the public desks, with public fields only',
    },
  },
  'GET /api/:realm/hubs/desks.csv': {
    tag: 'hubs',
    does: { ja: '相談窓口の一覧をCSVで渡す', en: 'The public desks as CSV' },
  },
  'GET /api/:realm/hubs/desks.xlsx': {
    tag: 'hubs',
    does: { ja: '相談窓口の一覧をExcelで渡す', en: 'The public desks as Excel' },
  },
  'GET /api/:realm/hubs/:municipality': {
    tag: 'hubs',
    does: {
      ja: '一つの拠点の記録を、見られる項目だけ答える（asofでその日の記録。履歴を見られる人だけ）',
      en: 'The record of one hub, with the fields one may see; with asof as of that day, for those who see the history',
    },
  },
  'PUT /api/:realm/hubs/:municipality': {
    tag: 'hubs',
    does: {
      ja: '拠点の記録を直す。ほかの人が先に直していれば409で両方の版を返す',
      en: 'Changes the record of a hub; 409 with both versions where somebody changed it first',
    },
  },
  'GET /api/:realm/hubs/:municipality/history': {
    tag: 'hubs',
    does: { ja: '拠点の記録の履歴を挙げる', en: 'Lists the changes of a hub’s record' },
  },
};
