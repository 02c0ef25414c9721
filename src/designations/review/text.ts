import { type Day, writeDay } from '../../kit/pure/day.ts';
import { worded } from '../../kit/pure/worded.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import { planOf } from '../../plans/rules.ts';
import type { Designation } from '../model.ts';
import type { FindingCode, Urgency } from './model.ts';

export const urgencyWording: Record<Urgency, Wording> = worded({
  'at-once': { ja: '速やかに見直す', en: 'Review at once' },
  'this-year': { ja: '今年度に確かめる', en: 'Check this fiscal year' },
  'to-complete': { ja: '記録を補う', en: 'Complete the record' },
});

type Told = { designation: Designation; since: Day | null; names: string[]; twin: Designation | null };

const on = (at: Day | null | undefined): Wording =>
  at ? { ja: writeDay(at, 'ja'), en: writeDay(at, 'en') } : { ja: '', en: '' };

/** Reasons that the review finds itself; those of a verdict come with it. */
export const reasons: Partial<Record<FindingCode, (told: Told) => Wording>> = worded({
  'still-covers': ({ names }) => ({
    ja: `取りやめた後も、近隣の${names.join('、')}を支えることになっています。`,
    en: `Withdrawn, but it still covers its neighbour ${names.join(', ')}.`,
  }),
  overlapping: ({ twin }) => ({
    ja: `同じ圏域に、期間の重なる位置付けがもう一つあります（${on(twin?.from).ja}から）。`,
    en: `Another designation for the same area overlaps it (from ${on(twin?.from).en}).`,
  }),
  'plan-ended': ({ designation, since }) => {
    const plan = planOf(designation.plan)!;
    return {
      ja: `${plan.name.ja}の期間が${on(since).ja}に終わりました。`,
      en: `The period of the ${plan.name.en} ended on ${on(since).en}.`,
    };
  },
  'period-ended': ({ since }) => ({
    ja: `位置付けの期間が${on(since).ja}に終わりました。`,
    en: `Its period ended on ${on(since).en}.`,
  }),
  stale: ({ since }) => ({
    ja: `${on(since).ja}を最後に、12か月を過ぎても報告がありません。`,
    en: `No report for more than 12 months, since ${on(since).en}.`,
  }),
  'not-consulted': ({ designation }) => ({
    ja: `市町村への意見照会の記録がありません${designation.origin === 'inherited' ? '（現行から引き継いだもの）' : ''}。`,
    en: `No municipality’s answer is on record${designation.origin === 'inherited' ? ' (inherited)' : ''}.`,
  }),
});

const replace: Wording = worded({
  ja: '速やかに取りやめ、在宅医療を自ら提供する病院・診療所を選び直す',
  en: 'Withdraw it without delay and choose a hospital or clinic that provides home care itself',
});
const evidence: Wording = worded({
  ja: '在宅医療を自ら提供しているか尋ね、日付のある申出を記録するか、取りやめる',
  en: 'Ask whether it provides home care itself: record a dated statement, or withdraw it',
});
const period: Wording = worded({
  ja: '次の計画に引き継ぐか、取りやめる',
  en: 'Carry it into the next plan, or withdraw it',
});

export const todos: Record<FindingCode, Wording> = worded({
  pharmacy: replace,
  'visiting-nurse-station': replace,
  dental: replace,
  'not-medical': replace,
  'other-prefecture': {
    ja: '取りやめて、県内の病院・診療所を選び直す',
    en: 'Withdraw it and choose one in this prefecture',
  },
  closed: { ja: '承継した医療機関を確かめ、選び直す', en: 'See who took over, and choose again' },
  'still-covers': { ja: '近隣への支援を終え、代わりを決める', en: 'End the cover and find another' },
  'unknown-number': { ja: '医療機関番号を確かめて直す', en: 'Check and correct its number' },
  'filing-withdrawn': evidence,
  'filing-to-come': { ja: '算定の開始を待って、もう一度確かめる', en: 'Look again once the filing has begun' },
  'statement-old': { ja: '新しい申出を求める', en: 'Ask for a new statement' },
  'backup-without-visits': evidence,
  'no-evidence': evidence,
  overlapping: { ja: 'どちらか一つを取りやめる', en: 'Withdraw one of the two' },
  'plan-ended': period,
  'period-ended': period,
  stale: { ja: '年次報告を求める', en: 'Ask for the yearly report' },
  'not-consulted': {
    ja: '市町村に意見を照会し、答えを記録する',
    en: 'Consult the municipalities and record their answers',
  },
  'no-number': { ja: '医療機関番号を入れる', en: 'Enter its number' },
  'not-listed': { ja: '医科の届出受理医療機関名簿を取り込む', en: 'Import the register of medical filings' },
});
