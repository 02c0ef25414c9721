import { useSyncExternalStore } from 'react';

let pointed: string | null = null;
const listeners = new Set<() => void>();

/** The zone under the pointer or the focus, in the map or in a table: it shows in both, without drawing the page anew. */
export function point(zone: string | null): void {
  if (zone === pointed) return;
  pointed = zone;
  for (const tell of listeners) tell();
}

export function onPointed(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export const pointedNow = (): string | null => pointed;

export const usePointed = (): string | null => useSyncExternalStore(onPointed, pointedNow);
