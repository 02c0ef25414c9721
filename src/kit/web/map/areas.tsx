import { memo, type RefObject, useLayoutEffect } from 'react';
import type { MapArea } from '../../pure/map.ts';
import { gentle, sameShapes } from './recolour.ts';

/** Each zone is a button. Its shape is drawn once; its colour, words and state are written in later (recolour.ts). */
export const Areas = memo(
  ({ areas }: { areas: MapArea[] }) => (
    <g
      className={
        areas.length <= gentle ? '*:*:transition-[fill] *:*:duration-150 motion-reduce:*:*:transition-none' : ''
      }
    >
      {areas.map(({ key, path }) => path && <Area key={key} id={key} path={path} />)}
    </g>
  ),
  (before, after) => sameShapes(before.areas, after.areas),
);

function Area({ id, path }: { id: string; path: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a part of a picture cannot be a button element.
    <g
      role="button"
      aria-pressed={false}
      tabIndex={-1}
      data-area={id}
      className="cursor-pointer outline-none focus-visible:shadow-none"
    >
      <path d={path} fillRule="evenodd" />
    </g>
  );
}

/** Marks one zone among many without drawing the others again. */
export function useMarked(
  picture: RefObject<SVGSVGElement | null>,
  areas: MapArea[],
  key: string | undefined,
  attribute: 'tabindex' | 'aria-pressed',
): void {
  useLayoutEffect(() => {
    const [set, unset] = attribute === 'tabindex' ? ['0', '-1'] : ['true', 'false'];
    const isShown = areas.some((area) => area.key === key && area.path);
    const area = isShown ? picture.current?.querySelector(`[data-area="${CSS.escape(key!)}"]`) : null;
    area?.setAttribute(attribute, set);
    return () => area?.setAttribute(attribute, unset);
  }, [picture, areas, key, attribute]);
}
