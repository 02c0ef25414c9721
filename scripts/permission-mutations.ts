/**
 * Breaks the permissions one place at a time and asks the proofs: `npm run permissions:proof` writes
 * docs/permissions-proof.md. With `rules` only what needs no database. A mutant nobody notices is a survivor.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Policy } from '../src/accounts/permission.ts';
import { policies } from '../src/policies.ts';
import { differences, players, strays } from '../test/permissions/sql-matrix.ts';
import { openStage, withClient } from '../test/permissions/stage.ts';
import { thinned } from '../test/permissions/thinned.ts';
import { againstGrid, againstOracle, type Rules } from '../test/permissions/verdicts.ts';

const root = join(import.meta.dirname, '..');

type Result = { kind: string; mutants: number; survivors: string[] };

function judge(kind: string, mutants: [name: string, killed: boolean][]): Result {
  const survivors = mutants.filter(([, killed]) => !killed).map(([name]) => name);
  console.log([`${kind}: ${mutants.length} mutants, ${survivors.length} survive`, ...survivors].join('\n  '));
  return { kind, mutants: mutants.length, survivors };
}

const noticed = (policy: Policy, rules?: Rules): boolean => {
  try {
    return againstOracle(policy, rules).length > 0 || againstGrid(policy, rules).length > 0;
  } catch {
    return true;
  }
};

function policyResults(): Result[] {
  const lines = policies.map((_, at) => [`line ${at + 1}`, policies.toSpliced(at, 1)] as const);
  const reaches = policies.map(
    (line, at) => [`line ${at + 1} anywhere`, policies.with(at, { ...line, reach: 'anywhere' })] as const,
  );
  const everybody = policies.map(
    (line, at) => [`line ${at + 1} everyone`, policies.with(at, { ...line, roles: 'everyone' })] as const,
  );
  const spaces = policies.flatMap((line, at) =>
    (['own', 'sample', 'both'] as const)
      .filter((space) => space !== line.space)
      .map((space) => [`line ${at + 1} ${space}`, policies.with(at, { ...line, space })] as const),
  );
  const judged = (list: readonly (readonly [string, Policy])[]) =>
    list.map(([name, policy]): [string, boolean] => [name, noticed(policy)]);
  return [
    judge(
      'A policy line removed, the oracle alone',
      lines.map(([name, policy]) => [name, againstOracle(policy).length > 0]),
    ),
    judge('A policy line removed', judged(lines)),
    judge('One role of one act of a line removed', judged(thinned())),
    judge('A line opened to everyone', judged(everybody.filter(([, p], at) => p[at]!.roles !== policies[at]!.roles))),
    judge(
      'A line reaching anywhere',
      judged(reaches.filter((_, at) => !['anywhere', 'prefecture'].includes(policies[at]!.reach))),
    ),
    judge('A line in another space', judged(spaces)),
  ];
}

/** Ways a line of code goes wrong. */
const slips: [RegExp, string][] = [
  [/===/g, '!=='],
  [/!==/g, '==='],
  [/&&/g, '||'],
  [/\|\|/g, '&&'],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\.some\(/g, '.every('],
  [/return true;/g, 'return false;'],
  [/\?\? thisMachine/g, '?? -1'],
  [/case '[a-z-]+':\n(?=\s+return)/g, "case 'nothing' as never:\n"],
  [/if \(!opens\(actor, realm\)\) return \[\];/g, ''],
];

