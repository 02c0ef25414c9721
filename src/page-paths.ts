/** Where each page is: the browser's routes are made of these, and the server knows by them what is no page. */
export const pagePaths = {
  home: '/',
  start: '/start',
  help: '/help',
  accessibility: '/help/accessibility',
  api: '/help/api',
  space: '/$realm',
  compare: '/$realm/zones/compare',
  paper: '/$realm/zones/paper',
  facilities: '/$realm/facilities',
} as const;

const patterns = Object.values(pagePaths).map((path) => path.split('/'));

/** Is there a page at an address? Where a path has $realm, the address must name one there could be. */
export function isPagePath(path: string, isRealm: (key: string) => boolean): boolean {
  const asked = path.replace(/(?<=[^/])\/$/, '').split('/');
  return patterns.some(
    (pattern) =>
      pattern.length === asked.length &&
      pattern.every((part, i) => (part === '$realm' ? isRealm(asked[i]!) : part === asked[i])),
  );
}
