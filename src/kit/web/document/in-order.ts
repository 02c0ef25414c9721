/** What never moves is told apart by its place. */
export const inOrder = <T>(items: readonly T[]): { item: T; at: number }[] => items.map((item, at) => ({ item, at }));
