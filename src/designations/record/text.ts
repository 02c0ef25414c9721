import type { FieldWords } from '../../accounts/audit/model.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import { type Fault, refuse } from '../../kit/pure/fault.ts';
import { type ProperName, say, type Wording } from '../../kit/pure/wording.ts';
import { plans } from '../../plans/cycles.ts';
import { planOf } from '../../plans/rules.ts';
import { designationKindWording, designationStateWording, hubDuties, leadItems } from '../model.ts';
import { fiscalYearName } from '../yearly/text.ts';
import type { EventStep, NamedCover, Step } from './model.ts';
import type { FactFault, Flag, Lengthy } from './rules.ts';

export const stepWording: Record<Step, Wording> = {
  designate: { ja: '位置付ける', en: 'Designate' },
  review: { ja: '見直しを始める', en: 'Open the review' },
  continue: { ja: '継続する', en: 'Continue' },
  withdraw: { ja: '取りやめる', en: 'Withdraw' },
  drop: { ja: '見送る', en: 'Do not take further' },
};

export const eventWording: Record<EventStep, Wording> = {
  proposed: { ja: '候補に挙げた', en: 'Named as a candidate' },
  consulted: { ja: '意見を照会した', en: 'Consulted on' },
  designated: { ja: '位置付けた', en: 'Designated' },
  'review-opened': { ja: '見直しを始めた', en: 'Review opened' },
  continued: { ja: '継続した', en: 'Continued' },
  withdrawn: { ja: '取りやめた', en: 'Withdrawn' },
  dropped: { ja: '見送った', en: 'Not taken further' },
  inherited: { ja: '今の位置付けとして取り込んだ', en: 'Taken over as it stood' },
  undone: { ja: '直前の手順を元に戻した', en: 'Last step undone' },
};

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

export const faultOf = (fault: FactFault): Fault => {
  const column = fault.rule === 'too-long' ? fault.field : columns[fault.rule];
  return {
    code: `designation-${fault.rule}`,
    message: words(fault),
    at: column === undefined ? undefined : { column },
  };
};

const on = (at: Day) => ({ ja: writeDay(at, 'ja'), en: writeDay(at, 'en') });

const listed = (names: readonly ProperName[]): Wording => ({
  ja: names.map(({ ja }) => ja).join('、'),
  en: names.map((name) => say(name, 'en')).join(', '),
});

const named = (covers: readonly NamedCover[]): Wording => listed(covers.map(({ name }) => name));

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

