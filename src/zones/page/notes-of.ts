import type { ComparisonView } from '../view.ts';

const countedCells = (view: ComparisonView, unit: string) =>
  view.matrix.flatMap((row) => row.cells.filter((cell) => cell.unit === unit && cell.basis !== null));

/** Does every figure of the unit rest on the sample's invented placement? */
export function allPlaced(view: ComparisonView, unit: string): boolean {
  const counted = countedCells(view, unit);
  return counted.length > 0 && counted.every((cell) => cell.basis === 'placed');
}

/** The note all counted cells of a unit share: it stands once, in the head of their column. */
export function sharedNote(view: ComparisonView, unit: string): number | undefined {
  const counted = countedCells(view, unit);
  const [first, ...rest] = counted.map((cell) => cell.footnote);
  return rest.every((note) => note === first) ? first : undefined;
}
