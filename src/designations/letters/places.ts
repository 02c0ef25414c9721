import type { Lang } from '../../kit/pure/wording.ts';
import { type LetterKind, letterKinds, type PlaceId } from './model.ts';

/** How a place is written between braces, the usual name first, and what stands there. */
type Place = { ja: string[]; en: string[]; value: 'words' | 'lines' | 'table'; in: readonly LetterKind[] };

const every = letterKinds;
const ofBody = ['designation', 'continuation', 'withdrawal'] as const;
const ofParty = ['consultation'] as const;
const ofArea = ['explanation'] as const;
const ofRecord = ['consultation', ...ofBody] as const;

export const places: Record<PlaceId, Place> = {
  number: { ja: ['文書番号'], en: ['number'], value: 'words', in: every },
  dated: { ja: ['発信日'], en: ['date'], value: 'words', in: every },
  addressee: { ja: ['宛先'], en: ['addressee'], value: 'words', in: ofRecord },
  sender: { ja: ['発信者'], en: ['sender'], value: 'words', in: every },
  contact: { ja: ['連絡先'], en: ['contact'], value: 'lines', in: every },
  prefecture: { ja: ['都道府県'], en: ['prefecture'], value: 'words', in: every },
  municipality: { ja: ['市町村'], en: ['municipalities'], value: 'words', in: every },
  name: { ja: ['機関名', '医療機関名'], en: ['institution'], value: 'words', in: ofBody },
  address: { ja: ['所在地'], en: ['address'], value: 'words', in: ofBody },
  area: { ja: ['圏域'], en: ['zone'], value: 'words', in: every },
  unit: { ja: ['圏域の単位'], en: ['zone unit'], value: 'words', in: every },
  role: { ja: ['位置付け'], en: ['role'], value: 'words', in: every },
  plan: { ja: ['計画'], en: ['plan'], value: 'words', in: every },
  basis: { ja: ['根拠'], en: ['basis'], value: 'words', in: every },
  asked: { ja: ['照会日'], en: ['asked on'], value: 'words', in: ofParty },
  due: { ja: ['回答期限'], en: ['answer by'], value: 'words', in: ofParty },
  question: { ja: ['照会事項'], en: ['question'], value: 'lines', in: ofParty },
  candidates: { ja: ['対象の一覧'], en: ['candidates'], value: 'table', in: ofParty },
  from: { ja: ['位置付け開始日'], en: ['begins on'], value: 'words', in: ofBody },
  until: { ja: ['位置付け終了日'], en: ['ends on'], value: 'words', in: ofBody },
  period: { ja: ['位置付けの期間'], en: ['period'], value: 'words', in: ofBody },
  roles: { ja: ['役割の一覧'], en: ['roles'], value: 'lines', in: ofBody },
  reason: { ja: ['理由'], en: ['reason'], value: 'lines', in: ofBody },
  'as-of': { ja: ['基準日'], en: ['as of'], value: 'words', in: ofArea },
  facts: { ja: ['圏域の概況'], en: ['zone facts'], value: 'table', in: ofArea },
  step: { ja: ['選定の順位'], en: ['ladder step'], value: 'words', in: ofArea },
  chosen: { ja: ['選定した機関'], en: ['chosen'], value: 'table', in: ofArea },
  alternatives: { ja: ['ほかの候補'], en: ['alternatives'], value: 'table', in: ofArea },
  consultations: { ja: ['意見照会の結果'], en: ['consultations'], value: 'table', in: ofArea },
  'role-table': { ja: ['考慮した役割'], en: ['roles considered'], value: 'table', in: ofArea },
};

/** Without these a letter does not say what it must. */
export const requiredPlaces: Record<LetterKind, readonly PlaceId[]> = {
  consultation: ['number', 'dated', 'addressee', 'sender', 'area', 'due', 'candidates'],
  designation: ['number', 'dated', 'addressee', 'sender', 'name', 'area', 'plan', 'basis', 'roles'],
  continuation: ['number', 'dated', 'addressee', 'sender', 'name', 'area', 'basis', 'roles'],
  withdrawal: ['number', 'dated', 'addressee', 'sender', 'name', 'area', 'until', 'reason'],
  explanation: ['dated', 'area', 'chosen', 'alternatives', 'consultations'],
};

const ids = Object.keys(places) as PlaceId[];

/** The places of a kind of letter. */
export const placesOf = (kind: LetterKind): PlaceId[] => ids.filter((id) => places[id].in.includes(kind));

export const placeName = (id: PlaceId, lang: Lang): string => places[id][lang][0]!;

/** A place by its name in either language, whatever width and spaces it is written with. */
export function findPlace(name: string): PlaceId | null {
  const wanted = tidy(name);
  return ids.find((id) => [...places[id].ja, ...places[id].en].some((known) => tidy(known) === wanted)) ?? null;
}

const tidy = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