function words(fault: FactFault): Wording {
  switch (fault.rule) {
    case 'wrong-state': {
      if (fault.step === 'period') return closedWords(designationStateWording[fault.state]);
      const [step, state] = [stepWording[fault.step], designationStateWording[fault.state]];
      const review = fault.state === 'designated' && (fault.step === 'withdraw' || fault.step === 'continue');
      return {
        ja: `いまは「${state.ja}」なので、「${step.ja}」ことはできません。${review ? '先に「見直しを始める」を押してください。' : '開き直して、いまの段階を確かめてください。'}`,
        en: `It is "${state.en}" now, so "${step.en}" is not possible. ${review ? 'Open the review first.' : 'Open the record again and look where it stands.'}`,
      };
    }
    case 'from-missing':
      return { ja: '位置付ける期間の始まりの日を入れてください。', en: 'Enter the first day of the period.' };
    case 'until-before-from':
      return {
        ja: `期間の終わりが、始まりの日${fault.days === 0 ? 'と同じ日' : `より${fault.days}日前`}です。終わりを後の日にしてください。`,
        en: `The period ends ${fault.days === 0 ? 'on the day it begins' : `${fault.days} days before it begins`}. Choose a later end.`,
      };
    case 'before-plan': {
      const { name, from } = planOf(fault.plan)!;
      return {
        ja: `始まりの日が${name.ja}の始まり（${on(from).ja}）より${fault.days}日前です。日か、計画を直してください。`,
        en: `It begins ${fault.days} days before the ${name.en} (${on(from).en}). Correct the day or the plan.`,
      };
    }
    case 'after-plan': {
      const { name, until } = planOf(fault.plan)!;
      return {
        ja: `始まりの日が${name.ja}の終わり（${on(until).ja}の前日）より${fault.days}日後です。日か、計画を直してください。`,
        en: `It begins ${fault.days} days after the ${name.en} has ended (the day before ${on(until).en}). Correct the day or the plan.`,
      };
    }
    case 'beyond-plan': {
      const { name, until } = planOf(fault.plan)!;
      return {
        ja: `期間の終わりが${name.ja}の終わり（${on(until).ja}の前日）を${fault.days}日越えています。計画の中に収めてください。`,
        en: `It ends ${fault.days} days after the ${name.en} (the day before ${on(until).en}). Keep it within the plan.`,
      };
    }
    case 'roles-missing':
      return {
        ja: '位置付けで考慮した役割を1つ以上選んでください。',
        en: 'Choose at least one of the roles that were considered.',
      };
    case 'unknown-role':
      return {
        ja: `「${fault.role}」という役割はありません。一覧から選んでください。`,
        en: `There is no role "${fault.role}". Choose from the list.`,
      };
    case 'too-long': {
      const { ja, en } = lengthWords[fault.field];
      return {
        ja: `${ja}が${fault.over}字長すぎます。けずってください。`,
        en: `${en}: ${fault.over} letters too long.`,
      };
    }
    case 'basis-missing':
      return { ja: '法令上の根拠を書いてください。', en: 'Write the legal basis.' };
    case 'not-asked':
      return {
        ja: `${fault.name.ja}にまだ意見を照会していません。照会するか、照会しないわけを書いてください。`,
        en: `${say(fault.name, 'en')} has not been asked yet. Ask it, or write why not.`,
      };
    case 'not-answered': {
      const late = fault.overdue > 0;
      return {
        ja: `${fault.name.ja}の回答がまだありません（${on(fault.askedOn).ja}に照会${late ? `、期限を${fault.overdue}日過ぎています` : ''}）。回答を待つか、待たないわけを書いてください。`,
        en: `${say(fault.name, 'en')} has not answered (asked ${on(fault.askedOn).en}${late ? `, ${fault.overdue} days late` : ''}). Wait, or write why not.`,
      };
    }
    case 'association-unknown':
      return {
        ja: 'この区域の医師会が登録されておらず、まだ照会していません。医師会の区域を取り込むか「その他」で照会するか、照会しないわけを書いてください。',
        en: 'No medical association is known for this area, and none was asked. Load the associations, ask one by name, or write why not.',
      };
    case 'opposed':
      return {
        ja: `${fault.name.ja}が反対しています。それでも進めるときは、そのわけを書いてください。`,
        en: `${say(fault.name, 'en')} is opposed. To go on, write why.`,
      };
    case 'overlap': {
      const [from, until] = [on(fault.from), fault.until ? on(fault.until) : { ja: '期限なし', en: 'without end' }];
      return {
        ja: `同じ医療機関・団体の、同じ区域の位置付け（No.${fault.other}、${from.ja}から${until.ja}）と${fault.days.toLocaleString('ja')}日重なります。期間をずらすか、前の位置付けを先に終わらせてください。`,
        en: `It overlaps another period of the same body and area (no. ${fault.other}, ${from.en} to ${until.en}) by ${fault.days.toLocaleString('en')} days. Move the period, or end the other first.`,
      };
    }
    case 'ineligible':
      return fault.reason;
    case 'eligibility-unknown':
      return {
        ja: `${fault.reason.ja}このまま進めるときは、そのわけを書いてください。`,
        en: `${fault.reason.en} To go on, write why.`,
      };
    case 'reason-missing':
      return {
        ja: `「${stepWording[fault.step].ja}」わけを書いてください。`,
        en: `Write the reason: ${stepWording[fault.step].en.toLowerCase()}.`,
      };
    case 'withdrawn-too-early':
      return {
        ja: `取りやめる日が早すぎます。始まりの日（${on(fault.from).ja}）の翌日から${fault.days}日足りません。`,
        en: `The day is ${fault.days} days too early: it began on ${on(fault.from).en}.`,
      };
    case 'withdrawn-too-late':
      return {
        ja: `取りやめる日が、もともとの期間の終わり（${on(fault.until).ja}）より${fault.days}日後です。`,
        en: `The day is ${fault.days} days after the period ends anyway (${on(fault.until).en}).`,
      };
    case 'covers-hang':
      if (fault.undo)
        return {
          ja: `${named(fault.covers).ja}への近隣の支援（${fault.covers.length}件）があるので、位置付けを元に戻せません。先に「近隣の支援」で支援を終えるか、「見直しを始める」から取りやめてください。`,
          en: `It covers ${named(fault.covers).en} (${fault.covers.length}), so the designation cannot be undone. End that cover first, or open the review and withdraw.`,
        };
      return {
        ja: `この医療機関は${named(fault.covers).ja}を支えています（${fault.covers.length}件）。取りやめと同時に支援も終えるか、先に近隣の支援を別の医療機関に替えてください。`,
        en: `It still covers ${named(fault.covers).en} (${fault.covers.length}). End that cover with it, or arrange another institution first.`,
      };
    case 'reports-hang':
      return {
        ja: `${fault.years.map((year) => fiscalYearName(year, 'ja')).join('、')}の年次報告が求められているので、位置付けを元に戻せません。終えるときは、「見直しを始める」から取りやめてください。`,
        en: `Yearly reports have been asked for (${fault.years.map((year) => fiscalYearName(year, 'en')).join(', ')}), so the designation cannot be undone. To end it, open the review and withdraw.`,
      };
  }
}

