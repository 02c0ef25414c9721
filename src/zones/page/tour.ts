import { useSyncExternalStore } from 'react';
import { recall, remember } from '../../kit/web/remember.ts';
import { afterEvent, readTour, type Tour, type TourEvent } from './steps.ts';

/** The tour outlives the page: help brings it back from anywhere. */
let tour: Tour = readTour(recall('tour'));
const listeners = new Set<() => void>();

export function tell(event: TourEvent): void {
  const next = afterEvent(tour, event);
  if (next === tour) return;
  tour = next;
  remember('tour', JSON.stringify(tour));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useTour = (): Tour => useSyncExternalStore(subscribe, () => tour);
