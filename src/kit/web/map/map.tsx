import { type FocusEvent, type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { MapView } from '../../pure/map.ts';
import { useText } from '../lang.ts';
import { Areas, useMarked } from './areas.tsx';
import { nearest, type Place } from './nearest.ts';
import { Arrows, Labels, Lines, Marks } from './over.tsx';
import { useColours } from './recolour.ts';
import { mapWords } from './text.ts';
import { useZoom } from './zoom.ts';
import { ZoomButtons } from './zoom-buttons.tsx';

type Props = {
  view: MapView;
  selected?: string;
  /** The zone that is pointed at, here or in the table that says the same. */
  pointed: string | null;
  onPoint: (key: string | null) => void;
  onSelect: (key: string) => void;
  onClear: () => void;
  /** How many times its size the map is drawn, for the scale beside it. */
  onZoom: (zoom: number) => void;
};

/** Buttons in a picture are no form. */
const group = { role: 'group' };

const keyOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('[data-area]')?.getAttribute('data-area') ?? null) : null;

/** A thematic map: one tab stop, arrow keys inside, each zone a button. */
export function MapPicture({ view: asked, selected, pointed, onPoint, onSelect, onClear, onZoom }: Props) {
  const t = useText(mapWords);
  const view = useDeferredValue(asked);
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const { zoom, larger, smaller, whole } = useZoom(frame);
  const [at, setAt] = useState<string>();
  const [focused, setFocused] = useState<string | null>(null);
  const drawn = (key: string | undefined) => view.areas.some((area) => area.key === key && area.path);
  const stop = [at, selected].find(drawn) ?? view.areas.find((area) => area.path)?.key;
  useEffect(() => onZoom(zoom), [onZoom, zoom]);
  useMarked(picture, view.areas, stop, 'tabindex');
  useMarked(picture, view.areas, selected, 'aria-pressed');
  const coloured = useColours(picture, view);

  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const from = keyOf(event.target);
    if (!from || event.ctrlKey || event.altKey || event.metaKey) return;
    const acts: Record<string, () => void> = {
      Enter: () => onSelect(from),
      ' ': () => onSelect(from),
      Escape: onClear,
      '+': larger,
      ';': larger,
      '-': smaller,
    };
    const next = event.key.startsWith('Arrow') ? nearest(placesIn(event.currentTarget), from, event.key) : null;
    if (!next && !acts[event.key] && !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    acts[event.key]?.();
    if (next) focusArea(event.currentTarget, next);
  };
  const onFocus = (event: FocusEvent) => {
    const key = keyOf(event.target);
    if (!key) return;
    setAt(key);
    onPoint(key);
    setFocused(event.target.matches(':focus-visible') ? key : null);
  };
  const onBlur = () => {
    setFocused(null);
    onPoint(null);
  };
  const size = { width: view.width, height: view.height };
  return (
    <div className="relative mx-auto max-w-full" style={{ width: view.width }}>
      <div
        ref={frame}
        className={`relative max-w-full ${zoom > 1 ? 'overflow-hidden pointer-coarse:overflow-auto' : 'overflow-hidden'}`}
        style={{ aspectRatio: `${view.width} / ${view.height}` }}
      >
        <svg
          {...size}
          viewBox={`0 0 ${view.width} ${view.height}`}
          {...group}
          ref={picture}
          aria-roledescription={t.role}
          aria-label={`${view.title}${view.schematic ? ` ${t.schematic}` : ''}。${t.help}`}
          className={`tint block h-auto max-w-none ${zoom > 1 ? 'cursor-grab active:cursor-grabbing' : ''}`}
          style={{ width: `${zoom * 100}%` }}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          onBlur={onBlur}
          onClick={(event) => {
            const key = keyOf(event.target);
            if (key) onSelect(key);
          }}
          onPointerOver={(event) => onPoint(keyOf(event.target))}
          onPointerLeave={() => onPoint(null)}
        >
          <Areas areas={view.areas} />
          <Lines view={coloured} />
          <Marks areas={view.areas} pointed={pointed} selected={selected} focused={focused} />
          <Arrows view={coloured} zoom={zoom} />
          <Labels view={coloured} zoom={zoom} />
        </svg>
      </div>
      {view.schematic && (
        <p className="tint absolute top-1 left-1 rounded-4 border border-yellow-1000 bg-yellow-50 px-2 py-0.5 text-dns-14B-130 text-yellow-1100">
          {t.schematic}
        </p>
      )}
      <ZoomButtons {...{ zoom, larger, smaller, whole }} />
    </div>
  );
}

function placesIn(picture: SVGSVGElement): Place[] {
  return [...picture.querySelectorAll<SVGGElement>('[data-area]')].map((area) => {
    const { x, y, width, height } = area.getBBox();
    return { key: area.dataset.area!, x: x + width / 2, y: y + height / 2 };
  });
}

const focusArea = (picture: SVGSVGElement, key: string): void =>
  picture.querySelector<SVGGElement>(`[data-area="${CSS.escape(key)}"]`)?.focus();
