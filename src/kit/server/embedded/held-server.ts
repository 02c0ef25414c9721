import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Facts } from './cluster.ts';
import { alone } from './lock.ts';
import { leave, raise, type Server } from './server.ts';
import type { Site } from './site.ts';

/** pg has these two; its types do not know them. */
type Presence = pg.Client & { ref(): void; unref(): void };

/** The same code, 57P01, also announces a postmaster that was killed; only the words differ. */
const onPurpose = /administrator command/;
const longestWait = 2_000;

/** Stays present while open, and brings the server back on its port should it die under us. */
export class HeldServer {
  readonly #site: Site;
  readonly #facts: Facts;
  readonly #port: number;
  #presence: Presence;
  #reviving: Promise<void> = Promise.resolve();
  #closing: Promise<void> | undefined;

  constructor(site: Site, facts: Facts, server: Server) {
    this.#site = site;
    this.#facts = facts;
    this.#port = server.port;
    this.#presence = server.client as Presence;
    this.#watch();
  }

  close(): Promise<void> {
    this.#closing ??= this.#leave();
    return this.#closing;
  }

  async #leave(): Promise<void> {
    await this.#reviving;
    this.#presence.ref();
    await alone(this.#site.dataDirectory, () => leave(this.#site, this.#facts, this.#presence));
  }

  /** An idle connection must not keep a finished program alive; a server stopped on purpose stays stopped. */
  #watch(): void {
    let [stopped, lost] = [false, false];
    const hear = (error: Error) => {
      stopped ||= onPurpose.test(error.message);
    };
    const lose = () => {
      if (!this.#closing && !stopped && !lost) this.#reviving = this.#revive();
      lost = true;
    };
    this.#presence.unref();
    this.#presence.on('error', hear);
    this.#presence.once('end', lose);
    // It may have died before anybody listened.
    this.#presence.query('SELECT').catch((error) => {
      hear(error);
      lose();
    });
  }

  /** For as long as it is open: what stands in the way, such as a taken port, may go away by itself. */
  async #revive(): Promise<void> {
    for (let wait = 100; !this.#closing; wait = Math.min(wait * 2, longestWait)) {
      if (await this.#raised()) return this.#watch();
      await sleep(wait, undefined, { ref: false });
    }
  }

  async #raised(): Promise<boolean> {
    try {
      const server = await alone(this.#site.dataDirectory, () => raise(this.#site, this.#facts, this.#port));
      this.#presence = server.client as Presence;
      return true;
    } catch {
      return false;
    }
  }
}
