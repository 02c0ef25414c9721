import { worded } from '../../kit/pure/worded.ts';

const ja = {
  titleOf: (municipality: string) => `${municipality}の拠点`,
  sentence: {
    unwritten: (name: string) => `${name}の拠点は、まだ記録されていません`,
    unset: (name: string) => `${name}の拠点の設置状況は、まだ決まっていません`,
    unknown: (name: string) => `${name}から、拠点の設置状況の答えがありません`,
    surveyed: (name: string, state: string) => `${name}の拠点は、調査では「${state}」です。記録はまだありません`,
    state: (name: string, state: string) => `${name}の拠点は「${state}」です`,
    named: (name: string, own: string, phone: string) => `${name}の拠点は${own}です${phone && `（電話 ${phone}）`}`,
  },
  next: {
    write: '記録を直せます。',
    latest: '最新に戻ると、記録を直せます。',
    history: '履歴を見て、その日の記録を開けます。',
    list: '拠点の一覧に戻れます。',
  },
};

const en: typeof ja = {
  titleOf: (municipality) => `Hub of ${municipality}`,
  sentence: {
    unwritten: (name) => `Nothing is recorded yet about the hub of ${name}`,
    unset: (name) => `The state of the hub of ${name} is not decided yet`,
    unknown: (name) => `${name} has not answered whether it has a hub`,
    surveyed: (name, state) => `The hub of ${name} is "${state}" in a survey; there is no record yet`,
    state: (name, state) => `The hub of ${name} is "${state}"`,
    named: (name, own, phone) => `The hub of ${name} is ${own}${phone && ` (phone ${phone})`}`,
  },
  next: {
    write: 'You may change the record.',
    latest: 'Go back to the latest to change the record.',
    history: 'You may see its history and open it as of a day.',
    list: 'You may go back to the list of hubs.',
  },
};

export const recordText = worded({ ja, en });
