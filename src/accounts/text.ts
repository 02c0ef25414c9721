import { type Refusal, refuse } from '../kit/pure/fault.ts';
import { worded } from '../kit/pure/worded.ts';
import type { Lang } from '../kit/pure/wording.ts';
import type { Act, Actor, Role, Target } from './model.ts';
import { type Line, type Policy, postHolders, type Reach } from './permission.ts';

export const roles: Record<Role, { ja: string; en: string }> = worded({
  'prefecture-medical': { ja: '県医（医療政策の担当）', en: 'Prefecture (medical policy)' },
  'prefecture-care': { ja: '県介（介護保険の担当）', en: 'Prefecture (long-term care)' },
  'prefecture-health': { ja: '県健（健康づくりの担当）', en: 'Prefecture (health promotion)' },
  'health-centre': { ja: '保健所', en: 'Public health centre' },
  municipality: { ja: '市町村', en: 'Municipality' },
  hub: { ja: '連携拠点', en: 'Coordination hub' },
  institution: { ja: '医療機関', en: 'Institution' },
  association: { ja: '医師会などの団体', en: 'Medical or other association' },
  'council-member': { ja: '協議会の委員', en: 'Council member' },
  auditor: { ja: '監査', en: 'Auditor' },
  resident: { ja: '住民', en: 'Resident' },
  operator: { ja: '操作者（コマンド）', en: 'Operator (command line)' },
  sample: { ja: '見本の書き手', en: 'Writer of the sample' },
});

export const acts: Record<Act, { ja: string; en: string }> = worded({
  'realms.list': { ja: 'データのある都道府県の一覧を見る', en: 'see which prefectures hold data' },
  'zones.compare': {
    ja: '圏域を比べ、地図と会議資料を受け取る',
    en: 'compare zones and receive maps and council papers',
  },
  'facilities.read': { ja: '公表された名簿と届出を読む', en: 'read the published registers and filings' },
  'functions.read': { ja: '医療機関機能の報告を読む', en: 'read what institutions report of their functions' },
  'criteria.write': { ja: '基準を加え、消す', en: 'add and remove criteria' },
  'data.import': { ja: 'ファイルを取り込む', en: 'import files' },
  'successions.decide': { ja: '医療機関の承継を決める', en: 'decide on successions of institutions' },
  'links.write': {
    ja: '隣接のつながり（橋・航路・道路）を書く',
    en: 'write links between neighbours (bridge, ferry, road)',
  },
  'hubs.read': { ja: '拠点の公表項目を読む', en: 'read the published fields of hubs' },
  'hubs.read-shared': {
    ja: '拠点の関係者項目（夜間の連絡先）を読む',
    en: 'read the fields of hubs that partners share (night contact)',
  },
  'hubs.read-own': { ja: '拠点の担当者とメモを読む', en: 'read the person in charge and the memo of a hub' },
  'hubs.write': { ja: '拠点の記録を書く', en: 'write the record of a hub' },
  'hubs.history': { ja: '拠点の記録の履歴を見る', en: 'see the history of a hub’s record' },
  'ladders.read': { ja: '選定候補の順位と選定の結果を見る', en: 'see the ladders and what they select' },
  'ladders.write': { ja: '選定候補の順位を書き、結果を保存する', en: 'write ladders and save what they select' },
  'designations.read': {
    ja: '位置付けられた医療機関と拠点を見る',
    en: 'see designated institutions and hubs',
  },
  'designations.read-plans': {
    ja: '候補、位置付けの経緯、年次報告を見る',
    en: 'see candidates, how designations came about, and yearly reports',
  },
  'designations.write': { ja: '候補を挙げ、位置付け、見直す', en: 'name candidates, designate and review' },
  'consultations.read': { ja: '意見照会と回答を見る', en: 'see consultations and their answers' },
  'consultations.write': { ja: '意見を照会する', en: 'consult' },
  'consultations.answer': { ja: '意見照会に回答する', en: 'answer consultations' },
  'cover.write': { ja: '近隣による支援を決める', en: 'arrange cover by neighbours' },
  'cover.consent': { ja: '近隣による支援に同意する', en: 'agree to cover by neighbours' },
  'roles.report-lead': {
    ja: '積極的役割を担う医療機関の年次報告を書く',
    en: 'write the yearly report of a lead institution',
  },
  'roles.report-hub': { ja: '連携拠点の年次報告を書く', en: 'write the yearly report of a hub' },
  'roles.review': { ja: '年次報告を確認する', en: 'review yearly reports' },
  'bridging.write': {
    ja: '医師会と市町村の橋渡しを書く',
    en: 'write how associations and municipalities are brought together',
  },
  'letters.write': { ja: '文書のひな形を変え、文書を作る', en: 'change templates and issue letters' },
  'posts.read': { ja: '課・機関と役職、就いている人を見る', en: 'see offices, posts and who holds them' },
  'posts.write': { ja: '役職を設け、人を就ける', en: 'set up posts and appoint people' },
  'posts.act-as': {
    ja: 'サインインができるまで、このパソコンの中で役割を切り替えて試す',
    en: 'look as another role on this machine, until sign-in arrives',
  },
  'handover.write': { ja: '引継ぎメモと対応待ちを書く', en: 'write the handover note and open tasks' },
  'drafts.write': { ja: '下書きを残し、続きを書く', en: 'keep drafts and go on with them' },
  'audit.read': { ja: 'だれが何をしたかの記録を見る', en: 'see who did what' },
  'terms.read': { ja: '用語の表を見る', en: 'see the table of words' },
  'terms.write': { ja: '用語をこの県の言葉に変える', en: 'change words to those of the prefecture' },
  'sample.write': { ja: '見本を入れかえる', en: 'replace the sample' },
});

