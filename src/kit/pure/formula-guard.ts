/**
 * Text that a spreadsheet would run as a formula when it opens a CSV gets an apostrophe before it.
 * Japanese Excel takes the full-width signs too. A sign that stands alone is no formula.
 */
const formula = /^'*[=+\-@＝＋－＠\t\r][\s\S]/;

export const guardFormula = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** Takes off what `guardFormula` put on. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
