import type { Fault } from '../../kit/pure/fault.ts';
import { matchKey } from '../../kit/pure/match-key.ts';
import type { Link, LinkKind } from '../../regions/links/model.ts';
import type { LinksView } from '../../regions/links/view.ts';

/** What stands in the form: ends as they are typed, before it is known whom they mean. */
export type LinkDraft = { a: string; b: string; kind: LinkKind; name: string };

export const newLinkDraft: LinkDraft = { a: '', b: '', kind: 'bridge', name: '' };

type Municipality = LinksView['municipalities'][number];

/** Readings are kept in hiragana; what is typed in katakana finds them too. */
const key = (text: string): string =>
  matchKey(text).replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));

/** One of two municipalities of the same reading is not meant until more is typed. */
function named(all: readonly Municipality[], text: string): Municipality | undefined {
  const bearers = all.filter(({ also }) => also.split(' ').some((spelling) => key(spelling) === key(text)));
  return bearers.length === 1 ? bearers[0] : undefined;
}

/** Those a typed text may mean; all of them once it names one. */
export function found(all: readonly Municipality[], text: string): readonly Municipality[] {
  if (text.trim() === '' || all.some(({ name }) => name === text)) return all;
  return all.filter(({ also }) => key(also).includes(key(text)));
}

/** Whom a text names, or the only one it can mean. */
export function meant(all: readonly Municipality[], text: string): Municipality | undefined {
  if (text.trim() === '') return undefined;
  const several = found(all, text);
  return named(all, text) ?? (several.length === 1 ? several[0] : undefined);
}

/** A code; where nobody is meant the text itself, for the refusal to quote. */
const codeOf = (all: readonly Municipality[], text: string): string => meant(all, text)?.code ?? text.trim();

export const linkToSend = (draft: LinkDraft, all: readonly Municipality[]): Link => ({
  ...draft,
  a: codeOf(all, draft.a),
  b: codeOf(all, draft.b),
});

/** The faults of one field, as one text. */
export const faultsAt = (faults: readonly Fault[], field: keyof LinkDraft): Fault[] =>
  faults.filter(({ at }) => at?.column === field);
