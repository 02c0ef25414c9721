/** What somebody typed, as databases and papers can hold it: lines end in one way, and of the controls only tabs stay. */
export const asTyped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\ufffe\uffff]/gu, '');

/** And without what stands empty around it. */
export const tidyText = (text: string): string => asTyped(text).trim();

/** One line of it in letters that are seen: of two that look alike, one is the other. */
export const seenText = (text: string): string =>
  asTyped(text)
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
