import { worded } from '../../../kit/pure/worded.ts';
import type { Lang } from '../../../kit/pure/wording.ts';
import { ja as editing, en as editingEn } from './text-editor.ts';

const ja = {
  ...editing,
  ladder: '順位',
  kinds: { lead: '積極的役割を担う医療機関', hub: '連携拠点' },
  ownLadder: (name: string) => `${name}［県の順位］`,
  version: '版',
  versionName: (version: number, newest: boolean) => `第${version}版${newest ? '（最新）' : ''}`,
  unit: '区域の単位',
  compareWith: '比べる',
  compareNone: '比べない',
  sameLadder: (version: number) => `同じ順位の第${version}版`,
  edit: '順位を直す',
  keep: 'この結果を残す',
  sheet: '説明の紙・表',
  toPrint: '印刷・会議用',
  word: 'Word',
  xlsx: 'Excel',
  everybody: '選ばなかった機関もすべて',
  cp932: '古いExcel向け（Shift_JIS）',
  byArea: (count: number) => `区域ごとの結果 ${count}`,
  opens: '区域の名を押すと、選んだ理由と選ばなかった理由が開きます',
  step: (id: string) => `手順${id}`,
  areas: (count: number) => `${count}区域`,
  area: {
    trace: '手順をたどった結果',
    chosen: (count: number) => `候補 ${count}か所`,
    nobody: '候補はありません',
    restsOn: (neighbour: string) => `${neighbour}に頼ります`,
    continued: '今の位置付けを続ける機関',
    alternatives: 'ほかの近隣と、選ばなかった理由',
    open: '分からないこと・備考',
    rejected: (count: number) => `選ばなかった機関 ${count}か所と、その理由`,
    showAll: (count: number) => `${count}か所すべてを見る`,
  },
  compare: {
    only: '違う区域だけを見る',
    name: (name: string, version: number) => `${name}（第${version}版）`,
    everywhere: '候補のない区域はありません',
  },
  empty: {
    register: '届出の名簿がまだありません',
    registerWhy:
      '届出受理医療機関名簿（地方厚生局のExcel）を取り込むと、区域ごとの候補がここに出ます。公表された数の表だけでも、手順がどこまで満たされるかは分かります。',
    toImport: '取り込みを開く',
    bodies: '連携拠点になる団体がまだ分かりません',
    bodiesWhy:
      '拠点の一覧に市町村ごとの設置状況を書き、医師会の担当者と地域包括支援センターを登録すると、区域ごとの候補がここに出ます。',
    toHubs: '拠点の一覧を開く',
  },
  keeping: {
    title: 'この結果を残す',
    why: (ladder: string, version: number, unit: string, day: string) =>
      `「${ladder}」第${version}版を${unit}に使った、${day}の結果を残します。あとで順位や名簿が変わっても、このまま見られます。`,
    note: 'メモ',
    noteHelp: '何のために残すか（例：11月の協議会に出す案）',
    act: '残す',
    kept: (id: number) => `結果を No.${id} として残しました`,
  },
  kept: {
    of: (id: number, ladder: string, version: number, unit: string, day: string) =>
      `残した結果 No.${id}：「${ladder}」第${version}版、${unit}、基準日 ${day}`,
    by: (by: string, at: string) => `${by}が${at}に残しました。`,
    note: (note: string) => `メモ：${note}`,
    name: '候補に挙げる',
    back: 'いまの順位に戻る',
    again: '同じ手順を使い直すと',
    wasNow: (was: string, now: string) => `残した結果は ${was}　使い直すと ${now}`,
  },
  candidates: {
    title: '候補に挙げる',
    why: (count: number) =>
      `この結果で選ばれたのべ${count}か所を、それぞれの区域の候補に挙げます。すでに候補になっているものは、そのままです。`,
    plan: 'どの計画の候補か',
    reason: '理由',
    reasonHelp: '候補の記録に残ります（例：11月の協議会で確認した順位による）',
    act: (count: number) => `${count}か所を候補に挙げる`,
    done: (named: number, there: number) =>
      `${named}か所を候補に挙げました。${there > 0 ? `${there}か所は、すでに候補でした。` : ''}`,
    toList: '候補と位置付けの一覧を開く',
  },
  lists: {
    kept: (count: number) => `残した結果 ${count}`,
    keptNone:
      '残した結果はまだありません。「この結果を残す」を押すと、順位や名簿が変わっても見られる形でここに並びます。',
    keptLine: (id: number, ladder: string, version: number) => `No.${id} ${ladder}（第${version}版）`,
    asOf: (day: string) => `基準日 ${day}`,
    byAt: (by: string, at: string) => `${by}　${at}`,
    versions: (name: string) => `「${name}」の版`,
    version: (version: number) => `第${version}版`,
    shipped: 'はじめからある順位です。直して保存すると、県の順位として別に残り、この順位はこのまま使えます。',
  },
};

