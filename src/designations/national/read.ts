import { parseDay } from '../../kit/pure/day.ts';
import { type Fault, Refusal } from '../../kit/pure/fault.ts';
import { readCount } from '../../kit/pure/read-count.ts';
import { type Benchmark, benchmarkGroups } from './model.ts';

const file = 'national-benchmarks.csv';

/** The figures of a table in the layout of data/reference. Refuses with every row and column that cannot be shown. */
export function readBenchmarks(rows: readonly Record<string, string>[]): Benchmark[] {
  const faults = rows.flatMap((row, at) => faultsOf(row, at + 2));
  if (faults.length > 0) throw new Refusal(faults);
  return rows.map(toBenchmark);
}

const both = (row: Record<string, string>, key: string) => ({ ja: row[`${key}_ja`]!, en: row[`${key}_en`]! });

const toBenchmark = (row: Record<string, string>): Benchmark => ({
  ...{ id: row.id!, group: row.group as Benchmark['group'], prefecture: row.prefecture! },
  figure: readCount(row.figure!)!,
  denominator: row.denominator === '' ? null : readCount(row.denominator!)!,
  decimals: Number(row.decimals),
  ...{ unit: both(row, 'unit'), label: both(row, 'label'), of: both(row, 'of') },
  ...{ definition: row.definition!, defined: both(row, 'definition') },
  ...{ asOf: row.as_of!, page: row.page!, source: both(row, 'source') },
});

const needed = [
  'id',
  'unit_ja',
  'unit_en',
  'label_ja',
  'label_en',
  'definition',
  'definition_ja',
  'definition_en',
].concat(['source_ja', 'source_en']);

function faultsOf(row: Record<string, string>, at: number): Fault[] {
  const [figure, denominator] = [readCount(row.figure ?? ''), readCount(row.denominator ?? '')];
  const whole = row.denominator !== '';
  const wrong = [
    ...needed.filter((column) => (row[column] ?? '').trim() === ''),
    ...(benchmarkGroups.some((group) => group === row.group) ? [] : ['group']),
    ...(figure == null ? ['figure'] : []),
    ...(whole && (denominator == null || denominator < (figure ?? 0)) ? ['denominator'] : []),
    ...(whole && !/^[0-3]$/.test(row.decimals ?? '') ? ['decimals'] : []),
    ...(whole && (!row.of_ja || !row.of_en) ? ['of_ja'] : []),
    ...(/^FY\d{4}$/.test(row.as_of ?? '') || parseDay(row.as_of ?? '') ? [] : ['as_of']),
  ];
  return [...new Set(wrong)].map((column) => notShown(column, row[column] ?? '', at));
}

const notShown = (column: string, found: string, row: number): Fault => ({
  code: 'benchmark-not-read',
  message: {
    ja: `${file}の${row}行目、${column}の「${found}」が読めません。data/referenceのREADMEにある書き方に直し、つなぎを起動し直してください。`,
    en: `${file}, row ${row}: ${column} "${found}" cannot be read. Write it as the README of data/reference says and start Tsunagi again.`,
  },
  at: { file, row, column },
  found,
});
