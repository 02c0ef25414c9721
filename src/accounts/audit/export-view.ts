import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Column, Table } from '../../kit/pure/table.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { AuditFilter, AuditWords } from './model.ts';
import { text } from './text.ts';
import { actWords, auditTable, type ChainView, type Listed } from './view.ts';

/** As many entries as a file holds. */
export const mostExported = 20_000;

/** The entries for a file: their numbers and records, and in the notes whether the chain holds and whose they are. */
export function exportTable(listed: Listed, chain: ChainView | null, words: AuditWords, lang: Lang): Table {
  const t = text[lang];
  const entries = listed.entries.slice(0, mostExported);
  const { columns, rows, ...table } = auditTable({ ...listed, entries }, words, lang);
  const seq: Column = { id: 'seq', key: 'seq', heading: t.columns.seq, kind: 'number' };
  const record: Column = { id: 'record', key: 'record', heading: t.columns.record, kind: 'code' };
  const verified = chain ? `${t.chain.title}：${chain.sentence}` : t.chain.notWhole;
  return {
    ...table,
    columns: [seq, ...columns, record],
    rows: rows.map((row, i) => ({
      ...row,
      cells: [{ figure: { state: 'ok', value: entries[i]!.seq } }, ...row.cells, { text: entries[i]!.record ?? '' }],
    })),
    footnotes: [
      listed.office === null ? t.readsAll : t.readsOffice(listed.office),
      ...filterNotes(listed.filter, lang),
      t.note.order,
      ...(chain?.ok === false ? [] : [verified]),
    ],
    caveats: [
      ...(listed.entries.length > mostExported ? [t.note.truncated(mostExported)] : []),
      ...(chain?.ok === false
        ? [verified, ...chain.faults.map((fault) => fault.words), ...(chain.more ? [chain.more] : [])]
        : []),
    ],
  };
}

function filterNotes(filter: AuditFilter, lang: Lang): string[] {
  const t = text[lang];
  const labels = { ...t.filter, record: t.columns.record };
  const say = (name: keyof AuditFilter, value: string) => {
    if (name === 'act') return actWords(value as NonNullable<AuditFilter['act']>, lang);
    return name === 'from' || name === 'until' ? writeDay(value as Day, lang) : value;
  };
  const said = (Object.entries(filter) as [keyof AuditFilter, string][]).map(([name, value]) =>
    t.part(labels[name], say(name, value)),
  );
  return said.length > 0 ? [t.note.filter(said.join(t.comma))] : [];
}
