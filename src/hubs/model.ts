import type { ProperName } from '../kit/pure/wording.ts';
import type { Trace } from '../sources/model.ts';

/** 設置済み / 検討中 / なし・未定. */
export type HubState = 'set-up' | 'considering' | 'none';

/** How many municipalities of an area have a coordination hub, as a survey counted them. */
export type HubCoverage = { area: string; name: ProperName; municipalities: number; withHub: number; trace: Trace };
