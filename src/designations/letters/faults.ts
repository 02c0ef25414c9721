import { type Fault, Refusal } from '../../kit/pure/fault.ts';
import { type Lang, say, type Wording } from '../../kit/pure/wording.ts';
import type { LetterKind, PlaceId, TemplateTexts } from './model.ts';
import { kindWording } from './model.ts';
import { placeName, placesOf } from './places.ts';
import { mostLetters, type TemplateFault, templateFaults } from './rules.ts';
import { partWording } from './text.ts';

/** Why a template cannot be saved, each with the text, the line and the column. */
export const faultWords = (kind: LetterKind, fault: TemplateFault): Wording => ({
  ja: `${place(fault, 'ja')}${reason(kind, fault, 'ja')}`,
  en: `${place(fault, 'en')}${reason(kind, fault, 'en')}`,
});

function place(fault: TemplateFault, lang: Lang): string {
  const part = say(partWording[fault.part], lang);
  if (!('line' in fault)) return lang === 'ja' ? `${part}：` : `${part}: `;
  const { line, column } = fault;
  return lang === 'ja' ? `${part}の${line}行目${column}文字目：` : `${part}, line ${line}, column ${column}: `;
}

const list = (kind: LetterKind, lang: Lang): string =>
  placesOf(kind)
    .map((id) => `{${placeName(id, lang)}}`)
    .join(lang === 'ja' ? '、' : ', ');

function reason(kind: LetterKind, fault: TemplateFault, lang: Lang): string {
  return lang === 'ja' ? reasonJa(kind, fault) : reasonEn(kind, fault);
}

function reasonJa(kind: LetterKind, fault: TemplateFault): string {
  switch (fault.code) {
    case 'unclosed':
      return '「{」が閉じていません。差し込みの名前のあとに「}」を書いてください。';
    case 'unopened':
      return '「}」に対応する「{」がありません。「{」を書くか、「}」を消してください。';
    case 'unknown-place':
      return `「{${fault.place}}」という差し込みはありません。使えるのは ${list(kind, 'ja')} です。`;
    case 'other-kind':
      return `「{${fault.place}}」は、${kindWording[kind].ja}の文書では使えません。使えるのは ${list(kind, 'ja')} です。`;
    case 'table-alone':
      return `「{${fault.place}}」は表になるので、ほかの文字を書かず、1行に1つだけ書いてください。`;
    case 'missing-place':
      return `「{${placeName(fault.place, 'ja')}}」がありません。この文書に必ず要るので、どこかに書いてください。`;
    case 'empty':
      return '空です。文を書いてください。';
    case 'too-long':
      return `${fault.letters}字あります。${mostLetters}字までにしてください。`;
  }
}

function reasonEn(kind: LetterKind, fault: TemplateFault): string {
  switch (fault.code) {
    case 'unclosed':
      return '"{" is not closed. Write "}" after the name of the place.';
    case 'unopened':
      return '"}" has no "{" before it. Write one, or remove the "}".';
    case 'unknown-place':
      return `there is no place "{${fault.place}}". There are ${list(kind, 'en')}.`;
    case 'other-kind':
      return `"{${fault.place}}" cannot stand in this letter. There are ${list(kind, 'en')}.`;
    case 'table-alone':
      return `"{${fault.place}}" becomes a table. Write it alone on a line.`;
    case 'missing-place':
      return `"{${placeName(fault.place, 'en')}}" is missing. This letter needs it: write it somewhere.`;
    case 'empty':
      return 'this is empty. Write the text.';
    case 'too-long':
      return `this has ${fault.letters} letters. Keep it to ${mostLetters}.`;
  }
}

export function requireSound(kind: LetterKind, texts: TemplateTexts): void {
  const faults = templateFaults(kind, texts);
  if (faults.length > 0) throw new Refusal(faults.map((fault) => faultOf(kind, fault)));
}

export const faultOf = (kind: LetterKind, fault: TemplateFault): Fault => ({
  code: `template-${fault.code}`,
  message: faultWords(kind, fault),
  at: { ...('line' in fault ? { row: fault.line } : {}), column: fault.part },
});

/** Where a value comes from, so that who issues a letter knows where to write it. */
const sources: Partial<Record<PlaceId, Wording>> = {
  number: { ja: '文書番号の欄に書いてください。', en: 'Write it in the field for the number.' },
  dated: { ja: '発信日の欄に書いてください。', en: 'Write it in the field for the date.' },
  sender: { ja: '発信者の欄に書いてください。', en: 'Write it in the field for the sender.' },
  contact: { ja: '担当・連絡先の欄に書いてください。', en: 'Write it in the field for the contact.' },
  addressee: { ja: '宛先の欄に書いてください。', en: 'Write it in the field for the addressee.' },
  due: { ja: '意見照会の記録に回答期限を書いてください。', en: 'Write the day in the consultation.' },
};

const inRecord: Wording = {
  ja: '位置付けの記録に書くか、ひな形からこの差し込みを外してください。',
  en: 'Write it in the record of the designation, or take the place out of the template.',
};

export const missingValue = (label: string, missing: PlaceId): Fault => {
  const source = sources[missing] ?? inRecord;
  return {
    code: 'missing-value',
    message: {
      ja: `${label}：「${placeName(missing, 'ja')}」が書かれていません。${source.ja}`,
      en: `${label}: "${placeName(missing, 'en')}" is not recorded. ${source.en}`,
    },
    at: { column: missing },
  };
};
