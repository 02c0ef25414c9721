import type { ReactNode } from 'react';
import type { Table } from '../../kit/pure/table.ts';
import { Card } from '../../kit/web/card.tsx';
import { useLang, useText } from '../../kit/web/lang.ts';
import { TableView } from '../../kit/web/table/table.tsx';
import { TabCard } from '../../kit/web/tabs.tsx';
import { text } from '../text.ts';
import type { IntakePart, IntakeView } from '../view.ts';
import type { AnswersState } from './answers.ts';
import { useStart } from './state.tsx';
import { Successions } from './successions.tsx';
import { WorkbookLink } from './workbook-link.tsx';

type Props = { parts: IntakePart[]; intake: IntakeView; answers: AnswersState };

/** The home-care figures stand beside everything else: whoever knows the prefecture sees at once whether they are right. */
export function Parts({ parts, intake, answers }: Props) {
  const homeCare = parts.find((part) => part.id === 'home-care');
  const others = parts.filter((part) => part !== homeCare && (part.count > 0 || part.table.rows.length > 0));
  return (
    <div
      className={`grid items-start gap-3 ${homeCare && others.length > 0 ? 'wide:grid-cols-[minmax(0,3fr)_minmax(0,5fr)]' : ''}`}
    >
      {homeCare && (
        <Card id="home-care" title={homeCare.title} aside={<Hint>{homeCare.hint}</Hint>} className="min-w-0 max-w-3xl">
          <HomeCare table={homeCare.table} />
        </Card>
      )}
      {others.length > 0 && <PartTabs parts={others} intake={intake} answers={answers} />}
    </div>
  );
}

/** The official names are long sentences: they give way, so that the figures stay in sight. */
const HomeCare = ({ table }: { table: Table }) => (
  <div className="break-normal">
    <TableView table={table} caption="hidden" dense widths={{ [table.columns[0]!.id]: 'one-line' }} />
  </div>
);

const Hint = ({ children }: { children: string }) => (
  <span className="text-dns-14N-130 text-solid-gray-700">{children}</span>
);

function PartTabs({ parts, intake, answers }: Props) {
  const { search, openPart } = useStart();
  const lang = useLang();
  const t = useText(text).preview;
  const entries = parts.map((part) => ({
    id: part.id,
    label: part.title,
    count: part.count.toLocaleString(lang),
    panel: (
      <PartBody part={part} intake={intake}>
        {part.id === 'succession' && <Successions part={part} answers={answers} />}
      </PartBody>
    ),
  }));
  const open = parts.find((part) => part.id === search.part) ?? parts[0]!;
  return (
    <div className="min-w-0">
      <TabCard label={t.parts} entries={entries} open={open.id} onOpen={openPart} />
    </div>
  );
}

/** The hint, the table (or what stands in its place), and where the rest is. */
function PartBody({ part, intake, children }: { part: IntakePart; intake: IntakeView; children?: ReactNode }) {
  const t = useText(text).preview;
  return (
    <>
      {part.hint && <p className="px-3 py-2">{part.hint}</p>}
      {children || <TableView table={part.table} caption="hidden" dense />}
      {part.more > 0 && (
        <p className="px-3 py-2">
          {t.more(part.more)} <WorkbookLink intake={intake} />
        </p>
      )}
    </>
  );
}
