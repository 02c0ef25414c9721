import type { MapArea, MapArrow, MapLabel, MapLine, MapView } from './map.ts';
import { arrowHalo, arrowHeadAt, arrowLine, arrowStroke } from './map-arrow.ts';
import { hatchPath } from './map-hatch.ts';
import { type FillLook, fillLook, isBlank, isDark, type MapLook, mapLook, type Stroke } from './map-look.ts';
import { textWidth } from './text-width.ts';

/** Shapes and letters in the order they are laid down: SVG, PDF and every other file draw the same. */
export type Drawing = {
  width: number;
  height: number;
  /** Read out in place of the picture. */
  name: string;
  description: string;
  font: string;
  marks: DrawingMark[];
};

export type DrawingMark =
  | { kind: 'path'; path: string; fill?: string; stroke?: Stroke; name?: string }
  | {
      kind: 'text';
      x: number;
      y: number;
      text: string;
      anchor: 'start' | 'middle' | 'end';
      size: number;
      bold: boolean;
      color: string;
      halo?: string;
    };

/** A map with its legend and scale under it: nothing can part them. */
export function drawMap(view: MapView, words: { schematic: string }, look: MapLook = mapLook): Drawing {
  const legend = drawLegend(view, look);
  const labels = view.areas.flatMap((area) => (area.label ? drawLabel(area.label, area, look) : []));
  return {
    width: view.width,
    height: view.height + legend.height,
    name: view.title,
    description: view.areas.map((area) => area.description).join('。'),
    font: look.font,
    marks: [
      ...view.areas.flatMap((area) => drawArea(area, look)),
      ...drawLines(view, look, (kind) => kind !== 'container'),
      ...view.areas.flatMap((area) => drawBorder(area, look)),
      ...drawLines(view, look, (kind) => kind === 'container'),
      ...view.insets.flatMap((inset) => drawInset(inset, look)),
      ...(view.arrows?.drawn ?? []).flatMap(drawArrow),
      ...labels,
      ...(view.schematic ? drawChip(words.schematic, look) : []),
      ...legend.marks,
    ],
  };
}

function drawArea(area: MapArea, look: MapLook): DrawingMark[] {
  if (!area.path) return [];
  const { color, hatch } = fillLook(area.fill, look);
  return [{ kind: 'path', path: area.path, fill: color, name: area.description }, ...drawHatch(area.path, hatch)];
}

function drawHatch(path: string, hatch: FillLook['hatch']): DrawingMark[] {
  const strokes = hatch ? hatchPath(path, hatch) : '';
  if (!hatch || !strokes) return [];
  if (hatch.kind === 'dots') return [{ kind: 'path', path: strokes, fill: hatch.color }];
  return [{ kind: 'path', path: strokes, stroke: { color: hatch.color, width: hatch.width } }];
}

function drawBorder({ path, fill }: MapArea, look: MapLook): DrawingMark[] {
  const { border } = fillLook(fill, look);
  return border && path ? [{ kind: 'path', path, stroke: border }] : [];
}

const drawLines = (view: MapView, look: MapLook, wanted: (kind: MapLine['kind']) => boolean): DrawingMark[] =>
  view.lines
    .filter(({ kind, path }) => path && wanted(kind))
    .map(({ kind, path }) => ({ kind: 'path', path, stroke: look.lines[kind] }));

function drawArrow(arrow: MapArrow): DrawingMark[] {
  const [path, head] = [arrowLine(arrow), arrowHeadAt(arrow)];
  const stroke = arrowStroke(arrow);
  return [
    { kind: 'path', path, stroke: arrowHalo },
    { kind: 'path', path: head, stroke: { ...arrowHalo, width: 3 } },
    { kind: 'path', path, stroke },
    { kind: 'path', path: head, fill: stroke.color },
  ];
}

const rectangle = (x: number, y: number, width: number, height: number): string =>
  `M${x},${y}L${x + width},${y}L${x + width},${y + height}L${x},${y + height}Z`;

function drawInset({ x, y, width, height, name }: MapView['insets'][number], look: MapLook): DrawingMark[] {
  const size = look.textSize;
  const frame: DrawingMark = { kind: 'path', path: rectangle(x, y, width, height), stroke: look.lines.coast };
  const plain = { anchor: 'start', size, bold: false, color: look.ink, halo: look.halo } as const;
  return [frame, { kind: 'text', x: x + 6, y: y + size + 2, text: name, ...plain }];
}

/** The middle of a line of capitals stands about a third of its size above the base line. */
const middle = 0.36;

