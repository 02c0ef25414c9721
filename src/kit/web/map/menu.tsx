import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from '../icon.tsx';
import { useText } from '../lang.ts';
import { buttonLook, floatLook } from '../look.ts';
import { mapWords } from './text.ts';

type Entry = { id: string; label: string; href?: string; run?: () => void };

/** What can be done with a map: files and the table that says the same. */
export function MapMenu({ entries }: { entries: Entry[] }) {
  const t = useText(mapWords);
  return (
    <MenuTrigger>
      <Button aria-label={t.menu} className={`${buttonLook.small} min-h-8! px-2! max-desktop:min-h-11!`}>
        <Icon name="file" className="size-4" />
        <Icon name="down" className="size-4" />
      </Button>
      <Popover className={`${floatLook} min-w-48 overflow-auto`}>
        <Menu aria-label={t.menu} className="p-1" onAction={(key) => entries.find(({ id }) => id === key)?.run?.()}>
          {entries.map(({ id, label, href }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={label}
              href={href}
              download={href ? true : undefined}
              className="flex min-h-9 max-desktop:min-h-11 cursor-pointer items-center rounded-6 px-3 py-1 text-dns-16N-130 hover:bg-key-50 focus-visible:outline-offset-[-4px] data-focused:bg-key-50"
            >
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
