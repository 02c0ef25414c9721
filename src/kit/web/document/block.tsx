import type { PrintedBlock } from '../../pure/printed-paper.ts';
import { DrawingView } from './drawing.tsx';
import { inOrder } from './in-order.ts';
import { scrolled } from './scrolled.ts';
import { SheetTableView } from './table.tsx';

const looks = { answer: 'sheet-answer', quiet: 'sheet-quiet', plain: 'sheet-text' };

type Props = { block: PrintedBlock; heading: 'h2' | 'h3'; flowing: boolean };

export function BlockView({ block, heading: Heading, flowing }: Props) {
  switch (block.kind) {
    case 'heading':
      return <Heading className="sheet-heading">{block.text}</Heading>;
    case 'paragraph':
      return <p className={looks[block.look ?? 'plain']}>{block.text}</p>;
    case 'list':
      return (
        <ul className="sheet-list">
          {inOrder(block.items).map(({ item, at }) => (
            <li key={at}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return <SheetTableView table={block.table} flowing={flowing} />;
    case 'drawing':
      return (
        <div className="sheet-drawing">
          {block.title && <Heading className="sheet-caption">{block.title}</Heading>}
          <div className="sheet-wide" {...scrolled(block.drawing.name, flowing)}>
            <DrawingView drawing={block.drawing} width={block.width} />
          </div>
        </div>
      );
    case 'page-break':
      return <hr className="sheet-break" />;
  }
}
