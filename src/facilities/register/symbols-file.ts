import { readFile } from 'node:fs/promises';
import { type KnownSymbol, readSymbols } from './symbols.ts';

const file = new URL('../../../data/reference/filing-symbols.csv', import.meta.url);
let symbols: Promise<KnownSymbol[]> | undefined;

/** The symbols this version ships. */
export function loadSymbols(): Promise<KnownSymbol[]> {
  symbols ??= readFile(file, 'utf8').then(readSymbols);
  return symbols;
}
