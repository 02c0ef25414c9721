import { useSyncExternalStore } from 'react';

/** Whether the server answered last time: it did, it did not, or it asks to sign in again. */
export type Connection = 'here' | 'lost' | 'expired';

const patience = 10_000;

let now: Connection = 'here';
let covered = 0;
const listeners = new Set<() => void>();

function become(next: Connection): void {
  if (next === now) return;
  now = next;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Every answer tells that the server is there; only the asking itself ends an expired session. */
export function noteAnswer(status: number): void {
  if (status === 401) become('expired');
  else if (now === 'lost') become('here');
}

export const noteSilence = (): void => become('lost');

/** Asks whether the server is there; closed networks report "offline" although it is, so only this decides. */
export async function askServer(): Promise<Connection> {
  try {
    const answer = await fetch('/api/alive', { cache: 'no-store', signal: AbortSignal.timeout(patience) });
    become(answer.status === 401 ? 'expired' : 'here');
  } catch {
    become('lost');
  }
  return now;
}

export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => now);

/** While a whole page says it, the strip above need not. */
export function coverConnection(): () => void {
  covered += 1;
  tell();
  return () => {
    covered -= 1;
    tell();
  };
}

export const useConnectionCovered = (): boolean => useSyncExternalStore(subscribe, () => covered > 0);
