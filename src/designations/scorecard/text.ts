import type { FieldWords } from '../../accounts/audit/model.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import { worded } from '../../kit/pure/worded.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import { hubDuties } from '../model.ts';
import type { Score, Weakness } from './model.ts';
import type { BridgingFault } from './rules.ts';

export const scoreWording: Record<Score, Wording> = worded({
  done: { ja: '○ 実施', en: '○ Done' },
  partly: { ja: '△ 一部', en: '△ Partly' },
  'not-done': { ja: '× 未実施', en: '× Not done' },
  'no-report': { ja: '… 報告なし', en: '… No report' },
  'no-hub': { ja: '－ 拠点なし', en: '－ No hub' },
});

/** The duties as heads of narrow columns; a note says them in full. */
export const dutyShort: Record<string, Wording> = {
  meetings: { ja: '会議', en: 'Meetings' },
  coordination: { ja: '調整', en: 'Coordination' },
  'round-the-clock': { ja: '24時間', en: '24 hours' },
  courses: { ja: '研修', en: 'Courses' },
  outreach: { ja: '普及啓発', en: 'Outreach' },
  'disaster-support': { ja: '災害', en: 'Disasters' },
};

export const weaknessWording: Record<Weakness, Wording> = worded({
  'no-hub': { ja: '拠点がない', en: 'No hub' },
  'no-report': { ja: '報告がない', en: 'No report' },
  'half-not-done': { ja: '取組が弱い', en: 'Weak' },
});

const labels: Record<string, Wording> = {
  association: { ja: '医師会', en: 'Medical association' },
  municipality: { ja: '市町村', en: 'Municipality' },
  purpose: { ja: '目的', en: 'Purpose' },
  duties: { ja: '対象の役割', en: 'Duties' },
  dueOn: { ja: '期限', en: 'Due' },
  doneOn: { ja: '終えた日', en: 'Done on' },
  outcome: { ja: '結果', en: 'Outcome' },
};

const faultWording: Record<BridgingFault, Wording> = {
  association: { ja: '医師会の名称を書いてください。', en: 'Write the name of the medical association.' },
  municipality: { ja: '市町村の名称を書いてください。', en: 'Write the name of the municipality.' },
  purpose: { ja: '目的（何を話し合うか）を書いてください。', en: 'Write what it is for.' },
  outcome: { ja: '終えた日があるときは、結果を書いてください。', en: 'A task that is done needs its outcome.' },
  done: { ja: '結果があるときは、終えた日を書いてください。', en: 'A task with an outcome needs the day it was done.' },
  'done-to-come': {
    ja: '終えた日が先の日です。今日までの日を書いてください。',
    en: 'The day it was done lies in the future.',
  },
  duties: { ja: '対象の役割を選び直してください。', en: 'Choose the duties again.' },
};

const fieldOf: Partial<Record<BridgingFault, string>> = { done: 'doneOn', 'done-to-come': 'doneOn' };

export const bridgingFault = (rule: BridgingFault): Fault => ({
  code: `bridging-${rule}`,
  message: faultWording[rule],
  at: { column: fieldOf[rule] ?? rule },
});

/** What the history calls fields of a task. */
export const bridgingHistoryWords: FieldWords = {
  fields: {
    ...labels,
    version: { ja: '版', en: 'Version' },
    unit: { ja: '単位', en: 'Unit' },
    area: { ja: '圏域', en: 'Zone' },
  },
  values: { duties: Object.fromEntries(hubDuties.map(({ id, name }) => [id, name])) },
};

const ja = {
  table: (year: string, unit: string) => `拠点の取組 ${year}（${unit}）`,
  space: (name: string, sample: boolean) => (sample ? `${name} 見本` : name),
  zone: '圏域',
  hubs: '拠点',
  noHub: 'なし',
  weak: '課題',
  none: 'なし',
  of: (n: number) => `${n}か所`,
  mixed: (done: number, partly: number, notDone: number, noReport: number) =>
    `${[
      done > 0 && `実施${done}`,
      partly > 0 && `一部${partly}`,
      notDone > 0 && `未実施${notDone}`,
      noReport > 0 && `報告なし${noReport}`,
    ]
      .filter(Boolean)
      .join('・')}`,
  allWell: (all: number) => `${all}圏域のすべてで、拠点が役割の半分を超えて取り組んでいます`,
  sentence: (all: number, weak: Record<Weakness, number>) =>
    `${all}圏域のうち、拠点がないのは${weak['no-hub']}、報告がないのは${weak['no-report']}、取組が弱いのは${weak['half-not-done']}圏域です`,
  open: (n: number) => `進めている橋渡しは${n}件です。`,
  ages: (all: number, children: number, adults: number, older: number) =>
    `報告された取組${all}件のうち、小児を対象に含むもの${children}件・成人${adults}件・高齢者${older}件（重なりあり。どの年齢の取組も合計に入ります）`,
  noteSigns: '○ 実施、△ 一部実施、× 未実施、… 報告なし、－ 拠点なし。',
  noteScore: '拠点が2か所以上の圏域：すべてが実施なら○、1か所でも実施・一部実施なら△、すべて未実施なら×です。',
  noteReport: '報告は、この年度に提出されたものだけを数えます。報告なしは未実施ではありません。',
  noteDuties: (named: string[]) => `役割：${named.join('、')}。`,
  noteWeak: '課題：拠点がない、報告がない、取組が弱い（6つの役割の半分以上が未実施）のどれかです。',
};

const en: typeof ja = {
  table: (year, unit) => `What hubs do, ${year} (${unit})`,
  space: (name, sample) => (sample ? `${name}, sample` : name),
  zone: 'Zone',
  hubs: 'Hubs',
  noHub: 'None',
  weak: 'Weakness',
  none: 'None',
  of: (n) => `${n}`,
  mixed: (done, partly, notDone, noReport) =>
    [
      done > 0 && `${done} done`,
      partly > 0 && `${partly} partly`,
      notDone > 0 && `${notDone} not done`,
      noReport > 0 && `${noReport} no report`,
    ]
      .filter(Boolean)
      .join(', '),
  allWell: (all) => `In all ${all} zones the hubs do more than half of their duties`,
  sentence: (all, weak) =>
    `Of ${all} zones, ${weak['no-hub']} have no hub, ${weak['no-report']} no report, and ${weak['half-not-done']} a hub that leaves half its duties undone`,
  open: (n) => `Bridging tasks open: ${n}.`,
  ages: (all, children, adults, older) =>
    `Of ${all} activities reported, ${children} are for children, ${adults} for adults, ${older} for older people (several may apply; each activity counts in the total whatever the age)`,
  noteSigns: '○ done, △ partly done, × not done, … no report, － no hub.',
  noteScore: 'With several hubs in a zone: ○ where all do it, △ where any does it at least in part, × where none does.',
  noteReport: 'Only reports handed in for this year count. No report does not mean not done.',
  noteDuties: (named) => `Duties: ${named.join('; ')}.`,
  noteWeak: 'Weakness: no hub, no report, or weak, which is half of the six duties and more not done.',
};

export const scoreText = worded({ ja, en });
