import { Chip } from '../../../kit/web/chip.tsx';
import { useLang } from '../../../kit/web/lang.ts';
import { type DesignationState, designationStateWording } from '../../model.ts';

const looks = {
  candidate: 'plain',
  consulting: 'caution',
  designated: 'met',
  'under-review': 'caution',
  withdrawn: 'plain',
  dropped: 'plain',
} as const;

export function StageChip({ state }: { state: DesignationState }) {
  const lang = useLang();
  return <Chip look={looks[state]}>{designationStateWording[state][lang]}</Chip>;
}
