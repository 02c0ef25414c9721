import { type Day, writeDay } from '../../../kit/pure/day.ts';
import { writePlace } from '../../../kit/pure/fault.ts';
import type { Cell, Table } from '../../../kit/pure/table.ts';
import { type Lang, say } from '../../../kit/pure/wording.ts';
import { bodyKindWording, designationKindWording } from '../../model.ts';
import { areaNames } from '../areas.ts';
import { listText } from '../list-text.ts';
import { changesOf } from './compare.ts';
import type { CurrentPlan, CurrentRow } from './model.ts';
import { currentText } from './text.ts';

/** What importing a list would do, or has done. */
export type CurrentView = {
  sentence: string;
  /** How many rows change something. */
  changes: number;
  notices: string[];
  parts: {
    id: 'added' | 'numbered' | 'unmatched' | 'rejects';
    title: string;
    count: number;
    hint: string;
    table: Table;
  }[];
};

const shownRows = 200;

export function currentView(plan: CurrentPlan, saved: boolean, lang: Lang): CurrentView {
  const t = currentText[lang];
  const { added, unchanged, numbered, rejects } = plan;
  const unmatched = added.filter((row) => row.unmatched !== null);
  const parts = [
    {
      id: 'added' as const,
      title: t.added,
      hint: t.addedHint,
      count: added.length,
      table: addedTable(plan, added, lang),
    },
    {
      id: 'numbered' as const,
      title: t.numbered,
      hint: t.numberedHint,
      count: numbered.length,
      table: numberedTable(plan, lang),
    },
    {
      id: 'unmatched' as const,
      title: t.unmatched,
      hint: t.unmatchedHint,
      count: unmatched.length,
      table: unmatchedTable(plan, unmatched, lang),
    },
    {
      id: 'rejects' as const,
      title: t.rejects,
      hint: t.rejectsHint,
      count: rejects.length,
      table: rejectsTable(plan, lang),
    },
  ];
  return {
    sentence: saved
      ? t.after(added.length, numbered.length, rejects.length)
      : t.before(added.length, numbered.length, unchanged.length, rejects.length),
    changes: changesOf(plan),
    notices: plan.notices.map((notice) => say(notice, lang)),
    parts: parts.filter(({ count }) => count > 0),
  };
}

const cell = (words: string | number | null): Cell => ({ text: String(words ?? '') });

function tableOf(id: string, columns: [string, string][], rows: Cell[][], at: Day, lang: Lang): Table {
  const more = rows.length - shownRows;
  return {
    ...{ id, title: '', asOf: writeDay(at, lang), caveats: [], sources: [] },
    footnotes: more > 0 ? [currentText[lang].more(shownRows, more)] : [],
    columns: columns.map(([key, heading]) => ({ id: key, key, heading, kind: 'text' })),
    rows: rows.slice(0, shownRows).map((cells, i) => ({ id: String(i), cells })),
  };
}

function addedTable({ grounds }: CurrentPlan, rows: CurrentRow[], lang: Lang): Table {
  const c = listText[lang].columns;
  const areaOf = areaNames(grounds.divisions, lang);
  const columns: [string, string][] = [
    ['name', c.name],
    ['number', c.number],
    ['body_kind', c.bodyKind],
    ['kind', c.kind],
    ['area', c.area],
    ['from', c.from],
  ];
  const cells = rows.map(({ body, designation: d }) => [
    cell(body.name),
    cell(body.number),
    cell(say(bodyKindWording[body.kind], lang)),
    cell(say(designationKindWording[d.kind], lang)),
    cell(areaOf(d.unit, d.area)),
    cell(d.from && writeDay(d.from, lang)),
  ]);
  return tableOf('current-added', columns, cells, grounds.today, lang);
}

function numberedTable({ numbered, grounds }: CurrentPlan, lang: Lang): Table {
  const t = currentText[lang].columns;
  const c = listText[lang].columns;
  const columns: [string, string][] = [
    ['row', t.row],
    ['on_record', t.onRecord],
    ['number', c.number],
    ['name', c.name],
  ];
  const cells = numbered.map(({ row: { row, body }, known }) => [
    cell(row),
    cell(known.name),
    cell(body.number),
    cell(body.name),
  ]);
  return tableOf('current-numbered', columns, cells, grounds.today, lang);
}

function unmatchedTable({ grounds }: CurrentPlan, rows: CurrentRow[], lang: Lang): Table {
  const t = currentText[lang].columns;
  const columns: [string, string][] = [
    ['row', t.row],
    ['name', listText[lang].columns.name],
    ['reason', t.reason],
  ];
  const cells = rows.map((row) => [cell(row.row), cell(row.body.name), cell(say(row.unmatched!, lang))]);
  return tableOf('current-unmatched', columns, cells, grounds.today, lang);
}

function rejectsTable({ rejects, grounds }: CurrentPlan, lang: Lang): Table {
  const t = currentText[lang].columns;
  const columns: [string, string][] = [
    ['place', t.place],
    ['found', t.found],
    ['reason', t.reason],
  ];
  const cells = rejects.map(({ at, found, message }) => [
    cell(writePlace({ ...at, file: undefined }, lang)),
    cell(found ?? ''),
    cell(say(message, lang)),
  ]);
  return tableOf('current-rejects', columns, cells, grounds.today, lang);
}
