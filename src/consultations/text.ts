import type { FieldWords } from '../accounts/audit/model.ts';
import { writeDay } from '../kit/pure/day.ts';
import { type Fault, refuse } from '../kit/pure/fault.ts';
import type { Wording } from '../kit/pure/wording.ts';
import { answerWording, largestFile, type Party, partyWording } from './model.ts';
import type { ConsultationFault, longest } from './rules.ts';

const lengths: Record<keyof typeof longest, Wording> = {
  question: { ja: '照会する内容', en: 'The question' },
  title: { ja: '件名', en: 'The subject' },
  opinion: { ja: '意見', en: 'The opinion' },
  note: { ja: '代わりに書くわけ', en: 'How you learnt of the answer' },
  by: { ja: '回答した人', en: 'Who answered' },
  party: { ja: '相手の名', en: 'The name of who is asked' },
};

const columns: Partial<Record<ConsultationFault['rule'], string>> = {
  nobody: 'parties',
  'still-open': 'parties',
  'asked-today': 'parties',
  'due-before-asked': 'dueOn',
  'by-missing': 'answeredBy',
  'opinion-missing': 'opinion',
  'note-missing': 'proxyNote',
  'answered-before-asked': 'answeredOn',
  'answered-later-than-today': 'answeredOn',
};
const lengthColumns: Record<keyof typeof longest, string> = {
  ...{
    question: 'question',
    title: 'title',
    opinion: 'opinion',
    note: 'proxyNote',
    by: 'answeredBy',
    party: 'parties',
  },
};

export const faultOf = (fault: ConsultationFault): Fault => ({
  code: `consultation-${fault.rule}`,
  message: words(fault),
  at: placeOf(fault),
});

function placeOf(fault: ConsultationFault): Fault['at'] {
  const column = fault.rule === 'too-long' ? lengthColumns[fault.field] : columns[fault.rule];
  return column === undefined ? undefined : { column };
}

function words(fault: ConsultationFault): Wording {
  switch (fault.rule) {
    case 'nobody':
      return { ja: '照会する相手を1つ以上選んでください。', en: 'Choose at least one party to ask.' };
    case 'due-before-asked':
      return {
        ja: `回答の期限が照会した日より${fault.days}日前です。期限を後の日にしてください。`,
        en: `The answer is due ${fault.days} days before the day of asking. Choose a later day.`,
      };
    case 'still-open': {
      const { name, askedOn } = fault;
      return {
        ja: `${name}には${writeDay(askedOn, 'ja')}に照会し、まだ回答がありません。回答を待つか、その照会を取り下げてから照会してください。`,
        en: `${name} was asked on ${writeDay(askedOn, 'en')} and has not answered. Wait, or take that one back first.`,
      };
    }
    case 'asked-today':
      return {
        ja: `${fault.name}には今日照会し、回答がありました。もう一度聞くときは、明日以降に照会してください。`,
        en: `${fault.name} was asked today and has answered. To ask again, do so from tomorrow.`,
      };
    case 'too-long': {
      const { ja, en } = lengths[fault.field];
      return {
        ja: `${ja}が${fault.over.toLocaleString('ja')}字長すぎます。けずってください。`,
        en: `${en} is ${fault.over.toLocaleString('en')} letters too long. Shorten it.`,
      };
    }
    case 'by-missing':
      return {
        ja: '回答した人（課と名前など）を書いてください。',
        en: 'Write who answers (office and name, for instance).',
      };
    case 'opinion-missing':
      return {
        ja: `「${answerWording[fault.answer].ja}」のときは、意見を書いてください。`,
        en: `With "${answerWording[fault.answer].en}", write the opinion.`,
      };
    case 'note-missing':
      return {
        ja: '相手に代わって書くときは、どうやって聞いたか（電話、文書など）を書いてください。',
        en: 'When you write for the party, say how you learnt of the answer (telephone, letter …).',
      };
    case 'answered-before-asked':
      return {
        ja: `回答した日が、照会した日（${writeDay(fault.askedOn, 'ja')}）より${fault.days}日前です。日を直してください。`,
        en: `The day of the answer is ${fault.days} days before it was asked (${writeDay(fault.askedOn, 'en')}). Correct it.`,
      };
    case 'answered-later-than-today':
      return {
        ja: `回答した日が、今日より${fault.days}日後です。日を直してください。`,
        en: `The day of the answer is ${fault.days} days from now. Correct it.`,
      };
    case 'closed':
      return {
        ja: `この照会は${writeDay(fault.on, 'ja')}に締め切られました（扱いが決まったため）。伝えたいことは、県に連絡してください。`,
        en: `This consultation was closed on ${writeDay(fault.on, 'en')}, when the matter was decided. Contact the prefecture.`,
      };
    case 'answered':
      return {
        ja: '回答があるので、取り下げられません。もう一度聞くときは、新しく照会してください。',
        en: 'It has been answered and cannot be taken back. To ask again, start a new consultation.',
      };
    case 'letter-issued':
      return {
        ja: `照会の文書（${fault.number}）を発出しています。先に「文書」でその文書を取り消してください。`,
        en: `A letter (${fault.number}) has been issued for it. Revoke that letter under Letters first.`,
      };
  }
}

