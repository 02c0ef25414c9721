/** How far what was typed is safe. */
export type SaveState =
  | { kind: 'clean' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failing'; retryIn: number }
  | { kind: 'refused'; error: unknown };

type Options<T> = {
  /** Answers when it was saved. */
  save: (value: T) => Promise<string>;
  onState: (state: SaveState) => void;
  /** Whether asking again may help; else it waits for somebody to decide. */
  mayRetry: (error: unknown) => boolean;
};

export const pause = 800;
const retrySeconds = 5;

/** Saves what is typed, and calls nothing saved while a word is not: a moment after the last key, at once when asked, again and again while nobody answers. */
export class Autosaver<T> {
  readonly #options: Options<T>;
  #waiting: { value: T } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #stopped = false;
  #told: SaveState['kind'] = 'clean';

  constructor(options: Options<T>) {
    this.#options = options;
  }

  typed(value: T): void {
    this.#stopped = false;
    this.#waiting = { value };
    this.#tell({ kind: 'saving' });
    this.#after(pause, () => this.flush());
  }

  /** Saves now what still waits. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#running || !this.#waiting) return;
    this.#running = this.#save(this.#waiting.value).finally(() => {
      this.#running = null;
      if (this.#waiting && !this.#stopped && this.#timer === undefined) this.flush();
    });
  }

  /** Saves what still waits and answers whether all of it is safe. */
  async safe(): Promise<boolean> {
    this.flush();
    await this.#running;
    return this.#waiting === null;
  }

  /** Saves nothing more until something is typed again; what is under way has ended. */
  async settle(): Promise<void> {
    this.#stopped = true;
    this.#waiting = null;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #save(value: T): Promise<void> {
    this.#tell({ kind: 'saving' });
    try {
      const at = await this.#options.save(value);
      if (this.#waiting?.value === value) this.#waiting = null;
      // What was typed since is not safe yet.
      if (!this.#waiting) this.#tell({ kind: 'saved', at });
    } catch (error) {
      if (this.#stopped) return;
      if (this.#options.mayRetry(error)) this.#countDown(retrySeconds);
      else {
        this.#tell({ kind: 'refused', error });
        this.#stopped = true;
      }
    }
  }

  #countDown(seconds: number): void {
    if (seconds > 0) {
      this.#tell({ kind: 'failing', retryIn: seconds });
      this.#after(1000, () => this.#countDown(seconds - 1));
    } else this.flush();
  }

  #tell(state: SaveState): void {
    if (this.#stopped && state.kind !== 'saved') return;
    if (state.kind === 'saving' && this.#told === 'saving') return;
    this.#told = state.kind;
    this.#options.onState(state);
  }

  #after(time: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      act();
    }, time);
  }
}
