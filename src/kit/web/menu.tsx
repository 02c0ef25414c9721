import type { ReactNode } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { type ButtonLook, buttonLook, floatLook } from './look.ts';

export type Choice = { id: string; label: string; note?: string; href: string; download?: boolean; current?: boolean };

type Props = {
  label: ReactNode;
  name?: string;
  look: ButtonLook;
  title?: string;
  choices: Choice[];
  onChoose?: (id: string) => void;
};

/** A button that opens a list of addresses. */
export function ChoiceMenu({ label, name, look, title, choices, onChoose }: Props) {
  return (
    <MenuTrigger>
      <Button aria-label={name} className={buttonLook[look]}>
        {label}
        <Icon name="down" className="size-4" />
      </Button>
      <Popover className={`${floatLook} min-w-56 overflow-auto`}>
        <Menu className="p-1" onAction={(key) => onChoose?.(String(key))} aria-label={name}>
          <MenuSection>
            {title && <Header className="px-3 py-2 text-dns-14N-130 text-solid-gray-700">{title}</Header>}
            {choices.map((choice) => (
              <ChoiceLine key={choice.id} choice={choice} />
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ChoiceLine({ choice }: { choice: Choice }) {
  return (
    <MenuItem
      id={choice.id}
      textValue={choice.label}
      href={choice.href}
      download={choice.download || undefined}
      aria-current={choice.current || undefined}
      className="flex min-h-9 max-desktop:min-h-11 cursor-pointer items-center gap-2 rounded-6 px-3 py-1 text-dns-16N-130 hover:bg-key-50 focus-visible:outline-offset-[-4px] data-focused:bg-key-50"
    >
      <span className="w-4">{choice.current && <Icon name="check" className="size-4 text-key-900" />}</span>
      <span>
        {choice.label}
        {choice.note && <span className="ml-2 text-dns-14N-130 text-solid-gray-700">{choice.note}</span>}
      </span>
    </MenuItem>
  );
}
