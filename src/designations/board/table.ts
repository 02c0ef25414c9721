import { wholeShare } from '../../hubs/status/rules.ts';
import { writeDay } from '../../kit/pure/day.ts';
import { known, nothing } from '../../kit/pure/figure.ts';
import type { Cell, Column, Row, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import { cite } from '../../sources/view.ts';
import type { Standing } from '../cover/model.ts';
import { sourcesOf, warningsOf } from '../cover/standing-words.ts';
import { text as coverText } from '../cover/text.ts';
import { fiscalYearName } from '../yearly/text.ts';
import { columnsOf, type Drawn, figureOf } from './columns.ts';
import type { BoardFacts } from './model.ts';
import { text } from './text.ts';
import { zonesOf, zoneView } from './zone-view.ts';

/** A sum over zones of which some are closed to the reader would look like the whole. */
const ofThoseInside: readonly string[] = ['candidates', 'submitted', 'due', 'findings'];

export function boardTable(standing: Standing, facts: BoardFacts, unit: Division, lang: Lang): Table {
  const t = text[lang];
  const zones = zonesOf(standing, facts, unit, lang);
  const drawn = columnsOf(facts, lang);
  const withheld = zones.some(({ plans }) => !plans);
  const totalOf = ({ id, sum }: Drawn): Cell => {
    if (id === 'zone') return { text: t.total };
    const shares = zones.map(({ setUp }) => setUp);
    if (id === 'setUp') return { figure: figureOf(wholeShare(unit, shares, facts.setUp)) };
    if (!sum) return { text: '' };
    if (withheld && ofThoseInside.includes(id)) return { figure: nothing('suppressed') };
    return { figure: known(zones.reduce((all, zone) => all + sum(zone), 0)) };
  };
  const n = t.notes;
  return {
    id: 'board',
    title: `${t.table}${lang === 'ja' ? '（' : ' ('}${say(unit.kind.name, lang)}${lang === 'ja' ? '）' : ')'}`,
    asOf: writeDay(standing.at, lang),
    columns: drawn.map(({ of: _, sum: __, ...column }) => column),
    rows: zones.map((zone): Row => ({ id: zone.key, cells: drawn.map(({ of }) => of(zone)) })),
    totals: { id: 'total', cells: drawn.map((column) => totalOf(column)) },
    footnotes: [
      ...[coverText[lang].supportNote, n.progress, n.hubs, n.otherUnits, n.others],
      ...(facts.fiscalYear === null ? [] : [n.reports(fiscalYearName(facts.fiscalYear, lang))]),
      ...(standing.past ? [n.past] : []),
      ...(withheld ? [n.withheld] : []),
      ...(zones.some(({ progress }) => progress === 'unmet') ? [n.unmet] : []),
    ],
    caveats: warningsOf(standing, lang),
    sources: [...sourcesOf(standing, lang), ...registersOf(standing, lang)],
  };
}

/** Where the institutions come from. */
const registersOf = ({ sources }: Standing, lang: Lang): string[] =>
  sources.filter(({ kind }) => kind === 'register' || kind === 'invented').map((one) => cite(one, lang));

/** 位置付けのない医療機関, one by one, for a sheet of its own (A8). */
export function othersTable(standing: Standing, facts: BoardFacts, unit: Division, lang: Lang): Table {
  const t = text[lang];
  const c = t.otherColumns;
  const column = (id: keyof typeof c, kind: Column['kind'] = 'text'): Column => ({ id, key: id, heading: c[id], kind });
  const zones = zonesOf(standing, facts, unit, lang).map((zone) => zoneView(zone, standing, facts, lang));
  return {
    id: 'others',
    title: t.othersTable,
    asOf: writeDay(standing.at, lang),
    columns: [
      column('zone'),
      column('number', 'code'),
      ...(['name', 'kind', 'municipality', 'filings', 'role'] as const).map((id) => column(id)),
    ],
    rows: zones.flatMap(({ name: zone, others }) =>
      (others ?? []).map((one) => ({
        id: `${zone} ${one.number}`,
        cells: [zone, one.number, one.name, one.kind, one.municipality, one.filings, t.continues].map((text) => ({
          text,
        })),
      })),
    ),
    footnotes: [t.notes.others],
    caveats: [],
    sources: registersOf(standing, lang),
  };
}
