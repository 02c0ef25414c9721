import type { MapFill } from '../../pure/map.ts';
import { arrowHead, arrowStroke } from '../../pure/map-arrow.ts';
import { fillLook, type Hatch, mapLook, type Stroke } from '../../pure/map-look.ts';
import { hatchOf } from './hatches.ts';

export const strokeOf = ({ color, width, dash }: Stroke) => ({
  fill: 'none',
  stroke: color,
  strokeWidth: width,
  strokeDasharray: dash?.join(' '),
  strokeLinejoin: 'round' as const,
  vectorEffect: 'non-scaling-stroke' as const,
});

export const hatchLook = (hatch: Hatch) =>
  hatch.kind === 'dots' ? { fill: hatch.color } : { fill: 'none', stroke: hatch.color, strokeWidth: hatch.width };

function Hatching({ path, fill }: { path: string; fill: MapFill }) {
  const { hatch } = fillLook(fill, mapLook);
  if (!hatch) return null;
  return <path d={hatchOf(path, hatch)} {...hatchLook(hatch)} />;
}

const box = 'M1,1L27,1L27,17L1,17Z';

/** A fill as the legend shows it. */
export function Swatch({ fill }: { fill: MapFill }) {
  const { color, border } = fillLook(fill, mapLook);
  const edge = border ? { ...border, width: Math.min(border.width, 1.6) } : { color: '#666666', width: 0.8 };
  return (
    <svg aria-hidden="true" width="28" height="18" className="tint shrink-0">
      <path d={box} fill={color} />
      <Hatching path={box} fill={fill} />
      <path d={box} {...strokeOf(edge)} />
    </svg>
  );
}

/** An arrow as the legend shows it. */
export function ArrowSwatch({ dashed }: { dashed: boolean }) {
  return (
    <svg aria-hidden="true" width="34" height="18" className="tint shrink-0">
      <path d="M1,9L24,9" {...strokeOf(arrowStroke({ dashed }))} />
      <path d={arrowHead} transform="translate(33 9)" fill={mapLook.ink} />
    </svg>
  );
}
