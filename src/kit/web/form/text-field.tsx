import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { fieldHead, fieldLook, fieldRows } from '../look.ts';

type Props = {
  id: string;
  label: string;
  /** Who sees it, beside the label. */
  note?: ReactNode;
  help?: string;
  fault?: string;
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
  width: 'short' | 'medium' | 'long';
  kind: 'line' | 'phone' | 'text';
};

const widths = { short: 'max-w-60', medium: 'max-w-sm', long: 'max-w-2xl' };

/** Label, support text, box, and below it what is wrong. */
export function TextField({ id, label, note, help, fault, value, onChange, onLeave, width, kind }: Props) {
  const describedBy = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  const shared = {
    ...{ id, value, onBlur: onLeave, autoComplete: 'off' },
    'aria-invalid': fault ? true : undefined,
    'aria-describedby': describedBy,
    className: `${fieldLook} block w-full ${widths[width]} ${fault ? 'border-2! border-red-900!' : ''}`,
  };
  return (
    <div className={fieldRows}>
      <div className={fieldHead}>
        <p className="flex flex-wrap items-baseline gap-x-2">
          <label htmlFor={id} className="text-dns-16B-130">
            {label}
          </label>
          {note}
        </p>
        {help && (
          <p id={`${id}-help`} className="text-dns-14N-130 text-solid-gray-700">
            {help}
          </p>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        {kind === 'text' ? (
          <textarea {...shared} rows={4} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input
            {...shared}
            inputMode={kind === 'phone' ? 'tel' : undefined}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
        {fault && (
          <p id={`${id}-fault`} className="flex items-center gap-1 text-dns-14N-130 text-red-900">
            <Icon name="warning" className="size-4 shrink-0" />
            {fault}
          </p>
        )}
      </div>
    </div>
  );
}
