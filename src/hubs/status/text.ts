import { worded } from '../../kit/pure/worded.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import type { HubState } from '../model.ts';
import type { AnswerTotals, Basis } from './model.ts';

export const basisWords: Record<Basis, Wording> = worded({
  municipalities: { ja: '市町村ごとの答え', en: 'Each municipality’s answer' },
  published: { ja: '公表された数', en: 'Published counts' },
  partly: { ja: '答えの分かる市町村だけ', en: 'Only those with an answer' },
  mixed: { ja: '圏域によって違う', en: 'Differs by area' },
});

export const answerWords: Record<HubState | 'unanswered', Wording> = worded({
  'set-up': { ja: '拠点を設置している', en: 'Hub set up' },
  none: { ja: '拠点はない・未定', en: 'None, or undecided' },
  considering: { ja: '設置を検討中', en: 'Considering one' },
  unanswered: { ja: '答えなし・分からない', en: 'No answer, or not known' },
});

const ja = {
  space: (name: string, sample: boolean) => (sample ? `${name} 見本` : name),
  sentence: (all: number, withHub: number, percent: number) =>
    `${all}市町村のうち${withHub}市町村（${percent.toFixed(1)}%）に連携拠点があります`,
  partly: (known: number, withHub: number, percent: number, left: number) =>
    `答えの分かる${known}市町村のうち${withHub}市町村（${percent.toFixed(1)}%）に連携拠点があります。${left}市町村は分かりません`,
  nothing: '連携拠点の設置状況は、まだありません',
  next: '拠点の一覧から市町村の記録を書くか、取込の画面で調査の表を取り込んでください。',
  rests: (on: string) => `数のもと：${on}。`,
  restsOn: {
    municipalities: '市町村ごとの記録と調査の答え',
    published: '調査で公表された、圏域ごとの数',
    partly: '市町村ごとの記録と調査の答え（答えのない市町村は、割合に入れていません）',
    mixed: '市町村ごとの答えと公表された数の両方（表の右の欄が、圏域ごとのもと）',
  } satisfies Record<Basis, string>,
  answersRest: {
    answers: '調査で公表された、回答ごとの数',
    municipalities: '市町村ごとの記録と調査の答え',
    published: '調査で公表された、圏域ごとの数',
    partly: '市町村ごとの記録と調査の答え',
    mixed: '市町村ごとの答えと公表された数',
  } satisfies Record<NonNullable<AnswerTotals['basis']>, string>,
  areas: (unit: string) => `${unit}別の設置状況`,
  answers: '回答の合計',
  list: '市町村の一覧',
  whole: '全体',
  columns: {
    municipalities: '市町村数',
    withHub: '設置済み',
    unanswered: '答えなし',
    share: '割合',
    basis: 'もとにした数',
    answer: '回答',
    municipality: '市町村',
    code: '市町村コード',
    state: '設置状況',
    name: '名称',
    body: '実施主体',
    since: 'いつから',
    from: '分かるもと',
  },
  share: (percent: number, part: number, whole: number) => `${percent.toFixed(1)}%（${part}/${whole}）`,
  since: (day: string) => `${day}から`,
  surveyed: (day: string) => `調査 ${day}現在`,
  from: { record: '記録', survey: '調査の答え' },
  shareNote: '割合は、設置済みを、答えの分かる市町村数で割ったものです。答えのない市町村は「なし」に数えません。',
  noArea: '「…」は、市町村ごとの答えがなく、公表された数も同じ圏域のものでないところです。0ではありません。',
  sinceNote: '「いつから」は、記録がいまの設置状況になった日です。調査の答えは、調査の基準日です。',
  unset: '「未設定」は、記録も調査の答えもない市町村です。「なし」ではありません。',
  differ: (setUp: number, withHub: number) =>
    `設置済みの数が、回答の合計では${setUp}、圏域の合計では${withHub}です。どちらのもとが新しいかを確かめ、古いほうを取り込み直してください。`,
  notNamed: 'どの市町村がそう答えたかは、この調査にありません。市町村の記録を書くと、下の一覧に出ます。',
};

const en: typeof ja = {
  space: (name, sample) => (sample ? `${name}, sample` : name),
  sentence: (all, withHub, percent) => `${withHub} of ${all} municipalities (${percent.toFixed(1)}%) have a hub`,
  partly: (known, withHub, percent, left) =>
    `${withHub} of the ${known} municipalities with an answer (${percent.toFixed(1)}%) have a hub; ${left} are not known`,
  nothing: 'Nothing is known yet about where hubs are set up',
  next: 'Write the records of municipalities from the list of hubs, or import the table of a survey.',
  rests: (on) => `Figures rest on ${on}.`,
  restsOn: {
    municipalities: 'the record or survey answer of each municipality',
    published: 'counts by area, as a survey published them',
    partly: 'records and survey answers; municipalities without one are not in the shares',
    mixed: 'both single answers and published counts (the last column says which)',
  },
  answersRest: {
    answers: 'counts by answer, as a survey published them',
    municipalities: 'the record or survey answer of each municipality',
    published: 'counts by area, as a survey published them',
    partly: 'records and survey answers',
    mixed: 'single answers and published counts',
  },
  areas: (unit) => `Hubs by ${unit.toLowerCase()}`,
  answers: 'Answers in all',
  list: 'Municipalities',
  whole: 'All',
  columns: {
    municipalities: 'Municipalities',
    withHub: 'With hub',
    unanswered: 'No answer',
    share: 'Share',
    basis: 'Rests on',
    answer: 'Answer',
    municipality: 'Municipality',
    code: 'Code',
    state: 'State',
    name: 'Name',
    body: 'Run by',
    since: 'Since',
    from: 'Known from',
  },
  share: (percent, part, whole) => `${percent.toFixed(1)}% (${part}/${whole})`,
  since: (day) => `since ${day}`,
  surveyed: (day) => `survey as of ${day}`,
  from: { record: 'record', survey: 'survey answer' },
  shareNote: 'Shares are of the municipalities whose answer is known. No answer is not counted as "none".',
  noArea: '"…" stands where there are neither single answers nor counts published for just that area. It is not 0.',
  sinceNote:
    '"Since" is the day from which the record says what it says now; for survey answers, the day of the survey.',
  unset: '"Not set" is a municipality with neither a record nor a survey answer. It does not mean none.',
  differ: (setUp, withHub) =>
    `The answers in all say ${setUp} with a hub, the areas ${withHub}. See which is newer and import the other again.`,
  notNamed: 'The survey does not say which municipality answered what. Records you write appear in the list below.',
};

export const text = worded({ ja, en });
