import { readLang, readOneOf, readText } from '../../kit/web/search.ts';
import { type PlanId, planIds } from '../../plans/model.ts';
import { type DesignationKind, type DesignationState, designationKinds, designationStates } from '../model.ts';

/** The list: which rows, in which order. */
export type DesignationsSearch = {
  lang?: 'en';
  kind?: DesignationKind;
  state?: DesignationState;
  plan?: PlanId;
  q?: string;
  sort?: string;
};

export function readDesignationsSearch(raw: Record<string, unknown>): DesignationsSearch {
  const read: DesignationsSearch = {
    lang: readLang(raw.lang),
    kind: readOneOf(raw.kind, designationKinds),
    state: readOneOf(raw.state, designationStates),
    plan: readOneOf(raw.plan, planIds),
    q: readText(raw.q),
    sort: readText(raw.sort),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}