export function flagWords(flag: Flag): Wording {
  switch (flag.flag) {
    case 'inherited-unconsulted':
      return {
        ja: '前の計画から引き継いだ位置付けで、意見照会の記録がありません。次の見直しで照会してください。',
        en: 'Taken over from the earlier plan; there is no record of a consultation. Consult at the next review.',
      };
    case 'covers-hang':
      return {
        ja: `取りやめたあとも、${named(flag.covers).ja}への支援が残っています。近隣の支援で、終えるか替えてください。`,
        en: `Withdrawn, but it still covers ${named(flag.covers).en}. End that cover or give it to another.`,
      };
    case 'covers-ended':
      return {
        ja: `取りやめとあわせて終えた${named(flag.covers).ja}への支援は、終わったままです。続けるときは「近隣の支援」で新しく作ってください。`,
        en: `The cover of ${named(flag.covers).en} that ended with the withdrawal has not come back. To go on with it, add it anew under Cover.`,
      };
    case 'period-over':
      return {
        ja: `期間は${on(flag.until).ja}の前日で終わっています（${flag.days}日たちました）。見直しを始めて、継続か取りやめを決めてください。`,
        en: `The period ended the day before ${on(flag.until).en}, ${flag.days} days ago. Open the review and decide.`,
      };
    case 'ineligible':
      return {
        ja: `いまの要件に合いません。${flag.reason.ja}`,
        en: `It does not meet the requirements. ${flag.reason.en}`,
      };
    case 'answers-late':
      return {
        ja: `${listed(flag.names).ja}の回答が期限を過ぎています。催促するか、聞き取って代わりに書いてください。`,
        en: `Late with an answer: ${listed(flag.names).en}. Remind them, or ask and write it for them.`,
      };
  }
}

export const unknownDesignation = () =>
  refuse('unknown-designation', {
    ja: 'この記録はないか、いまの役割では見られません。「候補と位置付け」の一覧から選び直してください。',
    en: 'There is no such record, or your role does not see it. Choose again from the list of designations.',
  });

