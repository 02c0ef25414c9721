export const mostRows = 1_048_576;
export const mostCells = 30_000_000;

/** A row of text as long as this is a quotation mark that nobody closed. */
export const mostRowLetters = 4 * 1024 * 1024;
