import type { Day } from '../../kit/pure/day.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import type { FilingSymbol, InstitutionKind } from '../model.ts';

export type CriterionId = string;

/** What an institution must hold. Symbols of one leaf are alternatives. */
export type Condition = { kind: InstitutionKind; symbols: DatedSymbol[] } | { any: Condition[] } | { all: Condition[] };

/** A symbol with the days on which it stands for the criterion: fee revisions rename and split symbols. */
export type DatedSymbol = { symbol: FilingSymbol; from?: Day; until?: Day };

/** A zone meets a criterion when at least `minimum` institutions in it meet the condition, each counted once. */
export type Criterion = {
  id: CriterionId;
  name: Wording;
  /** For dense heads and sentences. */
  short: Wording;
  condition: Condition;
  minimum: number;
  basis: Wording;
  /** Shipped with the product; those added by an office can be removed again. */
  shipped: boolean;
};

/**
 * One smallest way to meet a criterion on a given day: an institution of `kind` that holds all `symbols`.
 * A condition has no negation, so it is the union of its ways.
 */
export type Way = { kind: InstitutionKind; symbols: FilingSymbol[] };

/** What the page's form sends: an institution of `kind` with any of `any` and, where given, also any of `also`. */
export type CriterionDraft = {
  name: string;
  kind: InstitutionKind;
  any: FilingSymbol[];
  also: FilingSymbol[];
  minimum: number;
};
