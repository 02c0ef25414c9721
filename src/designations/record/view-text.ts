import { worded } from '../../kit/pure/worded.ts';

const ja = {
  title: (name: string) => name,
  sentence: {
    candidate: (name: string, area: string, kind: string) => `${name}は、${area}の${kind}の候補です`,
    consulting: (name: string, area: string, kind: string, answered: number, asked: number) =>
      `${name}（${area}の${kind}の候補）は意見照会中です。${asked}者のうち${answered}者が回答しました`,
    designated: (name: string, area: string, kind: string, until: string) =>
      `${name}は、${area}の${kind}です（${until}の前日まで）`,
    'under-review': (name: string, area: string, kind: string) => `${name}（${area}の${kind}）は見直し中です`,
    withdrawn: (name: string, area: string, kind: string, until: string) =>
      `${name}は、${until}に${area}の${kind}を取りやめました`,
    dropped: (name: string, area: string, kind: string) => `${name}を${area}の${kind}とすることは見送りました`,
  },
  holder: {
    candidate: '県が持っています。意見を照会すると、市町村と医師会に渡ります。取り下げるときは「見送る」を押します。',
    consulting: (names: string) =>
      names === ''
        ? '県が持っています。回答がそろいました。位置付けるまで、回答した人は書き直せます。'
        : `${names}が回答を持っています。回答があるまで、県がそれぞれの照会を取り下げられます。`,
    designated: '県が持っています。次は年次報告と見直しです。県は直前の手順を元に戻せます。',
    'under-review': '県が持っています。継続するか、取りやめるかを決めます。県は見直しを取り消せます。',
    withdrawn: '終わった記録です。県は取りやめを元に戻せます。',
    dropped: '終わった記録です。県は見送りを元に戻せます。',
  },
  readOnly: (who: string) => `いまの役割では見るだけです。書けるのは、${who}です。`,
  none: '未記入',
  numbered: (number: string, dated: string) => `${number}（${dated}）`,
  open: '期限なし',
  answered: (answered: number, asked: number) => `${asked}者中${answered}者が回答`,
  notAsked: '照会前',
  list: {
    title: '候補と位置付け',
    sentence: (leads: number, hubs: number, candidates: number) =>
      `位置付け済みは積極的役割を担う医療機関${leads}、連携拠点${hubs}。候補は${candidates}です`,
    sentenceOutside: (leads: number, hubs: number) =>
      `位置付け済みは積極的役割を担う医療機関${leads}、連携拠点${hubs}です`,
    empty: '候補も位置付けも、まだありません',
    emptyOutside: '位置付けは、まだありません',
    nextWrite: '名前を選ぶと記録が開きます。次の手順と、まだできないわけがそこにあります。',
    nextRead: '名前を選ぶと、根拠と期間、経緯が見られます。',
    body: '医療機関・団体',
    kind: '役割',
    area: '区域',
    unit: '区域の種類',
    state: '段階',
    plan: '計画',
    from: '始まり',
    until: '終わり（前日まで）',
    consulted: '意見照会',
    flag: '注意',
    number: '番号',
    municipality: '市町村',
    origin: '候補の出どころ',
    step: '選定の順位',
    roles: '考慮した役割',
    legalBasis: '法令上の根拠',
    letterNumber: '文書番号',
    letterDated: '文書の日付',
    note: '候補と見送りは、位置付けの経緯を見られる役割にだけ載ります。',
    space: (name: string, sample: boolean) => (sample ? `${name} 見本` : name),
  },
  origins: { selected: '順位による選定', 'by-hand': '手で追加', inherited: '前の計画から引き継ぎ' },
  coversLeft: '支援が残る',
  periodOver: '期間切れ',
};

const en: typeof ja = {
  title: (name) => name,
  sentence: {
    candidate: (name, area, kind) => `${name} is a candidate: ${kind.toLowerCase()} of ${area}`,
    consulting: (name, area, kind, answered, asked) =>
      `${name} (${kind.toLowerCase()} of ${area}) is being consulted on: ${answered} of ${asked} have answered`,
    designated: (name, area, kind, until) =>
      `${name} is ${kind.toLowerCase()} of ${area} (until the day before ${until})`,
    'under-review': (name, area, kind) => `${name} (${kind.toLowerCase()} of ${area}) is under review`,
    withdrawn: (name, area, kind, until) => `${name} was withdrawn as ${kind.toLowerCase()} of ${area} on ${until}`,
    dropped: (name, area, kind) => `${name} was not taken further as ${kind.toLowerCase()} of ${area}`,
  },
  holder: {
    candidate:
      'With the prefecture. Consulting hands it to the municipalities and the association; to take it back, choose "Do not take further".',
    consulting: (names) =>
      names === ''
        ? 'With the prefecture: everybody has answered. Until it is designated they can change their answers.'
        : `Answers are with ${names}. Until they answer, the prefecture can take each question back.`,
    designated:
      'With the prefecture. Next come the yearly report and the review. The prefecture can undo the last step.',
    'under-review': 'With the prefecture, which continues or withdraws it. The prefecture can undo the review.',
    withdrawn: 'Closed. The prefecture can undo the withdrawal.',
    dropped: 'Closed. The prefecture can undo this.',
  },
  readOnly: (who) => `You can read this record. It is written by: ${who}.`,
  none: 'Not filled in',
  numbered: (number, dated) => `${number} (${dated})`,
  open: 'No end',
  answered: (answered, asked) => `${answered} of ${asked} answered`,
  notAsked: 'Not asked yet',
  list: {
    title: 'Candidates and designations',
    sentence: (leads, hubs, candidates) =>
      `${leads} lead institutions and ${hubs} hubs are designated; ${candidates} candidates`,
    sentenceOutside: (leads, hubs) => `${leads} lead institutions and ${hubs} hubs are designated`,
    empty: 'There are no candidates and no designations yet',
    emptyOutside: 'There are no designations yet',
    nextWrite: 'Choose a name to open its record, with the next steps and what is still missing for them.',
    nextRead: 'Choose a name to see its basis, its period and how it came about.',
    body: 'Body',
    kind: 'Role',
    area: 'Area',
    unit: 'Kind of area',
    state: 'Stage',
    plan: 'Plan',
    from: 'From',
    until: 'Until (the day before)',
    consulted: 'Consultation',
    flag: 'Note',
    number: 'Number',
    municipality: 'Municipality',
    origin: 'Came from',
    step: 'Step of the ladder',
    roles: 'Roles considered',
    legalBasis: 'Legal basis',
    letterNumber: 'Letter number',
    letterDated: 'Day of the letter',
    note: 'Candidates, and those not taken further, are listed only for roles that may see how designations came about.',
    space: (name, sample) => (sample ? `${name}, sample` : name),
  },
  origins: { selected: 'chosen by a ladder', 'by-hand': 'added by hand', inherited: 'taken over' },
  coversLeft: 'still covers others',
  periodOver: 'period over',
};

export const viewText = worded({ ja, en });
