import type { ReactNode } from 'react';
import { Checkbox as Behaviour } from 'react-aria-components';
import { Icon } from './icon.tsx';

type Props = { checked: boolean; disabled?: boolean; onChange: (on: boolean) => void; children: ReactNode };

export function Checkbox({ checked, disabled, onChange, children }: Props) {
  return (
    <Behaviour
      isSelected={checked}
      isDisabled={disabled}
      onChange={onChange}
      className="group flex cursor-pointer items-start gap-2 rounded-4 text-dns-16N-130 max-desktop:py-2.5 data-focus-visible:outline-4 data-focus-visible:outline-black data-focus-visible:outline-offset-2"
    >
      <span className="grid size-6 shrink-0 place-items-center rounded-4 border-2 border-solid-gray-600 bg-white text-white group-data-selected:border-key-900 group-data-selected:bg-key-900 group-data-disabled:border-solid-gray-536 group-data-disabled:bg-solid-gray-536">
        {checked && <Icon name="check" className="size-4 stroke-2" />}
      </span>
      <span>{children}</span>
    </Behaviour>
  );
}
