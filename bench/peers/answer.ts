import { type InstitutionKind, institutionKinds } from '../../src/facilities/model.ts';
import { say } from '../../src/kit/pure/wording.ts';
import { type Comparison, isCounted } from '../../src/zones/rules.ts';

/** One cell as every peer must answer it. */
export type Answered = {
  unit: number;
  criterion: number;
  zones: number;
  institutions: number;
  blank: number;
  names: string;
};

/** The kernel's cells with the names of their blank zones. */
export function answered({ cells, units }: Comparison): Answered[] {
  return cells.map((cell, i) => {
    const blanks = isCounted(cell) ? cell.blanks : [];
    return {
      unit: i % units.length,
      criterion: Math.floor(i / units.length),
      zones: cell.zones,
      institutions: isCounted(cell) ? cell.institutions : 0,
      blank: blanks.length,
      names: blanks.map((zone) => say(zone.name, 'ja')).join('、'),
    };
  });
}

export const inOrder = (cells: Answered[]): Answered[] =>
  cells.toSorted((a, b) => a.criterion - b.criterion || a.unit - b.unit);

/** Two answers are one text, or the peers did not do the same work. */
export function requireSame(who: string, expected: Answered[], actual: Answered[]): void {
  const [a, b] = [expected, actual].map((cells) => inOrder(cells).map((c) => JSON.stringify(c)));
  const at = a!.findIndex((cell, i) => cell !== b![i]);
  if (at >= 0 || a!.length !== b!.length)
    throw new Error(`${who} answers ${short(b![at])} instead of ${short(a![at])}`);
}

const short = (cell = 'fewer cells') => cell.slice(0, 200);

/** Numbers of the kinds in the peers' tables. */
export const kindNumbers = Object.fromEntries(institutionKinds.map((kind, i) => [kind, i])) as Record<
  InstitutionKind,
  number
>;
