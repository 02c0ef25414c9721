/** A whole number in any width, with thousands separators; null for anything else, so that － or … is never taken for 0. */
export function readCount(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}
