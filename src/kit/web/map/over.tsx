import { memo } from 'react';
import { closerAt, type MapArea, type MapLabel, type MapView } from '../../pure/map.ts';
import { arrowEnd, arrowHalo, arrowHead, arrowLine, arrowStroke } from '../../pure/map-arrow.ts';
import { fillLook, type Hatch, isBlank, isDark, mapLook, type Stroke } from '../../pure/map-look.ts';
import { hatchLook, strokeOf } from './fills.tsx';
import { hatchOf } from './hatches.ts';

/** The zones under it are read out and pressed; this is only seen. */
const unread = { 'aria-hidden': true, pointerEvents: 'none' } as const;

const under = (view: MapView) => view.lines.filter(({ kind }) => kind !== 'container');
const above = (view: MapView) => view.lines.filter(({ kind }) => kind === 'container');

const isDrawn = ({ path }: MapArea) => path !== '';

/** All strokes of one kind as one path: a country's blank zones are hundreds. */
function hatched({ areas }: MapView): { kind: string; hatch: Hatch; strokes: string }[] {
  const drawn = areas.filter(isDrawn).flatMap(({ path, fill }) => {
    const { hatch } = fillLook(fill, mapLook);
    return hatch ? [{ path, hatch }] : [];
  });
  return [...Map.groupBy(drawn, ({ hatch }) => JSON.stringify(hatch))].map(([kind, same]) => ({
    kind,
    hatch: same[0]!.hatch,
    strokes: same.map(({ path, hatch }) => hatchOf(path, hatch)).join(''),
  }));
}

function bordered({ areas }: MapView): { color: string; border: Stroke; paths: string }[] {
  const drawn = areas.filter(isDrawn).flatMap(({ path, fill }) => {
    const { border } = fillLook(fill, mapLook);
    return border ? [{ path, border }] : [];
  });
  return [...Map.groupBy(drawn, ({ border }) => border.color)].map(([color, same]) => ({
    color,
    border: same[0]!.border,
    paths: same.map(({ path }) => path).join(''),
  }));
}

/** Hatches, lines, borders of blank zones and frames of islands, over the zones. */
export const Lines = memo(({ view }: { view: MapView }) => (
  <g {...unread}>
    {hatched(view).map(({ kind, hatch, strokes }) => (
      <path key={kind} d={strokes} {...hatchLook(hatch)} />
    ))}
    {under(view).map(({ kind, path }) => (
      <path key={kind} d={path} {...strokeOf(mapLook.lines[kind])} />
    ))}
    {bordered(view).map(({ color, border, paths }) => (
      <path key={color} d={paths} {...strokeOf(border)} />
    ))}
    {above(view).map(({ kind, path }) => (
      <path key={kind} d={path} {...strokeOf(mapLook.lines[kind])} />
    ))}
    {view.insets.map(({ x, y, width, height, name }) => (
      <g key={name}>
        <rect x={x} y={y} width={width} height={height} {...strokeOf(mapLook.lines.coast)} />
      </g>
    ))}
  </g>
));

/** From area to area; their heads keep their size however large the map is drawn. */
export const Arrows = memo(({ view, zoom }: { view: MapView; zoom: number }) => (
  <g {...unread}>
    {view.arrows?.drawn.map((arrow) => {
      const { x, y, turn } = arrowEnd(arrow);
      const head = { d: arrowHead, transform: `translate(${x} ${y}) rotate(${turn}) scale(${1 / zoom})` };
      return (
        <g key={arrowLine(arrow)}>
          <path d={arrowLine(arrow)} {...strokeOf(arrowHalo)} />
          <path {...head} {...strokeOf({ ...arrowHalo, width: 3 })} />
          <path d={arrowLine(arrow)} {...strokeOf(arrowStroke(arrow))} />
          <path {...head} fill={mapLook.ink} />
        </g>
      );
    })}
  </g>
));

/** Names and figures: however large the map is drawn, they keep their size. */
export const Labels = memo(({ view, zoom }: { view: MapView; zoom: number }) => {
  const written = view.areas.flatMap((area) => {
    const label = closerAt(area.closer, zoom)?.label ?? area.label;
    return label ? [{ area, label }] : [];
  });
  return (
    <g {...unread} className="select-none" fontSize={mapLook.textSize} fontWeight="700">
      {written.map(({ area, label }) => (
        <Leader key={area.key} label={label} zoom={zoom} />
      ))}
      {view.insets.map(({ x, y, name }) => (
        <text key={name} {...placed(x + 6, y + 15, zoom)} fontWeight="400" {...haloOf(mapLook.halo)}>
          {name}
        </text>
      ))}
      {written.map(({ area, label }) => (
        <Label key={area.key} area={area} label={label} zoom={zoom} />
      ))}
    </g>
  );
});

const haloOf = (stroke: string) => ({ stroke, strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' }) as const;

const placed = (x: number, y: number, zoom: number) => ({ transform: `translate(${x} ${y}) scale(${1 / zoom})` });

const middle = 0.36;

function Label({ area: { fill }, label, zoom }: { area: MapArea; label: MapLabel; zoom: number }) {
  const leading = mapLook.textSize * 1.2;
  const dark = !label.leader && isDark(fill, mapLook);
  const color = isBlank(fill) ? mapLook.blankInk : dark ? mapLook.lightInk : mapLook.ink;
  const halo = haloOf(dark ? mapLook.darkHalo : mapLook.halo);
  const first = mapLook.textSize * middle - ((label.lines.length - 1) * leading) / 2;
  return (
    <text {...placed(label.x, label.y, zoom)} textAnchor={label.anchor} fill={color} {...halo}>
      {label.lines.map((line, i) => (
        <tspan key={line} x="0" y={first + i * leading}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function Leader({ label: { leader }, zoom }: { label: MapLabel; zoom: number }) {
  if (!leader) return null;
  const [x, y] = leader.at(-1)!;
  return (
    <>
      <path d={`M${leader.map((point) => point.join()).join('L')}`} {...strokeOf({ color: mapLook.ink, width: 0.9 })} />
      <circle cx={x} cy={y} r={2.2 / zoom} fill={mapLook.ink} />
    </>
  );
}

type Marked = { areas: MapArea[]; pointed: string | null; selected: string | undefined; focused: string | null };

/** The zone under the pointer, the chosen one, and the one the keyboard is at. */
export function Marks({ areas, pointed, selected, focused }: Marked) {
  const of = (key: string | null | undefined) => areas.find((area) => area.key === key)?.path;
  const [hover, chosen, focus] = [of(pointed), of(selected), of(focused)];
  return (
    <g {...unread} data-marks="">
      {hover && <path d={hover} {...strokeOf({ color: '#ffffff', width: 5 })} />}
      {hover && <path d={hover} {...strokeOf({ color: mapLook.ink, width: 2.6 })} />}
      {chosen && <path d={chosen} {...strokeOf({ color: '#ffffff', width: 6 })} />}
      {chosen && <path d={chosen} {...strokeOf({ color: '#0017c1', width: 3.4 })} />}
      {focus && <path d={focus} {...strokeOf({ color: '#000000', width: 8 })} />}
      {focus && <path d={focus} {...strokeOf({ color: '#ffd43d', width: 3 })} />}
    </g>
  );
}
