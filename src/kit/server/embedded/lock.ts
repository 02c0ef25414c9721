import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { busy } from './refusals.ts';

const patience = 300_000;

/**
 * One process at a time prepares, starts or stops the server of a data directory. SQLite's lock on
 * an empty file: the operating system lets go of it when its holder dies, so it is never stale.
 */
export async function alone<T>(dataDirectory: string, work: () => Promise<T>): Promise<T> {
  const file = new DatabaseSync(join(dataDirectory, 'open.lock'));
  try {
    await take(file, dataDirectory);
    return await work();
  } finally {
    file.close();
  }
}

async function take(file: DatabaseSync, dataDirectory: string): Promise<void> {
  const until = Date.now() + patience;
  while (!tryTake(file)) {
    if (Date.now() > until) throw busy(dataDirectory);
    await sleep(30);
  }
}

function tryTake(file: DatabaseSync): boolean {
  try {
    file.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

const sqliteBusy = 5;

const isBusy = (error: unknown): boolean => (((error as { errcode?: number }).errcode ?? 0) & 0xff) === sqliteBusy;
