import { type ReactNode, useId } from 'react';
import { Icon } from '../../../kit/web/icon.tsx';
import { fieldLook } from '../../../kit/web/look.ts';

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  fault?: string;
  inline?: boolean;
  wide?: boolean;
  children: ReactNode;
};

/** One of many, with what is wrong below it. */
export function SelectField({ label, value, onChange, fault, inline, wide, children }: Props) {
  const id = useId();
  return (
    <div className={`flex min-w-0 gap-x-2 gap-y-1 ${inline ? 'items-center' : 'flex-col'}`}>
      <label htmlFor={id} className={inline ? 'shrink-0 text-dns-14N-130' : 'text-dns-16N-130'}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault ? `${id}-fault` : undefined}
        className={`${fieldLook} min-w-0 max-desktop:min-h-11 ${wide ? 'w-full' : 'max-w-xs'} ${fault ? 'border-2! border-red-900!' : ''}`}
      >
        {children}
      </select>
      {fault && (
        <p id={`${id}-fault`} className="flex items-start gap-1 text-dns-14N-130 text-red-900">
          <Icon name="warning" className="size-4 shrink-0" />
          {fault}
        </p>
      )}
    </div>
  );
}
