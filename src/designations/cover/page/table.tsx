import { useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column, Row, Table } from '../../../kit/pure/table.ts';
import { Chip } from '../../../kit/web/chip.tsx';
import { useText } from '../../../kit/web/lang.ts';
import { Link } from '../../../kit/web/link.tsx';
import { TiedRows } from '../../../kit/web/map/tied-rows.tsx';
import { address } from '../../../kit/web/search.ts';
import { TableNotes } from '../../../kit/web/table/notes.tsx';
import { TableView } from '../../../kit/web/table/table.tsx';
import type { CoverState } from '../model.ts';
import type { CoverSearch } from '../page-address.ts';
import type { CoverLine, CoverView } from '../view.ts';
import type { Asked } from './acts.tsx';
import { text } from './text.ts';

type Props = { view: CoverView; search: CoverSearch; onAct: (asked: Asked) => void };

const looks: Record<CoverState, 'met' | 'caution' | 'plain'> = {
  'in-force': 'met',
  agreed: 'met',
  'one-side': 'caution',
  proposed: 'caution',
  ended: 'plain',
};

const act =
  'mt-1 inline-flex min-h-7 items-center whitespace-nowrap rounded-6 border border-key-900 bg-white px-2 text-oln-14B-100 text-key-900 hover:bg-key-50 max-desktop:min-h-11 print:hidden';

/** The same as the map: each cover with who has agreed and what can be done. */
export function CoverTable({ view, search, onAct }: Props) {
  const t = useText(text);
  const zoneOf = new Map(view.lines.map(({ id, zone }) => [String(id), zone ?? undefined]));
  const lines = new Map(view.lines.map((line) => [String(line.id), line]));
  const chosen = view.lines.find(({ zone }) => zone !== null && zone === search.zone);
  const draw = (row: Row, column: Column) => {
    const line = lines.get(row.id);
    return line ? drawn(line, column, row, view, onAct) : null;
  };
  return (
    <section
      aria-labelledby="cover-list"
      className="card splits min-w-0 self-start rounded-8 border border-solid-gray-200 bg-white"
    >
      <h2 id="cover-list" tabIndex={-1} className="px-3 py-2 text-dns-16B-130">
        {t.list(view.lines.length)}
      </h2>
      {view.lines.length === 0 ? (
        <p className="px-3 pb-3 leading-150">
          {t.listNone}
          {view.next === null && view.choices !== null && ` ${t.listNext}`}
        </p>
      ) : (
        <TiedRows areaOf={(row) => zoneOf.get(row)}>
          <TableView
            table={onScreen(view.table)}
            caption="hidden"
            draw={draw}
            selected={chosen && String(chosen.id)}
            notes={false}
          />
        </TiedRows>
      )}
      <TableNotes table={{ ...view.table, caveats: [] }} />
    </section>
  );
}

/** Stand under the institution and the state: files have columns of their own. */
const drawnTogether = ['from', 'adjacent', 'period', 'scope', 'note'];

function onScreen(table: Table): Table {
  const kept = table.columns.flatMap(({ id }, at) => (drawnTogether.includes(id) ? [] : [at]));
  return {
    ...table,
    columns: kept.map((at) => table.columns[at]!),
    rows: table.rows.map((row) => ({ ...row, cells: kept.map((at) => row.cells[at]!) })),
  };
}

function drawn(line: CoverLine, { id }: Column, row: Row, view: CoverView, onAct: Props['onAct']): ReactNode {
  const whole = view.table.rows.find((one) => one.id === row.id)!;
  const wordsOf = (column: string) => {
    const cell = whole.cells[view.table.columns.findIndex((one) => one.id === column)];
    return cell && 'text' in cell ? cell.text : '';
  };
  const words = wordsOf(id);
  if (id === 'giver')
    return <Giver line={line} under={[wordsOf('from'), wordsOf('adjacent')]} note={wordsOf('note')} />;
  if (id === 'state') return <State line={line} under={[wordsOf('period'), wordsOf('scope')]} onAct={onAct} />;
  if (id === 'giverConsent' && line.agree.giver) return <GiverAgrees line={line} onAct={onAct} />;
  if (id === 'receiverConsent' && line.agree.receivers.length > 0)
    return <ReceiversAgree line={line} words={words} onAct={onAct} />;
  return null;
}

const small = 'block text-dns-14N-130 text-solid-gray-700';

function Giver({ line, under, note }: { line: CoverLine; under: string[]; note: string }) {
  const { realm } = useParams({ strict: false });
  const { lang } = useSearch({ strict: false }) as { lang?: 'en' };
  return (
    <span className="max-desktop:text-right">
      <Link href={address(`/${realm}/designations/${line.designation}`, { lang })}>{line.giver}</Link>
      <span className={small}>{under.filter(Boolean).join(lang === 'en' ? ', ' : '・')}</span>
      {note && <span className={small}>{note}</span>}
    </span>
  );
}

type ActProps = { line: CoverLine; onAct: Props['onAct'] };

function State({ line, under, onAct }: ActProps & { under: string[] }) {
  const t = useText(text);
  return (
    <span className="inline-flex flex-col items-start gap-1 max-desktop:items-end">
      <Chip look={looks[line.state]}>{line.stateLabel}</Chip>
      {line.lost && <Chip look="blank">{t.lost}</Chip>}
      {under.filter(Boolean).map((words) => (
        <span key={words} className={`${small} max-desktop:text-right`}>
          {words}
        </span>
      ))}
      {line.mayEnd && (
        <button
          type="button"
          aria-label={t.endName(line.giver, line.covered)}
          aria-haspopup="dialog"
          onClick={() => onAct({ act: 'end', line })}
          className="link min-h-6 text-dns-14N-130 max-desktop:min-h-11 print:hidden"
        >
          {t.end}
        </button>
      )}
    </span>
  );
}

function GiverAgrees({ line, onAct }: ActProps) {
  const t = useText(text);
  const own = line.agree.giver === 'own';
  return (
    <button
      type="button"
      aria-label={own ? t.agreeFor(line.giver) : t.agreeBehalfName(line.giver)}
      aria-haspopup={own ? undefined : 'dialog'}
      onClick={() => onAct({ act: own ? 'give' : 'behalf', line })}
      className={act}
    >
      {own ? t.agree : t.agreeBehalf}
    </button>
  );
}

function ReceiversAgree({ line, words, onAct }: ActProps & { words: string }) {
  const t = useText(text);
  return (
    <span className="inline-flex flex-col items-start max-desktop:items-end">
      {words}
      {line.agree.receivers.map((municipality) => (
        <button
          key={municipality.code}
          type="button"
          onClick={() => onAct({ act: 'receive', line, municipality: municipality.code })}
          className={act}
        >
          {t.agreeFor(municipality.name)}
        </button>
      ))}
    </span>
  );
}
