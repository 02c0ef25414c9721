import type { CriterionDraft } from '../../facilities/criteria/model.ts';
import type { FilingSymbol, InstitutionKind } from '../../facilities/model.ts';

/** What stands in the form, before it is sent. */
export type Draft = {
  name: string;
  kind: InstitutionKind;
  any: readonly FilingSymbol[];
  anyOther: string;
  and: boolean;
  also: readonly FilingSymbol[];
  alsoOther: string;
  minimum: string;
};

export const newDraft: Draft = {
  name: '',
  kind: 'hospital',
  any: [],
  anyOther: '',
  and: false,
  also: [],
  alsoOther: '',
  minimum: '1',
};

/** Symbols belong to one kind of institution: another kind begins anew. */
export const withKind = (draft: Draft, kind: InstitutionKind): Draft =>
  kind === draft.kind ? draft : { ...draft, kind, any: [], also: [] };

export const toggled = (symbols: readonly FilingSymbol[], symbol: FilingSymbol, on: boolean): FilingSymbol[] =>
  on ? [...symbols.filter((other) => other !== symbol), symbol] : symbols.filter((other) => other !== symbol);

const written = (text: string): string[] =>
  text
    .split(/[、,，]/)
    .map((part) => part.trim())
    .filter(Boolean);

const together = (chosen: readonly string[], other: string) => [...new Set([...chosen, ...written(other)])];

export function toSend(draft: Draft): CriterionDraft {
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    any: together(draft.any, draft.anyOther),
    also: draft.and ? together(draft.also, draft.alsoOther) : [],
    minimum: Number(draft.minimum.normalize('NFKC')),
  };
}

export type DraftFault = 'name' | 'any' | 'also' | 'minimum';

/** Everything that keeps the form from being sent, in the order of the fields. */
export function draftFaults(draft: Draft): DraftFault[] {
  const sent = toSend(draft);
  const faults: [DraftFault, boolean][] = [
    ['name', sent.name === ''],
    ['any', sent.any.length === 0],
    ['also', draft.and && sent.also.length === 0],
    ['minimum', !Number.isInteger(sent.minimum) || sent.minimum < 1],
  ];
  return faults.flatMap(([fault, is]) => (is ? [fault] : []));
}
