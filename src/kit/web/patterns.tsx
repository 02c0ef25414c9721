/** The hatch of a blank zone: one definition for bars, marks, legends and print. */
export function Patterns() {
  return (
    <svg aria-hidden="true" className="absolute size-0" focusable="false">
      <defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="7" height="7" className="fill-red-50" />
          <rect width="2.4" height="7" className="fill-red-900" />
        </pattern>
      </defs>
    </svg>
  );
}

export function HatchMark({ className = 'size-4' }: { className?: string }) {
  return (
    <svg aria-hidden="true" className={`inline-block shrink-0 ${className}`} viewBox="0 0 16 16">
      <rect x="1" y="1" width="14" height="14" fill="url(#hatch)" className="stroke-red-900" strokeWidth="1.6" />
    </svg>
  );
}

/** How large a part of the whole is blank; the figures beside it say the same. */
export function HatchBar({ part, whole }: { part: number; whole: number }) {
  const width = whole === 0 ? 0 : Math.max((part / whole) * 56, part > 0 ? 2.5 : 0);
  return (
    <svg aria-hidden="true" className="h-2.5 w-10 shrink-0" viewBox="0 0 56 10" preserveAspectRatio="none">
      <rect width="56" height="10" className="fill-solid-gray-100" />
      {part > 0 && <rect width={width} height="10" fill="url(#hatch)" />}
      {part > 0 && <path d={`M${width} 0v10`} className="stroke-red-900" strokeWidth="1.6" />}
    </svg>
  );
}
