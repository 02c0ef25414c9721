import { areaIndex } from '../../regions/rules.ts';
import { picked } from './candidates.ts';
import type { Candidate, Continued, Current, Reason, Rejected } from './model.ts';
import type { Run } from './steps.ts';
import { reasonWording } from './text.ts';

/** `refused` are bodies with the role today that cannot keep it by override. */
export type Kept = { kept: ReadonlyMap<Candidate, string>; refused: readonly Rejected[] };

const nobody: Kept = { kept: new Map(), refused: [] };

/**
 * Who keeps the role: on the list of the day, eligible, in the area or its secondary area, and with a written reason.
 * Nobody where the ladder does not continue.
 */
export function continuations(run: Run): (area: number) => Kept {
  const { ladder, facts } = run;
  const of = Map.groupBy(ladder.continuation ? facts.current : [], ({ area }) => area);
  const listed = new Map(of.size > 0 ? facts.candidates.map((one) => [one.code, one]) : []);
  const places = areaIndex(facts.unit);
  return (area) => {
    const currents = of.get(facts.unit.areas[area]!.key);
    if (!currents) return nobody;
    const kept = new Map<Candidate, string>();
    const refused = new Map<string, Rejected>();
    for (const current of currents) {
      const one = listed.get(current.code);
      const why = one ? whyNot(run, area, current, one, places) : because('not-listed');
      const { code, name } = current;
      if (why) refused.set(code, { ...(one ? picked(one) : { code, name, municipality: '' }), ...why });
      else kept.set(one!, current.reason.trim());
    }
    for (const { code } of kept.keys()) refused.delete(code);
    return { kept, refused: [...refused.values()] };
  };
}

const because = (why: 'not-listed' | 'outside-secondary-area' | 'continuation-unexplained'): Reason => ({
  why,
  reason: reasonWording[why](),
});

function whyNot(
  { ladder, facts, around }: Run,
  area: number,
  { reason }: Current,
  one: Candidate,
  places: ReadonlyMap<string, number>,
): Reason | null {
  const verdict = facts.eligibility(one, ladder.kind);
  if (!verdict.eligible) return { why: verdict.why, reason: verdict.reason };
  const place = places.get(one.municipality);
  const others = around.around(area);
  const near = place === area || (place !== undefined && others !== 'unknown' && others.includes(place));
  if (!near) return because('outside-secondary-area');
  return reason.trim() === '' ? because('continuation-unexplained') : null;
}

/** Whether a body is told of as one with the role today. */
export function isTold({ kept, refused }: Kept): (one: Candidate) => boolean {
  if (kept.size + refused.length === 0) return () => false;
  const codes = new Set(refused.map(({ code }) => code));
  return (one) => kept.has(one) || codes.has(one.code);
}

export const continuedOf = (kept: Kept['kept'], chosen: readonly Candidate[]): Continued[] =>
  [...kept].map(([one, reason]) => ({ ...picked(one), reason, chosen: chosen.includes(one) }));
