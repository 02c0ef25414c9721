import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Policy } from '../../src/accounts/permission.ts';
import { inside, may } from '../../src/accounts/rules.ts';
import { policies } from '../../src/policies.ts';
import { actorOf } from './cast.ts';
import { deeds } from './deeds.ts';
import { type Deed, oracle, type Player } from './oracle.ts';

function verdict(policy: Policy, who: Player, what: Deed): boolean {
  const actor = actorOf(who);
  const [act, target] = deeds[what](who);
  return actor !== null && may(policy, inside(actor, target.realm), act, target);
}

for (const [sentence, who, what, allowed] of oracle) {
  test(sentence, () => {
    assert.equal(verdict(policies, who, what), allowed);
  });
}

test('文は60以上あり、許すものと断るものがあり、同じ文は2つない', () => {
  assert.ok(oracle.length >= 60);
  assert.equal(new Set(oracle.map(([sentence]) => sentence)).size, oracle.length);
  for (const allowed of [true, false]) assert.ok(oracle.filter((line) => line[3] === allowed).length >= 30);
});

test('どの文を政策から1つ外しても、この表のどれかが変わる', () => {
  const verdicts = (policy: Policy) => oracle.map(([, who, what]) => verdict(policy, who, what));
  const whole = verdicts(policies).join();
  const idle = policies.filter((line) => verdicts(policies.filter((other) => other !== line)).join() === whole);
  assert.deepEqual(
    idle.map((line) => line.acts),
    [],
  );
});
