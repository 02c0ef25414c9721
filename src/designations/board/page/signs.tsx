import { HatchMark } from '../../../kit/web/patterns.tsx';
import type { Support } from '../../cover/model.ts';
import { supportSigns } from '../../cover/text.ts';
import type { Progress } from '../model.ts';

const circle = 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z';
const triangle = 'M8 2 14.5 14H1.5z';
const insides: Record<Progress, string> = {
  ...{ met: circle, short: 'M8 1.5a6.5 6.5 0 0 0 0 13z', 'not-started': '', unmet: '' },
};

/** Full, half or empty, or a triangle where that is not told: the word stands beside it. */
export function ProgressSign({ progress }: { progress: Progress }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="tint size-4 shrink-0">
      <path d={progress === 'unmet' ? triangle : circle} fill="#ffffff" stroke="#333333" strokeWidth="1.6" />
      <path d={insides[progress]} fill="#333333" />
    </svg>
  );
}

const tones: Record<Support, string> = {
  own: 'text-green-900',
  neighbour: 'text-blue-1000',
  arranged: 'text-yellow-1100',
  none: 'text-red-900',
};

/** The sign of what carries a zone through the night; none is hatched as blank zones are. */
export function SupportSign({ support }: { support: Support }) {
  return (
    <span aria-hidden="true" className={`mr-1 inline-flex items-center font-700 ${tones[support]}`}>
      {support === 'none' ? <HatchMark className="size-3.5" /> : supportSigns[support]}
    </span>
  );
}
