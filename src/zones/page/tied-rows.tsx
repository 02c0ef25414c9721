import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react';
import { onPointed, point, pointedNow } from './pointed.ts';
import { useCompare, zoneName } from './state.tsx';

const rowOf = (target: EventTarget): HTMLTableRowElement | null =>
  target instanceof Element ? target.closest<HTMLTableRowElement>('tbody tr') : null;

const nameIn = (row: HTMLTableRowElement): string => row.querySelector('th')?.textContent?.trim() ?? '';

/** Rows that say the same as a zone of the map: pointing at either shows both. */
export function TiedRows({ children }: { children: ReactNode }) {
  const { view, short } = useCompare();
  const box = useRef<HTMLDivElement>(null);
  const zones = new Map(
    view.zoneTable.rows.flatMap((row) => [zoneName(row), short(zoneName(row))].map((name) => [name, row.id] as const)),
  );
  const latest = useRef(zones);
  latest.current = zones;
  useEffect(
    () =>
      onPointed(() => {
        for (const row of box.current?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])
          row.toggleAttribute('data-tied', pointedNow() !== null && latest.current.get(nameIn(row)) === pointedNow());
      }),
    [],
  );
  const over = ({ target }: SyntheticEvent) => {
    const row = rowOf(target);
    point((row && zones.get(nameIn(row))) ?? null);
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
