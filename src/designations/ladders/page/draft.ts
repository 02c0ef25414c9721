/** A document as it is written: it may be wrong anywhere, and the form shows what it can. */
export type Document = Record<string, unknown>;

/** `keys` follow the steps when they move, so that each keeps its place on the page. */
export type Draft = { document: Document; keys: number[] };

export const entry = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Document)[key] : undefined;

export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const stepsOf = ({ steps }: Document): Document[] =>
  Array.isArray(steps) ? steps.map((step) => (typeof step === 'object' && step !== null ? step : {})) : [];

export const draftOf = (document: Document): Draft => ({ document, keys: stepsOf(document).map((_, i) => i) });

/** A number where it can be read back as it was written, else the text, for its fault to be told. */
export const numberOr = (text: string): number | string => (text.trim() === String(Number(text)) ? Number(text) : text);

export const withEntry = (document: Document, key: string, value: unknown): Document =>
  value === undefined
    ? Object.fromEntries(Object.entries(document).filter(([name]) => name !== key))
    : { ...document, [key]: value };

export const withWording = (document: Document, key: string, lang: 'ja' | 'en', value: string): Document => ({
  ...document,
  [key]: { ja: textOf(entry(document[key], 'ja')), en: textOf(entry(document[key], 'en')), [lang]: value },
});

export function withStep({ document, keys }: Draft, at: number, step: Document): Draft {
  return { keys, document: { ...document, steps: stepsOf(document).with(at, step) } };
}

export function addStep({ document, keys }: Draft, criterion: string, name: { ja: string; en: string }): Draft {
  const steps = stepsOf(document);
  const taken = new Set(steps.map(({ id }) => id));
  let n = steps.length + 1;
  while (taken.has(String(n))) n += 1;
  const step = { id: String(n), name, criterion, scope: { in: 'area' }, minimum: 1, prefer: [] };
  return { document: { ...document, steps: [...steps, step] }, keys: [...keys, Math.max(-1, ...keys) + 1] };
}

export function removeStep({ document, keys }: Draft, at: number): Draft {
  return { document: { ...document, steps: stepsOf(document).toSpliced(at, 1) }, keys: keys.toSpliced(at, 1) };
}

export function moveStep({ document, keys }: Draft, at: number, by: -1 | 1): Draft {
  const steps = stepsOf(document);
  const swap = <Item>(items: Item[]): Item[] => items.with(at, items[at + by]!).with(at + by, items[at]!);
  return { document: { ...document, steps: swap(steps) }, keys: swap(keys) };
}
