import type { Lang, Wording } from '../../kit/pure/wording.ts';
import type { Alternative, Cause, HubBody } from './model.ts';

export const hubBodyWording: Record<HubBody, Wording> = {
  'consultation-desk': {
    ja: '在宅医療・介護連携推進事業の相談窓口',
    en: 'Consultation desk of the care coordination project',
  },
  'association-or-corporation': {
    ja: '医師会・医療法人等の団体',
    en: 'Medical association, corporation or other body',
  },
  'support-centre': { ja: '地域包括支援センター', en: 'Community support centre' },
};

const listed = (words: readonly string[], lang: Lang) => words.join(lang === 'ja' ? '、' : ', ');

/** Why a body was not chosen, or not kept. */
export const reasonWording = {
  'another-preferred': (preferred: Wording): Wording => ({
    ja: `この区域に「${preferred.ja}」があり、そちらを優先します`,
    en: `Others here are “${preferred.en}” and come first`,
  }),
  'lower-step': (met: string, own: string): Wording => ({
    ja: `手順${met}で決まったため、手順${own}は使いません`,
    en: `Step ${met} was met, so step ${own} is not used`,
  }),
  'too-few': (own: string, minimum: number, found: number): Wording => ({
    ja: `手順${own}は${minimum}か所以上を求め、ここには${found}か所です`,
    en: `Step ${own} asks for ${minimum} or more; there are ${found}`,
  }),
  'none-preferred': (own: string, preferred: Wording): Wording => ({
    ja: `手順${own}は「${preferred.ja}」があるときに限り、ここにはありません`,
    en: `Step ${own} is for areas with “${preferred.en}”; there is none here`,
  }),
  'criterion-not-met': (held: readonly string[]): Wording => ({
    ja: `選定の基準を満たす届出がありません（届出：${listed(held, 'ja') || 'なし'}）`,
    en: `No filing that meets the criteria (filed: ${listed(held, 'en') || 'none'})`,
  }),
  'not-hospital-or-clinic': (kind: Wording): Wording => ({
    ja: `${kind.ja}です。積極的役割を担うのは病院・診療所に限ります`,
    en: `${kind.en}: only hospitals and clinics can have the leading role`,
  }),
  undecided: (step: string): Wording => ({
    ja: `手順${step}が決められないため、まだ選べません`,
    en: `Waits until step ${step} can be decided`,
  }),
  'continuation-unexplained': (): Wording => ({
    ja: '続ける理由が書かれていません。理由を書いてください',
    en: 'No reason to continue is written. Write one',
  }),
  'not-listed': (): Wording => ({
    ja: '今日の名簿にないため続けられません。閉院や届出の取下げを確かめてください',
    en: 'Not in the register of the day, so it cannot continue. Check whether it closed or withdrew its filing',
  }),
  'outside-secondary-area': (): Wording => ({
    ja: '二次医療圏の外にあるため続けられません',
    en: 'Outside the secondary medical area, so it cannot continue',
  }),
};

/** Why another area was not taken. */
export const alternativeWording: Record<'not-adjacent' | 'not-preferred' | 'further' | 'later-code', Wording> = {
  'not-adjacent': { ja: '隣接する区域を先に選びます', en: 'An adjacent area comes first' },
  'not-preferred': {
    ja: '優先する機関のある区域を先に選びます',
    en: 'An area with institutions that come first was taken',
  },
  further: { ja: '役場どうしがより近い区域を選びます', en: 'An area whose office is nearer was taken' },
  'later-code': { ja: '同じ近さのため、コードの若い区域を選びます', en: 'Equally near; the lower code was taken' },
};

export const mightServe = (step: string): Wording => ({
  ja: `手順${step}を満たすかどうかが分かりません`,
  en: `Whether it meets step ${step} is not known`,
});

