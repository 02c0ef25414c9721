import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import { onPointed, point, pointedNow } from './pointed.ts';

const rowsIn = (box: HTMLElement | null) => box?.querySelectorAll<HTMLElement>('tbody tr[data-row]') ?? [];

const rowAt = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('tbody tr[data-row]')?.dataset.row : undefined;

/** `areaOf` names the area of the map that a row speaks of. */
type Props = { areaOf: (row: string) => string | undefined; children: ReactNode };

/** Rows that say the same as an area of the map: pointing at either shows both. */
export function TiedRows({ areaOf, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(areaOf);
  latest.current = areaOf;
  useEffect(
    () =>
      onPointed(() => {
        const now = pointedNow();
        for (const row of rowsIn(box.current))
          row.toggleAttribute('data-tied', now !== null && latest.current(row.dataset.row!) === now);
      }),
    [],
  );
  const over = ({ target }: SyntheticEvent) => {
    const row = rowAt(target);
    point((row !== undefined && areaOf(row)) || null);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches which row is pointed at.
    <div
      ref={box}
      className="[&_tr[data-tied]]:bg-key-50 [&_tr[data-tied]_th]:shadow-[inset_4px_0_0_var(--color-solid-gray-900)]"
      onPointerOver={over}
      onFocus={over}
      onPointerLeave={() => point(null)}
      onBlur={() => point(null)}
    >
      {children}
    </div>
  );
}
