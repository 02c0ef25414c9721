import type { Fault } from '../../kit/pure/fault.ts';
import { say, type Wording } from '../../kit/pure/wording.ts';
import { planOf } from '../../plans/rules.ts';
import { designationStateWording } from '../model.ts';
import { fiscalYearName } from '../yearly/text.ts';
import { dayWords, placesOf } from './phrases.ts';
import type { FactFault, Lengthy } from './rules.ts';
import { stepWording } from './text.ts';

const columns: Partial<Record<FactFault['rule'], string>> = {
  'from-missing': 'from',
  'until-before-from': 'until',
  'before-plan': 'from',
  'after-plan': 'from',
  'beyond-plan': 'until',
  'roles-missing': 'roles',
  'unknown-role': 'roles',
  'basis-missing': 'legalBasis',
  overlap: 'from',
  'reason-missing': 'reason',
  'withdrawn-too-early': 'on',
  'withdrawn-too-late': 'on',
  'covers-hang': 'endCovers',
  'not-asked': 'exception',
  'not-answered': 'exception',
  'association-unknown': 'exception',
  'eligibility-unknown': 'exception',
  opposed: 'despite',
};

const wordsOf = (fault: FactFault): Wording => (said[fault.rule] as (fault: FactFault) => Wording)(fault);

export const faultOf = (fault: FactFault): Fault => {
  const column = fault.rule === 'too-long' ? fault.field : columns[fault.rule];
  return {
    code: `designation-${fault.rule}`,
    message: wordsOf(fault),
    at: column === undefined ? undefined : { column },
  };
};

const closedWords = (state: Wording): Wording => ({
  ja: `「${state.ja}」で終わった記録なので、計画と期間は変えられません。直すときは、先に直前の手順を元に戻してください。`,
  en: `This record has ended ("${state.en}"): its plan and period stay. To correct them, undo the last step first.`,
});

const lengthWords: Record<Lengthy, Wording> = {
  legalBasis: { ja: '法令上の根拠', en: 'Legal basis' },
  letterNumber: { ja: '文書番号', en: 'Letter number' },
  reason: { ja: 'わけ', en: 'The reason' },
  exception: { ja: '例外とするわけ', en: 'Reason for the exception' },
  despite: { ja: '反対があっても進めるわけ', en: 'Reason to go on despite opposition' },
  address: { ja: '所在地', en: 'Address' },
  phone: { ja: '電話番号', en: 'Telephone' },
};

type Said = { [R in FactFault['rule']]: (fault: Extract<FactFault, { rule: R }>) => Wording };

