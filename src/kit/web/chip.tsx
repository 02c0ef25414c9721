import type { ReactNode } from 'react';

const looks = {
  sample: 'border-yellow-1000 bg-yellow-50 text-yellow-1100',
  caution: 'border-yellow-1000 bg-yellow-50 text-yellow-1100',
  blank: 'border-red-900 bg-red-50 text-red-1000',
  met: 'border-green-900 bg-green-50 text-green-900',
  plain: 'border-solid-gray-536 bg-white text-solid-gray-900',
} as const;

export function Chip({ look, children }: { look: keyof typeof looks; children: ReactNode }) {
  return (
    <span
      className={`tint inline-block rounded-6 border px-2 py-0.5 text-dns-14B-130 whitespace-nowrap ${looks[look]}`}
    >
      {children}
    </span>
  );
}
