import type { Fault, Place } from '../kit/pure/fault.ts';
import type { Wording } from '../kit/pure/wording.ts';
import { officialWords } from './model.ts';
import { longest, type TermFault } from './rules.ts';
import { fieldWording } from './text.ts';

/** Why a word cannot be kept, and what to do; without a place it names the word and the field itself. */
export function termFault(fault: TermFault, at?: Place, found?: string): Fault {
  const { word, field } = fault;
  const message = words(fault);
  const official = { ja: officialWords[word].ja[0]!, en: officialWords[word].en[0]! };
  return {
    code: `term-${fault.rule}`,
    message: at
      ? message
      : {
          ja: `「${official.ja}」の${fieldWording[field].ja}：${message.ja}`,
          en: `${fieldWording[field].en} for "${official.en}": ${message.en}`,
        },
    at: at ?? { part: `${word}.${field}` },
    ...(found ? { found } : {}),
  };
}

function words({ rule, field, with: other }: TermFault): Wording {
  switch (rule) {
    case 'too-long':
      return {
        ja: `${longest[field]}字より長いので使えません。短くしてください。`,
        en: `It is longer than ${longest[field]} letters. Make it shorter.`,
      };
    case 'signs':
      return {
        ja: '改行や、見えない文字、記号（< > { } [ ] & " \\ | $）は使えません。除いてください。',
        en: 'Line breaks, invisible letters and the signs < > { } [ ] & " \\ | $ cannot be used. Remove them.',
      };
    case 'no-letters':
      return { ja: '文字がありません。言葉を書いてください。', en: 'There are no letters in it. Write a word.' };
    case 'no-japanese':
      return {
        ja: '英語だけは変えられません。日本語の用語も書くか、英語を消してください。',
        en: 'English alone cannot be changed. Write the Japanese word too, or remove the English one.',
      };
    case 'no-plural':
      return {
        ja: '英語の単数形だけでは、複数の文を書けません。複数形も書くか、単数形を消してください。',
        en: 'Sentences about several need the plural. Write it too, or remove the singular.',
      };
    case 'no-singular':
      return {
        ja: '英語の複数形だけでは、1つの文を書けません。単数形も書くか、複数形を消してください。',
        en: 'Sentences about one need the singular. Write it too, or remove the plural.',
      };
    case 'taken':
      return {
        ja: `「${other}」はほかの用語なので、読む人が区別できません。違う言葉にしてください。`,
        en: `"${other}" names something else, and readers could not tell them apart. Choose another word.`,
      };
  }
}