function drawLabel(label: MapLabel, { fill }: MapArea, look: MapLook): DrawingMark[] {
  const size = look.textSize;
  const leading = size * 1.2;
  const dark = !label.leader && isDark(fill, look);
  const color = isBlank(fill) ? look.blankInk : dark ? look.lightInk : look.ink;
  const halo = dark ? look.darkHalo : look.halo;
  const first = label.y - ((label.lines.length - 1) * leading) / 2 + size * middle;
  const text = { kind: 'text', x: label.x, anchor: label.anchor, size, bold: true, color, halo } as const;
  return [
    ...drawLeader(label, look),
    ...label.lines.map((line, i) => ({ ...text, y: first + i * leading, text: line })),
  ];
}

function drawLeader({ leader }: MapLabel, look: MapLook): DrawingMark[] {
  if (!leader || leader.length < 2) return [];
  const path = leader.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x},${y}`).join('');
  const [x, y] = leader.at(-1)!;
  return [
    { kind: 'path', path, stroke: { color: look.ink, width: 0.9 } },
    { kind: 'path', path: `M${x - 2.2},${y}a2.2,2.2 0 1,0 4.4,0a2.2,2.2 0 1,0 -4.4,0Z`, fill: look.ink },
  ];
}

function drawChip(text: string, look: MapLook): DrawingMark[] {
  const size = look.textSize;
  const width = letters(text, size) + 16;
  const box: DrawingMark = {
    kind: 'path',
    path: rectangle(4, 4, width, size + 12),
    fill: '#fbf5e0',
    stroke: { color: '#927200', width: 1 },
  };
  const words = { anchor: 'middle', size, bold: true, color: '#6e5600' } as const;
  return [box, { kind: 'text', x: 4 + width / 2, y: 10 + size * (middle + 0.5), text, ...words }];
}

/** Half-width letters are a little wider than half a full one. */
const letters = (text: string, size: number): number => textWidth(text) * size * 0.53;

const swatch = { width: 28, height: 18, gap: 8, between: 24, line: 30 };

function drawLegend(view: MapView, look: MapLook): { height: number; marks: DrawingMark[] } {
  const marks: DrawingMark[] = [];
  const scale = view.scale ? drawScale(view.scale, view, look) : [];
  const right =
    view.width - (view.scale ? Math.max(view.scale.length, letters(view.scale.label, look.textSize)) + 24 : 0);
  let [x, y] = [2, view.height + 14];
  const arrows = (view.arrows?.legend ?? []).map((entry) => ({ ...entry, fill: null }));
  for (const entry of [...view.legend, ...arrows]) {
    const { label, count } = entry;
    const text = count === null ? label : `${label} ${count}`;
    const width = swatch.width + swatch.gap + letters(text, look.textSize);
    if (x > 2 && x + width > right) [x, y] = [2, y + swatch.line];
    marks.push(
      ...(entry.fill ? drawSwatch(entry.fill, x, y, look) : drawArrowSwatch('dashed' in entry && entry.dashed, x, y)),
    );
    const place = { x: x + swatch.width + swatch.gap, y: y + swatch.height / 2 + look.textSize * middle };
    marks.push({ kind: 'text', ...place, text, anchor: 'start', size: look.textSize, bold: false, color: look.ink });
    x += width + swatch.between;
  }
  const height = view.legend.length > 0 || view.scale ? y - view.height + swatch.line : 0;
  return { height, marks: [...marks, ...scale] };
}

const drawArrowSwatch = (dashed: boolean, x: number, y: number): DrawingMark[] => {
  const middle = y + swatch.height / 2;
  return drawArrow({
    points: [
      [x, middle],
      [x + swatch.width, middle],
    ],
    dashed,
  });
};

function drawSwatch(fill: MapArea['fill'], x: number, y: number, look: MapLook): DrawingMark[] {
  const path = rectangle(x, y, swatch.width, swatch.height);
  const { color, hatch, border } = fillLook(fill, look);
  const stroke = border ? { ...border, width: Math.min(border.width, 1.6) } : { color: '#666666', width: 0.8 };
  return [{ kind: 'path', path, fill: color }, ...drawHatch(path, hatch), { kind: 'path', path, stroke }];
}

function drawScale({ length, label }: NonNullable<MapView['scale']>, view: MapView, look: MapLook): DrawingMark[] {
  const [right, y] = [view.width - 4, view.height + 34];
  const left = right - length;
  const words = { anchor: 'middle', size: look.textSize, bold: false, color: look.ink } as const;
  const x = Math.min((left + right) / 2, right - letters(label, look.textSize) / 2);
  return [
    {
      kind: 'path',
      path: `M${left},${y - 6}L${left},${y}L${right},${y}L${right},${y - 6}`,
      stroke: { color: look.ink, width: 1.4 },
    },
    { kind: 'text', x, y: y - 9, text: label, ...words },
  ];
}
