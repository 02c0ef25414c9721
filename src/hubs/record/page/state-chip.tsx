import { Chip } from '../../../kit/web/chip.tsx';
import { useLang } from '../../../kit/web/lang.ts';
import type { RecordState } from '../model.ts';
import { stateWords } from '../text.ts';

const nothings = {
  unset: 'tint rounded-4 bg-orange-50 px-1 text-orange-900',
  unknown: 'rounded-4 border border-dashed border-solid-gray-536 px-1 text-solid-gray-700',
} as const;
const looks = { 'set-up': 'met', considering: 'caution', none: 'plain' } as const;

/** A state in its word and colour; what is not known looks like the other kinds of nothing. */
export function StateChip({ state }: { state: RecordState }) {
  const lang = useLang();
  const words = stateWords[state][lang];
  if (state === 'unset' || state === 'unknown') {
    return <span className={`text-dns-14N-130 ${nothings[state]}`}>{words}</span>;
  }
  return <Chip look={looks[state]}>{words}</Chip>;
}
