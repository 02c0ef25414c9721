import type { ChainFault } from './model.ts';

const count = (n: number, lang: 'ja' | 'en') => n.toLocaleString(lang);

const ja = {
  title: '監査の記録',
  home: 'ホーム',
  columns: {
    at: '日時',
    who: 'だれが',
    act: 'したこと',
    subject: '対象',
    changes: '変わったところ',
    reason: '理由',
    seq: '記録の番号',
    record: '記録先',
  },
  whole: '内容',
  none: '（なし）',
  yes: 'はい',
  no: 'いいえ',
  and: '・',
  comma: '、',
  items: (n: number) => `${count(n, 'ja')}件`,
  part: (label: string, said: string) => `${label} ${said}`,
  change: (label: string, from: string, to: string) => `${label} ${from}→${to}`,
  set: (label: string, to: string) => `${label} ${to}`,
  more: (n: number) => `ほか${n}項目`,
  large: '内容が多いため、開いて見る',
  local: '県医（このパソコンの利用者）',
  operator: '操作者',
  sampleWriter: '見本の書き手',
  space: (name: string, sample: boolean) => (sample ? `${name}（見本）` : name),
  found: (n: number, period: string) =>
    n === 0 ? 'あてはまる記録はありません' : `${period}${count(n, 'ja')}件の記録があります`,
  foundMany: (n: number) => `${count(n, 'ja')}件以上の記録があります（新しいものから見せています）`,
  period: (from: string, until: string) => (from === until ? `${from}に` : `${from}から${until}までに`),
  nothingYet:
    'まだ記録はありません。だれかが取り込みや書き込みをすると、いつ・だれが・何を変えたかが、ここに残ります。',
  nothingMet: '条件に合う記録は0件です。期間を広げるか、言葉を減らすか、条件を消してください。',
  clear: '条件を消す',
  readsAll: '県内のすべての課・機関の記録が見えます。',
  readsOffice: (office: string) =>
    `${office}がした記録だけが見えます。県全体の記録は、県医と監査の担当者が見られます。`,
  filter: {
    from: 'いつから',
    until: 'いつまで',
    endsEarly: '「いつまで」が「いつから」より前です。',
    who: 'だれが（課・氏名）',
    act: 'したこと',
    anyAct: 'すべて',
    q: '言葉（対象・理由・内容）',
    submit: '記録をさがす',
    record: (record: string) => `「${record}」の記録だけを見ています`,
  },
  older: '前の50件を見る',
  copyTable: '表をコピー',
  newest: '新しい記録に戻る',
  export: 'ファイルに出す',
  entry: (seq: number) => `記録 ${count(seq, 'ja')}`,
  absent: (seq: number) => `記録 ${seq} はありません。監査の記録に戻って選び直してください。`,
  from: '前',
  to: '後',
  field: '項目',
  noChanges: '項目ごとの前後は、この記録にはありません。',
  ofRecord: 'この対象の記録だけを見る',
  chain: {
    title: '記録の検証',
    ok: (n: number, at: string) => `${count(n, 'ja')}件の記録に、書きかえ・抜け・入れかえはありません（${at}に確認）`,
    broken: (n: number, at: string) =>
      `記録に${count(n, 'ja')}か所の異常があります（${at}に確認）。データベースを直接書きかえた人がいないかを、管理者に確かめてください。`,
    since: (at: string, whole: string) => `${at}。${whole}に確かめたところから後を計算`,
    again: 'もう一度確かめる',
    checking: '記録のつながりを確かめています…',
    meaning: '一つでも変えると、ここで分かります。',
    notWhole: '記録の検証は、県全体の記録を見られる人が行えます。',
    more: (n: number) => `ほか${count(n, 'ja')}か所`,
  },
  note: {
    truncated: (n: number) =>
      `新しいものから${count(n, 'ja')}件までを出しています。続きは期間を区切って出してください。`,
    filter: (words: string) => `条件：${words}`,
    order: '新しいものから並べています。日時は日本時間です。',
  },
  fault: (fault: ChainFault, entry: (named: Extract<ChainFault, { entry: unknown }>['entry']) => string): string => {
    switch (fault.kind) {
      case 'altered':
        return `${entry(fault.entry)}が書きかえられています（この記録か、一つ前の記録）。`;
      case 'moved':
        return `${entry(fault.entry)}は、もとは記録${fault.origin}でした。順番が入れかえられています。`;
      case 'removed':
        return `${range(fault.from, fault.to)}が消されています。次に残っているのは、${entry(fault.next)}です。`;
      case 'cut-off':
        return `終わりの${range(fault.from, fault.to)}が消されています。`;
      case 'end-altered':
        return `最後の記録${fault.seq}が、別に控えた照合値と合いません。最後の記録か控えが書きかえられています。`;
      case 'end-unknown':
        return `${range(fault.from, fault.to)}は、つなぎが書いた記録ではありません（控えにありません）。`;
    }
  },
};

