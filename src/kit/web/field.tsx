import { useId } from 'react';
import { Icon } from './icon.tsx';
import { fieldLook } from './look.ts';

type Props = {
  label: string;
  required?: string;
  help?: string;
  fault?: string;
  value: string;
  onChange: (value: string) => void;
  numeric?: boolean;
  light?: boolean;
};

/** Label, support text, box, and below it what is wrong. */
export function Field({ label, required, help, fault, value, onChange, numeric, light }: Props) {
  const id = useId();
  const describedBy = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  return (
    <div>
      <label htmlFor={id} className={light ? 'text-dns-16N-130' : 'text-dns-16B-130'}>
        {label}
        {required && <span className="ml-2 font-400 text-red-900">{required}</span>}
      </label>
      {help && (
        <p id={`${id}-help`} className="text-dns-14N-130 text-solid-gray-700">
          {help}
        </p>
      )}
      <input
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        inputMode={numeric ? 'numeric' : undefined}
        autoComplete="off"
        aria-required={required ? true : undefined}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy}
        className={`${fieldLook} mt-1 block ${numeric ? 'w-20 text-right' : 'w-full max-w-xl'} ${fault ? 'border-2 border-red-900' : ''}`}
      />
      {fault && (
        <p id={`${id}-fault`} className="mt-1 flex items-center gap-1 text-dns-14N-130 text-red-900">
          <Icon name="warning" className="size-4" />
          {fault}
        </p>
      )}
    </div>
  );
}

/** Once faults are drawn, the first field that has one takes the focus. */
export const focusFirstFault = (form: HTMLElement): void =>
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
