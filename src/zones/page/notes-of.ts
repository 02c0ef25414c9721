import type { ComparisonView } from '../view.ts';

/** The note all counted cells of a unit share: it stands once, in the head of their column. */
export function sharedNote(view: ComparisonView, unit: string): number | undefined {
  const counted = view.matrix.flatMap((row) => row.cells.filter((cell) => cell.unit === unit && cell.basis !== null));
  const [first, ...rest] = counted.map((cell) => cell.footnote);
  return rest.every((note) => note === first) ? first : undefined;
}