const said: Said = {
  'wrong-state': (fault) => {
    if (fault.step === 'period') return closedWords(designationStateWording[fault.state]);
    const [step, state] = [stepWording[fault.step], designationStateWording[fault.state]];
    const review = fault.state === 'designated' && (fault.step === 'withdraw' || fault.step === 'continue');
    return {
      ja: `いまは「${state.ja}」なので、「${step.ja}」ことはできません。${review ? '先に「見直しを始める」を押してください。' : '開き直して、いまの段階を確かめてください。'}`,
      en: `It is "${state.en}" now, so "${step.en}" is not possible. ${review ? 'Open the review first.' : 'Open the record again and look where it stands.'}`,
    };
  },
  'from-missing': () => ({
    ja: '位置付ける期間の始まりの日を入れてください。',
    en: 'Enter the first day of the period.',
  }),
  'until-before-from': (fault) => ({
    ja: `期間の終わりが、始まりの日${fault.days === 0 ? 'と同じ日' : `より${fault.days}日前`}です。終わりを後の日にしてください。`,
    en: `The period ends ${fault.days === 0 ? 'on the day it begins' : `${fault.days} days before it begins`}. Choose a later end.`,
  }),
  'before-plan': (fault) => {
    const { name, from } = planOf(fault.plan)!;
    return {
      ja: `始まりの日が${name.ja}の始まり（${dayWords(from).ja}）より${fault.days}日前です。日か、計画を直してください。`,
      en: `It begins ${fault.days} days before the ${name.en} (${dayWords(from).en}). Correct the day or the plan.`,
    };
  },
  'after-plan': (fault) => {
    const { name, until } = planOf(fault.plan)!;
    return {
      ja: `始まりの日が${name.ja}の終わり（${dayWords(until).ja}の前日）より${fault.days}日後です。日か、計画を直してください。`,
      en: `It begins ${fault.days} days after the ${name.en} has ended (the day before ${dayWords(until).en}). Correct the day or the plan.`,
    };
  },
  'beyond-plan': (fault) => {
    const { name, until } = planOf(fault.plan)!;
    return {
      ja: `期間の終わりが${name.ja}の終わり（${dayWords(until).ja}の前日）を${fault.days}日越えています。計画の中に収めてください。`,
      en: `It ends ${fault.days} days after the ${name.en} (the day before ${dayWords(until).en}). Keep it within the plan.`,
    };
  },
  'roles-missing': () => ({
    ja: '位置付けで考慮した役割を1つ以上選んでください。',
    en: 'Choose at least one of the roles that were considered.',
  }),
  'unknown-role': (fault) => ({
    ja: `「${fault.role}」という役割はありません。一覧から選んでください。`,
    en: `There is no role "${fault.role}". Choose from the list.`,
  }),
  'too-long': (fault) => {
    const { ja, en } = lengthWords[fault.field];
    return {
      ja: `${ja}が${fault.over}字長すぎます。けずってください。`,
      en: `${en}: ${fault.over} letters too long.`,
    };
  },
  'basis-missing': () => ({ ja: '法令上の根拠を書いてください。', en: 'Write the legal basis.' }),
  'not-asked': (fault) => ({
    ja: `${fault.name.ja}にまだ意見を照会していません。照会するか、照会しないわけを書いてください。`,
    en: `${say(fault.name, 'en')} has not been asked yet. Ask it, or write why not.`,
  }),
  'not-answered': (fault) => {
    const late = fault.overdue > 0;
    return {
      ja: `${fault.name.ja}の回答がまだありません（${dayWords(fault.askedOn).ja}に照会${late ? `、期限を${fault.overdue}日過ぎています` : ''}）。回答を待つか、待たないわけを書いてください。`,
      en: `${say(fault.name, 'en')} has not answered (asked ${dayWords(fault.askedOn).en}${late ? `, ${fault.overdue} days late` : ''}). Wait, or write why not.`,
    };
  },
  'association-unknown': () => ({
    ja: 'この区域の医師会が登録されておらず、まだ照会していません。医師会の区域を取り込むか「その他」で照会するか、照会しないわけを書いてください。',
    en: 'No medical association is known for this area, and none was asked. Load the associations, ask one by name, or write why not.',
  }),
  opposed: (fault) => ({
    ja: `${fault.name.ja}が反対しています。それでも進めるときは、そのわけを書いてください。`,
    en: `${say(fault.name, 'en')} is opposed. To go on, write why.`,
  }),
  overlap: (fault) => {
    const [from, until] = [
      dayWords(fault.from),
      fault.until ? dayWords(fault.until) : { ja: '期限なし', en: 'without end' },
    ];
    return {
      ja: `同じ医療機関・団体の、同じ区域の位置付け（No.${fault.other}、${from.ja}から${until.ja}）と${fault.days.toLocaleString('ja')}日重なります。期間をずらすか、前の位置付けを先に終わらせてください。`,
      en: `It overlaps another period of the same body and area (no. ${fault.other}, ${from.en} to ${until.en}) by ${fault.days.toLocaleString('en')} days. Move the period, or end the other first.`,
    };
  },
  ineligible: (fault) => fault.reason,
  'eligibility-unknown': (fault) => ({
    ja: `${fault.reason.ja}このまま進めるときは、そのわけを書いてください。`,
    en: `${fault.reason.en} To go on, write why.`,
  }),
  'reason-missing': (fault) => ({
    ja: `「${stepWording[fault.step].ja}」わけを書いてください。`,
    en: `Write the reason: ${stepWording[fault.step].en.toLowerCase()}.`,
  }),
  'withdrawn-too-early': (fault) => ({
    ja: `取りやめる日が早すぎます。始まりの日（${dayWords(fault.from).ja}）の翌日から${fault.days}日足りません。`,
    en: `The day is ${fault.days} days too early: it began on ${dayWords(fault.from).en}.`,
  }),
  'withdrawn-too-late': (fault) => ({
    ja: `取りやめる日が、もともとの期間の終わり（${dayWords(fault.until).ja}）より${fault.days}日後です。`,
    en: `The day is ${fault.days} days after the period ends anyway (${dayWords(fault.until).en}).`,
  }),
  'covers-hang': (fault) => {
    if (fault.undo)
      return {
        ja: `${placesOf(fault.covers).ja}への近隣の支援（${fault.covers.length}件）があるので、位置付けを元に戻せません。先に「近隣の支援」で支援を終えるか、「見直しを始める」から取りやめてください。`,
        en: `It covers ${placesOf(fault.covers).en} (${fault.covers.length}), so the designation cannot be undone. End that cover first, or open the review and withdraw.`,
      };
    return {
      ja: `この医療機関は${placesOf(fault.covers).ja}を支えています（${fault.covers.length}件）。取りやめと同時に支援も終えるか、先に近隣の支援を別の医療機関に替えてください。`,
      en: `It still covers ${placesOf(fault.covers).en} (${fault.covers.length}). End that cover with it, or arrange another institution first.`,
    };
  },
  'reports-hang': (fault) => ({
    ja: `${fault.years.map((year) => fiscalYearName(year, 'ja')).join('、')}の年次報告が求められているので、位置付けを元に戻せません。終えるときは、「見直しを始める」から取りやめてください。`,
    en: `Yearly reports have been asked for (${fault.years.map((year) => fiscalYearName(year, 'en')).join(', ')}), so the designation cannot be undone. To end it, open the review and withdraw.`,
  }),
  'letter-hangs': ({ number }) => ({
    ja: `位置付け通知（${number}）を発出しているので、位置付けを元に戻せません。先に「文書」でその文書を取り消してください。`,
    en: `The letter of designation (${number}) has been issued, so the designation cannot be undone. Revoke that letter under Letters first.`,
  }),
};
