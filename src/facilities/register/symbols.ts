import papaparse from 'papaparse';
import type { FilingSymbol } from '../model.ts';
import type { RegisterList } from './model.ts';

/** A 受理記号 with its 受理届出名称; `group` where it concerns home care. */
export type KnownSymbol = { symbol: FilingSymbol; name: string; group: string | null };

/** The symbols of a table in the layout of data/reference/filing-symbols.csv. */
export const readSymbols = (csv: string): KnownSymbol[] =>
  papaparse
    .parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true })
    .data.map((r) => ({ symbol: r.symbol!, name: r.name!, group: r.home_care || null }));

const widthKey = (symbol: FilingSymbol): string => symbol.normalize('NFKC');

/** Symbols by what they are without regard to width: no two official ones meet there. */
export const symbolsByWidth = (symbols: KnownSymbol[]): Map<string, FilingSymbol> =>
  new Map(symbols.map(({ symbol }) => [widthKey(symbol), symbol]));

/** Symbols of a register that are not known, such as those of a fee revision to come; the most widespread first. */
export function unknownSymbols(
  list: Pick<RegisterList, 'institutions'>,
  known: ReadonlyMap<string, FilingSymbol>,
): { symbol: FilingSymbol; name: string; institutions: number }[] {
  const held = list.institutions.flatMap(({ filings }) => [...new Map(filings.map((f) => [f.symbol, f])).values()]);
  return [...Map.groupBy(held, (filing) => filing.symbol)]
    .filter(([symbol]) => !known.has(widthKey(symbol)))
    .map(([symbol, filings]) => ({ symbol, name: filings[0]!.name, institutions: filings.length }))
    .sort((a, b) => b.institutions - a.institutions || (a.symbol < b.symbol ? -1 : 1));
}

/** Groups in the order an officer looks for them; the others follow by symbol. */
const groupOrder = ['support-hospital', 'support-clinic', 'backup-hospital', 'management-fee', 'track-record'];

/** 受理記号 that concern home care, those that criteria ask about first. */
export function homeCareSymbols(known: readonly KnownSymbol[]): FilingSymbol[] {
  const place = (group: string | null) =>
    (groupOrder.indexOf(group ?? '') + groupOrder.length + 1) % (groupOrder.length + 1);
  return known
    .filter(({ group }) => group !== null)
    .sort((a, b) => place(a.group) - place(b.group) || (a.symbol < b.symbol ? -1 : 1))
    .map(({ symbol }) => symbol);
}
