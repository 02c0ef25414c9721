import { readFile } from 'node:fs/promises';
import papaparse from 'papaparse';
import { type Benchmark, benchmarkGroups } from './model.ts';
import { readBenchmarks } from './read.ts';
import { zoneUnits } from './zone-units.ts';

const file = new URL('../../../data/reference/national-benchmarks.csv', import.meta.url);
let benchmarks: Promise<Benchmark[]> | undefined;

/** The rows of a table in the layout of data/reference, by the names in its head. */
export const benchmarkRows = (csv: string): Record<string, string>[] =>
  papaparse.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

/** The national figures this version ships, or those an office has put in their place, group by group. */
export function loadBenchmarks(): Promise<Benchmark[]> {
  benchmarks ??= readFile(file, 'utf8').then((text) =>
    inGroups([...readBenchmarks(benchmarkRows(text)), ...zoneUnits]),
  );
  return benchmarks;
}

const inGroups = (all: Benchmark[]): Benchmark[] =>
  all.toSorted((a, b) => benchmarkGroups.indexOf(a.group) - benchmarkGroups.indexOf(b.group));
