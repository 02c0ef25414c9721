/** Milliseconds of many calls. */
export type Timing = { min: number; median: number; p99: number; calls: number };

/** Work whose `before` is not timed: it makes the input of a call anew, so that nothing is left over from another. */
export type Timed<T> = { before(call: number): T | Promise<T>; run(input: T, call: number): unknown };

/** Times calls one after another, behind a warm-up of other calls. */
export async function time<T>(calls: number, warmUp: number, work: Timed<T>): Promise<Timing> {
  const spent: number[] = [];
  for (let call = 0; call < warmUp + calls; call++) {
    const input = await work.before(call);
    const from = performance.now();
    const answer = work.run(input, call);
    if (answer instanceof Promise) await answer;
    if (call >= warmUp) spent.push(performance.now() - from);
  }
  return timingOf(spent);
}

export function timingOf(spent: readonly number[]): Timing {
  const sorted = spent.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { min: at(0), median: at(0.5), p99: at(0.99), calls: sorted.length };
}
