import { useRef } from 'react';
import type { PrintedPaper, PrintedPart } from '../../pure/printed-paper.ts';
import { BlockView } from './block.tsx';
import { useCloseness } from './closeness.ts';
import { inOrder } from './in-order.ts';
import { PartNotes } from './notes.tsx';

type Props = { paper: PrintedPaper; part: PrintedPart; first: boolean; flowing: boolean };

/** One part of a paper: it starts a sheet and goes on over as many as it needs. */
export function Sheet({ paper, part, first, flowing }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const { size } = paper;
  useCloseness(body, { part, size, flowing });
  return (
    <section aria-label={part.title ?? paper.title} className={`sheet sheet-${size}-${part.orientation}`}>
      <RunningHead paper={paper} />
      <div ref={body}>
        {first && (
          <>
            {paper.logo && <img src={paper.logo} alt="" className="sheet-logo" />}
            <h1 className="sheet-title">{paper.title}</h1>
            <p className="sheet-below">{paper.below}</p>
          </>
        )}
        {part.title && <h2 className="sheet-part">{part.title}</h2>}
        {inOrder(part.blocks).map(({ item, at }) => (
          <BlockView key={at} block={item} heading={part.title ? 'h3' : 'h2'} flowing={flowing} />
        ))}
        <PartNotes notes={part.notes} columns={part.noteColumns} />
      </div>
      <p className="sheet-foot" aria-hidden="true">
        {paper.running.made}
      </p>
    </section>
  );
}

/** In print the margins of every page carry its words, and the first page the logo. */
function RunningHead({ paper: { running, mark, logo } }: { paper: PrintedPaper }) {
  return (
    <p className="sheet-head" aria-hidden="true">
      {logo && <img src={logo} alt="" />}
      <span className="sheet-whose">{running.whose}</span>
      {mark && <span className="sheet-mark">{mark}</span>}
      <span>{running.asOf}</span>
    </p>
  );
}
