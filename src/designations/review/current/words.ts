import { matchKey } from '../../../kit/pure/match-key.ts';
import { plans } from '../../../plans/cycles.ts';
import type { PlanId } from '../../../plans/model.ts';
import {
  type BodyKind,
  bodyKinds,
  type DesignationKind,
  designationKinds,
  itemsOf,
  officialBodyKinds,
  officialDesignationKinds,
} from '../../model.ts';

const bodySpellings: Partial<Record<BodyKind, string[]>> = {
  hospital: ['総合病院', '在支病', '在宅療養支援病院', '有床病院'],
  clinic: [
    '医院',
    'クリニック',
    '有床診療所',
    '無床診療所',
    '一般診療所',
    '在支診',
    '在宅療養支援診療所',
    '医科診療所',
  ],
  dental: ['歯科', '歯科医院', '歯科診療所', '歯科クリニック'],
  pharmacy: ['保険薬局', '調剤薬局', '地域連携薬局'],
  'visiting-nurse-station': ['訪問看護', '訪看', '訪看ST', '訪問看護ST', '訪問看護事業所', '訪問看護事業者'],
  municipality: ['市区町村', '市', '町', '村', '市役所', '町役場', '村役場', '行政'],
  association: ['医師会', '地区医師会', '郡市区医師会', '団体', '関係団体', '一般社団法人'],
  corporation: ['医療法人', '社会福祉法人', '法人', '社会医療法人'],
  'support-centre': ['包括', '地域包括', '包括支援センター'],
};

const bodyByWord = new Map(
  bodyKinds.flatMap((kind) =>
    [kind, officialBodyKinds[kind].ja, officialBodyKinds[kind].en, ...(bodySpellings[kind] ?? [])].map(
      (word) => [matchKey(word), kind] as const,
    ),
  ),
);

export const readBodyKind = (text: string): BodyKind | null => bodyByWord.get(matchKey(text)) ?? null;

const kindSpellings: Record<DesignationKind, string[]> = {
  lead: [
    ...['積極的役割', '積極的役割を担う', '積極的医療機関', '積極的役割を担う医療機関', '積極的'],
    '在宅医療において積極的役割を担う医療機関',
  ],
  hub: ['連携拠点', '拠点', '在宅医療に必要な連携を担う拠点', '連携を担う拠点'],
  project: ['推進事業', '在宅医療・介護連携推進事業', '連携推進事業'],
};

const kindByWord = new Map(
  designationKinds.flatMap((kind) =>
    [kind, officialDesignationKinds[kind].ja, officialDesignationKinds[kind].en, ...kindSpellings[kind]].map(
      (word) => [matchKey(word), kind] as const,
    ),
  ),
);

export const readDesignationKind = (text: string): DesignationKind | null => kindByWord.get(matchKey(text)) ?? null;

const planSpellings: Record<PlanId, string[]> = {
  eighth: ['第8次', '8次', '第8次保健医療計画', '第八次'],
  'eighth-later': ['第8次後期', '第8次（後期）', '8次後期', '後期', '第8次中間見直し'],
  ninth: ['第9次', '9次', '第9次保健医療計画', '第九次'],
};

const planByWord = new Map(
  plans.flatMap(({ id, name }) =>
    [id, name.ja, name.en, ...planSpellings[id]].map((word) => [matchKey(word), id] as const),
  ),
);

export const readPlan = (text: string): PlanId | null => planByWord.get(matchKey(text)) ?? null;

/** Roles by their names, ids or places (①, 2) in a list set apart by 、;／ or line breaks; null with what is not understood. */
export function readRoles(kind: DesignationKind, text: string): { roles: string[] } | { unread: string } {
  const items = itemsOf(kind);
  const byWord = new Map(
    items.flatMap(({ id, name }, i) =>
      [id, name.ja, name.en, String(i + 1)].map((word) => [matchKey(word), id] as const),
    ),
  );
  const cut = (words: string, at: RegExp) =>
    words
      .split(at)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  // English names have commas of their own.
  const parts = cut(text, /[;；\n]+/).flatMap((part) => (byWord.has(matchKey(part)) ? [part] : cut(part, /[、,／]+/)));
  const unread = parts.find((part) => !byWord.has(matchKey(part)));
  if (unread !== undefined) return { unread };
  const said = new Set(parts.map((part) => byWord.get(matchKey(part))));
  return { roles: items.filter(({ id }) => said.has(id)).map(({ id }) => id) };
}
