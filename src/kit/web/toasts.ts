export type Toast = {
  id: number;
  text: string;
  action?: { label: string; run: () => void };
  /** When it leaves without its action: what could still be undone is done then. */
  gone?: () => void;
};

/** At most three stand at once; the oldest goes. */
export const withToast = (toasts: readonly Toast[], toast: Toast): Toast[] => [...toasts, toast].slice(-3);

export const withoutToast = (toasts: readonly Toast[], id: number): Toast[] =>
  toasts.filter((toast) => toast.id !== id);