const en: typeof ja = {
  ...editingEn,
  ladder: 'Ladder',
  kinds: { lead: 'Lead institutions', hub: 'Coordination hubs' },
  ownLadder: (name) => `${name} [the prefecture’s]`,
  version: 'Version',
  versionName: (version, newest) => `Version ${version}${newest ? ' (newest)' : ''}`,
  unit: 'Unit of areas',
  compareWith: 'Compare with',
  compareNone: 'nothing',
  sameLadder: (version) => `Version ${version} of this ladder`,
  edit: 'Change the ladder',
  keep: 'Keep this result',
  sheet: 'Sheet and tables',
  toPrint: 'to print, for meetings',
  word: 'Word',
  xlsx: 'Excel',
  everybody: 'with all not chosen',
  cp932: 'for older Excel (Shift_JIS)',
  byArea: (count) => `By area (${count})`,
  opens: 'Press the name of an area to see why',
  step: (id) => `Step ${id}`,
  areas: (count) => (count === 1 ? '1 area' : `${count} areas`),
  area: {
    trace: 'How each step went',
    chosen: (count) => `Candidates: ${count}`,
    nobody: 'There is no candidate',
    restsOn: (neighbour) => `Rests on ${neighbour}`,
    continued: 'Keep the role they have',
    alternatives: 'Other neighbours, and why not they',
    open: 'Not known, notes',
    rejected: (count) => `Not chosen, and why: ${count}`,
    showAll: (count) => `Show all ${count}`,
  },
  compare: {
    only: 'Only areas that differ',
    name: (name, version) => `${name} (version ${version})`,
    everywhere: 'No area is without a candidate',
  },
  empty: {
    register: 'There is no register yet',
    registerWhy:
      'Import the list of institutions with accepted filings (Excel, regional bureau of health) and the candidates of each area appear here. Published totals alone already tell how far the steps are met.',
    toImport: 'Open import',
    bodies: 'No body that could be a hub is known yet',
    bodiesWhy:
      'Write the state of each municipality into the list of hubs, and add the associations’ officers and the community support centres: the candidates of each area appear here.',
    toHubs: 'Open the list of hubs',
  },
  keeping: {
    title: 'Keep this result',
    why: (ladder, version, unit, day) =>
      `Keeps what “${ladder}”, version ${version}, gives by ${unit} as of ${day}. It stays as it is when the ladder or the register changes.`,
    note: 'Note',
    noteHelp: 'What it is kept for, such as: for the council in November',
    act: 'Keep',
    kept: (id) => `Kept as No. ${id}`,
  },
  kept: {
    of: (id, ladder, version, unit, day) =>
      `Kept result No. ${id}: “${ladder}”, version ${version}, by ${unit}, as of ${day}`,
    by: (by, at) => `Kept by ${by} on ${at}.`,
    note: (note) => `Note: ${note}`,
    name: 'Name them as candidates',
    back: 'Back to the ladder of today',
    again: 'The same steps run again',
    wasNow: (was, now) => `kept: ${was}; run again: ${now}`,
  },
  candidates: {
    title: 'Name them as candidates',
    why: (count) =>
      `Everybody this result chose, ${count} in all, becomes a candidate of the area. Those who are stay as they are.`,
    plan: 'Candidates of which plan',
    reason: 'Reason',
    reasonHelp: 'Stays on their record, such as: by the ladder the council looked at in November',
    act: (count) => `Name ${count} as candidates`,
    done: (named, there) => `${named} are candidates now.${there > 0 ? ` ${there} were candidates already.` : ''}`,
    toList: 'Open candidates and designations',
  },
  lists: {
    kept: (count) => `Kept results (${count})`,
    keptNone: 'None yet. “Keep this result” puts one here that stays as it is when the ladder or the register changes.',
    keptLine: (id, ladder, version) => `No. ${id} ${ladder} (version ${version})`,
    asOf: (day) => `as of ${day}`,
    byAt: (by, at) => `${by}, ${at}`,
    versions: (name) => `Versions of “${name}”`,
    version: (version) => `Version ${version}`,
    shipped:
      'Comes with Tsunagi. When you change and save it, a ladder of the prefecture’s own is made and this one stays.',
  },
};

export const text: Record<Lang, typeof ja> = worded({ ja, en });
