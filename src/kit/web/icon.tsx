const shapes = {
  home: 'M3 11 12 4l9 7M5.5 9.5V20h4.5v-6h4v6h4.5V9.5',
  zones: 'M3.5 6 9 4l6 2 5.5-2v14L15 20l-6-2-5.5 2zM9 4v14M15 6v14',
  facility: 'M5 20V5h9v15M14 10h5v10M3 20h18M9.5 8v4M7.5 10h4M8.5 20v-4h2v4',
  hub: 'M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM5 3.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM19 3.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM12 17.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM6.5 7l3.5 3M17.5 7 14 10M12 14.5v3',
  seal: 'M12 3.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM9.5 9.5l2 2 3.5-4M8.5 14.5 7 21l5-2.5L17 21l-1.5-6.5',
  import: 'M12 4v11M7.5 10.5 12 15l4.5-4.5M4 19.5h16',
  calendar: 'M4 6h16v14.5H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8M8 14h2M11 14h2M14 14h2M8 17h2M11 17h2',
  file: 'M7 3.5h7l4 4v13H7zM14 3.5v4h4M10 13h5M10 16.5h5',
  copy: 'M9 8.5h10.5v12H9zM15 5.5v-2H4.5v12H6.5',
  print: 'M7 9V3.5h10V9M7 17H4V9h16v8h-3M7 14h10v6.5H7z',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.5 10 17.5 19.5 7',
  right: 'M9 5l7 7-7 7',
  down: 'M6 9.5l6 6 6-6',
  up: 'M6 14.5l6-6 6 6',
  warning: 'M12 4 2.5 20h19zM12 10v5M12 17v1',
  plus: 'M12 5v14M5 12h14',
  back: 'M19 12H5M11 6l-6 6 6 6',
} as const;

export type IconName = keyof typeof shapes;

/** Always beside a word, never alone: it is hidden from readers. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className={`shrink-0 ${className}`}>
      <path d={shapes[name]} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
    </svg>
  );
}

export function Logo() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 22" className="h-6 w-8 shrink-0 stroke-key-900" fill="none" strokeWidth="4">
      <circle cx="11" cy="11" r="7.5" />
      <circle cx="21" cy="11" r="7.5" />
    </svg>
  );
}
