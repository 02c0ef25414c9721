/** The five steps of the first three minutes; each ticks itself when its act is done. */
export type Tour = { dismissed: boolean; started: boolean; done: readonly number[] };

export const newTour: Tour = { dismissed: false, started: false, done: [] };

export const stepCount = 5;

export type TourEvent = { kind: 'start' } | { kind: 'dismiss' } | { kind: 'show' } | { kind: 'did'; step: number };

export function afterEvent(tour: Tour, event: TourEvent): Tour {
  switch (event.kind) {
    case 'start':
      return did({ ...tour, started: true }, 1);
    case 'dismiss':
      return { ...tour, dismissed: true };
    case 'show':
      return { ...newTour, started: true, done: [1] };
    case 'did':
      return tour.started && !tour.dismissed ? did(tour, event.step) : tour;
  }
}

const did = (tour: Tour, step: number): Tour =>
  tour.done.includes(step) ? tour : { ...tour, done: [...tour.done, step].sort((a, b) => a - b) };

/** The step to do next; null when all are done. */
export function nextStep(tour: Tour): number | null {
  for (let step = 1; step <= stepCount; step += 1) if (!tour.done.includes(step)) return step;
  return null;
}

export function readTour(written: string | null): Tour {
  try {
    const raw: unknown = JSON.parse(written ?? '');
    if (!raw || typeof raw !== 'object') return newTour;
    const { dismissed, started, done } = raw as Partial<Tour>;
    const steps = Array.isArray(done)
      ? done.filter((step) => Number.isInteger(step) && step >= 1 && step <= stepCount)
      : [];
    return { dismissed: dismissed === true, started: started === true, done: steps };
  } catch {
    return newTour;
  }
}
