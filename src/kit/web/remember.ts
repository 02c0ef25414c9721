/** Small choices of one person on one browser. Where storage is closed, they last until the page is left. */
const inMemory = new Map<string, string>();

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`tsunagi.${key}`);
  } catch {
    return inMemory.get(key) ?? null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`tsunagi.${key}`, value);
  } catch {
    inMemory.set(key, value);
  }
}
