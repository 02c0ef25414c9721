import type { FieldWords } from '../../accounts/audit/model.ts';
import { worded } from '../../kit/pure/worded.ts';
import type { Lang, Wording } from '../../kit/pure/wording.ts';
import type { CoverScope, CoverState, Side, Support } from './model.ts';

/** Said by a sign and a word, never by a colour alone. */
export const supportSigns: Record<Support, string> = { own: '◎', neighbour: '○', arranged: '△', none: '×' };

export const supportWords: Record<Support, Wording> = worded({
  own: { ja: '自圏域の医療機関', en: 'Own institution' },
  neighbour: { ja: '近隣が支援', en: 'Covered by a neighbour' },
  arranged: { ja: '近隣と調整中', en: 'Cover being arranged' },
  none: { ja: '支えなし', en: 'No cover' },
});

export const stateWords: Record<CoverState, Wording> = {
  proposed: { ja: '提案', en: 'Proposed' },
  'one-side': { ja: '片方の同意', en: 'One side agreed' },
  agreed: { ja: '同意済み（開始前）', en: 'Agreed, yet to begin' },
  'in-force': { ja: '有効', en: 'In force' },
  ended: { ja: '終了', en: 'Ended' },
};

export const scopeWords: Record<CoverScope, Wording> = {
  all: { ja: 'すべての年齢', en: 'All ages' },
  children: { ja: '小児のみ', en: 'Children only' },
};

const sideWords: Record<Side, Wording> = {
  giver: { ja: '支える側', en: 'Giving side' },
  receiver: { ja: '受ける側', en: 'Receiving side' },
};

/** What the log calls the fields of a cover. */
export const coverHistoryWords: FieldWords = {
  fields: {
    designation: { ja: '位置付けの番号', en: 'Designation' },
    unit: { ja: '単位', en: 'Unit' },
    area: { ja: '支えられる圏域', en: 'Covered zone' },
    municipalities: { ja: '市町村', en: 'Municipalities' },
    institution: { ja: '支える医療機関の番号', en: 'Covering institution' },
    scope: { ja: '対象', en: 'For' },
    from: { ja: '始まりの日', en: 'First day' },
    until: { ja: '終わりの日', en: 'End' },
    note: { ja: 'メモ', en: 'Note' },
    side: { ja: '同意した側', en: 'Side that agreed' },
    municipality: { ja: '同意した市町村', en: 'Municipality that agreed' },
    agreedOn: { ja: '同意した日', en: 'Agreed on' },
    endedOn: { ja: '終えた日', en: 'Ended on' },
  },
  values: { scope: scopeWords, side: sideWords },
};

type Counts = { zones: number; own: number; neighbour: number; arranged: number; none: number };

const ja = {
  comma: '、',
  table: '近隣による支援',
  columns: {
    area: '支えられる圏域',
    giver: '支える医療機関',
    from: 'その圏域',
    adjacent: '隣接',
    state: '状態',
    giverConsent: '支える側の同意',
    receiverConsent: '受ける側の同意',
    period: '期間',
    scope: '対象',
    note: 'メモ',
  },
  sentence: ({ zones, own, neighbour, arranged, none }: Counts) =>
    `${zones}圏域のうち、24時間を自圏域の医療機関が支えるのは${own}、近隣が支えるのは${neighbour}です。支えのない圏域は${none + arranged}か所です${arranged > 0 ? `（うち調整中${arranged}）` : ''}`,
  none: '位置付け済みの医療機関がまだないので、近隣の支援も決められません',
  noneNext: '先に、選定候補の順位で候補を選び、位置付けます。すでに位置付けている県は、今の一覧を取り込みます。',
  lost: (name: string, area: string, when: string) =>
    `${name}は${when}位置付けを終えています。${area}は近隣の支えを失います。別の支え手を決めるか、この支援を終えてください`,
  lostUnknown: (area: string) =>
    `${area}を支える医療機関の位置付けが見当たりません。別の支え手を決めるか、この支援を終えてください`,
  on: (day: string) => `${day}に`,
  supportNote:
    '24時間の支えは、位置付け済みの積極的役割を担う医療機関があるか、両側が同意した近隣の支援があるかで見ます。夜間の対応の実際は、年次報告で確かめます。',
  childrenNote: '小児のみの支援は注記です。圏域の24時間の支えには数えず、圏域外の医療機関も挙げられます。',
  adjacentNote:
    '隣接は、市町村が陸の境か橋・航路・道路でつながることです。隣接なしは、同じ二次医療圏のほかの圏域です。',
  nextTo: '隣接',
  notNextTo: '隣接なし',
  bordersUnknown: 'データなし',
  outside: '二次医療圏の外',
  agreedOn: (by: string, on: string) => `${by}（${on}）`,
  behalf: (by: string, note: string) => `${by}（${note}）`,
  waiting: '未',
  someAgreed: (some: number, all: number, names: string[]) => `${some}/${all}市町村（未：${names.join('、')}）`,
  allAgreed: (all: number, on: string) => `${all}市町村すべて（${on}）`,
  period: (from: string, until: string) => `${from}〜${until}`,
  ended: (on: string, reason: string) => `${on}に終了${reason && `：${reason}`}`,
  unit: (area: string, unit: string) => `${area}（${unit}）`,
  source: (key: string) => `つなぎの記録（${key}）`,
  sourceSample: '見本（架空）の記録',
  map: {
    title: (unit: string) => `近隣による支援（${unit}）`,
    legend: (sign: string, word: string) => `${sign} ${word}：`,
    inForce: '有効な支援：',
    arranged: '調整中の支援：',
    by: (names: string[]) => `（${names.join('、')}）`,
    children: (names: string[]) => `小児のみ${names.join('、')}`,
  },
};

