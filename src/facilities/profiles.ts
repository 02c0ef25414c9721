import type { FilingSymbol } from './model.ts';

/** What holders of one profile have in common. */
export type Profile<Kind> = { kind: Kind; symbols: FilingSymbol[] };

/** Profiles numbered as they come. */
export type Profiling<Kind> = { profiles: Profile<Kind>[]; of(held: Profile<Kind>): number };

/** By kind, then symbol by symbol: joining the texts of everybody would take longer than counting. */
type Branch = { profile: number; next: Map<string, Branch> };

export function profiling<Kind extends string>(): Profiling<Kind> {
  const profiles: Profile<Kind>[] = [];
  const root: Branch = { profile: -1, next: new Map() };
  return {
    profiles,
    of({ kind, symbols }) {
      let branch = grow(root, kind);
      for (const symbol of symbols) branch = grow(branch, symbol);
      if (branch.profile < 0) branch.profile = profiles.push({ kind, symbols }) - 1;
      return branch.profile;
    },
  };
}

function grow(branch: Branch, by: string): Branch {
  const known = branch.next.get(by);
  if (known) return known;
  const fresh: Branch = { profile: -1, next: new Map() };
  branch.next.set(by, fresh);
  return fresh;
}