export const unknownConsultation = () =>
  refuse('unknown-consultation', {
    ja: 'この照会はないか、いまの役割では見られません。意見照会の一覧から選び直してください。',
    en: 'There is no such consultation, or your role does not see it. Choose again from the list of consultations.',
  });

export const unknownParty = (key: string) =>
  refuse(
    'unknown-party',
    {
      ja: `「${key}」という相手はありません。一覧から選ぶか、「その他」に名を書いてください。`,
      en: `There is no party "${key}". Choose from the list, or write the name under "Other".`,
    },
    { column: 'parties' },
  );

/** Whose answer it is. */
export const askedWhom = ({ name, nameEn }: Pick<Party, 'name' | 'nameEn'>): Wording => ({
  ja: `この意見照会は「${name}」あてです。`,
  en: `This consultation asks ${nameEn ?? name}.`,
});

export const changedMeanwhile = () =>
  refuse('changed-meanwhile', {
    ja: 'この照会は、先にほかの人が直しました。開き直して、内容を確かめてから保存してください。書いた内容は下書きにあります。',
    en: 'Somebody changed this consultation first. Open it again, look, and save. What you wrote is kept as a draft.',
  });

const megabytes = (size: number) => (size / 1024 / 1024).toFixed(1);

export const fileTooLarge = (size: number) =>
  refuse('consultation-file-too-large', {
    ja: `ファイルは${largestFile / 1024 / 1024}MBまでです（${megabytes(size)}MB）。分けるか、小さくして添えてください。`,
    en: `A file may have ${largestFile / 1024 / 1024} MB (this one has ${megabytes(size)} MB). Split it or make it smaller.`,
  });

export const fileEmpty = () =>
  refuse('consultation-file-empty', {
    ja: 'ファイルの中身がありません。選び直してください。',
    en: 'The file is empty. Choose another.',
  });

export const unknownFile = () =>
  refuse('unknown-file', {
    ja: 'このファイルはありません。照会を開き直してください。',
    en: 'There is no such file. Open the consultation again.',
  });

/** What the history calls fields and their values. */
export const consultationWords: FieldWords = {
  fields: {
    party: { ja: '相手の種類', en: 'Kind of party' },
    name: { ja: '相手', en: 'Party' },
    title: { ja: '件名', en: 'Subject' },
    question: { ja: '照会する内容', en: 'Question' },
    askedOn: { ja: '照会した日', en: 'Asked on' },
    dueOn: { ja: '期限', en: 'Due' },
    answer: { ja: '回答', en: 'Answer' },
    answeredOn: { ja: '回答した日', en: 'Answered on' },
    answeredBy: { ja: '回答した人', en: 'Answered by' },
    opinion: { ja: '意見', en: 'Opinion' },
    proxyNote: { ja: '代わりに書いたわけ', en: 'How the answer was learnt' },
    letterNumber: { ja: '文書番号', en: 'Letter number' },
    letterDated: { ja: '文書の日付', en: 'Day of the letter' },
    letter: { ja: '文書', en: 'Letter' },
    file: { ja: '添えたファイル', en: 'File' },
    sha256: { ja: 'ファイルの照合値', en: 'Hash of the file' },
  },
  values: { party: partyWording, answer: answerWording },
};
