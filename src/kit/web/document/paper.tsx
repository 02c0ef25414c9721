import './sheets.css';
import { type CSSProperties, useRef } from 'react';
import type { PrintedPaper } from '../../pure/printed-paper.ts';
import { useFit } from './fit.ts';
import { useRunningLines } from './running.ts';
import { Sheet } from './sheet.tsx';

/** Widths of sheets in CSS pixels, 96 to the inch. */
const widths = { A4: { portrait: 794, landscape: 1123 }, A3: { portrait: 1123, landscape: 1588 } };

/** A paper as sheets: on screen a preview, in print the paper itself. */
export function PaperSheets({ paper }: { paper: PrintedPaper }) {
  const box = useRef<HTMLElement>(null);
  const fit = useFit(box, Math.max(...paper.parts.map((part) => widths[paper.size][part.orientation])));
  useRunningLines(paper);
  return (
    <article ref={box} lang={paper.lang} aria-label={paper.title} className="paper">
      <div className="paper-sheets" style={{ '--paper-fit': fit ?? 1 } as CSSProperties}>
        {paper.parts.map((part, at) => (
          <Sheet key={part.id} paper={paper} part={part} first={at === 0} flowing={fit === null} />
        ))}
      </div>
    </article>
  );
}
