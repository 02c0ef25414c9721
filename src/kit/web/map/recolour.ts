import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { MapArea, MapView } from '../../pure/map.ts';
import { fillLook, mapLook } from '../../pure/map-look.ts';
import { hatchOf } from './hatches.ts';

/** So many areas change in one go, and gently; more would hold up the page. */
export const gentle = 300;

const isDrawn = ({ path }: MapArea) => path !== '';

export const sameShapes = (a: MapArea[], b: MapArea[]): boolean =>
  a === b || (a.length === b.length && a.every(({ key, path }, i) => key === b[i]!.key && path === b[i]!.path));

/**
 * Gives the areas of a picture their colours and words. Those of a large map follow in slices, a frame each; the answer
 * is the view whose colours are all there, for what is drawn over them.
 */
export function useColours(picture: RefObject<SVGSVGElement | null>, view: MapView): MapView {
  const [shown, setShown] = useState(view);
  const slowly = view !== shown && view.areas.length > gentle && sameShapes(view.areas, shown.areas);
  useLayoutEffect(() => {
    if (slowly) return;
    colour(elementsIn(picture), view.areas.filter(isDrawn));
    setShown(view);
  }, [picture, view, slowly]);
  useEffect(() => {
    if (slowly) return recolour(elementsIn(picture), view.areas.filter(isDrawn), () => setShown(view));
  }, [picture, view, slowly]);
  return slowly ? shown : view;
}

const elementsIn = (picture: RefObject<SVGSVGElement | null>): Element[] => [
  ...(picture.current?.querySelectorAll('[data-area]') ?? []),
];

/** What was written last: asking the picture itself takes as long as writing. */
const written = new WeakMap<Element, { color: string; words: string }>();

function colour(elements: Element[], areas: MapArea[]): void {
  for (const [i, { fill, description: words }] of areas.entries()) {
    const element = elements[i]!;
    const { color } = fillLook(fill, mapLook);
    const before = written.get(element);
    if (before?.words !== words) element.setAttribute('aria-label', words);
    if (before?.color !== color) element.firstElementChild!.setAttribute('fill', color);
    if (before?.words !== words || before.color !== color) written.set(element, { color, words });
  }
}

const slice = 450;

/** First all that can be made ready between other tasks, then a slice each frame. */
function recolour(elements: Element[], areas: MapArea[], done: () => void): () => void {
  let stopped = false;
  const run = async () => {
    let until = performance.now() + 8;
    for (const { path, fill } of areas) {
      const { hatch } = fillLook(fill, mapLook);
      if (hatch) hatchOf(path, hatch);
      if (performance.now() < until) continue;
      await turn();
      if (stopped) return;
      until = performance.now() + 8;
    }
    for (let from = 0; from < areas.length; from += slice) {
      await frame();
      if (stopped) return;
      colour(elements.slice(from, from + slice), areas.slice(from, from + slice));
    }
    await frame();
    if (!stopped) done();
  };
  void run();
  return () => {
    stopped = true;
  };
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Lets the page answer what came in meanwhile; a timer would wait longer each time. */
const turn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(null);
    };
    port2.postMessage(null);
  });
