import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

type Take = (files: File[]) => void;

/** Takes files let go anywhere on the page, so that none opens in place of it. True while files hover above it. */
export function useFileDrop(take: Take): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  }, [take]);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over;
}

type Props = {
  /** On the button; what can also be done stands beside it. */
  choose: string;
  or: string;
  accept: string;
  primary: boolean;
  /** Takes the focus when it comes. */
  focus?: boolean;
  onFiles: Take;
  children?: ReactNode;
};

/** Where files are dropped, and the button that does the same. */
export function DropZone({ choose, or, accept, primary, focus = false, onFiles, children }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const over = useFileDrop(onFiles);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, [focus]);
  const chosen = () => {
    const files = [...(input.current?.files ?? [])];
    if (input.current) input.current.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className={`tint flex flex-col items-center gap-3 rounded-8 border-2 border-dashed px-4 py-6 text-center ${
        over ? 'border-key-900 bg-key-50' : 'border-solid-gray-600 bg-white'
      }`}
    >
      <div className="flex flex-wrap items-center justify-center gap-x-4 gap-y-2">
        <input ref={input} type="file" hidden multiple accept={accept} onChange={chosen} />
        <Button ref={button} look={primary ? 'solid' : 'outline'} onClick={() => input.current?.click()}>
          <Icon name="file" />
          {choose}
        </Button>
        <span>{or}</span>
      </div>
      {children}
    </div>
  );
}
