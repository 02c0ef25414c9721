/** Versions of one record: what both began with, what I made of it, what others did meanwhile. */
export type Versions<T> = { base: T; mine: T; theirs: T };

export type Merged<T> = {
  /** Every field once: mine where I changed it, else theirs. Fields in conflict stand as I wrote them. */
  values: T;
  /** Changed by one side only. */
  mine: (keyof T)[];
  theirs: (keyof T)[];
  /** Changed by both, and not to the same. */
  conflicts: (keyof T)[];
};

/** Brings two changes of one record together field by field, so that nobody's words vanish. */
export function mergeFields<T extends Record<string, unknown>>({ base, mine, theirs }: Versions<T>): Merged<T> {
  const keys = Object.keys({ ...base, ...mine, ...theirs }) as (keyof T)[];
  const byMe = (key: keyof T) => mine[key] !== base[key];
  const byThem = (key: keyof T) => theirs[key] !== base[key];
  const differs = (key: keyof T) => mine[key] !== theirs[key];
  return {
    values: Object.fromEntries(keys.map((key) => [key, byMe(key) ? mine[key] : theirs[key]])) as T,
    mine: keys.filter((key) => byMe(key) && !byThem(key)),
    theirs: keys.filter((key) => byThem(key) && !byMe(key)),
    conflicts: keys.filter((key) => byMe(key) && byThem(key) && differs(key)),
  };
}
