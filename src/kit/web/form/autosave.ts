import { useEffect, useMemo, useRef, useState } from 'react';
import { Refused } from '../api.ts';
import { Autosaver, type SaveState } from './autosaver.ts';

/** A server that answers with a refusal has to be listened to; silence and its own trouble pass. */
const mayRetry = (error: unknown): boolean => !(error instanceof Refused && error.status < 500 && error.status !== 401);

/** Saves a form as it is typed; what still waits when the page is left goes at once. */
export function useAutosave<T>(save: (value: T) => Promise<string>, saved: string | null) {
  const [state, setState] = useState<SaveState>(saved ? { kind: 'saved', at: saved } : { kind: 'clean' });
  const latest = useRef(save);
  latest.current = save;
  const saver = useMemo(
    () => new Autosaver<T>({ save: (value) => latest.current(value), onState: setState, mayRetry }),
    [],
  );
  useEffect(() => {
    const leave = () => saver.flush();
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      saver.flush();
    };
  }, [saver]);
  return { state, saver };
}
