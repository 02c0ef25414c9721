import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { mapZooms } from '../../pure/map.ts';

export const nextZoom = (zoom: number, way: 1 | -1): number =>
  (way > 0 ? mapZooms.find((step) => step > zoom) : mapZooms.findLast((step) => step < zoom)) ?? zoom;

type Held = { x: number; y: number; left: number; top: number };

/**
 * A picture larger than its frame: the frame scrolls inside, the page never stops. The wheel belongs to the page unless
 * Ctrl is held; the mouse drags only what is larger than the frame.
 */
export function useZoom(frame: RefObject<HTMLElement | null>) {
  const [zoom, setZoom] = useState(1);
  const before = useRef({ zoom: 1, x: 0.5, y: 0.5 });
  const change = (to: number, x = 0.5, y = 0.5) => {
    before.current = { zoom, x, y };
    setZoom(to);
  };
  useLayoutEffect(() => {
    const box = frame.current;
    const { zoom: old, x, y } = before.current;
    if (!box || old === zoom) return;
    const [dx, dy] = [box.clientWidth * x, box.clientHeight * y];
    box.scrollLeft = ((box.scrollLeft + dx) * zoom) / old - dx;
    box.scrollTop = ((box.scrollTop + dy) * zoom) / old - dy;
    before.current = { zoom, x, y };
  }, [frame, zoom]);
  const latest = useRef(change);
  latest.current = change;
  useEffect(() => {
    const box = frame.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey || !box) return;
      event.preventDefault();
      const { left, top, width, height } = box.getBoundingClientRect();
      const to = nextZoom(before.current.zoom, event.deltaY < 0 ? 1 : -1);
      latest.current(to, (event.clientX - left) / width, (event.clientY - top) / height);
    };
    box?.addEventListener('wheel', onWheel, { passive: false });
    return () => box?.removeEventListener('wheel', onWheel);
  }, [frame]);
  useDrag(frame, zoom > 1);
  return {
    zoom,
    larger: () => change(nextZoom(zoom, 1)),
    smaller: () => change(nextZoom(zoom, -1)),
    whole: () => change(1),
  };
}

/** Fingers scroll a frame by themselves; only the mouse needs help. */
function useDrag(frame: RefObject<HTMLElement | null>, larger: boolean): void {
  useEffect(() => {
    const box = frame.current;
    if (!box || !larger) return;
    let held: Held | null = null;
    let moved = false;
    const down = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.button !== 0) return;
      held = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop };
      moved = false;
    };
    const move = (event: PointerEvent) => {
      if (!held) return;
      moved ||= Math.hypot(event.clientX - held.x, event.clientY - held.y) > 4;
      box.scrollTo(held.left - event.clientX + held.x, held.top - event.clientY + held.y);
    };
    const up = () => {
      held = null;
    };
    const click = (event: MouseEvent) => {
      if (moved) event.stopPropagation();
      moved = false;
    };
    box.addEventListener('pointerdown', down);
    addEventListener('pointermove', move);
    addEventListener('pointerup', up);
    box.addEventListener('click', click, { capture: true });
    return () => {
      box.removeEventListener('pointerdown', down);
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', up);
      box.removeEventListener('click', click, { capture: true });
    };
  }, [frame, larger]);
}