async function rulesResults(): Promise<Result> {
  const text = readFileSync(join(root, 'src/accounts/rules.ts'), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-mutants-'));
  mkdirSync(folder, { recursive: true });
  const judged: [string, boolean][] = [];
  for (const [pattern, instead] of slips)
    for (const { index, 0: was } of text.matchAll(pattern)) {
      if (/^export type /.test(text.slice(text.lastIndexOf('\n', index) + 1))) continue; // a type: nothing runs
      const mutant = text.slice(0, index) + instead + text.slice(index + was.length);
      const line = text.slice(0, index).split('\n').length;
      const file = join(folder, `rules-${judged.length}.ts`);
      writeFileSync(file, mutant);
      const broken = (await import(pathToFileURL(file).href)) as Rules;
      judged.push([`rules.ts:${line}: ${was.trim()} → ${instead.trim() || 'nothing'}`, noticed(policies, broken)]);
    }
  rmSync(folder, { recursive: true });
  return judge('A slip in rules.ts', judged);
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Changes of the database, each undone again, and the rows it must be noticed at; none where all are asked. */
type SqlMutant = { name: string; change: string; table?: string };

async function sqlResults(): Promise<Result[]> {
  const stage = await openStage({ forPages: false });
  try {
    return await withClient(stage.url, async (client) => {
      const { rows } = await client.query<{ name: string; tablename: string; cmd: string }>(
        `select policyname as name, tablename, cmd from pg_policies where schemaname = 'public' and policyname <> 'of_owner' order by 2, 1`,
      );
      const known = rows.filter(({ tablename }) => stage.rows.some(({ table }) => table === tablename));
      const clauses = (cmd: string) =>
        ({ SELECT: 'using (true)', DELETE: 'using (true)', INSERT: 'with check (true)' })[cmd];
      const dropped = known.map(({ name, tablename: table }): SqlMutant => {
        const change = `drop policy ${quoted(name)} on ${quoted(table)}`;
        return { name: `${table}: ${name} dropped`, change, table };
      });
      const opened = known.map(({ name, tablename: table, cmd }): SqlMutant => {
        const change = `alter policy ${quoted(name)} on ${quoted(table)} ${clauses(cmd) ?? 'using (true) with check (true)'}`;
        return { name: `${table}: ${name} always true`, change, table };
      });
      const off = [...new Set(known.map(({ tablename }) => tablename))].map((table): SqlMutant => {
        return {
          name: `${table}: no row-level security`,
          change: `alter table ${quoted(table)} disable row level security`,
          table,
        };
      });
      const kills = async (mutants: SqlMutant[]) => {
        const judged: [string, boolean][] = [];
        for (const mutant of mutants) judged.push([mutant.name, await isNoticed(mutant)]);
        return judged;
      };
      const isNoticed = async ({ change, table }: SqlMutant) => {
        const asked = stage.rows.filter((row) => table === undefined || row.table === table);
        await client.query('begin');
        try {
          await client.query(change);
          await client.query(`set local role ${quoted(stage.app)}`);
          for (const player of players) {
            if ((await differences(client, player, asked)).length > 0) return true;
            if (table === undefined && (await strays(client, player, asked)).length > 0) return true;
          }
          return false;
        } finally {
          await client.query('rollback');
        }
      };
      return [
        judge('A row-level policy dropped', await kills(dropped)),
        judge('A row-level policy always true', await kills(opened)),
        judge('Row-level security disabled on a table', await kills(off)),
        judge('A slip in the scope functions', await kills(await functionMutants(client))),
      ];
    });
  } finally {
    await stage.close();
  }
}

type Asks = { query(text: string): Promise<{ rows: { name: string; text: string }[] }> };

const sqlSlips: [RegExp, string][] = [
  [/ AND /g, ' OR '],
  [/ = /g, ' <> '],
  [/ >= /g, ' < '],
  [/ < /g, ' >= '],
  [/ > 0/g, ' >= 0'],
];

async function functionMutants(client: unknown): Promise<SqlMutant[]> {
  const { rows } = await (client as Asks).query(
    `select proname as name, pg_get_functiondef(oid) as text from pg_proc
     where pronamespace = 'public'::regnamespace and proname like 'scope\\_%' and prolang = (select oid from pg_language where lanname = 'sql')`,
  );
  return rows.flatMap(({ name, text }) => {
    const start = text.search(/BEGIN ATOMIC|RETURN /);
    const [head, body] = [text.slice(0, start), text.slice(start)];
    return sqlSlips.flatMap(([pattern, instead]) =>
      [...body.matchAll(pattern)].map(({ index, 0: was }, at): SqlMutant => {
        const change = head + body.slice(0, index) + instead + body.slice(index + was.length);
        return { name: `${name}: ${at + 1}. ${was.trim()} → ${instead.trim()}`, change };
      }),
    );
  });
}

/** Survivors that are no loss, by the start of their name, and why. */
const reasons = JSON.parse(readFileSync(join(import.meta.dirname, 'permission-survivors.json'), 'utf8')) as Record<
  string,
  string
>;

function page(results: readonly Result[]): string {
  const because = (name: string) =>
    Object.entries(reasons).find(([start]) => name.startsWith(start))?.[1] ?? 'not yet explained';
  const survivors = results.flatMap(({ kind, survivors }) =>
    survivors.map((name) => `- ${kind}: \`${name}\`: ${because(name)}`),
  );
  const rows = results.map(
    ({ kind, mutants, survivors }) => `| ${kind} | ${mutants} | ${mutants - survivors.length} | ${survivors.length} |`,
  );
  return `# Proof of the permissions

\`npm run permissions:proof\` breaks the permissions one place at a time and asks the proofs: the sentences of
\`test/permissions/oracle.ts\`, written before the policies; the grid of \`test/permissions/grid.ts\`, role by act, kept by hand a
second time; and, for the database, every player's every deed on every planted row (\`test/permissions/sql-matrix.ts\`).
\`npm run permissions:proof -- rules\` asks only what needs no database.

| Broken | mutants | noticed | survive |
| --- | ---: | ---: | ---: |
${rows.join('\n')}

## Survivors

${survivors.join('\n') || 'None.'}
`;
}

const onlyRules = process.argv[2] === 'rules';
const results = [...policyResults(), await rulesResults(), ...(onlyRules ? [] : await sqlResults())];
if (!onlyRules) writeFileSync(join(root, 'docs/permissions-proof.md'), page(results));
