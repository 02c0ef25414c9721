import { readFile } from 'node:fs/promises';
import { type KnownSymbol, readSymbols } from './symbols.ts';

/** The symbols this version ships. */
export const loadSymbols = async (): Promise<KnownSymbol[]> =>
  readSymbols(await readFile(new URL('../../../data/reference/filing-symbols.csv', import.meta.url), 'utf8'));