const en: typeof ja = {
  comma: ', ',
  table: 'Cover by neighbours',
  columns: {
    area: 'Covered zone',
    giver: 'Covering institution',
    from: 'Its zone',
    adjacent: 'Adjacent',
    state: 'State',
    giverConsent: 'Giving side agreed',
    receiverConsent: 'Receiving side agreed',
    period: 'Period',
    scope: 'For',
    note: 'Note',
  },
  sentence: ({ zones, own, neighbour, arranged, none }) =>
    `Of ${zones} zones, ${own} ${own === 1 ? 'has' : 'have'} 24-hour cover by an institution of ${own === 1 ? 'its' : 'their'} own and ${neighbour} ${neighbour === 1 ? 'is' : 'are'} covered by a neighbour. ${none + arranged} ${none + arranged === 1 ? 'has' : 'have'} no cover${arranged > 0 ? ` (being arranged for ${arranged})` : ''}`,
  none: 'No institution is designated yet, so no cover can be arranged',
  noneNext:
    'First run a ladder and designate what it selects. A prefecture that has designations already imports its list.',
  lost: (name, area, when) =>
    `${name} is no longer designated${when}. ${area} loses its cover. Find another institution or end this cover`,
  lostUnknown: (area) =>
    `The designation of the institution that covers ${area} cannot be found. Find another institution or end this cover`,
  on: (day) => ` since ${day}`,
  supportNote:
    '24-hour cover means a designated lead institution, or a neighbour’s cover to which both sides have agreed. What is done at night is checked by yearly reports.',
  childrenNote:
    'Cover for children only is a note: it does not count as 24-hour cover and may come from outside the secondary medical area.',
  adjacentNote:
    'Adjacent zones share a border on land or a named bridge, ferry or road. Others of the same secondary medical area are not adjacent.',
  nextTo: 'Adjacent',
  notNextTo: 'Not adjacent',
  bordersUnknown: 'No data',
  outside: 'Outside the secondary medical area',
  agreedOn: (by, on) => `${by} (${on})`,
  behalf: (by, note) => `${by} (${note})`,
  waiting: 'Not yet',
  someAgreed: (some, all, names) => `${some} of ${all} municipalities (not yet: ${names.join(', ')})`,
  allAgreed: (all, on) => `All ${all} municipalities (${on})`,
  period: (from, until) => `${from} – ${until}`,
  ended: (on, reason) => `Ended ${on}${reason && `: ${reason}`}`,
  unit: (area, unit) => `${area} (${unit})`,
  source: (key) => `Records of Tsunagi (${key})`,
  sourceSample: 'Records of the sample (fictional)',
  map: {
    title: (unit) => `Cover by neighbours (${unit})`,
    legend: (sign, word) => `${sign} ${word}:`,
    inForce: 'Cover in force:',
    arranged: 'Cover being arranged:',
    by: (names) => ` (${names.join(', ')})`,
    children: (names) => `children only: ${names.join(', ')}`,
  },
};

export const text: Record<Lang, typeof ja> = worded({ ja, en });
