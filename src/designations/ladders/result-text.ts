import { worded } from '../../kit/pure/worded.ts';
import type { StepId, StepTrace } from './model.ts';

export type StepCount = { step: StepId; name: string; count: number };

type Counted = { areas: number; steps: readonly StepCount[]; none: number; open: number };

const shown = 6;

const ja = {
  sentence: ({ areas, steps, none, open }: Counted) => {
    const by = steps.map(({ step, count }) => `手順${step}が${count}`).join('、');
    const rest = [...(none > 0 ? [`候補なしが${none}`] : []), ...(open > 0 ? [`未定が${open}`] : [])].join('、');
    if (steps.length === 0)
      return open > 0
        ? `${areas}区域のうち${open}区域は、まだ決められません`
        : `${areas}区域のどこにも候補がありません`;
    if (rest === '') return `${areas}区域すべてに候補があります（${by}）`;
    return `${areas}区域のうち${areas - none - open}区域に候補があります（${by}、${rest}）`;
  },
  near: (count: number, names: string) => `近隣に頼る区域 ${count}：${names}`,
  none: (count: number, names: string) => `候補のない区域 ${count}：${names}`,
  open: (count: number, names: string) => `未定の区域 ${count}：${names}`,
  by: (area: string, neighbour: string) => `${area}は${neighbour}`,
  firstOf: (names: readonly string[]) =>
    [...names.slice(0, shown), ...(names.length > shown ? [`ほか${names.length - shown}`] : [])].join('、'),
  step: (id: string) => `手順${id}`,
  states: { open: '未定', none: 'なし' },
  continued: (name: string) => `${name}（継続）`,
  alternatives: 'ほかの近隣',
  openColumn: '分からないこと・備考',
  reasonsHidden: '今の位置付けの経緯は県の担当者だけが見られるため、継続する機関はここに出ません。',
  trace: ({ verdict, minimum, found, atMost }: StepTrace) => {
    const seen =
      found === null
        ? ''
        : `（${minimum}か所以上を求め、${found === atMost || atMost === null ? `${found}か所` : `${found}〜${atMost}か所`}）`;
    const words = {
      met: '満たす',
      'not-met': '満たさない',
      undecided: '決められない',
      'not-asked': '先の手順で決まり、使わない',
    };
    return verdict === 'not-asked' ? words[verdict] : words[verdict] + seen;
  },
};

const en: typeof ja = {
  sentence: ({ areas, steps, none, open }) => {
    const by = steps.map(({ step, count }) => `${count} at step ${step}`).join(', ');
    const rest = [...(none > 0 ? [`${none} without`] : []), ...(open > 0 ? [`${open} open`] : [])].join(', ');
    if (steps.length === 0)
      return open > 0 ? `${open} of ${areas} areas cannot be decided yet` : `No area of ${areas} has a candidate`;
    if (rest === '') return `All ${areas} areas have candidates (${by})`;
    return `${areas - none - open} of ${areas} areas have candidates (${by}, ${rest})`;
  },
  near: (count, names) => `Resting on a neighbour (${count}): ${names}`,
  none: (count, names) => `Without a candidate (${count}): ${names}`,
  open: (count, names) => `Open (${count}): ${names}`,
  by: (area, neighbour) => `${area} on ${neighbour}`,
  firstOf: (names) =>
    [...names.slice(0, shown), ...(names.length > shown ? [`${names.length - shown} more`] : [])].join(', '),
  step: (id) => `Step ${id}`,
  states: { open: 'Open', none: 'None' },
  continued: (name) => `${name} (continues)`,
  alternatives: 'Other neighbours',
  openColumn: 'Not known, notes',
  reasonsHidden:
    'How today’s designations came about is for the prefecture’s officers only, so those that continue are not shown here.',
  trace: ({ verdict, minimum, found, atMost }) => {
    const seen =
      found === null
        ? ''
        : ` (asks for ${minimum} or more; there are ${found === atMost || atMost === null ? found : `${found} to ${atMost}`})`;
    const words = {
      met: 'Met',
      'not-met': 'Not met',
      undecided: 'Cannot be decided',
      'not-asked': 'Not used: settled before',
    };
    return verdict === 'not-asked' ? words[verdict] : words[verdict] + seen;
  },
};

export const resultText = worded({ ja, en });
