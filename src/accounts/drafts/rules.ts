/** `hub:12217`, or `hub:12217:2` for a version kept beside it. */
export const subjectPattern = /^[a-z][a-z-]{0,30}:[\w-]{1,60}(:[\w-]{1,40})?$/;

/** Letters a database cannot hold are left out: a NUL, and halves of letters that a cut left behind. */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '');
  if (Array.isArray(value)) return value.map(storable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [storable(key), storable(one)]));
}

/** Deeper than any form goes, what is kept could not be read again. */
export function tooDeep(value: unknown, levels = 100): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((one) => tooDeep(one, levels - 1));
}

/** Whether a draft saved elsewhere would be lost: it is there, and not the one the writer last saw. */
export const wouldOverwrite = (there: { savedAt: string } | null, seen: string | null): boolean =>
  there !== null && there.savedAt !== seen;
