import { memo } from 'react';
import type { MapArea } from '../../pure/map.ts';
import { fillLook, mapLook } from '../../pure/map-look.ts';
import { hatchOf } from './hatches.ts';

type Props = { areas: MapArea[]; stop: string | undefined; selected: string | undefined };

/** More than so many would not change colour gently but slowly. */
const gentle = 300;

/** Each zone is a button with its own words; one of them is the tab stop. */
export function Areas({ areas, stop, selected }: Props) {
  return areas.map((area) =>
    area.path ? (
      <Area
        key={area.key}
        area={area}
        gently={areas.length <= gentle}
        stop={area.key === stop}
        chosen={area.key === selected}
      />
    ) : null,
  );
}

type AreaProps = { area: MapArea; gently: boolean; stop: boolean; chosen: boolean };

const sameFill = (a: MapArea, b: MapArea) => a.fill === b.fill || JSON.stringify(a.fill) === JSON.stringify(b.fill);

const Area = memo(
  ({ area, gently, stop, chosen }: AreaProps) => {
    const { color, hatch } = fillLook(area.fill, mapLook);
    // Drawn over all zones at once; worked out here, zone by zone, so that the page can answer in between.
    if (hatch) hatchOf(area.path, hatch);
    return (
      // biome-ignore lint/a11y/useSemanticElements: a part of a picture cannot be a button element.
      <g
        role="button"
        aria-label={area.description}
        aria-pressed={chosen}
        tabIndex={stop ? 0 : -1}
        data-area={area.key}
        className="cursor-pointer outline-none focus-visible:shadow-none"
      >
        <path
          d={area.path}
          fill={color}
          fillRule="evenodd"
          className={gently ? 'transition-[fill] duration-150 motion-reduce:transition-none' : undefined}
        />
      </g>
    );
  },
  (a, b) =>
    a.stop === b.stop &&
    a.chosen === b.chosen &&
    a.area.key === b.area.key &&
    a.area.path === b.area.path &&
    a.area.description === b.area.description &&
    sameFill(a.area, b.area),
);
