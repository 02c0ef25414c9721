/**
 * In dense tables the ending that all zones of a unit share (医師会) goes without saying: the unit stands above.
 * Answers a function that shortens every full name inside a text, the longest first.
 */
export function shorten(names: readonly string[]): (text: string) => string {
  const ending = sharedEnding(names);
  if (ending.length < 2) return (text) => text;
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((now, name) => now.replaceAll(name, name.slice(0, -ending.length)), text);
}

function sharedEnding(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.length < 3) return '';
  const shared = (length: number) => names.every((name) => name.length > length && name.endsWith(first.slice(-length)));
  let length = 0;
  while (length < first.length - 1 && shared(length + 1)) length += 1;
  const ending = first.slice(first.length - length);
  const short = new Set(names.map((name) => name.slice(0, name.length - length)));
  return short.size === new Set(names).size ? ending : '';
}
