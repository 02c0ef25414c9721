import type { Fault } from '../../kit/pure/fault.ts';
import type { Wording } from '../../kit/pure/wording.ts';

const messages = {
  'ladder-no-object': (): Wording => ({
    ja: '波かっこで始まる項目の集まりにしてください。',
    en: 'Write an object here, beginning with a brace.',
  }),
  'ladder-unknown-key': (key): Wording => ({
    ja: `「${key}」という項目はありません。綴りを確かめるか、消してください。`,
    en: `There is no entry "${key}". Check its spelling or remove it.`,
  }),
  'ladder-missing': (): Wording => ({ ja: 'ここがありません。書いてください。', en: 'This is missing. Write it.' }),
  'ladder-text': (): Wording => ({
    ja: '文字で書いてください（空にせず、改行などの制御文字なしで）。',
    en: 'Write text here, neither empty nor with control characters.',
  }),
  'ladder-text-long': (most): Wording => ({
    ja: `${most}文字までです。短くしてください。`,
    en: `At most ${most} characters. Shorten it.`,
  }),
  'ladder-id': (): Wording => ({
    ja: '英小文字・数字・ハイフンで書いてください（例：paper-002）。',
    en: 'Use small letters, digits and hyphens, such as paper-002.',
  }),
  'ladder-step-id': (): Wording => ({
    ja: '手順の番号は、英数字とハイフン10文字までで書いてください（例：2-1）。',
    en: 'Number a step with up to ten letters, digits and hyphens, such as 2-1.',
  }),
  'ladder-step-taken': (id): Wording => ({
    ja: `手順${id}が前にもあります。別の番号にしてください。`,
    en: `There is a step ${id} before. Give it another number.`,
  }),
  'ladder-number': (least, most): Wording => ({
    ja: `${least}から${most}の数を書いてください。`,
    en: `Write a number from ${least} to ${most}.`,
  }),
  'ladder-whole': (least, most): Wording => ({
    ja: `${least}から${most}の整数を書いてください。`,
    en: `Write a whole number from ${least} to ${most}.`,
  }),
  'ladder-choice': (known): Wording => ({
    ja: `ここに書けるのは ${known} です。`,
    en: `This can be ${known}.`,
  }),
  'ladder-true-false': (): Wording => ({ ja: 'true か false を書いてください。', en: 'Write true or false.' }),
  'ladder-list': (most): Wording => ({
    ja: `角かっこの並びにしてください（1個から${most}個）。`,
    en: `Write a list in square brackets, with 1 to ${most} entries.`,
  }),
  'ladder-unknown-criterion': (id, known): Wording => ({
    ja: `「${id}」という基準はありません。あるのは ${known} です。`,
    en: `There is no criterion "${id}". There are ${known}.`,
  }),
  'ladder-no-institution': (id): Wording => ({
    ja: `「${id}」は病院・診療所の基準ではありません。病院・診療所の基準にしてください。`,
    en: `"${id}" is not about hospitals or clinics. Choose a criterion that is.`,
  }),
  'ladder-prefer-wide': (id, criterion): Wording => ({
    ja: `「${id}」は「${criterion}」より狭くありません。より狭い基準を書くか、消してください。`,
    en: `"${id}" is not narrower than "${criterion}". Name a narrower one or remove it.`,
  }),
  'ladder-prefer-none': (): Wording => ({
    ja: 'prefer に優先する基準がありません。基準を書くか、preferredOnly を消してください。',
    en: 'There is nothing in prefer. Name a criterion there, or remove preferredOnly.',
  }),
  'ladder-unknown-step': (id): Wording => ({
    ja: `手順${id}はありません。ある手順の番号か null を書いてください。`,
    en: `There is no step ${id}. Write the number of one there is, or null.`,
  }),
  'ladder-loop': (id): Wording => ({
    ja: `ここから手順${id}へ戻り、終わりません。後の手順か null を書いてください。`,
    en: `This leads back to step ${id} and never ends. Name a later step, or null.`,
  }),
  'ladder-not-reached': (id): Wording => ({
    ja: `手順${id}へ進む手順がありません。順番か otherwise を直すか、消してください。`,
    en: `No step leads to step ${id}. Put the order or otherwise right, or remove it.`,
  }),
  'ladder-hidden': (id, earlier): Wording => ({
    ja: `手順${id}を満たす区域は、先の手順${earlier}で必ず決まります。順番を替えるか、先の手順を狭くするか、消してください。`,
    en: `Any area that meets step ${id} is settled by step ${earlier} before. Change the order, narrow the earlier step or remove this one.`,
  }),
} satisfies Record<string, (...said: [string, string]) => Wording>;

export type LadderFaultCode = keyof typeof messages;

/** What is wrong with a ladder, and the place in its document, such as steps[2].criterion. */
export function ladderFault(code: LadderFaultCode, part: string, ...[x = '', y = '']: string[]): Fault {
  const say: (...said: [string, string]) => Wording = messages[code];
  return { code, message: say(x, y), at: { part } };
}