export function undecidedWording(step: string, cause: Cause, missing: readonly string[]): Wording {
  const what = { ja: listed(missing, 'ja'), en: listed(missing, 'en') };
  const said: Record<Cause, Wording> = {
    'not-loaded': {
      ja: `${what.ja}を載せた名簿が読み込まれていません。名簿を取り込んでください`,
      en: `no register that lists ${what.en} is loaded. Import one`,
    },
    'not-split': {
      ja: '読み込まれた数はこの単位に分けられません。名簿か、この単位の数を取り込んでください',
      en: 'the totals that are loaded cannot be split to this unit. Import a register or totals of this unit',
    },
    incomplete: {
      ja: `読み込まれた数に${what.ja}がありません。数を取り込んでください`,
      en: `the totals that are loaded lack ${what.en}. Import them`,
    },
    'no-list': {
      ja: `${what.ja}の一覧がありません。団体を登録してください`,
      en: `there is no list of ${what.en}. Register the bodies`,
    },
    'no-secondary-area': {
      ja: `${what.ja}の二次医療圏が分かりません。所属表を取り込んでください`,
      en: `the secondary medical area of ${what.en} is not known. Import the table of areas`,
    },
    'no-office': {
      ja: `${what.ja}の役場の位置が分かりません。県に確かめてください`,
      en: `the place of the office of ${what.en} is not known. Ask the prefecture`,
    },
  };
  return {
    ja: `手順${step}は決められません：${said[cause].ja}`,
    en: `Step ${step} cannot be decided: ${said[cause].en}`,
  };
}

export const noteWording = {
  'totals-only': (count: number): Wording => ({
    ja: `公表された数（${count}か所）で決めました。名簿がないため機関は挙げられません`,
    en: `Decided by published totals (${count}). Without a register no institution can be named`,
  }),
  'list-incomplete': (missing: readonly string[]): Wording => ({
    ja: `ほかにもありえます${missing.length > 0 ? `（${listed(missing, 'ja')}は名簿にありません）` : ''}`,
    en: `There may be more${missing.length > 0 ? ` (${listed(missing, 'en')} are in no register)` : ''}`,
  }),
};

export const distanceSource: Wording = {
  ja: '距離は市町村役場どうしの直線距離のうち最も短いもの（役場の位置：data/reference/offices.csv）',
  en: 'Distances are straight lines between the nearest municipal offices (places: data/reference/offices.csv)',
};

const neighbourText = {
  ja: ({ adjacent, km }: Pick<Alternative, 'adjacent' | 'km'>) =>
    `${adjacent ? '隣接' : '隣接なし'}${km === null ? '' : `、${km.toFixed(1)}km`}`,
  en: ({ adjacent, km }: Pick<Alternative, 'adjacent' | 'km'>) =>
    `${adjacent ? 'adjacent' : 'not adjacent'}${km === null ? '' : `, ${km.toFixed(1)} km`}`,
};

export const ladderText = {
  ja: {
    title: (where: string, ladder: string, version: number) => `${where} ${ladder}（第${version}版）による候補`,
    columns: {
      area: '区域',
      code: 'コード',
      step: '手順',
      chosen: '候補',
      neighbour: '近隣',
      continued: '継続',
      rejected: '選ばなかった機関',
      notes: '備考',
    },
    none: 'なし',
    undecided: '未定',
    neighbour: neighbourText.ja,
    named: (name: string, about: string) => `${name}（${about}）`,
    comma: '、',
    colon: '：',
    atLatest: (step: string) => `遅くとも手順${step}`,
    unplaced: (count: number) => `所在の市町村が分からない${count}機関は含みません。`,
    sample: '見本の機関は架空です。',
    more: (count: number) => `ほか${count}か所`,
  },
  en: {
    title: (where: string, ladder: string, version: number) =>
      `${where}: candidates by “${ladder}” (version ${version})`,
    columns: {
      area: 'Area',
      code: 'Code',
      step: 'Step',
      chosen: 'Candidates',
      neighbour: 'Neighbour',
      continued: 'Continued',
      rejected: 'Not chosen',
      notes: 'Notes',
    },
    none: 'none',
    undecided: 'open',
    neighbour: neighbourText.en,
    named: (name: string, about: string) => `${name} (${about})`,
    comma: ', ',
    colon: ': ',
    atLatest: (step: string) => `step ${step} at the latest`,
    unplaced: (count: number) => `${count} institutions whose municipality is not known are left out.`,
    sample: 'The institutions of the sample are invented.',
    more: (count: number) => `${count} more`,
  },
} satisfies Record<Lang, unknown>;
