import type { FieldWords } from '../../accounts/audit/model.ts';
import type { Lang, Wording } from '../../kit/pure/wording.ts';
import type { DesignationKind } from '../model.ts';
import type { TemplatePart } from './model.ts';

/** What each kind of designation is called in a letter. */
export const roleWording: Record<DesignationKind, Wording> = {
  lead: { ja: '在宅医療において積極的役割を担う医療機関', en: 'lead institution for home medical care' },
  hub: { ja: '在宅医療に必要な連携を担う拠点', en: 'coordination hub for home medical care' },
  project: { ja: '在宅医療・介護連携推進事業の実施主体', en: 'body that runs the care coordination project' },
};

export const partWording: Record<TemplatePart, Wording> = {
  head: { ja: '頭書き', en: 'Head' },
  addressee: { ja: '宛先', en: 'Addressee' },
  sender: { ja: '発信者', en: 'Sender' },
  title: { ja: '題名', en: 'Title' },
  opening: { ja: '本文', en: 'Text' },
  record: { ja: '記書き', en: 'Details' },
  enclosures: { ja: '添付書類', en: 'Enclosures' },
  contact: { ja: '担当・連絡先', en: 'Contact' },
  form: { ja: '別紙（2枚目）', en: 'Form (second page)' },
};

const ja = {
  mark: '見本',
  list: {
    title: '発出した文書',
    noLetters: '発出した文書はまだありません',
    letters: (count: number, revoked: number) =>
      `発出した文書が${count}件あります${revoked > 0 ? `（うち取消済み${revoked}件）` : ''}`,
    first: '候補や位置付けを記録してから、「文書を作る」で照会や通知を作れます。',
    next: '文書は発出したときの内容のまま残り、いつでも同じ文書を受け取れます。',
    readOnly: '見られるのは、自分に関わる文書です。文書を作るのは、県の医療担当です。',
    inEnglish: '（英語）',
    shipped: 'はじめからの文',
    changed: '変更あり',
    nobody: '－',
    columns: {
      kind: '種類',
      title: '件名',
      addressee: '宛先',
      number: '文書番号',
      dated: '発信日',
      state: '状態',
      by: '作った人',
      files: 'ファイル',
    },
  },
  revoked: {
    word: '取消済み',
    note: (on: string, reason: string, by: string) => `取消済み（${on}・${reason}・${by}）`,
    stands: '有効',
    replaces: (id: number) => `No.${id}の差し替え`,
    replacedBy: (id: number) => `No.${id}に差し替え`,
  },
  holder: {
    issued: (addressee: string, who: string) =>
      `いまの持ち主：${addressee.replace(/[\s　]*様$/u, '')}。取り消せるのは、${who}です。取り消しても文書は残ります。`,
    sheet: (who: string) =>
      `いまの持ち主：県（宛先のない説明書）。取り消せるのは、${who}です。取り消しても文書は残ります。`,
    revoked: (on: string, by: string) =>
      `${on}に${by}が取り消しました。取消しは元に戻せません。続けるときは、差し替えの文書を作ります。`,
  },
  letter: {
    record: '記',
    end: '以上',
    form: '別紙',
    unset: (place: string) => `〔${place}：未設定〕`,
  },
  facts: {
    period: (from: string, until: string | null) => (until ? `${from}から${until}まで` : `${from}から`),
    numbered: (number: string, dated: string) => `${number}（${dated}）`,
    comma: '、',
    mayor: (name: string) => `${name}長　様`,
    chair: (name: string) => `${name}長　様`,
    head: (name: string) => `${name}　管理者　様`,
    office: (name: string) => `${name}　代表者　様`,
    question: (area: string, role: string) => `${area}における${role}の位置付けについて`,
    basis: '医療法第30条の4、在宅医療の体制構築に係る指針',
    candidates: '意見を伺う機関',
    facts: (area: string) => `${area}の在宅医療の資源`,
    chosen: '選定した機関',
    alternatives: '選定しなかった候補',
    consultations: '意見照会と回答',
    roles: '考慮した役割',
    unit: 'か所',
    columns: {
      no: '番号',
      name: '機関の名称',
      kind: '種別',
      place: '所在地',
      step: '順位',
      reason: '理由',
      state: '状態',
      period: '期間',
      party: '照会先',
      asked: '照会日',
      answer: '回答',
      answered: '回答日',
      opinion: '意見・要望',
      role: '役割',
      bodies: '担う機関',
    },
    others: (count: number) => `ほか${count}か所`,
    seeResult: '選定の結果の一覧に、すべての候補と理由があります。',
    none: '該当なし',
    noAlternative: '順位に当てはまるほかの候補はありません。',
    noConsultation: '照会の記録はありません。',
    noRoles: '考慮した役割の記録はありません。',
    noSelection: '順位によらず、個別に選定',
    step: (ladder: string, step: string) => `${ladder}　段 ${step}`,
    neighbour: (area: string, adjacent: boolean) => `（${area}による支援${adjacent ? '' : '、隣接なし'}）`,
    noStep: '当てはまる段なし',
    byHand: '個別',
    continued: (reason: string) => `継続：${reason}`,
    waiting: '未回答',
  },
};

