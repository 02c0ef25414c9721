import type { Day } from '../kit/pure/day.ts';
import { worded } from '../kit/pure/worded.ts';
import type { Wording } from '../kit/pure/wording.ts';
import type { PlanId } from '../plans/model.ts';
import type { AreaKindId, MunicipalityCode } from '../regions/model.ts';

/** 積極的役割を担う医療機関, 連携拠点, and who carries out 在宅医療・介護連携推進事業. */
export const designationKinds = ['lead', 'hub', 'project'] as const;
export type DesignationKind = (typeof designationKinds)[number];

/** As files have it, which are read again. */
export const officialDesignationKinds: Record<DesignationKind, Wording> = {
  lead: { ja: '積極的役割を担う医療機関', en: 'Lead institution' },
  hub: { ja: '連携拠点', en: 'Coordination hub' },
  project: { ja: '在宅医療・介護連携推進事業の実施主体', en: 'Body that runs the care coordination project' },
};
export const designationKindWording = worded(officialDesignationKinds);

export const bodyKinds = [
  'hospital',
  'clinic',
  'dental',
  'pharmacy',
  'visiting-nurse-station',
  'municipality',
  'association',
  'corporation',
  'support-centre',
  'health-centre',
  'other',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

/** As files have it, which are read again. */
export const officialBodyKinds: Record<BodyKind, Wording> = {
  hospital: { ja: '病院', en: 'Hospital' },
  clinic: { ja: '診療所', en: 'Clinic' },
  dental: { ja: '歯科診療所', en: 'Dental clinic' },
  pharmacy: { ja: '薬局', en: 'Pharmacy' },
  'visiting-nurse-station': { ja: '訪問看護ステーション', en: 'Visiting-nurse station' },
  municipality: { ja: '市町村', en: 'Municipality' },
  association: { ja: '医師会などの団体', en: 'Medical or other association' },
  corporation: { ja: '医療法人など', en: 'Medical corporation' },
  'support-centre': { ja: '地域包括支援センター', en: 'Community support centre' },
  'health-centre': { ja: '保健所', en: 'Public health centre' },
  other: { ja: 'その他', en: 'Other' },
};
export const bodyKindWording = worded(officialBodyKinds);

/** One organisation, however many roles it has (H2). `register` and `number` name its institution. */
export type Body = {
  id: number;
  kind: BodyKind;
  name: string;
  register: string | null;
  number: string | null;
  municipality: MunicipalityCode | null;
  address: string;
  phone: string;
  version: number;
};

export const designationStates = [
  'candidate',
  'consulting',
  'designated',
  'under-review',
  'withdrawn',
  'dropped',
] as const;
export type DesignationState = (typeof designationStates)[number];

export const designationStateWording: Record<DesignationState, Wording> = {
  candidate: { ja: '候補', en: 'Candidate' },
  consulting: { ja: '意見照会中', en: 'Being consulted on' },
  designated: { ja: '位置付け済み', en: 'Designated' },
  'under-review': { ja: '見直し中', en: 'Under review' },
  withdrawn: { ja: '取りやめ', en: 'Withdrawn' },
  dropped: { ja: '見送り', en: 'Not taken further' },
};

/** A role of a body for an area, from candidate to withdrawal (N8). */
export type Designation = {
  id: number;
  body: Body;
  kind: DesignationKind;
  plan: PlanId;
  unit: AreaKindId;
  area: string;
  municipalities: MunicipalityCode[];
  state: DesignationState;
  origin: 'selected' | 'by-hand' | 'inherited';
  selection: number | null;
  step: string | null;
  /** 位置付けで考慮した役割 (A6): ids of `leadItems` or `hubDuties`. */
  roles: string[];
  legalBasis: string;
  /** 位置付け通知: its number and day, and the issued letter they came with; null where somebody wrote them in. */
  letterNumber: string;
  letterDated: Day | null;
  letter: number | null;
  from: Day | null;
  until: Day | null;
  version: number;
};

export type RoleItem = { id: string; name: Wording; asks: Wording };

/** 積極的役割を担う医療機関に求められる事項 (在宅医療の体制構築に係る指針). The sixth is asked of those with beds only. */
export const leadItems: readonly RoleItem[] = [
  {
    id: 'night-support',
    name: { ja: '夜間・医師不在時・急変時の診療の支援', en: 'Support at night, in absence and in sudden change' },
    asks: {
      ja: 'ほかの医療機関（特に一人の医師による診療所）が対応しきれない夜間や医師不在時、急変時の診療を支援していますか。',
      en: 'Do you support other institutions, single-doctor clinics above all, at night, in the doctor’s absence and when patients suddenly get worse?',
    },
  },
  {
    id: 'mediation',
    name: { ja: '必要なサービス確保の働きかけ', en: 'Making sure the services needed are there' },
    asks: {
      ja: '在宅療養に移る患者に医療・介護・障害福祉サービスが行き渡るよう、関係機関に働きかけていますか。',
      en: 'Do you work with others so that patients going home get the medical, care and disability services they need?',
    },
  },
  {
    id: 'training',
    name: { ja: '臨床研修での在宅医療の機会', en: 'Home care in clinical training' },
    asks: {
      ja: '臨床研修の地域医療研修で、在宅医療の現場に出る機会の確保に努めていますか。',
      en: 'Do you offer places in home care within the community part of clinical training?',
    },
  },
  {
    id: 'disaster-plan',
    name: { ja: '災害時の計画と他機関への支援', en: 'Plan for disasters, and help with those of others' },
    asks: {
      ja: '災害時の診療の計画（人工呼吸器などを使う患者の搬送を含む）を作り、ほかの機関の計画作りを支援していますか。',
      en: 'Have you a plan for disasters, with the transport of patients on ventilators, and do you help others with theirs?',
    },
  },
  {
    id: 'referral',
    name: { ja: '療養・家族支援サービスの紹介', en: 'Pointing to services for patients and families' },
    asks: {
      ja: '地域包括支援センター等と協力し、療養や家族の負担軽減に役立つサービスを紹介していますか。',
      en: 'Together with community support centres, do you point to services that help patients and relieve families?',
    },
  },
  {
    id: 'admission',
    name: { ja: '急変時の受入れ（入院機能がある場合）', en: 'Admission when patients get worse (with beds)' },
    asks: {
      ja: '患者の病状が急変したとき、入院を受け入れていますか。',
      en: 'Do you admit patients whose condition suddenly gets worse?',
    },
  },
];

/** Asked only of institutions with beds. */
export const itemForBeds = 'admission';

/** 連携拠点に求められる事項, and 災害時の体制構築の支援, which is one of its aims. */
export const hubDuties: readonly RoleItem[] = [
  {
    id: 'meetings',
    name: { ja: '会議の開催と課題の抽出', en: 'Meetings that find and work on issues' },
    asks: {
      ja: '医療・介護・障害福祉の関係者の会議を定期的に開き、提供状況の把握、課題の抽出、対応策の検討をしていますか。',
      en: 'Do you hold regular meetings of medical, care and disability services that follow provision, find issues and work on answers?',
    },
  },
  {
    id: 'coordination',
    name: { ja: '資源の把握と関係機関の調整', en: 'Knowing the resources and coordinating' },
    asks: {
      ja: '地域の医療・介護・障害福祉サービスの所在と機能を把握し、退院から看取りまでの支援が続くよう調整していますか。',
      en: 'Do you know where services are and what they can do, and coordinate support from discharge to the end of life?',
    },
  },
  {
    id: 'round-the-clock',
    name: { ja: '24時間体制と情報共有の促進', en: 'Care round the clock and shared information' },
    asks: {
      ja: '急変時の対応や24時間体制づくり、多職種の情報共有を進めていますか。',
      en: 'Do you further care round the clock, answers to sudden change, and information shared across professions?',
    },
  },
  {
    id: 'courses',
    name: { ja: '関係者の研修と情報共有', en: 'Courses for those who work in home care' },
    asks: {
      ja: '在宅医療の関係者に、知識・技能の研修や情報の共有をしていますか。',
      en: 'Do you give courses and share information with those who work in home care?',
    },
  },
  {
    id: 'outreach',
    name: { ja: '住民への普及啓発', en: 'Telling residents about home care' },
    asks: {
      ja: '在宅医療について、地域住民に普及啓発をしていますか。',
      en: 'Do you tell residents about home care?',
    },
  },
  {
    id: 'disaster-support',
    name: { ja: '災害時に備えた体制構築の支援', en: 'Help to prepare for disasters' },
    asks: {
      ja: '災害時と災害に備えた体制づくりを支援していますか。',
      en: 'Do you help to build arrangements for and before disasters?',
    },
  },
];

/** 対象年齢 of an activity: a hub is there for everybody, the municipal project mostly for the old (H9). */
export const ageScopes = ['children', 'adults', 'older'] as const;
export type AgeScope = (typeof ageScopes)[number];

export const ageScopeWording: Record<AgeScope, Wording> = {
  children: { ja: '小児', en: 'Children' },
  adults: { ja: '成人（65歳未満）', en: 'Adults under 65' },
  older: { ja: '高齢者', en: 'Older people' },
};

export const itemsOf = (kind: DesignationKind): readonly RoleItem[] => (kind === 'lead' ? leadItems : hubDuties);
