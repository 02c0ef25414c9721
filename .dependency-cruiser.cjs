/** The nouns from left to right: each knows only those before it. */
const nouns = [
  'accounts',
  'sources',
  'terms',
  'plans',
  'regions',
  'consultations',
  'facilities',
  'hubs',
  'zones',
  'designations',
  'intake',
  'sample',
];

const noun = `^src/(${nouns.join('|')})/`;
const tests = '\\.test\\.tsx?$';
const wiring = '^src/(nouns|server|cli|web|product)\\.tsx?$|^src/cli/';
const pure =
  '^src/engine/|^src/kit/pure/|^src/.+/(model|rules|view|text|parts|place|succession|read|difference|export-view|sought|widths)\\.ts$|^src/facilities/register/reading/|^src/designations/ladders/(candidates|chain|choice|continuation|counts|document|faults|neighbours|rejections|shipped|steps|validate)\\.ts$';
const pages = '^src/(?!kit/).+\\.tsx$|^src/(?!kit/).+/page[^/]*[./]|^src/web\\.tsx$';
const serverSide =
  '^src/kit/server/|^src/(?!kit/).+/(store|routes|import)\\.ts$|^src/intake/(prepare|desk|form|load-start)\\.ts$|^src/(server|cli|nouns)\\.ts$|^src/cli/';

/** Left to right, one rule a noun, so that a message names the noun that looked right. */
const order = nouns.map((name, index) => ({
  name: `${name}-knows-only-nouns-to-its-left`,
  comment: `The order is ${nouns.join(' → ')}: ${name} must not know what comes after it. Move the shared part left, or the deciding part right.`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: tests },
  to: { path: index + 1 < nouns.length ? `^src/(${nouns.slice(index + 1).join('|')})/` : '^$' },
}));

module.exports = {
  forbidden: [
    ...order,
    {
      name: 'every-folder-is-a-known-noun',
      comment: 'A new folder under src is a noun of the field: give it its place in the order at the top of this file.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `${noun}|^src/(kit|engine|cli)/` },
      to: {},
    },
    {
      name: 'engine-imports-nothing',
      comment: 'The numeric kernels stand alone: arrays in, arrays out. What they need to know is an argument.',
      severity: 'error',
      from: { path: '^src/engine/', pathNot: tests },
      to: { pathNot: '^src/engine/' },
    },
    {
      name: 'kit-knows-no-noun',
      comment: 'kit has no word of the field: a noun hands it what it needs.',
      severity: 'error',
      from: { path: '^src/kit/', pathNot: tests },
      to: { path: `${noun}|${wiring}|^src/engine/` },
    },
    {
      name: 'kit-sides-stay-apart',
      comment: 'What runs in the browser never reaches the server kit, nor the other way round; both share kit/pure.',
      severity: 'error',
      from: { path: '^src/kit/(server|web)/', pathNot: tests },
      to: { path: '^src/kit/(server|web)/', pathNot: '^src/kit/$1/' },
    },
    {
      name: 'kit-pure-imports-only-itself',
      comment: 'kit/pure is the ground everything stands on.',
      severity: 'error',
      from: { path: '^src/kit/pure/', pathNot: tests },
      to: { pathNot: '^src/kit/pure/' },
    },
    {
      name: 'pure-reaches-no-machine',
      comment:
        'model, rules, view, text, engine and kit/pure run in the browser and on the server alike: no file, no clock, no SQL, no React, not even through another file.',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { path: `${serverSide}|^src/kit/web/|\\.tsx$|node_modules/(react|pg|kysely|fastify)`, reachable: true },
    },
    {
      name: 'pure-imports-no-node-or-package',
      comment: 'Pure files take today, dice and files as arguments; of packages only zod, which is pure itself.',
      severity: 'error',
      from: { path: pure, pathNot: tests },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-no-pkg'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'pages-reach-no-server-code',
      comment: 'A page draws a view it was sent; stores, routes, imports and kit/server stay on the server.',
      severity: 'error',
      from: { path: pages, pathNot: tests },
      to: { path: serverSide, reachable: true },
    },
    {
      name: 'pages-import-no-node',
      comment: 'A page runs in a browser, which has no node: modules.',
      severity: 'error',
      from: { path: `${pages}|^src/kit/web/`, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-stores-talk-sql',
      comment:
        'SQL lives in store.ts (and in kit/server, which runs it): elsewhere it would escape the rules of its noun.',
      severity: 'error',
      from: { path: '^src/', pathNot: `${tests}|^src/kit/server/|/store\\.ts$` },
      to: { path: 'node_modules/(@types/)?(kysely|pg)/' },
    },
    {
      name: 'stores-decide-nothing',
      comment: 'A store reads and writes rows: it calls no routes, pages, imports or rules.',
      severity: 'error',
      from: { path: '/store\\.ts$' },
      to: { path: '^src/(?!kit/).+/(routes|import|rules|view|text|page)[./]' },
    },
    {
      name: 'routes-pages-and-imports-are-private',
      comment:
        'Another noun asks for the model, rules, view or store; only the wiring, the intake of files and the sample reach for more. (sources/import.ts is how any file is opened: every import starts from it.)',
      severity: 'error',
      from: { path: '^src/([^/]+)/', pathNot: `${tests}|${wiring}|^src/(kit|sample)/|^src/intake/prepare[.]ts$` },
      to: {
        path: '^src/[^/]+/(routes|import|page)[./]|^src/[^/]+/[^/]+/(routes|import|page)[./]',
        pathNot: '^src/($1|kit)/|^src/sources/import[.]ts$',
      },
    },
    {
      name: 'nobody-imports-the-wiring',
      comment: 'server.ts, cli.ts, web.tsx and nouns.ts hold everything together and are held by nothing.',
      severity: 'error',
      from: { path: `${noun}|^src/engine/`, pathNot: tests },
      to: { path: wiring },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or have a third inside them.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere would also hide from every rule above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^node:' },
    },
    {
      name: 'code-imports-no-tests',
      comment: 'Tests know the code; the code does not know its tests.',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: `${tests}|^test/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.d.ts'],
    },
  },
};
