import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A cruiser that cannot read TypeScript sees no modules and finds no fault in them. */
const fewest = { modules: 20, dependencies: 20 };

const cruiser = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
const args = [cruiser, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
if (!stdout) {
  console.log(stderr);
  process.exit(1);
}
const { modules, summary } = JSON.parse(stdout);
const own = modules.filter(({ source }) => source.startsWith('src/'));
const rules = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));

for (const { rule, from, to, cycle, via } of summary.violations) {
  const through = (cycle ?? via)?.map(({ name }) => name).join(' → ');
  console.log(`${rule.name}: ${from} → ${through ?? to}\n    ${rules.get(rule.name)}`);
}
console.log(`${own.length} modules, ${summary.totalDependenciesCruised} dependencies, ${rules.size} rules`);
const tooFew = own.length < fewest.modules || summary.totalDependenciesCruised < fewest.dependencies;
if (tooFew) console.log(`fewer than ${fewest.modules} modules were read: the check itself is broken`);
process.exit(tooFew || summary.violations.length > 0 ? 1 : 0);
