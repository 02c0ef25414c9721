import { useId, useState } from 'react';
import type { FieldChange, HistoryLine } from '../../pure/history.ts';
import { useText } from '../lang.ts';
import { Link } from '../link.tsx';
import { fieldLook } from '../look.ts';
import { FieldChanges } from './field-changes.tsx';
import { text } from './text.ts';

type Props = {
  /** Newest first. */
  lines: readonly HistoryLine[];
  /** Where the record is shown as it was at the end of that line's day. */
  atAddress?: (line: HistoryLine) => string;
  /** Offers to write the value before a change again. */
  onRestore?: (change: FieldChange, line: HistoryLine) => void;
};

/** What happened to one record: a line for each change, by field where asked. */
export function HistoryPanel({ lines, atAddress, onRestore }: Props) {
  const [field, setField] = useState('');
  const t = useText(text);
  const fields = new Map(lines.flatMap((line) => line.changes).map((change) => [change.field, change.label]));
  const shown = field === '' ? lines : lines.filter((line) => line.changes.some((change) => change.field === field));
  if (lines.length === 0) return <p>{t.none}</p>;
  return (
    <div className="flex flex-col gap-3">
      {fields.size > 1 && <FieldChoice fields={fields} value={field} onChange={setField} />}
      {shown.length === 0 && <p>{t.noneOf(fields.get(field) ?? field)}</p>}
      <ol className="flex flex-col">
        {shown.map((line) => (
          <Line key={line.id} line={line} field={field} atAddress={atAddress} onRestore={onRestore} />
        ))}
      </ol>
    </div>
  );
}

type ChoiceProps = { fields: Map<string, string>; value: string; onChange: (field: string) => void };

function FieldChoice({ fields, value, onChange }: ChoiceProps) {
  const id = useId();
  const t = useText(text);
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id} className="text-dns-14B-130">
        {t.field}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)} className={fieldLook}>
        <option value="">{t.allFields}</option>
        {[...fields].map(([field, label]) => (
          <option key={field} value={field}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

type LineProps = Omit<Props, 'lines'> & { line: HistoryLine; field: string };

function Line({ line, field, atAddress, onRestore }: LineProps) {
  const t = useText(text);
  const changes = field === '' ? line.changes : line.changes.filter((change) => change.field === field);
  return (
    <li className="flex flex-col gap-1 border-solid-gray-200 border-b py-3 first:pt-0 last:border-b-0">
      <p className="flex flex-wrap items-baseline gap-x-3 text-dns-16N-130">
        <time dateTime={line.at.day} className="tabular-nums">
          {line.at.words}
        </time>
        <b>{line.who}</b>
        {changes.length === 0 && <span>{line.what}</span>}
      </p>
      <FieldChanges changes={changes} restore={onRestore && ((change) => onRestore(change, line))} />
      {line.reason && (
        <p className="text-dns-14N-130">
          <span className="text-solid-gray-700">{t.reason}</span> {line.reason}
        </p>
      )}
      {atAddress && (
        <Link href={atAddress(line)} className="link self-start text-dns-14N-130">
          {t.at}
        </Link>
      )}
    </li>
  );
}
