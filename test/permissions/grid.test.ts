import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postHolders } from '../../src/accounts/permission.ts';
import { policies } from '../../src/policies.ts';
import { thinned } from './thinned.ts';
import { againstGrid, againstOracle } from './verdicts.ts';

test('政策は、手で書いたもう一つの表と、役割・すること・届く先のどれでも同じである', () => {
  assert.equal(againstGrid(policies).join('\n'), '');
});

test('どの文のどの役割のどのことを1つ外しても、表が変わる', () => {
  const all = thinned();
  assert.ok(all.length > 150 && postHolders.length === 10);
  const idle = all.filter(([, policy]) => againstOracle(policy).length + againstGrid(policy).length === 0);
  assert.deepEqual(
    idle.map(([name]) => name),
    [],
  );
});