export const reaches: Record<Reach, { ja: string; en: string }> = worded({
  anywhere: { ja: 'どこでも', en: 'anywhere' },
  prefecture: { ja: '県内すべて', en: 'in the whole prefecture' },
  'own-municipality': { ja: '自分の市町村', en: 'in one’s own municipality' },
  'centre-municipalities': { ja: '管内の市町村', en: 'in the municipalities of the health centre' },
  'own-zone': { ja: '自分の圏域', en: 'in one’s own zone' },
  'own-zone-unnamed': {
    ja: '団体・拠点を決めていない課・機関では、自分の圏域',
    en: 'in one’s own zone, where the office names no body',
  },
  'own-body': { ja: '自分の課・機関が代表する団体・拠点', en: 'for the bodies one’s own office stands for' },
  'own-institution': { ja: '自分の医療機関', en: 'for one’s own institution' },
  'own-office': { ja: '自分の課・機関', en: 'for one’s own office' },
  'offices-below': { ja: '自分の課・機関が設けた課・機関', en: 'for offices set up by one’s own' },
  'own-post': { ja: '自分の役職', en: 'for one’s own post' },
  'other-posts': { ja: '自分の役職を除く県内すべて', en: 'in the whole prefecture but for one’s own post' },
});

export const spaces: Record<Line['space'], { ja: string; en: string }> = {
  both: { ja: '', en: '' },
  own: { ja: '（見本ではできません）', en: ' (not in the sample)' },
  sample: { ja: '（見本だけ）', en: ' (only in the sample)' },
};

/** A line of a policy read aloud. */
export function sentence(line: Line): { ja: string; en: string } {
  const who = rolesOf(line);
  const what = (lang: 'ja' | 'en') => line.acts.map((act) => acts[act][lang]);
  const { ja, en } = reaches[line.reach];
  const where = line.reach === 'anywhere' ? { ja: '', en: '' } : { ja: `${ja}について、`, en: `, ${en},` };
  return {
    ja: `${who.ja}、${where.ja}${what('ja')
      .map((act) => `${act}こと`)
      .join('、')}ができる${spaces[line.space].ja}`,
    en: `${who.en} may${where.en} ${list(what('en'))}${spaces[line.space].en}`,
  };
}

