import type { Ladder, Step, StepId } from './model.ts';

/** The step after one that is not met; null at the end. `places` says where each id stands. */
function after(steps: readonly Step[], at: number, places: ReadonlyMap<StepId, number>): number | null {
  const { otherwise } = steps[at]!;
  if (otherwise === undefined) return at + 1 < steps.length ? at + 1 : null;
  return otherwise === null ? null : (places.get(otherwise) ?? null);
}

/** The steps in the order they are tried, as positions, and the position of the step that leads back, if one does. */
export function chain({ steps }: Pick<Ladder, 'steps'>): { order: number[]; loop: number | null } {
  const places = new Map(steps.map(({ id }, i) => [id, i]));
  const order: number[] = [];
  for (let at: number | null = steps.length > 0 ? 0 : null; at !== null; at = after(steps, at, places)) {
    if (order.includes(at)) return { order, loop: order.at(-1)! };
    order.push(at);
  }
  return { order, loop: null };
}
