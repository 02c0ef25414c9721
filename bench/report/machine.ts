import { cpus, totalmem } from 'node:os';

/** What the figures were measured on. */
export function printMachine(others: Record<string, string> = {}): void {
  const all = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const versions = Object.entries(others).map(([name, version]) => `, ${name} ${version}`);
  console.log(
    `${all[0]?.model.trim() ?? 'unknown processor'} × ${all.length}, ${memory}, Node ${process.version}${versions.join('')}`,
  );
}
