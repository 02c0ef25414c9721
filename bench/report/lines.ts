import type { Timing } from './timing.ts';

/** A line of figures; `ratio` compares medians with those of the line it names. */
export type Line = { name: string; timing: Timing; against?: Timing; aim?: string };

export const heading = (text: string) => console.log(`\n${text}`);

export function printLines(lines: Line[]): void {
  console.log(row('', ['min', 'median', 'p99', 'calls', 'ratio']));
  for (const { name, timing, against, aim } of lines) {
    const ratio = against ? `${(timing.median / against.median).toFixed(1)}×` : '';
    const figures = [timing.min, timing.median, timing.p99].map(milliseconds);
    console.log(row(name, [...figures, String(timing.calls), ratio]) + (aim ? `   aim: ${aim}` : ''));
  }
}

export const milliseconds = (ms: number): string => `${ms < 100 ? ms.toFixed(2) : ms.toFixed(0)} ms`;

const row = (name: string, cells: string[]) => `  ${name.padEnd(52)}${cells.map((c) => c.padStart(11)).join('')}`;
