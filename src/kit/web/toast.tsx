import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import { useText } from './lang.ts';
import { text } from './text.ts';
import { type Toast, withoutToast, withToast } from './toasts.ts';

const seconds = 10;
const ToastContext = createContext<(toast: Omit<Toast, 'id'>) => void>(() => {});

/** Says what was done, for ten seconds, with the way back where there is one. */
export const useToast = () => useContext(ToastContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(0);
  const t = useText(text);
  const show = useCallback((toast: Omit<Toast, 'id'>) => {
    next.current += 1;
    const id = next.current;
    setToasts((now) => withToast(now, { ...toast, id }));
  }, []);
  const drop = useCallback((id: number) => setToasts((now) => withoutToast(now, id)), []);
  return (
    <ToastContext value={show}>
      {children}
      <section
        aria-label={t.notices}
        data-react-aria-top-layer="true"
        className="fixed bottom-4 left-4 z-[100001] max-w-[calc(100vw-2rem)] print:hidden"
      >
        <div role="status" className="flex flex-col gap-2">
          {toasts.map((toast) => (
            <ToastLine key={toast.id} toast={toast} drop={drop} />
          ))}
        </div>
      </section>
    </ToastContext>
  );
}

function ToastLine({ toast, drop }: { toast: Toast; drop: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  const t = useText(text);
  const { id, action } = toast;
  const settled = useSettle(toast);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => drop(id), seconds * 1000);
    return () => clearTimeout(timer);
  }, [held, id, drop]);
  const act = () => {
    settled.current = true;
    action?.run();
    drop(id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: resting on a notice only keeps it from leaving
    <div
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="flex items-center gap-3 rounded-8 bg-solid-gray-900 py-2 pr-2 pl-4 text-dns-16N-130 text-white shadow-2"
    >
      <span>{toast.text}</span>
      {action && (
        <button
          type="button"
          onClick={act}
          className="min-h-8 shrink-0 rounded-6 max-desktop:min-h-11 border border-white px-3 text-oln-14B-100 hover:underline"
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        onClick={() => drop(id)}
        aria-label={t.close}
        className="grid size-8 shrink-0 place-items-center rounded-6 max-desktop:size-11"
      >
        <Icon name="close" className="size-4" />
      </button>
    </div>
  );
}

/** Runs `gone` once, when the notice leaves or the page is closed without its action. */
function useSettle({ gone }: Toast) {
  const settled = useRef(false);
  const latest = useRef(gone);
  useEffect(() => {
    const settle = () => {
      if (!settled.current) latest.current?.();
      settled.current = true;
    };
    window.addEventListener('pagehide', settle);
    return () => {
      window.removeEventListener('pagehide', settle);
      settle();
    };
  }, []);
  return settled;
}
