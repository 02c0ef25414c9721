/** 受理記号, and the 受理番号 where both stand in one cell: (支援診１)第49号. */
export type SymbolRead = { symbol: string; number: string };

const inParentheses = /^[(（]([^()（）]+)[)）]\s*(第\s*[\d０-９]+\s*号)?$/;

/** Reads symbols as registers write them; one that differs from a known one only in width is written as that. */
export function symbolReader(known: ReadonlyMap<string, string>): (text: string) => SymbolRead {
  const seen = new Map<string, SymbolRead>();
  return (text) => {
    const before = seen.get(text);
    if (before) return before;
    const read = readSymbol(text, known);
    seen.set(text, read);
    return read;
  };
}

function readSymbol(text: string, known: ReadonlyMap<string, string>): SymbolRead {
  const plain = text.trim();
  const [, inner = plain, number = ''] = inParentheses.exec(plain) ?? [];
  const symbol = inner.trim();
  return { symbol: known.get(symbol.normalize('NFKC')) ?? symbol, number };
}
