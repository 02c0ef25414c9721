import { writeDay } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import { type Lang, say, type Wording } from '../../kit/pure/wording.ts';
import { fiscalYearName } from '../yearly/text.ts';
import type { IssueFault, Recorded } from './issue-rules.ts';
import { kindOf, kindWording, type ListedLetter } from './model.ts';
import { longestReason, type RevokeFault } from './revoke-rules.ts';

const columns: Partial<Record<(IssueFault | RevokeFault)['rule'], string>> = {
  'subject-twice': 'subjects',
  'number-taken': 'number',
  'record-numbered': 'record',
  'record-reason-missing': 'recordReason',
  'reason-missing': 'reason',
  'reason-too-long': 'reason',
  'before-issue': 'on',
  'in-future': 'on',
};

export const letterFault = (fault: IssueFault | RevokeFault): Fault => {
  const column = columns[fault.rule];
  return {
    code: `letter-${fault.rule}`,
    message: { ja: words(fault, 'ja'), en: words(fault, 'en') },
    at: column === undefined ? undefined : { column },
  };
};

/** One letter in words: its number in the list, its kind, its number and day. */
export function nameOfLetter(one: Pick<ListedLetter, 'id' | 'template' | 'number' | 'dated'>, lang: Lang): string {
  const kind = say(kindWording[kindOf(one.template)], lang);
  const said = [kind, one.number, writeDay(one.dated, lang)].filter(Boolean);
  return lang === 'ja' ? `No.${one.id} ${said.join(' ')}` : `no. ${one.id}, ${said.join(', ')}`;
}

const recordedWords = ({ number, dated }: Recorded, lang: Lang): string => {
  const day = dated && writeDay(dated, lang);
  return day ? (lang === 'ja' ? `${number}（${day}）` : `${number} (${day})`) : number;
};

const words = (fault: IssueFault | RevokeFault, lang: Lang): string => say(wordsOf(fault, lang), lang);

function wordsOf(fault: IssueFault | RevokeFault, lang: Lang): Wording {
  switch (fault.rule) {
    case 'subject-twice':
      return {
        ja: `「${fault.label}」が2回選ばれています。1回にしてください。`,
        en: `"${fault.label}" is chosen twice. Choose it once.`,
      };
    case 'number-taken': {
      const { number, by, year } = fault;
      const [name, of] = [nameOfLetter(by, lang), fiscalYearName(year, lang)];
      const revoked = by.revoked !== null;
      return {
        ja: `「${number}」は、${of}の${revoked ? '取り消した' : ''}文書（${name}）の番号です。別の番号にするか、同じ番号を使うわけを書いてください。`,
        en: `"${number}" is the number of a ${revoked ? 'revoked ' : ''}letter of ${of} (${name}). Give another number, or write why the same is used.`,
      };
    }
    case 'record-numbered': {
      const recorded = recordedWords(fault.recorded, lang);
      return {
        ja: `${fault.label}：記録には、ほかの文書番号「${recorded}」があります。記録の番号を残すか、この文書の番号に書き換えるかを選んでください。`,
        en: `${fault.label}: the record has another number, "${recorded}". Choose to keep that number, or to replace it.`,
      };
    }
    case 'record-reason-missing':
      return {
        ja: '記録の番号を書き換えるわけを書いてください。',
        en: 'Write why the number on record is replaced.',
      };
    case 'replaced-unknown':
      return {
        ja: `差し替えるもとの文書（No.${fault.letter}）がないか、見られません。文書の一覧から選び直してください。`,
        en: `There is no letter no. ${fault.letter} to replace, or you may not see it. Choose again from the list of letters.`,
      };
    case 'replaced-stands':
      return {
        ja: `差し替えるもとの文書（${nameOfLetter(fault.letter, lang)}）は取り消されていません。先に取り消してください。`,
        en: `The letter to replace (${nameOfLetter(fault.letter, lang)}) has not been revoked. Revoke it first.`,
      };
    case 'replaced-other':
      return {
        ja: `差し替えるもとの文書（${nameOfLetter(fault.letter, lang)}）は、対象か種類が違います。同じ対象の同じ種類の文書を選んでください。`,
        en: `The letter to replace (${nameOfLetter(fault.letter, lang)}) is of another kind or about something else. Choose one of the same kind about the same.`,
      };
    case 'replaced-already':
      return {
        ja: `文書（${nameOfLetter(fault.letter, lang)}）は、すでに文書（${nameOfLetter(fault.by, lang)}）に差し替えられています。そちらを取り消してから差し替えてください。`,
        en: `Letter ${nameOfLetter(fault.letter, lang)} has been replaced already by ${nameOfLetter(fault.by, lang)}. Revoke that one first.`,
      };
    case 'already-revoked': {
      const { on, by } = fault.revoked;
      return {
        ja: `この文書は、${writeDay(on, 'ja')}に${by}が取り消しています。開き直して確かめてください。`,
        en: `This letter was revoked by ${by} on ${writeDay(on, 'en')}. Open it again and look.`,
      };
    }
    case 'reason-missing':
      return { ja: '取り消すわけを書いてください。', en: 'Write why it is revoked.' };
    case 'reason-too-long':
      return {
        ja: `わけが${fault.over}字長すぎます。文書の上に載るので、${longestReason}字までにしてください。`,
        en: `The reason is ${fault.over} letters too long. It stands above the letter: keep it to ${longestReason}.`,
      };
    case 'before-issue':
      return {
        ja: `取り消す日が、文書の出た日（${writeDay(fault.issued, 'ja')}）より${fault.days}日前です。その日か、あとの日にしてください。`,
        en: `The day is ${fault.days} days before the letter went out (${writeDay(fault.issued, 'en')}). Choose that day or a later one.`,
      };
    case 'in-future':
      return {
        ja: `取り消す日が、今日より${fault.days}日あとです。今日か、前の日にしてください。`,
        en: `The day is ${fault.days} days in the future. Choose today or an earlier day.`,
      };
  }
}
