import { worded } from '../kit/pure/worded.ts';

type Counted = { name: string; asked: number; answered: number; of: number; opposed: number };

const ja = {
  holder: {
    waiting: (name: string, due: string | null) =>
      `いま${name}が持っています${due ? `（期限 ${due}）` : ''}。回答があるまで、県が取り下げられます。`,
    late: (name: string, days: number) =>
      `いま${name}が持っています（期限を${days}日過ぎています）。回答があるまで、県が取り下げられます。`,
    answered: (name: string) => `回答は県に届いています。扱いが決まるまで、${name}が書き直せます。`,
    closed: (on: string) => `${on}に締め切りました。もう書き直せません。`,
  },
  mine: (waiting: number) =>
    waiting === 0 ? '回答を待っている照会はありません' : `回答を待っている照会が${waiting}件あります`,
  all: (all: number, open: number, late: number) => {
    if (all === 0) return '意見照会はまだありません';
    if (open === 0) return `${all}件の照会すべてに回答がありました`;
    return `${all}件の照会のうち、${open}件の回答を待っています${late > 0 ? `（うち${late}件は期限を過ぎています）` : ''}`;
  },
  nextWrite: '候補の記録から、その市町村と医師会に照会できます。計画の案は、ここから全市町村に照会できます。',
  nextAnswer: '件名を選ぶと、回答を書けます。期限を過ぎたものが上にあります。',
  nextRead: '件名を選ぶと、照会の内容と回答を見られます。',
  plan: ({ name, asked, answered, of, opposed }: Counted) =>
    `${name}：${of}市町村のうち${asked}に照会し、${answered}から回答がありました${opposed > 0 ? `（反対${opposed}）` : ''}`,
};

const en: typeof ja = {
  holder: {
    waiting: (name, due) =>
      `Now with ${name}${due ? ` (due ${due})` : ''}. Until it answers, the prefecture can take the question back.`,
    late: (name, days) =>
      `Now with ${name}, ${days} days late. Until it answers, the prefecture can take the question back.`,
    answered: (name) => `The answer is with the prefecture. Until the matter is decided, ${name} can change it.`,
    closed: (on) => `Closed on ${on}; it can no longer be changed.`,
  },
  mine: (waiting) =>
    waiting === 0 ? 'No consultation waits for your answer' : `${waiting} consultations wait for your answer`,
  all: (all, open, late) => {
    if (all === 0) return 'There is no consultation to show yet';
    if (open === 0) return `All ${all} consultations have been answered`;
    return `${open} of ${all} consultations wait for an answer${late > 0 ? `, ${late} of them late` : ''}`;
  },
  nextWrite:
    'From the record of a candidate you ask its municipalities and association. A draft plan goes to all municipalities from here.',
  nextAnswer: 'Choose a subject to answer. What is late stands first.',
  nextRead: 'Choose a subject to see the question and the answer.',
  plan: ({ name, asked, answered, of, opposed }) =>
    `${name}: ${asked} of ${of} municipalities asked, ${answered} answered${opposed > 0 ? ` (${opposed} opposed)` : ''}`,
};

export const viewText = worded({ ja, en });
