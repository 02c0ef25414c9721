import type { Wording } from '../../kit/pure/wording.ts';
import type { HubBody, Ladder, Scope, Step } from './model.ts';

const area: Scope = { in: 'area' };
const neighbour: Scope = { in: 'neighbour' };

const step = (id: string, name: Wording, criterion: Step['criterion'], more: Partial<Step> = {}): Step => ({
  id,
  name,
  criterion,
  scope: area,
  minimum: 1,
  prefer: [],
  ...more,
});

const draftRules: Wording = {
  ja: '「『在宅医療における積極的役割を担う医療機関』について」選定候補（タタキ台）6頁',
  en: '“On institutions with a leading role in home care”, candidates for selection (draft), page 6',
};
const draftHubRules: Wording = {
  ja: '「『在宅医療に必要な連携を担う拠点』について」選定候補（タタキ台）8頁',
  en: '“On coordination hubs for home care”, candidates for selection (draft), page 8',
};
const chiba = (pages: { ja: string; en: string }): Wording => ({
  ja: `千葉県「在宅医療の圏域の設定について」${pages.ja}`,
  en: `Chiba Prefecture, “Setting home-care zones”, ${pages.en}`,
});

const supportHospital: Wording = { ja: '区域内の在支病', en: 'Support hospital in the area' };
const enhancedHospital: Wording = { ja: '区域内の機能強化型在支病', en: 'Enhanced support hospital in the area' };

/** In every prefecture; an office's own ladders stand beside them. */
export const shippedLadders: readonly Ladder[] = [
  {
    id: 'paper-002',
    version: 1,
    kind: 'lead',
    name: { ja: '在支病→在支診→近隣', en: 'Support hospital, then clinic, then neighbour' },
    plan: null,
    basis: draftRules,
    continuation: false,
    steps: [
      step('1', supportHospital, 'support-hospital'),
      step(
        '2-1',
        { ja: '区域内に複数ある在支診（機能強化型を優先）', en: 'Several support clinics in the area, enhanced first' },
        'support-clinic',
        { minimum: 2, prefer: ['enhanced-support-clinic'], preferredOnly: true },
      ),
      step('2', { ja: '区域内の在支診', en: 'Support clinic in the area' }, 'support-clinic'),
      step(
        '3',
        { ja: '二次医療圏内の近隣の在支病・在支診', en: 'Hospital or clinic of a neighbour in the secondary area' },
        'support-hospital-or-clinic',
        { scope: neighbour },
      ),
    ],
  },
  {
    id: 'enhanced-first',
    version: 1,
    kind: 'lead',
    name: {
      ja: '機能強化型在支病→機能強化型在支診→近隣',
      en: 'Enhanced hospital, then enhanced clinic, then neighbour',
    },
    plan: null,
    basis: {
      ja: `${chiba({ ja: '10頁（機能強化型に期待できる業務）', en: '' }).ja}、近隣は${draftRules.ja}③`,
      en: `${chiba({ ja: '', en: 'page 10 (what enhanced institutions can be expected to do)' }).en}; neighbours: ${draftRules.en}, ③`,
    },
    continuation: false,
    steps: [
      step('1', enhancedHospital, 'enhanced-support-hospital'),
      step(
        '2',
        { ja: '区域内の機能強化型在支診', en: 'Enhanced support clinic in the area' },
        'enhanced-support-clinic',
      ),
      step(
        '3',
        {
          ja: '二次医療圏内の近隣の機能強化型在支病・在支診',
          en: 'Enhanced hospital or clinic of a neighbour in the secondary area',
        },
        'enhanced-support-hospital-or-clinic',
        { scope: neighbour },
      ),
    ],
  },
  {
    id: 'chiba-present',
    version: 1,
    kind: 'lead',
    name: { ja: '千葉県の現行：機能強化型在支病', en: 'Chiba today: enhanced support hospital' },
    plan: 'eighth',
    basis: chiba({ ja: '10頁（検討の方向性）、12頁', en: 'page 10 (direction), page 12' }),
    continuation: true,
    steps: [step('1', enhancedHospital, 'enhanced-support-hospital')],
  },
  {
    id: 'chiba-proposed',
    version: 1,
    kind: 'lead',
    name: {
      ja: '千葉県の案：在支病（連携拠点は市町村）',
      en: 'Chiba’s proposal: support hospital (municipality as hub)',
    },
    plan: 'eighth-later',
    basis: chiba({ ja: '13頁、連携拠点は10頁', en: 'page 13; hubs: page 10' }),
    continuation: true,
    hub: 'municipality',
    steps: [step('1', supportHospital, 'support-hospital')],
  },
  {
    id: 'national-guideline',
    version: 1,
    kind: 'lead',
    name: { ja: '国の指針：圏域に1つ以上の在支病・在支診', en: 'National guideline: at least one per zone' },
    plan: null,
    basis: {
      ja: '「在宅医療の体制構築に係る指針」（令和5年3月31日、同年6月29日一部改正）圏域内に少なくとも1つ。千葉県の資料24頁に抜粋',
      en: 'Guideline on home-care provision (31 Mar 2023, amended 29 Jun 2023): at least one in each zone; excerpt on page 24 of Chiba’s paper',
    },
    continuation: false,
    steps: [
      step(
        '1',
        { ja: '圏域内の在支病・在支診', en: 'Support hospital or clinic in the zone' },
        'support-hospital-or-clinic',
      ),
    ],
  },
  {
    id: 'paper-002-hub',
    version: 1,
    kind: 'hub',
    name: {
      ja: '連携拠点：相談窓口→団体→地域包括支援センター',
      en: 'Hub: consultation desk, then associations, then support centres',
    },
    plan: null,
    basis: draftHubRules,
    continuation: false,
    steps: [
      step(
        '1',
        {
          ja: '①在宅医療・介護連携推進事業の相談窓口',
          en: '① Consultation desk of the municipal care coordination project',
        },
        'consultation-desk' satisfies HubBody,
      ),
      step(
        '2',
        {
          ja: '②地域医師会、医療法人等の関係団体',
          en: '② Medical association, medical corporation and other bodies',
        },
        'association-or-corporation' satisfies HubBody,
      ),
      step(
        '3',
        {
          ja: '③市町村の、又は市町村が委託する地域包括支援センター',
          en: '③ Community support centre, run or contracted by the municipality',
        },
        'support-centre' satisfies HubBody,
      ),
    ],
  },
];
