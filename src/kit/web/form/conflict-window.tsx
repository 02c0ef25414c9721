import { useState } from 'react';
import { Button } from '../button.tsx';
import { useText } from '../lang.ts';
import { Window } from '../window.tsx';
import { text } from './text.ts';

/** A field both changed, in words. */
export type ConflictRow = { id: string; label: string; mine: string; theirs: string };

export type Side = 'mine' | 'theirs';

type Props = {
  /** Who saved the same record, and when. */
  title: string;
  /** What came together by itself. */
  merged: string;
  /** The other's name, for the head of a column. */
  theirs: string;
  rows: readonly ConflictRow[];
  busy: boolean;
  onSave: (sides: Record<string, Side>) => void;
  onKeep: () => void;
  onLater: () => void;
};

/** Both versions side by side, only where they differ; Esc decides nothing and loses nothing. */
export function ConflictWindow({ title, merged, theirs, rows, busy, onSave, onKeep, onLater }: Props) {
  const [sides, setSides] = useState<Record<string, Side>>(() =>
    Object.fromEntries(rows.map(({ id }) => [id, 'mine'] as const)),
  );
  const t = useText(text).conflict;
  return (
    <Window title={title} open onOpen={(open) => !open && onLater()}>
      {merged && <p className="mb-3 leading-150">{merged}</p>}
      <table className="w-full border-collapse max-desktop:block">
        <thead className="tint border-black border-b bg-solid-gray-100 text-left text-dns-14B-130 max-desktop:hidden">
          <tr>
            {[t.field, t.mine, theirs, t.take].map((head, at) => (
              <th key={head} scope="col" className={`px-2 py-1 ${at === 1 || at === 2 ? 'w-[32%]' : ''}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-desktop:block">
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              theirs={theirs}
              side={sides[row.id] ?? 'mine'}
              onSide={(side) => setSides((now) => ({ ...now, [row.id]: side }))}
            />
          ))}
        </tbody>
      </table>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button look="solid" disabled={busy} onClick={() => onSave(sides)}>
          {t.save}
        </Button>
        <Button disabled={busy} onClick={onKeep}>
          {t.keep}
        </Button>
        <Button look="text" onClick={onLater}>
          {t.later}
        </Button>
      </div>
    </Window>
  );
}

type RowProps = { row: ConflictRow; theirs: string; side: Side; onSide: (side: Side) => void };

const cell = 'px-2 py-2 align-top whitespace-pre-wrap break-words max-desktop:block';
const chosen = 'tint bg-key-50 shadow-[inset_4px_0_0_var(--color-key-900)]';

function Row({ row, theirs, side, onSide }: RowProps) {
  const t = useText(text).conflict;
  const names: [Side, string][] = [
    ['mine', t.mine],
    ['theirs', theirs],
  ];
  return (
    <tr className="border-solid-gray-200 border-b max-desktop:block">
      <th scope="row" className={`${cell} text-left text-dns-16B-130`}>
        {row.label}
      </th>
      {names.map(([id, name]) => (
        <td key={id} className={`${cell} ${side === id ? chosen : ''}`}>
          <span className="block text-dns-14N-130 text-solid-gray-700 desktop:hidden">{name}</span>
          {row[id] || <span className="text-solid-gray-700">{t.empty}</span>}
        </td>
      ))}
      <td className={cell}>
        <fieldset className="flex flex-wrap gap-x-3 desktop:flex-col">
          <legend className="sr-only">{t.takeOf(row.label)}</legend>
          {names.map(([id, name]) => (
            <label
              key={id}
              className="flex min-h-9 items-center gap-1 whitespace-nowrap text-dns-16N-130 max-desktop:min-h-11"
            >
              <input
                type="radio"
                name={`take-${row.id}`}
                checked={side === id}
                onChange={() => onSide(id)}
                className="size-5"
              />
              {name}
            </label>
          ))}
        </fieldset>
      </td>
    </tr>
  );
}
