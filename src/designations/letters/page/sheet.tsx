import type { Block, Paper, PaperPart, SetLines, SetRow } from '../../../kit/pure/document.ts';
import type { Table } from '../../../kit/pure/table.ts';

type Props = { paper: Paper; label: string };

/** A letter as its pages look, to be read beside what is written. */
export function LetterSheets({ paper, label }: Props) {
  return (
    <section aria-label={label} lang={paper.lang} className="flex flex-col gap-3">
      {paper.parts.map((part) => (
        <Sheet key={part.id} part={part} mark={paper.mark} />
      ))}
    </section>
  );
}

/** Sizes follow the width of the sheet, so that lines break about where they do on paper. */
const em = 'text-[length:max(8px,1.85cqw)] leading-160';

function Sheet({ part, mark }: { part: PaperPart; mark: string | null }) {
  return (
    <article className="@container border border-solid-gray-420 bg-white shadow-1">
      <div className={`relative isolate min-h-[141cqw] px-[11.9cqw] py-[8cqw] ${em}`}>
        {part.struck && (
          <>
            <p
              aria-hidden="true"
              className="-z-10 pointer-events-none absolute inset-0 grid place-items-center overflow-hidden"
            >
              <span className="-rotate-35 font-700 text-[length:16cqw] text-solid-gray-200">{part.struck.word}</span>
            </p>
            <p className="mb-[1em] font-700 text-red-1000">{part.struck.note}</p>
          </>
        )}
        {mark && (
          <p className="text-right">
            <span className="tint rounded-4 border border-yellow-1000 bg-yellow-50 px-1 font-700 text-yellow-1100">
              {mark}
            </span>
          </p>
        )}
        {part.blocks.map((block, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a paper have no other name
          <BlockOf key={i} block={block} />
        ))}
      </div>
    </article>
  );
}

function BlockOf({ block }: { block: Block }) {
  if (block.kind === 'set') return <Lines set={block} />;
  if (block.kind === 'box')
    return <div className="my-[0.5em] border border-solid-gray-600" style={{ height: `${block.lines * 1.6}em` }} />;
  return block.kind === 'table' ? <Small table={block.table} /> : null;
}

const sized = { title: 'text-[length:1.09em]', small: 'text-[length:0.86em]' };

const aligned = { center: 'text-center', end: 'text-right' };

function Lines({ set }: { set: SetLines }) {
  const { rows, align, look, indent = 0, column = 0, after = 0 } = set;
  return (
    <div
      className={`wrap-anywhere ${align ? aligned[align] : ''} ${look ? sized[look] : ''}`}
      style={{ paddingLeft: `${indent}em`, marginBottom: `${after * 1.6}em` }}
    >
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
        <Line key={i} row={row} column={column} />
      ))}
    </div>
  );
}

function Line({ row: { label, text }, column }: { row: SetRow; column: number }) {
  if (label === undefined) return <p className="min-h-[1.6em] whitespace-pre-wrap">{text}</p>;
  return (
    <p className="min-h-[1.6em] whitespace-pre-wrap" style={beside(column)}>
      <span className="inline-block whitespace-nowrap" style={{ width: `${column}em`, textIndent: 0 }}>
        {label}
      </span>
      {text}
    </p>
  );
}

const beside = (column: number) => ({ paddingLeft: `${column}em`, textIndent: `-${column}em` });

const cell = 'border border-solid-gray-600 px-[0.3em] py-[0.1em] text-left align-middle wrap-anywhere';

function Small({ table }: { table: Table }) {
  const words = (one: Table['rows'][number]['cells'][number]) => ('text' in one ? one.text : (one.figure.value ?? '…'));
  return (
    <table className="my-[0.4em] w-full border-collapse text-[length:0.82em]">
      <caption className="sr-only">{table.title}</caption>
      <thead>
        <tr className="tint bg-solid-gray-100">
          {table.columns.map(({ id, heading }) => (
            <th key={id} scope="col" className={`${cell} text-center!`}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.id}>
            {row.cells.map((one, i) => (
              <td key={table.columns[i]!.id} className={`${cell} ${'figure' in one ? 'text-right!' : ''}`}>
                {words(one)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
