import type { Cell, Row } from '../../kit/pure/table.ts';
import { ChoiceField } from '../../kit/web/choice-field.tsx';
import { FigureText } from '../../kit/web/figure.tsx';
import { useText } from '../../kit/web/lang.ts';
import { TableNotes } from '../../kit/web/table/notes.tsx';
import { text } from '../text.ts';
import type { IntakePart } from '../view.ts';
import type { AnswersState } from './answers.ts';

type Props = { part: IntakePart; answers: AnswersState };

const cellLook = 'px-1.5 py-1 text-left text-dns-14N-130 first:pl-3 last:pr-3 max-desktop:block max-desktop:px-3';

/** 承継: each new number beside the one that stood at the same place, and whether it is the same institution. */
export function Successions({ part, answers }: Props) {
  const t = useText(text).succession;
  const { table } = part;
  const decided = table.rows.filter((row) => row.id in answers.answers).length;
  return (
    <>
      <p className="px-3 pb-2" aria-live="polite">
        {t.decided(decided, part.count)}
      </p>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse tabular-nums max-desktop:block">
          <caption className="sr-only">{table.title}</caption>
          <thead className="tint border-black border-b bg-solid-gray-100 text-dns-14B-130 max-desktop:hidden">
            <tr>
              {table.columns.map((column) => (
                <th key={column.id} scope="col" className="px-1.5 py-1 text-left first:pl-3">
                  {column.heading}
                </th>
              ))}
              <th scope="col" className="px-1.5 py-1 text-left last:pr-3">
                {t.decision}
              </th>
            </tr>
          </thead>
          <tbody className="max-desktop:block">
            {table.rows.map((row) => (
              <Succession key={row.id} row={row} part={part} answers={answers} />
            ))}
          </tbody>
        </table>
      </div>
      <TableNotes table={table} />
    </>
  );
}

function Succession({ row, part, answers }: Props & { row: Row }) {
  return (
    <tr className="border-solid-gray-200 border-b max-desktop:block max-desktop:py-2">
      {row.cells.map((cell, at) => {
        const column = part.table.columns[at]!;
        return at === 0 ? (
          <th key={column.id} scope="row" className={`${cellLook} font-400`}>
            <Labelled heading={column.heading} cell={cell} />
          </th>
        ) : (
          <td key={column.id} className={cellLook}>
            <Labelled heading={column.heading} cell={cell} />
          </td>
        );
      })}
      <td className={cellLook}>
        <Decision row={row} answers={answers} />
      </td>
    </tr>
  );
}

/** On a phone the head of the table is not shown: each cell carries its heading. */
function Labelled({ heading, cell }: { heading: string; cell: Cell }) {
  return (
    <>
      <span className="mr-2 text-solid-gray-700 desktop:hidden">{heading}</span>
      {'text' in cell ? cell.text : <FigureText figure={cell.figure} />}
    </>
  );
}

function Decision({ row, answers: { answers, answer } }: { row: Row; answers: AnswersState }) {
  const t = useText(text).succession;
  const choices = [
    { id: 'same', label: t.same },
    { id: 'other', label: t.other },
    { id: 'later', label: t.later },
  ] as const;
  const given = answers[row.id];
  const name = row.cells.flatMap((cell) => ('text' in cell ? [cell.text] : [])).join(' ');
  return (
    <ChoiceField
      label={t.of(name)}
      choices={choices}
      value={given === undefined ? 'later' : given ? 'same' : 'other'}
      onChange={(id) => answer(row.id, id === 'later' ? null : id === 'same')}
    />
  );
}
