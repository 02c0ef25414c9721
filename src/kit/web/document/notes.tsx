import type { NoteLine } from '../../pure/printed-paper.ts';
import { inOrder } from './in-order.ts';

/** 注意, 注, 記号 and 出典 of a part, their labels in a column of their own. */
export function PartNotes({ notes, columns }: { notes: NoteLine[]; columns: number }) {
  if (notes.length === 0) return null;
  return (
    <ul className="sheet-notes" data-columns={columns}>
      {inOrder(notes).map(({ item, at }) => (
        <li key={at} className={item.caution ? 'sheet-caution' : undefined}>
          <b>{item.label}</b> <span>{item.text}</span>
        </li>
      ))}
    </ul>
  );
}
