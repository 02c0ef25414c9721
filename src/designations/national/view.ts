import { type Day, day, writeDay } from '../../kit/pure/day.ts';
import { known, noData, nothing } from '../../kit/pure/figure.ts';
import type { Cell, Column, Row, Table } from '../../kit/pure/table.ts';
import { type Lang, say, type Wording } from '../../kit/pure/wording.ts';
import { type Benchmark, type BenchmarkGroup, benchmarkGroups, type Own } from './model.ts';
import { percentOf } from './rules.ts';
import { groupWords, text } from './text.ts';

export type NationalGround = {
  key: string;
  prefecture: string;
  name: Wording;
  sample: boolean;
  day: Day;
  benchmarks: readonly Benchmark[];
  own: ReadonlyMap<string, Own>;
  coverage: Own | null;
};

/** 全国の状況: GET /api/{realm}/designations/national. */
export type NationalView = {
  realm: { key: string; sample: boolean; name: string };
  asOf: string;
  sentence: string;
  own: string;
  groups: { id: BenchmarkGroup; title: string; note: string | null; table: Table }[];
  /** Percentages as they are written, by row and column: 41%, 68.0%. */
  percents: Record<string, { share: string; own_share: string }>;
  /** All groups in one table. */
  table: Table;
};

type Line = Benchmark & { own: Own | null };

/** The country's figures, each with the prefecture's: from its records, else as the same source prints it. */
function lines({ benchmarks, own, prefecture }: NationalGround): Line[] {
  const printed = new Map(benchmarks.filter((one) => one.prefecture === prefecture).map((one) => [one.id, one]));
  return benchmarks
    .filter((one) => one.prefecture === '')
    .map((one) => ({ ...one, own: own.get(one.id) ?? printed.get(one.id) ?? null }));
}

export function nationalView(ground: NationalGround, lang: Lang): NationalView {
  const all = lines(ground);
  const groups = benchmarkGroups.filter((id) => all.some(({ group }) => group === id));
  return {
    realm: { key: ground.key, sample: ground.sample, name: say(ground.name, lang) },
    asOf: writeDay(ground.day, lang),
    sentence: sentenceOf(all, lang),
    own: ownSentence(ground, lang),
    groups: groups.map((id) => ({
      ...{ id, title: say(groupWords[id], lang), note: id === 'hubs' ? coverageOf(ground, lang) : null },
      table: nationalTable(
        ground,
        all.filter(({ group }) => group === id),
        id,
        lang,
      ),
    })),
    percents: Object.fromEntries(all.map((one) => [one.id, percentWords(one, lang)])),
    table: nationalTable(ground, all, null, lang),
  };
}

export const nationalFile = (ground: NationalGround, lang: Lang): Table =>
  nationalTable(ground, lines(ground), null, lang);

const written = (figure: number, of: number | null, decimals: number, lang: Lang): string => {
  const percent = percentOf(figure, of, decimals);
  return percent === null ? '' : text[lang].percent(percent.toFixed(decimals));
};

const percentWords = ({ figure, denominator, decimals, own }: Line, lang: Lang) => ({
  share: written(figure, denominator, decimals, lang),
  own_share: own ? written(own.figure, own.denominator, decimals, lang) : '',
});

function sentenceOf(all: readonly Line[], lang: Lang): string {
  const part = all.find(({ id }) => id === 'lead-medical');
  if (!part || part.denominator === null) return text[lang].table;
  const percent = written(part.figure, part.denominator, part.decimals, lang);
  return text[lang].sentence(part.denominator, part.figure, percent, part.denominator - part.figure);
}

function ownSentence({ own, name, day }: NationalGround, lang: Lang): string {
  const leads = own.get('lead-medical');
  if (!leads) return text[lang].noOwn(say(name, lang));
  return text[lang].own(
    say(name, lang),
    writeDay(day, lang),
    leads.denominator!,
    leads.figure,
    written(leads.figure, leads.denominator, 1, lang),
  );
}

