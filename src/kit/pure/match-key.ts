/**
 * The key under which two spellings of one name meet: NFKC, no spaces, ヶ and ヵ folded to ケ and カ.
 * For comparing only; what is stored and shown stays as written.
 */
export function matchKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').replace(/ヶ/g, 'ケ').replace(/ヵ/g, 'カ').toLowerCase();
}
