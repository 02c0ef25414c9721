import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { Cell } from '../../../kit/pure/table.ts';
import { Button } from '../../../kit/web/button.tsx';
import { Checkbox } from '../../../kit/web/checkbox.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { address } from '../../../kit/web/search.ts';
import { TableView } from '../../../kit/web/table/table.tsx';
import type { LettersView } from '../view.ts';
import { text } from './text.ts';

const route = getRouteApi('/$realm/designations/letters');

/** Letters as they went out, with their files; several can be had as one. */
export function LetterList({ view, open }: { view: LettersView; open: (id: string) => void }) {
  const { realm } = route.useParams();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const t = useText(text);
  const labels = new Map(view.letters.map(({ id, label }) => [`${id}`, label]));
  const revoked = new Set(view.letters.filter((one) => one.revoked).map(({ id }) => `${id}`));
  if (view.letters.length === 0) return <p className="p-4">{view.next}</p>;
  const toggle = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <>
      <div className="flex min-h-12 flex-wrap items-center gap-3 px-3 py-1 text-dns-14N-130 print:hidden">
        {chosen.length === 0 ? (
          <p className="text-solid-gray-700">{t.chooseHint}</p>
        ) : (
          <>
            <p role="status">{t.chosen(chosen.length)}</p>
            <LetterFiles realm={realm} ids={chosen} />
            <Button look="text" onClick={() => setChosen([])}>
              {t.clear}
            </Button>
          </>
        )}
      </div>
      <TableView
        table={view.table}
        caption="hidden"
        onRow={({ id }) => open(id)}
        draw={(row, { id }) => {
          if (id === 'files') return <LetterFiles realm={realm} ids={[row.id]} title={labels.get(row.id)} />;
          if (id === 'state' && revoked.has(row.id)) return <Revoked cell={row.cells[5]!} />;
          if (id !== 'title') return null;
          const cell = row.cells[1]!;
          return (
            <Checkbox checked={chosen.includes(row.id)} onChange={(on) => toggle(row.id, on)}>
              {'text' in cell ? cell.text : ''}
              <span className="sr-only">{t.choose(labels.get(row.id) ?? '')}</span>
            </Checkbox>
          );
        }}
      />
    </>
  );
}

const wordsOf = (cell: Cell): string => ('text' in cell ? cell.text : '');

function Revoked({ cell }: { cell: Cell }) {
  return <span className="font-700 text-red-900">{wordsOf(cell)}</span>;
}

type FilesProps = { realm: string; ids: readonly string[]; title?: string };

/** PDF and Word of one letter, or of several together; of several a ZIP, too. */
export function LetterFiles({ realm, ids, title }: FilesProps) {
  const t = useText(text);
  const search = { ids: [...ids] };
  const files = [
    { label: t.pdf, href: address(`/api/${realm}/letters.pdf`, search) },
    { label: t.docx, href: address(`/api/${realm}/letters.docx`, search) },
    ...(ids.length > 1
      ? [
          { label: t.zipPdf, href: address(`/api/${realm}/letters.zip`, { ...search, format: 'pdf' }) },
          { label: t.zipDocx, href: address(`/api/${realm}/letters.zip`, { ...search, format: 'docx' }) },
        ]
      : []),
  ];
  return (
    <span className="flex flex-wrap gap-x-4">
      {files.map(({ label, href }) => (
        <a key={label} href={href} download className="link min-h-6" aria-label={title && t.fileOf(label, title)}>
          {label}
        </a>
      ))}
    </span>
  );
}
