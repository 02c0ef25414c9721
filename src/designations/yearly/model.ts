import type { Realm } from '../../accounts/model.ts';
import type { Day } from '../../kit/pure/day.ts';
import { worded } from '../../kit/pure/worded.ts';
import type { Lang, Wording } from '../../kit/pure/wording.ts';
import type { AreaKindId, Division, MunicipalityCode } from '../../regions/model.ts';
import type { AgeScope, BodyKind, DesignationState } from '../model.ts';

export const answers = ['done', 'partly', 'not-done', 'not-applicable', 'unanswered'] as const;
export type Answer = (typeof answers)[number];

export const answerWording: Record<Answer, Wording> = {
  done: { ja: '実施', en: 'Done' },
  partly: { ja: '一部実施', en: 'Partly done' },
  'not-done': { ja: '未実施', en: 'Not done' },
  'not-applicable': { ja: '対象外', en: 'N/A' },
  unanswered: { ja: '未回答', en: 'Not answered' },
};

/** Told apart without colour. */
export const answerSign: Record<Answer, string> = {
  done: '○',
  partly: '△',
  'not-done': '×',
  'not-applicable': '－',
  unanswered: '…',
};

export const reportKinds = ['lead', 'hub'] as const;
export type ReportKind = (typeof reportKinds)[number];

export const reportStates = ['asked', 'begun', 'submitted', 'returned', 'checked', 'confirmed'] as const;
export type ReportState = (typeof reportStates)[number];

export const reportStateWording: Record<ReportState, Wording> = worded({
  asked: { ja: '未着手', en: 'Not begun' },
  begun: { ja: '記入中', en: 'Begun' },
  submitted: { ja: '提出済み', en: 'Submitted' },
  returned: { ja: '差し戻し', en: 'Sent back' },
  checked: { ja: '保健所確認済み', en: 'Checked by the health centre' },
  confirmed: { ja: '県確認済み', en: 'Confirmed by the prefecture' },
});

export const channels = ['account', 'xlsx', 'paper'] as const;
export type Channel = (typeof channels)[number];

export const channelWording: Record<Channel, Wording> = {
  account: { ja: '画面', en: 'On screen' },
  xlsx: { ja: 'Excelの用紙', en: 'Excel form' },
  paper: { ja: '紙（代わりに入力）', en: 'Paper (entered for them)' },
};

export type ItemAnswer = { item: string; answer: Answer; evidence: string; ages: AgeScope[] };

/** What a body says of its roles: `beds` is null until it is known whether it has any. */
export type Given = { beds: boolean | null; answers: readonly ItemAnswer[] };

export type ReportedBody = { id: number; kind: BodyKind; name: string };

/** 年次報告: of one designation in one fiscal year. */
export type YearlyReport = {
  id: number;
  designation: number;
  designationState: DesignationState;
  body: ReportedBody;
  kind: ReportKind;
  unit: AreaKindId;
  area: string;
  municipalities: MunicipalityCode[];
  institution: string | null;
  fiscalYear: number;
  state: ReportState;
  dueOn: Day | null;
  remindedOn: Day | null;
  channel: Channel | null;
  submittedOn: Day | null;
  submittedBy: string;
  beds: boolean | null;
  since: Day;
  version: number;
  answers: ItemAnswer[];
};

export const reviewers = ['health-centre', 'prefecture'] as const;
export type Reviewer = (typeof reviewers)[number];

export const verdicts = ['accepted', 'asked-back', 'not-met'] as const;
export type Verdict = (typeof verdicts)[number];

export const verdictWording: Record<Verdict, Wording> = {
  accepted: { ja: '確認した', en: 'Accepted' },
  'asked-back': { ja: '聞き返す', en: 'Ask back' },
  'not-met': { ja: '役割を果たしていない', en: 'Role not met' },
};

export type ItemReview = { item: string; verdict: Verdict; comment: string };

/** `item` is null where the whole report is meant. */
export type KeptReview = {
  id: number;
  item: string | null;
  reviewer: Reviewer;
  verdict: Verdict;
  comment: string;
  on: Day;
  by: string;
};

/** The prefecture's units and what their areas are called on a day. */
export type Places = {
  realm: Realm;
  key: string;
  name: Wording;
  units: Division[];
  areaName: (unit: AreaKindId, area: string, lang: Lang) => string;
};
