import type { FieldWords } from '../../accounts/audit/model.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import { worded } from '../../kit/pure/worded.ts';
import { type Lang, say, type Wording } from '../../kit/pure/wording.ts';
import { ageScopeWording, hubDuties, leadItems } from '../model.ts';
import {
  type Answer,
  answerSign,
  answerWording,
  channelWording,
  type ReportKind,
  type ReportState,
  reportStateWording,
} from './model.ts';
import { type AnswerFault, itemOf, longestEvidence } from './rules.ts';
import { holderOf, type Party, type ReviewFault, takersBack } from './steps.ts';

/** Whose yearly report it is. */
export const whoseReport = ({ body }: { body: { name: string } }): Wording => ({
  ja: `この年次報告は「${body.name}」のものです。`,
  en: `This is the yearly report of ${body.name}.`,
});

/** 令和8年度（2026年度）. */
export function fiscalYearName(year: number, lang: Lang): string {
  if (lang === 'en') return `FY${year}`;
  const inEra = writeDay(`${year}-04-02` as Day, 'ja').replace(/年.*$/, '');
  return `${inEra}年度（${year}年度）`;
}

export const answerWords = (answer: Answer, lang: Lang): string =>
  `${answerSign[answer]} ${answerWording[answer][lang]}`;

export const itemName = (kind: ReportKind, id: string): Wording => itemOf(kind, id)?.name ?? { ja: id, en: id };

export const partyWording: Record<ReportKind, Record<Party, Wording>> = worded({
  lead: {
    reporter: { ja: '医療機関', en: 'the institution' },
    'health-centre': { ja: '保健所', en: 'the health centre' },
    prefecture: { ja: '県', en: 'the prefecture' },
  },
  hub: {
    reporter: { ja: '連携拠点', en: 'the hub' },
    'health-centre': { ja: '保健所', en: 'the health centre' },
    prefecture: { ja: '県', en: 'the prefecture' },
  },
});

/** Who has the report, since when, and who can take it back. */
export function holderWords(kind: ReportKind, state: ReportState, since: Day, lang: Lang): string {
  const name = (party: Party) => partyWording[kind][party][lang];
  const holder = holderOf(state);
  const takers = takersBack(state).map(name);
  if (lang === 'ja') {
    const now = holder
      ? `いま${name(holder)}が持っています（${writeDay(since, 'ja')}から）。`
      : `${writeDay(since, 'ja')}に県の確認が終わりました。`;
    return takers.length > 0 ? `${now}取り戻せるのは${takers.join('と')}です。` : now;
  }
  const now = holder
    ? `Now with ${name(holder)}, since ${writeDay(since, 'en')}.`
    : `The prefecture confirmed it on ${writeDay(since, 'en')}.`;
  return takers.length > 0 ? `${now} It can be taken back by ${takers.join(' and ')}.` : now;
}

export function answerFault(kind: ReportKind, fault: AnswerFault): Fault {
  return {
    code: `report-${fault.rule}`,
    message: answerFaultWords(kind, fault),
    at: fault.item === null ? undefined : { column: fault.item },
  };
}

function answerFaultWords(kind: ReportKind, { item, rule, over = 0 }: AnswerFault): Wording {
  const name = itemName(kind, item ?? '');
  switch (rule) {
    case 'unknown-item':
      return {
        ja: `「${name.ja}」という項目はありません。用紙を受け取り直してください。`,
        en: `There is no item "${name.en}". Take the form anew.`,
      };
    case 'evidence-missing':
      return {
        ja: `「${name.ja}」は実施・一部実施です。根拠（何を、いつ、どれだけ）を書いてください。`,
        en: `"${name.en}" is done or partly done: write what it rests on (what, when, how much).`,
      };
    case 'evidence-long':
      return {
        ja: `「${name.ja}」の根拠は${longestEvidence}字までです。${over}字けずってください。`,
        en: `The evidence of "${name.en}" may have ${longestEvidence} letters. Take out ${over}.`,
      };
    case 'not-applicable':
      return {
        ja: `「${name.ja}」は対象外にできません。実施・一部実施・未実施から選んでください。`,
        en: `"${name.en}" cannot be N/A. Choose done, partly done or not done.`,
      };
    case 'unanswered':
      return {
        ja: `「${name.ja}」が未回答です。答えを選んでください。`,
        en: `"${name.en}" is not answered. Choose an answer.`,
      };
    case 'ages-missing':
      return {
        ja: `「${name.ja}」の対象年齢を1つ以上選んでください。`,
        en: `Choose at least one age group for "${name.en}".`,
      };
    case 'beds':
      return {
        ja: '入院機能（病床）の有無を選んでください。無いときは、6番目の項目が対象外になります。',
        en: 'Say whether you have beds. Without beds the sixth item does not apply.',
      };
  }
}

export const reviewFault = (kind: ReportKind, { item, rule }: ReviewFault): Fault => ({
  code: `review-${rule}`,
  message: reviewFaultWords(rule, itemName(kind, item ?? '')),
  at: item === null ? undefined : { column: item },
});

function reviewFaultWords(rule: ReviewFault['rule'], name: Wording): Wording {
  switch (rule) {
    case 'unreviewed':
      return { ja: `「${name.ja}」をまだ確認していません。`, en: `"${name.en}" has not been reviewed yet.` };
    case 'comment-missing':
      return { ja: `「${name.ja}」に、わけを書いてください。`, en: `Say why at "${name.en}".` };
    case 'unknown-item':
      return { ja: `「${name.ja}」という項目はありません。`, en: `There is no item "${name.en}".` };
    case 'not-asked':
      return {
        ja: `「${name.ja}」は対象外です。確認はいりません。`,
        en: `"${name.en}" does not apply and is not reviewed.`,
      };
  }
}

const itemFields = Object.fromEntries(
  [...leadItems, ...hubDuties].flatMap(({ id, name }) => [
    [id, name],
    [`${id}-evidence`, { ja: `${name.ja}の根拠`, en: `Evidence: ${name.en}` }],
    [`${id}-ages`, { ja: `${name.ja}の対象年齢`, en: `Ages: ${name.en}` }],
  ]),
) as Record<string, Wording>;

const yesNo: Record<string, Wording> = { true: { ja: 'あり', en: 'yes' }, false: { ja: 'なし', en: 'no' } };

/** What the history calls fields of a report and their values. */
export const reportHistoryWords: FieldWords = {
  fields: {
    version: { ja: '版', en: 'Version' },
    state: { ja: '状態', en: 'State' },
    fiscalYear: { ja: '年度', en: 'Fiscal year' },
    dueOn: { ja: '期限', en: 'Due' },
    remindedOn: { ja: '督促した日', en: 'Reminded on' },
    channel: { ja: '出し方', en: 'Channel' },
    submittedOn: { ja: '提出した日', en: 'Submitted on' },
    beds: { ja: '入院機能', en: 'Beds' },
    reviews: { ja: '確認', en: 'Review' },
    ...itemFields,
  },
  values: {
    state: reportStateWording,
    channel: channelWording,
    beds: yesNo,
    ...Object.fromEntries([...leadItems, ...hubDuties].map(({ id }) => [id, answerWording])),
    ...Object.fromEntries([...leadItems, ...hubDuties].map(({ id }) => [`${id}-ages`, ageScopeWording])),
  },
};

export const stateWords = (state: ReportState | 'not-asked', lang: Lang): string =>
  state === 'not-asked' ? say({ ja: '依頼前', en: 'Not asked' }, lang) : reportStateWording[state][lang];