const range = (from: number, to: number) => (from === to ? `記録${from}` : `記録${from}から${to}まで`);

const en: typeof ja = {
  title: 'Audit log',
  home: 'Home',
  columns: {
    at: 'When',
    who: 'Who',
    act: 'What was done',
    subject: 'To what',
    changes: 'What changed',
    reason: 'Reason',
    seq: 'Entry',
    record: 'Record',
  },
  whole: 'Content',
  none: '(none)',
  yes: 'yes',
  no: 'no',
  and: ', ',
  comma: '; ',
  items: (n) => `${count(n, 'en')} items`,
  part: (label, said) => `${label}: ${said}`,
  change: (label, from, to) => `${label}: ${from} → ${to}`,
  set: (label, to) => `${label}: ${to}`,
  more: (n) => `${n} more`,
  large: 'Open the entry: its content is long',
  local: 'Prefecture (whoever sits at this machine)',
  operator: 'Operator',
  sampleWriter: 'Writer of the sample',
  space: (name, sample) => (sample ? `${name} (sample)` : name),
  found: (n, period) => (n === 0 ? 'No such entry' : `${count(n, 'en')} ${n === 1 ? 'entry' : 'entries'}${period}`),
  foundMany: (n) => `${count(n, 'en')} entries or more (newest first)`,
  period: (from, until) => (from === until ? ` on ${from}` : ` from ${from} to ${until}`),
  nothingYet:
    'There is no entry yet. As soon as somebody imports or writes something, it is kept here when, by whom and what changed.',
  nothingMet: 'No entry meets these conditions. Widen the period, search for fewer words, or clear the conditions.',
  clear: 'Clear conditions',
  readsAll: 'You see the entries of all offices of the prefecture.',
  readsOffice: (office) =>
    `You see what ${office} did. The whole prefecture’s log is open to its medical policy division and to auditors.`,
  filter: {
    from: 'From',
    until: 'Until',
    endsEarly: '"Until" lies before "From".',
    who: 'Who (office, name)',
    act: 'What was done',
    anyAct: 'Anything',
    q: 'Words (subject, reason, content)',
    submit: 'Search the log',
    record: (record) => `Only entries of "${record}"`,
  },
  older: 'See 50 older ones',
  copyTable: 'Copy table',
  newest: 'Back to the newest',
  export: 'Export file',
  entry: (seq) => `Entry ${count(seq, 'en')}`,
  absent: (seq) => `There is no entry ${seq}. Go back to the audit log and choose again.`,
  from: 'Before',
  to: 'After',
  field: 'Field',
  noChanges: 'This entry tells no fields before and after.',
  ofRecord: 'Only entries of this record',
  chain: {
    title: 'Verification',
    ok: (n, at) => `None of ${count(n, 'en')} entries was altered, removed or moved (verified ${at})`,
    broken: (n, at) =>
      `${count(n, 'en')} ${n === 1 ? 'fault' : 'faults'} in the log (verified ${at}). Ask the administrator who wrote to the database directly.`,
    since: (at, whole) => `${at}, computed from where it was verified ${whole}`,
    again: 'Verify again',
    checking: 'Verifying the chain of entries…',
    meaning: 'Any change would show here.',
    notWhole: 'The log is verified by those who see the whole prefecture’s entries.',
    more: (n) => `${count(n, 'en')} more`,
  },
  note: {
    truncated: (n) => `Only the newest ${count(n, 'en')} entries. Narrow the period to export the rest.`,
    filter: (words) => `Conditions: ${words}`,
    order: 'Newest first. Times are in Japan.',
  },
  fault: (fault, entry) => {
    switch (fault.kind) {
      case 'altered':
        return `${entry(fault.entry)} was altered (it, or the one before).`;
      case 'moved':
        return `${entry(fault.entry)} used to be entry ${fault.origin}: the order was changed.`;
      case 'removed':
        return `${rangeEn(fault.from, fault.to)} removed. The next that is left is ${entry(fault.next)}.`;
      case 'cut-off':
        return `${rangeEn(fault.from, fault.to)} removed from the end.`;
      case 'end-altered':
        return `The last entry ${fault.seq} does not match the hash kept apart: one of the two was altered.`;
      case 'end-unknown':
        return `${rangeEn(fault.from, fault.to)} not written by Tsunagi: the end kept apart does not know of them.`;
    }
  },
};

const rangeEn = (from: number, to: number) => (from === to ? `Entry ${from} was` : `Entries ${from} to ${to} were`);

export const text = { ja, en };