function coverageOf({ coverage, name }: NationalGround, lang: Lang): string | null {
  if (!coverage) return null;
  const { figure, denominator } = coverage;
  return text[lang].coverage(say(name, lang), denominator!, figure, written(figure, denominator, 1, lang));
}

/** One group as the page shows it, or all of them, with the group and how each is counted, for a file. */
function nationalTable(ground: NationalGround, all: readonly Line[], group: BenchmarkGroup | null, lang: Lang): Table {
  const t = text[lang];
  const sources = [...new Set(all.map(({ source }) => say(source, lang)))];
  const ownRecords = all.some(({ id }) => ground.own.has(id));
  return {
    id: group ?? 'national',
    title: group ? say(groupWords[group], lang) : `${t.table} ${t.space(say(ground.name, lang), ground.sample)}`,
    asOf: writeDay(ground.day, lang),
    columns: columnsOf(say(ground.name, lang), group === null, lang),
    rows: all.map((line) => rowOf(line, sources, group === null, lang)),
    footnotes: [
      t.notAdded,
      ...(ownRecords ? [t.ownCounted] : []),
      ...(all.some(({ own }) => own === null) ? [t.noOwnFigure] : []),
      ...(all.some((one) => one.group === 'roles') ? [t.rolesNote] : []),
    ],
    caveats: [],
    sources: [
      ...sources.map((source, at) => t.sourceLine(at + 1, source)),
      ...(ownRecords ? [t.ownSource(say(ground.name, lang))] : []),
    ],
  };
}

function columnsOf(name: string, file: boolean, lang: Lang): Column[] {
  const { columns, nation, heading } = text[lang];
  const words = (id: keyof typeof columns): Column => ({ id, key: id, heading: columns[id], kind: 'text' });
  const figures = (place: string, prefix: string): Column[] => [
    { id: `${prefix}figure`, key: `${prefix}figure`, heading: heading(place, columns.figure), kind: 'number' },
    { id: `${prefix}of`, key: `${prefix}denominator`, heading: heading(place, columns.of), kind: 'number' },
    {
      id: `${prefix}share`,
      key: `${prefix}share_percent`,
      heading: heading(place, columns.share),
      kind: 'number',
      unit: '%',
    },
  ];
  return [
    words('label'),
    ...(file ? [words('group')] : []),
    words('unit'),
    words('whole'),
    ...figures(nation, ''),
    ...figures(name, 'own_'),
    { ...words('asOf'), key: 'as_of' },
    words('source'),
    ...(file ? [words('definition')] : []),
  ];
}

function rowOf(line: Line, sources: readonly string[], file: boolean, lang: Lang): Row {
  const t = text[lang];
  const source = t.page(sources.indexOf(say(line.source, lang)) + 1, line.page);
  return {
    id: line.id,
    cells: [
      { text: say(line.label, lang) },
      ...(file ? [{ text: say(groupWords[line.group], lang) }] : []),
      { text: say(line.unit, lang) },
      { text: say(line.of, lang) },
      ...figureCells(line, line.decimals),
      ...(line.own ? figureCells(line.own, line.decimals) : [noCell, noCell, noCell]),
      { text: dated(line.asOf, lang) },
      { text: source },
      ...(file ? [{ text: say(line.defined, lang) }] : []),
    ],
  };
}

const noCell: Cell = { figure: noData };

function figureCells({ figure, denominator }: Own, decimals: number): Cell[] {
  const percent = percentOf(figure, denominator, decimals);
  return [
    known(figure),
    ...[denominator, percent].map((value) => (value === null ? nothing('not-applicable') : known(value))),
  ].map((value) => ({ figure: value }));
}

/** FY2024 is 令和6年度. */
function dated(asOf: string, lang: Lang): string {
  if (!asOf.startsWith('FY')) return writeDay(day(asOf), lang);
  const year = asOf.slice(2);
  return text[lang].fiscal(lang === 'ja' ? writeDay(day(`${year}-04-01`), 'ja').replace(/4月1日$/, '') : year);
}
