import type { FieldWords } from '../../accounts/audit/model.ts';
import { roles, whoMay } from '../../accounts/text.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import { worded } from '../../kit/pure/worded.ts';
import { type Lang, say, type Wording } from '../../kit/pure/wording.ts';
import { hubPolicy } from '../policy.ts';
import { type HubFieldId, type HubScope, hubFields, type RecordState, type Who } from './model.ts';
import type { HubFault } from './rules.ts';

export const fieldLabels: Record<HubFieldId, Wording> = {
  state: { ja: '設置状況', en: 'State' },
  name: { ja: '名称', en: 'Name' },
  body: { ja: '実施主体', en: 'Run by' },
  address: { ja: '所在地', en: 'Address' },
  phone: { ja: '電話', en: 'Phone' },
  hours: { ja: '受付時間', en: 'Hours' },
  nightPhone: { ja: '夜間の連絡先', en: 'Night phone' },
  contact: { ja: '担当者', en: 'Person in charge' },
  memo: { ja: 'メモ', en: 'Memo' },
};

/** What stands above a field while it is filled in. */
export const fieldHelp: Partial<Record<HubFieldId, Wording>> = {
  name: { ja: '設置済みのときは要ります', en: 'Needed once the hub is set up' },
  body: { ja: '市町村、医師会、病院などの名', en: 'Municipality, association, hospital …' },
  phone: { ja: '市外局番から', en: 'With area code' },
  hours: { ja: '曜日と時間', en: 'Days and hours' },
  nightPhone: { ja: '市外局番から。関係者だけが見ます', en: 'With area code. Partners only' },
  memo: { ja: '引継ぎに要ることを。記録する人と監査だけが見ます', en: 'For the record keepers and auditors only' },
};

export const stateWords: Record<RecordState, Wording> = worded({
  'set-up': { ja: '設置済み', en: 'Set up' },
  considering: { ja: '検討中', en: 'Considering' },
  none: { ja: 'なし・未定', en: 'None' },
  unknown: { ja: '未回答', en: 'No answer' },
  unset: { ja: '未設定', en: 'Not set' },
});

/** What the history calls fields and their values. */
export const historyWords: FieldWords = {
  fields: { ...fieldLabels, version: { ja: '版', en: 'Version' } },
  values: { state: stateWords },
};

export const scopeWords: Record<HubScope, Wording> = {
  public: { ja: '公表', en: 'Public' },
  shared: { ja: '関係者だけ', en: 'Partners only' },
  own: { ja: '記録する人だけ', en: 'Record keepers only' },
};

/** Why a field is not shown, and to whom it is. */
export const hiddenWhy: Record<Exclude<HubScope, 'public'>, Wording> = {
  shared: {
    ja: '県内で役職のある人だけが見られます。',
    en: 'Only holders of a post in the prefecture see it.',
  },
  own: {
    ja: 'この記録を付ける人と監査だけが見られます。',
    en: 'Only those who keep this record and auditors see it.',
  },
};

export const readOnly: (lang: Lang) => string = (lang) =>
  lang === 'ja'
    ? `いまの役割では見るだけです。記録を直せるのは、${whoMay(hubPolicy, 'hubs.write', 'ja')}です。`
    : `You can read this record. It is written by: ${whoMay(hubPolicy, 'hubs.write', 'en')}.`;

/** 佐藤さん（柏市）, 県医（このパソコンの利用者）, 操作者. */
export function sayWho({ kind, name, office }: Who, lang: Lang): string {
  if (kind !== 'person' || office === null) return kind === 'person' ? name : roles[kind as 'operator'][lang];
  return lang === 'ja' ? `${name}さん（${office}）` : `${name} (${office})`;
}

/** For the narrow head of a table; null for somebody without a name of their own. */
export const sayWhoShort = ({ kind, name, office }: Who, lang: Lang): string | null =>
  kind === 'person' && office !== null ? (lang === 'ja' ? `${name}さん` : name) : null;

export const faultOf = ({ id, rule, over = 0 }: HubFault): Fault => ({
  code: `hub-${rule}`,
  message: faultWords(id, rule, over),
  at: { column: id },
});

function faultWords(id: HubFieldId, rule: HubFault['rule'], over: number): Wording {
  const label = fieldLabels[id];
  const longest = hubFields.find((field) => field.id === id)!.longest;
  switch (rule) {
    case 'too-long':
      return {
        ja: `${label.ja}は${longest.toLocaleString('ja')}字までです。${over.toLocaleString('ja')}字けずってください。`,
        en: `${label.en} may have ${longest.toLocaleString('en')} letters. Take out ${over.toLocaleString('en')}.`,
      };
    case 'phone':
      return {
        ja: `${label.ja}は、市外局番から10けた（090などは11けた）で書いてください（例 04-7167-0000）。`,
        en: `${label.en}: write the 10 digits with area code (11 for 090 and the like), such as 04-7167-0000.`,
      };
    case 'name-missing':
      return {
        ja: '設置状況が「設置済み」のときは、名称を書いてください。',
        en: 'A hub that is set up needs its name.',
      };
    case 'state-none':
      return {
        ja: '設置状況が「なし・未定」です。名称を消すか、設置状況を直してください。',
        en: 'The state says there is none. Clear the name or change the state.',
      };
  }
}

/** 14:28 today, 11/20 14:28 on another day; a day is a day in Japan. */
export function sayWhen(at: string, now: string, lang: Lang): string {
  const zone = { timeZone: 'Asia/Tokyo' } as const;
  const [then, today] = [new Date(at), new Date(now)];
  const time = then.toLocaleTimeString('ja', { ...zone, hour: 'numeric', minute: '2-digit' });
  const date = (of: Date) => of.toLocaleDateString('ja', zone);
  if (date(then) === date(today)) return time;
  const inYear = then.toLocaleDateString(lang, { ...zone, month: 'numeric', day: 'numeric' });
  return `${inYear} ${time}`;
}

export const conflictWords = (by: Who | null, at: string | null, now: string): Wording => {
  const words = (lang: Lang): [who: string, when: string] => [
    by ? sayWho(by, lang) : say({ ja: 'ほかの人', en: 'Somebody else' }, lang),
    at ? sayWhen(at, now, lang) : '',
  ];
  const [ja, en] = [words('ja'), words('en')];
  return {
    ja: `${ja[0]}が${ja[1]}${ja[1] && 'に'}同じ記録を保存しました。突き合わせて保存してください。書いた内容は下書きにあります。`,
    en: `${en[0]} saved the same record${en[1] && ` at ${en[1]}`}. Compare and save again; what you wrote is kept as a draft.`,
  };
};

export const undoRefused = (by: Who | null, at: string | null, now: string): Wording => {
  const who = (lang: Lang) => (by ? sayWho(by, lang) : say({ ja: 'ほかの人', en: 'somebody else' }, lang));
  const when = (lang: Lang) => (at ? sayWhen(at, now, lang) : '');
  return {
    ja: `${who('ja')}が${when('ja')}${when('ja') && 'に'}記録を直したので、元に戻していません。履歴を見て、直したいところを書き直してください。`,
    en: `${who('en')} changed the record${when('en') && ` at ${when('en')}`}, so nothing was undone. See its history and change what you need.`,
  };
};
