import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import type { CompareSearch } from '../address.ts';
import { paperAddress } from './address.ts';

const asksToPrint = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key?.toLowerCase() === 'p' && ctrlKey !== metaKey && !shiftKey && !altKey;

/** Ctrl+P on the comparison opens its paper and prints that. */
export function usePrintKey(realm: string, search: CompareSearch): void {
  const navigate = useNavigate();
  const open = useEffectEvent((event: KeyboardEvent) => {
    if (!asksToPrint(event)) return;
    event.preventDefault();
    navigate({ href: paperAddress(realm, { ...search, print: 'yes' }) });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => open(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Prints once the letters are there; the address then asks for it no more. */
export function usePrintOnce(asked: boolean, done: () => void): void {
  const printed = useEffectEvent(done);
  useEffect(() => {
    if (!asked) return;
    let stopped = false;
    document.fonts.ready.then(() => {
      if (stopped) return;
      print();
      printed();
    });
    return () => {
      stopped = true;
    };
  }, [asked]);
}
