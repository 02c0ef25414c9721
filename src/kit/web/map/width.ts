import { type RefObject, useLayoutEffect, useState } from 'react';

/** Widths a map is laid out for: letters keep their size on all of them. */
const step = 20;
const [least, most] = [280, 720];

export function useWidth(box: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (!box.current) return;
    const measure = () => {
      const room = Math.min(most, Math.max(least, box.current?.clientWidth ?? 0));
      setWidth(Math.floor(room / step) * step);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
