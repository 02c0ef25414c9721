import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RegisterFile, registerFile } from './ground/workbook.ts';
import { type Cells, requireSameCells } from './peers/cells.ts';
import { nothing, ours, peers, type Reader } from './peers/readers.ts';
import { heading, printLines } from './report/lines.ts';
import { printMachine } from './report/machine.ts';
import { type Timing, time } from './report/timing.ts';

type Used = Cells & { megabytes: number };

const aims = { share: 1.5, megabytes: 250 };
const [calls, warmUp, processes] = [7, 2, 3];
const all = [...ours, ...peers];

const file = await registerFile();
const folder = await mkdtemp(join(tmpdir(), 'tsunagi-bench-'));
try {
  printMachine();
  // The memory first: on Linux a process starts with the peak of the one that made it.
  const used = await measureMemory(file, folder);
  heading(
    `Reading ${file.name}, ${(file.bytes.length / 1e6).toFixed(1)} MB, ${used.get(ours[0]!)!.count} written cells`,
  );
  printTimes(await measureTimes(file));
  printMemory(used);
} finally {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Peak memory of a process that reads once, and what it saw. */
async function measureMemory({ name, bytes }: RegisterFile, folder: string): Promise<Map<Reader, Used>> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const used = new Map([nothing, ...all].map((reader) => [reader, readApart(reader, path)]));
  const expected = used.get(ours[0]!)!;
  for (const reader of all) requireSameCells(reader, expected, used.get(reader)!);
  return used;
}

function readApart(reader: Reader, path: string): Used {
  const program = join(import.meta.dirname, 'through', 'reading-memory.ts');
  const runs = Array.from({ length: processes }, () => {
    const { stdout } = spawnSync(process.execPath, [...process.execArgv, program, reader.name, path], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(stdout) as Used;
  });
  return runs.toSorted((a, b) => a.megabytes - b.megabytes)[Math.floor(processes / 2)]!;
}

async function measureTimes(file: RegisterFile): Promise<Map<Reader, Timing>> {
  const timings = new Map<Reader, Timing>();
  for (const reader of all) {
    const run = async () => {
      let letters = 0;
      await reader.read(file, (cells) => {
        for (const cell of cells) letters += cell.length;
      });
      return letters;
    };
    timings.set(reader, await time(calls, warmUp, { before: () => {}, run }));
  }
  return timings;
}

function printTimes(timings: Map<Reader, Timing>): void {
  const against = timings.get(ours[0]!)!;
  printLines(
    all.map((reader) => ({
      name: reader.name,
      timing: timings.get(reader)!,
      ...(reader === ours[0] ? {} : { against }),
    })),
  );
  const fastest = peers.reduce((best, peer) => (medianOf(peer) < medianOf(best) ? peer : best));
  for (const reader of ours) {
    const share = (medianOf(reader) / medianOf(fastest)).toFixed(2);
    console.log(`  ${reader.name} takes ${share}× the fastest peer (${fastest.name})   aim: ≤ ${aims.share}×`);
  }

  function medianOf(reader: Reader): number {
    return timings.get(reader)!.median;
  }
}

function printMemory(used: Map<Reader, Used>): void {
  heading('Peak memory of a process that reads it once');
  for (const [{ name }, { megabytes }] of used) {
    const aim = ours.some((reader) => reader.name === name) ? `   aim: ≤ ${aims.megabytes} MB` : '';
    console.log(`  ${name.padEnd(52)}${`${megabytes.toFixed(0)} MB`.padStart(11)}${aim}`);
  }
}
