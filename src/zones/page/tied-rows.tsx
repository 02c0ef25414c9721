import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import { onPointed, point, pointedNow } from './pointed.ts';
import { useCompare } from './state.tsx';

const rowAt = (target: EventTarget): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('tbody tr[data-row]')?.dataset.row : undefined;

/** Rows that say the same as a zone of the map: pointing at either shows both. */
export function TiedRows({ children }: { children: ReactNode }) {
  const { view } = useCompare();
  const box = useRef<HTMLDivElement>(null);
  const zones = new Set(view.zoneTable.rows.map(({ id }) => id));
  useEffect(
    () =>
      onPointed(() => {
        for (const row of box.current?.querySelectorAll<HTMLElement>('tbody tr[data-row]') ?? [])
          row.toggleAttribute('data-tied', row.dataset.row === pointedNow());
      }),
    [],
  );
  const over = ({ target }: SyntheticEvent) => {
    const row = rowAt(target);
    point(row !== undefined && zones.has(row) ? row : null);
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
