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
  audit: '/$realm/audit',
  hubs: '/$realm/hubs',
  hub: '/$realm/hubs/$municipality',
  designations: '/$realm/designations',
  ladders: '/$realm/designations/ladders',
  designationList: '/$realm/designations/list',
  designation: '/$realm/designations/$designation',
  consultations: '/$realm/designations/consultations',
  cover: '/$realm/designations/cover',
  yearly: '/$realm/designations/reports',
  yearlyReport: '/$realm/designations/reports/$report',
  scorecard: '/$realm/designations/scorecard',
  review: '/$realm/designations/review',
  letters: '/$realm/designations/letters',
  national: '/$realm/designations/national',
  hubStatus: '/$realm/hubs/status',
  desks: '/$realm/hubs/desks',
  offices: '/$realm/accounts',
  transfer: '/$realm/accounts/transfer',
  post: '/$realm/accounts/posts/$post',
  terms: '/$realm/terms',
} as const;

const patterns = Object.values(pagePaths).map((path) => path.split('/'));

/** Is there a page at an address? Where a path has $realm, the address must name one there could be; other parts that vary are numbers. */
export function isPagePath(path: string, isRealm: (key: string) => boolean): boolean {
  const asked = path.replace(/(?<=[^/])\/$/, '').split('/');
  return patterns.some(
    (pattern) => pattern.length === asked.length && pattern.every((part, i) => named(part, asked[i]!, isRealm)),
  );
}

function named(part: string, asked: string, isRealm: (key: string) => boolean): boolean {
  if (part === '$realm') return isRealm(asked);
  return part.startsWith('$') ? /^\d+$/.test(asked) : part === asked;
}
