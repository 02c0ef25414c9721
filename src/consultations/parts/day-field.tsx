import { Icon } from '../../kit/web/icon.tsx';
import { fieldLook } from '../../kit/web/look.ts';

type Props = {
  id: string;
  label: string;
  help?: string;
  fault?: string;
  value: string;
  onChange: (day: string) => void;
  onLeave?: () => void;
};

/** A day, with the calendar of the browser. */
export function DayField({ id, label, help, fault, value, onChange, onLeave }: Props) {
  const describedBy = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-dns-16B-130">
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="text-dns-14N-130 text-solid-gray-700">
          {help}
        </p>
      )}
      <input
        id={id}
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
        aria-invalid={fault ? true : undefined}
        aria-describedby={describedBy}
        className={`${fieldLook} w-44 ${fault ? 'border-2! border-red-900!' : ''}`}
      />
      {fault && (
        <p id={`${id}-fault`} className="flex items-center gap-1 text-dns-14N-130 text-red-900">
          <Icon name="warning" className="size-4" />
          {fault}
        </p>
      )}
    </div>
  );
}
