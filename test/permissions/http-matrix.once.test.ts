import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { guard, readRealm } from '../../src/accounts/gate.ts';
import type { Act, Target } from '../../src/accounts/model.ts';
import { inside, may, maySomewhere, opens } from '../../src/accounts/rules.ts';
import { createApp } from '../../src/kit/server/http.ts';
import { policies } from '../../src/policies.ts';
import { type Example, examples } from './examples.ts';
import { secrets } from './planted.ts';
import { openStage, type Stage } from './stage.ts';
import { type Visitor, visitors } from './visitors.ts';
import { type Answered, ask, missingExamples, openWalked, type WalkedRoute } from './walked.ts';

let stage: Stage;
let walked: Awaited<ReturnType<typeof openWalked>>;

before(async () => {
  stage = await openStage({ forPages: true });
  walked = await openWalked(stage.db);
});
after(async () => {
  await walked?.close();
  await stage?.close();
});

type Asked = { route: WalkedRoute; who: Visitor; example: Example; realmKey: string | null };

const allows = (who: Visitor, act: Act, target: Target): boolean =>
  who.actor !== null && may(policies, inside(who.actor, target.realm), act, target);

function targetOf({ example, realmKey }: Asked): Target {
  const { municipality, institution, office, post } = example.params ?? {};
  return {
    realm: realmKey === null ? null : readRealm(realmKey),
    ...(municipality === undefined ? {} : { municipality: `${municipality}` }),
    ...(institution === undefined ? {} : { institution: `${institution}` }),
    ...(office === undefined ? {} : { office: Number(office) }),
    ...(post === undefined ? {} : { post: Number(post) }),
  };
}

/** Whether the policies refuse; null where the route may refuse by what it finds. */
function refused(asked: Asked): boolean | null {
  const { route, who, example } = asked;
  const act = route.act!;
  const target = targetOf(asked);
  if (act === 'posts.act-as') return false;
  if (!who.actor) return true;
  const actor = inside(who.actor, target.realm);
  if (!opens(actor, target.realm)) return true;
  if (!route.partly) return !may(policies, actor, act, target);
  if (!maySomewhere(policies, actor, act, target.realm)) return true;
  if (!example.asks) return null;
  const of = example.asks === 'own-post' ? { post: actor.post?.id ?? 0 } : example.asks;
  return !may(policies, actor, act, { ...target, ...of });
}

/** Secrets that stand in an answer although the policies keep them from whoever asked. */
function leaks(asked: Asked, { body }: Answered): string[] {
  const { who } = asked;
  const { realm } = targetOf(asked);
  const found = (secret: string) => [...body.matchAll(new RegExp(`${secret}(\\d*)`, 'g'))].map((match) => match[1]!);
  const kept: [secret: string, allowed: (number: string) => boolean][] = [
    [secrets.tokyo, () => realm?.prefecture === '13' || who.name === '東京都の県医'],
    [secrets.nightPhone, () => allows(who, 'hubs.read-shared', { realm })],
    [secrets.memo, (municipality) => allows(who, 'hubs.read-own', { realm, municipality })],
    [secrets.draft, (post) => allows(who, 'drafts.write', { realm, post: Number(post) })],
    [secrets.handover, (post) => allows(who, 'handover.write', { realm, post: Number(post) })],
    [secrets.task, (post) => allows(who, 'handover.write', { realm, post: Number(post) })],
    [secrets.audit, () => allows(who, 'audit.read', { realm })],
  ];
  return kept.flatMap(([secret, allowed]) =>
    found(secret)
      .filter((number) => !allowed(number))
      .map((n) => secret + n),
  );
}

const realms = ['12', 'sample', '13'];
const patient = new Set(['住民', '県医']);

function requestsOf(who: Visitor): Asked[] {
  return walked.routes
    .filter(({ method, url, key }) => method !== 'HEAD' && url.startsWith('/api') && examples[key])
    .flatMap((route) =>
      examples[route.key]!(who).flatMap((example) =>
        (route.url.includes(':realm') ? realms : [null]).map((realmKey) => ({ route, who, example, realmKey })),
      ),
    )
    .filter((asked) => !asked.example.long || refused(asked) || patient.has(who.name));
}

const nameOf = ({ route, who, example, realmKey }: Asked) =>
  `${who.name} ${route.key} ${realmKey} ${JSON.stringify(example.params ?? {})}`;

async function wrongIn(asked: Asked): Promise<string[]> {
  const { route, who, example, realmKey } = asked;
  const params = { ...example.params, ...(realmKey === null ? {} : { realm: realmKey }) };
  const answer = await ask(walked.address, route, who, { ...example, params });
  const wanted = refused(asked);
  const said = `${answer.status} ${answer.body.slice(0, 160)}`;
  return [
    ...(answer.status >= 500 ? [`${nameOf(asked)}: broke with ${said}`] : []),
    ...(answer.status === 400 ? [`${nameOf(asked)}: the example is not well-formed: ${said}`] : []),
    ...(wanted !== null && (answer.status === 403) !== wanted
      ? [`${nameOf(asked)}: ${wanted ? 'let through' : 'refused'} with ${said}`]
      : []),
    ...leaks(asked, answer).map((secret) => `${nameOf(asked)}: shows ${secret}`),
  ];
}

for (const who of visitors)
  test(`${who.name}は、どの道でも、政策のとおりに答えられるか断られ、許されない言葉を受け取らない`, async () => {
    const wrong: string[] = [];
    for (const asked of requestsOf(who)) wrong.push(...(await wrongIn(asked)));
    assert.equal(wrong.join('\n'), '');
  });

test('道のどれにも、政策の文と、試しの問いがある', () => {
  const api = walked.routes.filter(({ url }) => url.startsWith('/api'));
  assert.ok(api.length > 40, `${api.length} routes`);
  assert.equal(missingExamples(api).join('\n'), '');
  const keys = new Set(api.map(({ key }) => key));
  assert.deepEqual(
    Object.keys(examples).filter((key) => !keys.has(key)),
    [],
  );
  for (const { key, act } of api) assert.ok(act && policies.some((line) => line.acts.includes(act)), key);
});

test('/api のほかに、データを答える道はない', () => {
  assert.deepEqual(
    walked.routes.filter(({ url }) => !url.startsWith('/api')),
    [],
  );
});

test('何をするかを言わない道、政策に文のないことをする道は、加えられない', () => {
  const app = createApp();
  guard(app, stage.db, policies);
  const answer = async () => ({});
  assert.throws(() => app.get('/api/bare', answer), /route without act/);
  assert.throws(() => app.get('/api/odd', { config: { act: 'nothing.known' as Act } }, answer), /act without a policy/);
});
