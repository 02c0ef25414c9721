import type { AreaKindId, MunicipalityCode } from '../regions/model.ts';
import type { Trace } from '../sources/model.ts';

/** 拠点の設置状況 of a municipality (H7). */
export type HubState = 'set-up' | 'considering' | 'none';

/** How many municipalities of an area have a coordination hub, as a survey counted them. */
export type HubCoverage = { areaKind: AreaKindId; area: string; municipalities: number; withHub: number; trace: Trace };

/** How many municipalities gave one answer, where the survey does not say which. */
export type HubAnswerTotal = { state: HubState; municipalities: number; trace: Trace };

/** One survey of hubs: counts per area, or the state of each municipality, or both; and how many gave each answer. */
export type HubRecord = {
  coverage: HubCoverage[];
  states: { municipality: MunicipalityCode; state: HubState; trace: Trace }[];
  answers: HubAnswerTotal[];
};
