/** What somebody typed, as a database can hold it: lines end in one way, and of the controls only tabs stay. */
export const asTyped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');

/** And without what stands empty around it. */
export const tidyText = (text: string): string => asTyped(text).trim();
