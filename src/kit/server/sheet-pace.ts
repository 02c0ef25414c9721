import { setImmediate } from 'node:timers/promises';

export type PaceOptions = {
  signal?: AbortSignal | undefined;
  /** Told how much is read, from 0 to 1. */
  progress?: ((share: number) => void) | undefined;
};

/** A long reading goes in pieces: behind each, everybody else has a turn, and it ends where nobody waits any more. */
export class Pace {
  private readonly options: PaceOptions;
  private total = 0;
  private done = 0;

  constructor(options: PaceOptions) {
    this.options = options;
  }

  /** What is counted as progress; pieces of other things only take turns. */
  expect(bytes: number): void {
    this.total = bytes;
  }

  async turn(read = 0): Promise<void> {
    this.done += read;
    if (read > 0) this.options.progress?.(this.done / this.total);
    await setImmediate();
    this.options.signal?.throwIfAborted();
  }
}