export const changedMeanwhile = () =>
  refuse('changed-meanwhile', {
    ja: 'この記録は、先にほかの人が直しました。開き直して、いまの内容を確かめてから続けてください。',
    en: 'Somebody changed this record first. Open it again, look, and go on.',
  });

export const nothingToUndo = () =>
  refuse('nothing-to-undo', {
    ja: 'この記録には、元に戻せる手順がありません。履歴を見てください。',
    en: 'There is no step of this record to take back. See its history.',
  });

export const unknownArea = (area: string) =>
  refuse(
    'unknown-area',
    {
      ja: `「${area}」という区域はありません。一覧から選び直してください。`,
      en: `There is no area "${area}". Choose again from the list.`,
    },
    { column: 'area' },
  );

export const unknownMunicipality = (code: string) =>
  refuse(
    'unknown-municipality',
    {
      ja: `市町村コード${code}の市町村は、この県にありません。一覧から選び直すか、「県外・決めない」にしてください。`,
      en: `There is no municipality ${code} in this prefecture. Choose again from the list, or leave it open.`,
    },
    { column: 'municipality' },
  );

export const unknownInstitution = (name: string) =>
  refuse(
    'unknown-institution',
    {
      ja: `「${name}」は名簿に見つかりません。一覧から選ぶか、名簿にない団体として名を書いてください。`,
      en: `"${name}" is not in the register. Choose from the list, or write the body by hand.`,
    },
    { column: 'body' },
  );

export const alreadyNamed = (name: string, id: number, state: Wording) =>
  refuse(
    'already-candidate',
    {
      ja: `${name}は、同じ区域・同じ役割で記録があります（No.${id}、${state.ja}）。その記録を開いてください。`,
      en: `${name} already has a record for this area and role (no. ${id}, ${state.en}). Open that one.`,
    },
    { column: 'body' },
  );

export const unknownSelection = () =>
  refuse('unknown-selection', {
    ja: 'この選定の結果はありません。「選定候補の順位」で結果を保存し直してください。',
    en: 'There is no such selection. Save the result again under Ladders.',
  });

export const otherKindOfSelection = () =>
  refuse('other-kind-of-selection', {
    ja: 'この選定の結果は、選んだ役割のものではありません。役割か、結果を選び直してください。',
    en: 'This selection is about another role. Choose another role or another selection.',
  });

const roleWords = Object.fromEntries([...leadItems, ...hubDuties].map(({ id, name }) => [id, name]));

/** What the history calls fields and their values. */
export const designationWords: FieldWords = {
  fields: {
    state: { ja: '段階', en: 'Stage' },
    body: { ja: '医療機関・団体', en: 'Body' },
    kind: { ja: '役割', en: 'Role' },
    area: { ja: '区域', en: 'Area' },
    plan: { ja: '計画', en: 'Plan' },
    roles: { ja: '考慮した役割', en: 'Roles considered' },
    legalBasis: { ja: '法令上の根拠', en: 'Legal basis' },
    letterNumber: { ja: '文書番号', en: 'Letter number' },
    from: { ja: '期間の始まり', en: 'From' },
    until: { ja: '期間の終わり（この日の前日まで）', en: 'Until (the day before)' },
    exception: { ja: '例外とするわけ', en: 'Reason for the exception' },
    despite: { ja: '反対があっても進めるわけ', en: 'Reason to go on despite opposition' },
    endedCovers: { ja: 'あわせて終えた近隣の支援', en: 'Cover ended with it' },
    step: { ja: '選定の順位', en: 'Step of the ladder' },
    version: { ja: '版', en: 'Version' },
  },
  values: {
    state: designationStateWording,
    kind: designationKindWording,
    plan: Object.fromEntries(plans.map(({ id, name }) => [id, name])),
    roles: roleWords,
  },
};