const en: typeof ja = {
  mark: 'Sample',
  list: {
    title: 'Letters issued',
    noLetters: 'No letter has been issued yet',
    letters: (count, revoked) =>
      `${count === 1 ? '1 letter has been issued' : `${count} letters have been issued`}${revoked > 0 ? `, ${revoked} of them revoked since` : ''}`,
    first: 'Record candidates or designations first; then make letters here.',
    next: 'A letter stays as it was issued; the same file can be had at any time.',
    readOnly: 'You see the letters that concern you. The prefecture’s medical officers make them.',
    inEnglish: ' (English)',
    shipped: 'as shipped',
    changed: 'changed',
    nobody: '–',
    columns: {
      kind: 'Kind',
      title: 'Subject',
      addressee: 'Addressee',
      number: 'Number',
      dated: 'Date',
      state: 'State',
      by: 'Made by',
      files: 'Files',
    },
  },
  revoked: {
    word: 'REVOKED',
    note: (on, reason, by) => `Revoked (${on}; ${reason}; ${by})`,
    stands: 'Stands',
    replaces: (id) => `Replaces no. ${id}`,
    replacedBy: (id) => `Replaced by no. ${id}`,
  },
  holder: {
    issued: (addressee, who) => `Now with: ${addressee}. It can be revoked by: ${who}. A revoked letter stays.`,
    sheet: (who) =>
      `Now with: the prefecture (a sheet to nobody). It can be revoked by: ${who}. A revoked letter stays.`,
    revoked: (on, by) => `Revoked by ${by} on ${on}, which cannot be undone. To go on, make a letter in its place.`,
  },
  letter: {
    record: '',
    end: '',
    form: 'Form',
    unset: (place) => `[${place}: not set]`,
  },
  facts: {
    period: (from, until) => (until ? `${from} to ${until}` : `from ${from}`),
    numbered: (number, dated) => `${number} (${dated})`,
    comma: ', ',
    mayor: (name) => `Mayor of ${name}`,
    chair: (name) => `President, ${name}`,
    head: (name) => `Director, ${name}`,
    office: (name) => `Representative, ${name}`,
    question: (area, role) => `Designation as ${role} for ${area}`,
    basis: 'Article 30-4 of the Medical Care Act; national guideline on home medical care',
    candidates: 'Bodies we ask about',
    facts: (area) => `Resources of ${area}`,
    chosen: 'Chosen',
    alternatives: 'Candidates not chosen',
    consultations: 'Consultations and answers',
    roles: 'Roles considered',
    unit: 'institutions',
    columns: {
      no: 'No.',
      name: 'Name',
      kind: 'Kind',
      place: 'Address',
      step: 'Step',
      reason: 'Reason',
      state: 'State',
      period: 'Period',
      party: 'Asked',
      asked: 'On',
      answer: 'Answer',
      answered: 'Answered on',
      opinion: 'Opinion, wishes',
      role: 'Role',
      bodies: 'Bodies',
    },
    others: (count) => `${count} others`,
    seeResult: 'The result of the selection lists every candidate with the reason.',
    none: 'None',
    noAlternative: 'No other candidate meets the ladder.',
    noConsultation: 'No consultation is recorded.',
    noRoles: 'No role is recorded as considered.',
    noSelection: 'Chosen individually, without a ladder',
    step: (ladder, step) => `${ladder}, step ${step}`,
    neighbour: (area, adjacent) => ` (covered by ${area}${adjacent ? '' : ', not adjacent'})`,
    noStep: 'no step is met',
    byHand: 'individual',
    continued: (reason) => `continued: ${reason}`,
    waiting: 'Not answered',
  },
};

export const text: Record<Lang, typeof ja> = { ja, en };

/** What the log calls the fields of a template and of a letter. */
export const templateHistoryWords: FieldWords = { fields: partWording };

export const letterHistoryWords: FieldWords = {
  fields: {
    template: { ja: 'ひな形', en: 'Template' },
    subject: { ja: '対象', en: 'About' },
    title: { ja: '件名', en: 'Subject' },
    number: { ja: '文書番号', en: 'Number' },
    dated: { ja: '発信日', en: 'Date' },
    addressee: { ja: '宛先', en: 'Addressee' },
    replaces: { ja: '差し替えたもとの文書', en: 'Replaces' },
    numberReason: { ja: '同じ番号を使うわけ', en: 'Why the number is used again' },
    revokedOn: { ja: '取り消した日', en: 'Revoked on' },
  },
};
