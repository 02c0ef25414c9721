/** What is written of each post: a name, null for vacant, nothing where it stays. */
export type Written = ReadonlyMap<number, string | null>;

export type Move = { post: number; version: number; successor: string | null };
