import { type RefObject, useLayoutEffect, useState } from 'react';

/** From here on sheets are shown whole; on narrower screens their content flows. */
const narrow = 640;

/** How much smaller sheets of a width are shown so that they fit; null where they flow instead. */
export function useFit(box: RefObject<HTMLElement | null>, sheet: number): number | null {
  const [room, setRoom] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const measure = () => setRoom(current.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [box]);
  if (room === null || room < narrow) return null;
  return Math.min(1, room / sheet);
}