function rolesOf({ roles: of }: Line): { ja: string; en: string } {
  if (of === 'everyone') return { ja: 'だれでも', en: 'Everyone' };
  const holders = postHolders.every((role) => of.includes(role));
  const rest = holders ? of.filter((role) => !postHolders.includes(role)) : of;
  const all = holders ? { ja: ['役職のある人'], en: ['Whoever holds a post'] } : { ja: [], en: [] };
  return {
    ja: `${[...all.ja, ...rest.map((role) => roles[role].ja)].join('・')}は`,
    en: list([...all.en, ...rest.map((role) => roles[role].en)]),
  };
}

/** Names may hold commas of their own. */
function list(words: readonly string[]): string {
  const mark = words.some((word) => word.includes(',')) ? ';' : words.length > 2 ? ',' : '';
  return words.length > 1
    ? `${words.slice(0, -1).join(`${mark || ','} `)}${mark} and ${words.at(-1)}`
    : (words[0] ?? '');
}

const withoutPost: readonly Role[] = ['operator', 'sample'];

/** Who of those with a post may, and how far where that differs: for a page that only shows. */
export function whoMay(policy: Policy, act: Act, lang: Lang): string {
  const lines = policy.filter((line) => line.acts.includes(act));
  const far = (reach: Reach) => (lines.some((line) => line.reach !== 'prefecture') ? reaches[reach][lang] : null);
  return lines.flatMap((line) => holdersIn(line, far(line.reach), lang)).join(lang === 'ja' ? '、' : '; ');
}

function holdersIn({ roles: of }: Line, far: string | null, lang: Lang): string[] {
  const able = of === 'everyone' ? [] : of.filter((role) => !withoutPost.includes(role));
  if (able.length === 0) return [];
  const names = able.map((role) => roles[role][lang]).join(lang === 'ja' ? '・' : ', ');
  return [far === null ? names : lang === 'ja' ? `${names}（${far}）` : `${names} (${far})`];
}

const actingAs = ({ post, kind, name }: Actor): { ja: string; en: string } =>
  post
    ? {
        ja: `${post.office.name} ${post.title}（${post.person}）`,
        en: `${post.office.name}, ${post.title} (${post.person})`,
      }
    : kind === 'person'
      ? { ja: name, en: 'whoever sits at this machine, as the prefecture’s officer' }
      : roles[kind];

const within = {
  ja: (who: string, reach: string) => `${who}（${reach}）`,
  en: (who: string, reach: string) => `${who} (${reach})`,
};

/** Says which act, who may it and how far, in whose place one asks, and whose it is, where that is known. */
export function refusal(
  policy: Policy,
  actor: Actor,
  act: Act,
  { realm }: Target,
  whose: { ja: string; en: string } = { ja: '', en: '' },
): Refusal {
  const able = policy.filter(
    (line) => line.acts.includes(act) && (realm === null || line.space === 'both' || line.space === realm.space),
  );
  const who = (lang: 'ja' | 'en') =>
    able
      .map((line) => within[lang](rolesOf(line)[lang].replace(/は$/, ''), reaches[line.reach][lang]))
      .join(lang === 'ja' ? '、' : ', ');
  const now = actingAs(actor);
  return refuse('not-allowed', {
    ja: `「${acts[act].ja}」ことは、いまの役割（${now.ja}）ではできません。できるのは、${who('ja') || '見本ではだれもいません'}${able.length > 0 ? 'です' : ''}。${whose.ja}`,
    en: `To ${acts[act].en} is not open to you as ${now.en}. It is open to: ${who('en') || 'nobody in the sample'}.${whose.en && ` ${whose.en}`}`,
  });
}

export const wrongPrefecture = (actor: Actor): Refusal =>
  refuse('not-allowed', {
    ja: `この県は、いまの役割（${actingAs(actor).ja}）では開けません。役割の切替で、この県の役職を選んでください。`,
    en: `This prefecture is not open to you as ${actingAs(actor).en}. Switch to a post of this prefecture.`,
  });

export const postEnded = (): Refusal =>
  refuse('post-not-held', {
    ja: '選んでいた役職には、今日は就いていません（終わったか、まだ始まっていません）。役割の切替で選び直してください。',
    en: 'The post you had chosen is not held today: it ended, or has not begun. Switch to another.',
  });
