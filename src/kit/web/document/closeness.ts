import { type RefObject, useLayoutEffect } from 'react';
import type { Orientation, Paper } from '../../pure/document.ts';
import type { PrintedPart } from '../../pure/printed-paper.ts';

/** How close the rows of tables stand, from roomy to tight. */
const levels = [0, 1, 2];

/** A little is left over, as print rounds differently. */
const spare = 0.995;

/** Height of what a page holds to the width of its sheet. */
const shape: Record<Paper['size'], Record<Orientation, number>> = {
  A4: { portrait: 1.243, landscape: 0.586 },
  A3: { portrait: 1.293, landscape: 0.622 },
};

/** Sets a part the closer, the fewer pages it takes for that, as the PDF does. */
export function useCloseness(
  body: RefObject<HTMLElement | null>,
  { part, size, flowing }: { part: PrintedPart; size: Paper['size']; flowing: boolean },
): void {
  useLayoutEffect(() => {
    const { current } = body;
    const sheet = current?.parentElement;
    if (!current || !sheet || flowing) return;
    const page = shape[size][part.orientation] * spare;
    const pagesAt = (level: number) => {
      current.dataset.close = String(level);
      return Math.ceil(current.getBoundingClientRect().height / sheet.getBoundingClientRect().width / page);
    };
    const settle = () => {
      const pages = levels.map(pagesAt);
      current.dataset.close = String(pages.indexOf(Math.min(...pages)));
    };
    settle();
    document.fonts.addEventListener('loadingdone', settle);
    return () => document.fonts.removeEventListener('loadingdone', settle);
  }, [body, part, size, flowing]);
}
