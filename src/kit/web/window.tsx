import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { useText } from './lang.ts';
import { text } from './text.ts';

type Props = { title: string; open: boolean; onOpen: (open: boolean) => void; children: ReactNode };

/** A dialog over the page. Esc and the cross close it; focus returns to where it was. */
export function Window({ title, open, onOpen, children }: Props) {
  const t = useText(text);
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={onOpen}
      isDismissable
      className="fixed inset-0 z-40 overflow-auto bg-opacity-gray-500 p-4 print:hidden"
    >
      <Modal className="mx-auto my-4 w-full max-w-2xl rounded-8 bg-white shadow-5">
        <Dialog className="rounded-8 p-6 focus-inset">
          <div className="mb-4 flex items-start justify-between gap-4">
            <Heading slot="title" className="text-std-20B-150">
              {title}
            </Heading>
            <button
              type="button"
              aria-label={t.close}
              onClick={() => onOpen(false)}
              className="grid size-9 shrink-0 place-items-center rounded-6 max-desktop:size-11"
            >
              <Icon name="close" />
            </button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
