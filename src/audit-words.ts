import type { AuditWords } from './accounts/audit/model.ts';
import { consultationWords } from './consultations/text.ts';
import { coverHistoryWords } from './designations/cover/text.ts';
import { ladderHistoryWords, selectionHistoryWords } from './designations/ladders/save-text.ts';
import { letterHistoryWords, templateHistoryWords } from './designations/letters/text.ts';
import { designationWords } from './designations/record/history-words.ts';
import { currentHistoryWords } from './designations/review/current/text.ts';
import { bridgingHistoryWords } from './designations/scorecard/text.ts';
import { reportHistoryWords } from './designations/yearly/text.ts';
import { functionWording } from './facilities/functions/model.ts';
import { institutionKindWording } from './facilities/model.ts';
import { historyWords } from './hubs/record/text.ts';
import { termHistoryWords } from './terms/text.ts';

const file = {
  source: { ja: '出典の番号', en: 'Source number' },
  sha256: { ja: 'ファイルの照合値', en: 'Hash of the file' },
};

/** What every noun calls what it writes down. */
export const auditWords: AuditWords = {
  subjects: {
    'data.import': {
      register: { ja: '届出の名簿', en: 'Register' },
      counts: { ja: '機関数の表', en: 'Published counts' },
      areas: { ja: '市町村の所属表', en: 'Municipalities and their areas' },
      hubs: { ja: '拠点の設置状況', en: 'Coordination hubs' },
      functions: { ja: '医療機関機能の報告', en: 'Reported functions' },
      shapes: { ja: '行政区域の境界', en: 'Boundaries' },
    },
    'sample.write': {
      'load chiba': { ja: '千葉県の見本を入れる', en: 'Load the Chiba sample' },
      clear: { ja: '見本を消す', en: 'Clear the sample' },
    },
    'successions.decide': { succession: { ja: '承継の候補', en: 'Possible succession' } },
    'hubs.write': { hub: { ja: '拠点の記録', en: 'Hub record' } },
    'designations.write': {
      designation: { ja: '位置付けの記録', en: 'Designation' },
      designations: { ja: '現行の位置付け一覧', en: 'List of designations' },
      report: { ja: '年次報告', en: 'Yearly report' },
    },
    'roles.report-lead': { report: { ja: '年次報告', en: 'Yearly report' } },
    'roles.report-hub': { report: { ja: '年次報告', en: 'Yearly report' } },
    'roles.review': { report: { ja: '年次報告', en: 'Yearly report' } },
    'cover.write': { cover: { ja: '近隣による支援', en: 'Cover by a neighbour' } },
    'cover.consent': { cover: { ja: '近隣による支援', en: 'Cover by a neighbour' } },
    'bridging.write': { bridging: { ja: '橋渡し', en: 'Bridging task' } },
    'consultations.write': { consultation: { ja: '意見照会', en: 'Consultation' } },
    'consultations.answer': { consultation: { ja: '意見照会', en: 'Consultation' } },
    'ladders.write': {
      ladder: { ja: '選定候補の順位', en: 'Ladder' },
      selection: { ja: '選定の結果', en: 'Result of a selection' },
    },
    'letters.write': {
      letter: { ja: '文書', en: 'Letter' },
      template: { ja: '文書のひな形', en: 'Letter template' },
    },
    'terms.write': { term: { ja: '用語', en: 'Word' } },
    'links.write': { link: { ja: '隣接のつながり', en: 'Link between neighbours' } },
  },
  fields: {
    'data.import': {
      fields: {
        asOf: { ja: '基準日', en: 'As-of date' },
        changes: { ja: '変わった数', en: 'Changes' },
        rejected: { ja: '読めない行', en: 'Rejected rows' },
        answers: { ja: '承継の答え', en: 'Answers on successions' },
        totals: { ja: '公表値', en: 'Published totals' },
        members: { ja: '変わった所属', en: 'Changed members' },
        coverage: { ja: '圏域ごとの数', en: 'Counts per area' },
        states: { ja: '市町村ごとの設置状況', en: 'State of each municipality' },
        reports: { ja: '変わった報告', en: 'Changed reports' },
        municipalities: { ja: '市町村', en: 'Municipalities' },
        wards: { ja: '区', en: 'Wards' },
        municipality: { ja: '市町村', en: 'Municipality' },
        kind: { ja: '区分の種類', en: 'Area kind' },
        area: { ja: '圏域', en: 'Area' },
        row: { ja: '行', en: 'Row' },
        register: { ja: '区分', en: 'Fee table' },
        institutions: { ja: '機関', en: 'Institutions' },
        filings: { ja: '届出', en: 'Filings' },
        added: { ja: '新規', en: 'Added' },
        changed: { ja: '変更', en: 'Changed' },
        filed: { ja: '新しい届出', en: 'New filings' },
        refiled: { ja: '届出の変更', en: 'Changed filings' },
        withdrawn: { ja: '取下げ', en: 'Withdrawn' },
        closed: { ja: '廃止', en: 'Closed' },
        successions: { ja: '承継の候補', en: 'Possible successions' },
        institution: { ja: '機関', en: 'Institution' },
        said: { ja: '機能', en: 'Functions' },
        state: { ja: '設置状況', en: 'State' },
        withHub: { ja: '拠点あり', en: 'With a hub' },
        areaKind: { ja: '区分の種類', en: 'Area kind' },
        ...file,
      },
      values: {
        said: functionWording,
        register: {
          medical: { ja: '医科', en: 'Medical' },
          dental: { ja: '歯科', en: 'Dental' },
          pharmacy: { ja: '薬局', en: 'Pharmacy' },
        },
      },
    },
    'criteria.write': {
      fields: {
        name: { ja: '名称', en: 'Name' },
        short: { ja: '短い名称', en: 'Short name' },
        condition: { ja: '条件', en: 'Condition' },
        minimum: { ja: '圏域ごとに要る数', en: 'Minimum per zone' },
        basis: { ja: '根拠', en: 'Basis' },
        shipped: { ja: 'はじめからある基準', en: 'Comes with Tsunagi' },
        id: { ja: '基準の番号', en: 'Identifier' },
        kind: { ja: '種類', en: 'kind' },
        symbols: { ja: '届出', en: 'filings' },
        symbol: { ja: '', en: '' },
        any: { ja: 'どれか', en: 'any of' },
        all: { ja: 'すべて', en: 'all of' },
      },
      values: { kind: institutionKindWording },
    },
    'successions.decide': {
      fields: { answer: { ja: '答え', en: 'Answer' } },
      values: {
        answer: {
          open: { ja: '未定', en: 'open' },
          same: { ja: '同じ機関', en: 'same institution' },
          different: { ja: '別の機関', en: 'different institution' },
        },
      },
    },
    hub: historyWords,
    term: termHistoryWords,
    cover: coverHistoryWords,
    letter: letterHistoryWords,
    template: templateHistoryWords,
    ladder: ladderHistoryWords,
    selection: selectionHistoryWords,
    designation: designationWords,
    designations: currentHistoryWords,
    report: reportHistoryWords,
    bridging: bridgingHistoryWords,
    consultation: consultationWords,
  },
};
