import { Chip } from '../../../kit/web/chip.tsx';
import { useLang } from '../../../kit/web/lang.ts';
import type { ListedState } from '../list-view.ts';
import { stateWords } from '../text.ts';

const looks = {
  'not-asked': 'plain',
  asked: 'plain',
  begun: 'plain',
  returned: 'caution',
  submitted: 'met',
  checked: 'met',
  confirmed: 'met',
} as const;

export function StateChip({ state }: { state: ListedState }) {
  const lang = useLang();
  return <Chip look={looks[state]}>{stateWords(state, lang)}</Chip>;
}
