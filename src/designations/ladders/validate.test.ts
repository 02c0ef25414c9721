import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sampleDay } from '../../../test/sample-grounds.ts';
import type { Criterion } from '../../facilities/criteria/model.ts';
import { shippedCriteria } from '../../facilities/criteria/shipped.ts';
import { writeFault } from '../../kit/pure/fault.ts';
import type { Ladder } from './model.ts';
import { shippedLadders } from './shipped.ts';
import { validateLadder } from './validate.ts';

const added: Criterion = { ...shippedCriteria[1]!, id: 'added-1', minimum: 2, shipped: false };
const known = [...shippedCriteria, added];
const read = (document: unknown) => validateLadder(document, known, sampleDay);

const paper = shippedLadders[0]!;
type Document = Record<string, unknown> & { steps: Record<string, unknown>[] };

/** The draft of the paper as JSON, with one thing changed. */
function changed(change: (document: Document) => void): unknown {
  const document = structuredClone(paper) as unknown as Document;
  change(document);
  return document;
}

function places(document: unknown): (string | undefined)[][] {
  const faults = read(document);
  assert.ok(Array.isArray(faults), '断られなかった');
  for (const { message } of faults) assert.ok(message.ja.endsWith('。') && message.en.endsWith('.'));
  return faults.map(({ code, at }) => [code, at?.part]);
}

const step = (criterion: string, more: object = {}) => ({
  id: '9',
  name: { ja: '手順', en: 'Step' },
  criterion,
  scope: { in: 'area' },
  ...more,
});

test('備え付けの手順は、JSONにして読み直しても同じ手順になる（N2）', () => {
  for (const ladder of shippedLadders) assert.deepEqual(read(JSON.parse(JSON.stringify(ladder))), ladder);
});

test('書かなくてよい項目は補われる（N2）', () => {
  const { id, name, basis } = paper;
  const least = { id, kind: 'lead', name, basis, steps: [step('support-hospital')] };
  const ladder = read(least) as Ladder;
  assert.deepEqual([ladder.version, ladder.plan, ladder.continuation], [1, null, false]);
  assert.deepEqual([ladder.steps[0]!.minimum, ladder.steps[0]!.prefer], [1, []]);
});

test('知らない基準は、場所と、ある基準を挙げて断る（N2）', () => {
  const document = changed(({ steps }) => {
    steps[2]!.criterion = 'suport-clinic';
  });
  assert.deepEqual(places(document), [['ladder-unknown-criterion', 'steps[2].criterion']]);
  const [fault] = read(document) as Extract<ReturnType<typeof read>, unknown[]>;
  assert.match(writeFault(fault!, 'ja'), /^steps\[2\]\.criterion: 「suport-clinic」.*support-clinic/);
});

test('戻る手順は、戻ると言う場所で断る（N2）', () => {
  const back = changed(({ steps }) => {
    steps[3]!.otherwise = '1';
  });
  assert.deepEqual(places(back), [['ladder-loop', 'steps[3].otherwise']]);
  const own = changed(({ steps }) => {
    steps[0]!.otherwise = '1';
  });
  assert.deepEqual(places(own), [['ladder-loop', 'steps[0].otherwise']]);
  const jumped = changed(({ steps }) => {
    steps[0]!.otherwise = '2';
    steps[2]!.otherwise = '2-1';
  });
  assert.deepEqual(places(jumped), [['ladder-loop', 'steps[1]']]);
});

test('誰も来ない手順は断る：飛び越されたもの、終わりの後のもの、知らない行き先（N2）', () => {
  const skipped = changed(({ steps }) => {
    steps[0]!.otherwise = '3';
  });
  assert.deepEqual(places(skipped), [
    ['ladder-not-reached', 'steps[1]'],
    ['ladder-not-reached', 'steps[2]'],
  ]);
  const ended = changed(({ steps }) => {
    steps[2]!.otherwise = null;
  });
  assert.deepEqual(places(ended), [['ladder-not-reached', 'steps[3]']]);
  const nowhere = changed(({ steps }) => {
    steps[0]!.otherwise = '7';
  });
  assert.deepEqual(places(nowhere), [['ladder-unknown-step', 'steps[0].otherwise']]);
});

test('先の手順のほうが広いため決して使われない手順は断る（N2）', () => {
  const narrower = changed(({ steps }) => {
    steps[1] = step('enhanced-support-hospital');
  });
  assert.deepEqual(places(narrower), [['ladder-hidden', 'steps[1]']]);
  const again = changed(({ steps }) => {
    steps.push(step('support-hospital-or-clinic', { scope: { in: 'distance', km: 20 } }));
  });
  assert.deepEqual(places(again), [['ladder-hidden', 'steps[4]']]);
  const own = changed(({ steps }) => {
    steps[1] = step('added-1');
  });
  assert.deepEqual(places(own), [['ladder-hidden', 'steps[1]']]);
  const fewer = changed(({ steps }) => {
    steps.unshift(step('support-hospital', { minimum: 2 }));
  });
  assert.ok(!Array.isArray(read(fewer)));
  const preference = changed(({ steps }) => {
    steps[1]!.preferredOnly = false;
    steps[1]!.minimum = 1;
  });
  assert.deepEqual(places(preference), [['ladder-hidden', 'steps[2]']]);
});

test('病院・診療所でない基準、広い優先、1より小さい数、空の優先は断る（N2、A4）', () => {
  const wrong: [string, string, (document: Document) => void][] = [
    [
      'ladder-no-institution',
      'steps[0].criterion',
      ({ steps }) => {
        steps[0]!.criterion = 'enhanced-visiting-nurse-station';
      },
    ],
    [
      'ladder-prefer-wide',
      'steps[1].prefer[0]',
      ({ steps }) => {
        steps[1]!.prefer = ['support-hospital-or-clinic'];
      },
    ],
    [
      'ladder-prefer-wide',
      'steps[0].prefer[0]',
      ({ steps }) => {
        steps[0]!.prefer = ['support-clinic'];
      },
    ],
    [
      'ladder-whole',
      'steps[1].minimum',
      ({ steps }) => {
        steps[1]!.minimum = 0;
      },
    ],
    [
      'ladder-prefer-none',
      'steps[1].preferredOnly',
      ({ steps }) => {
        steps[1]!.prefer = [];
      },
    ],
    [
      'ladder-choice',
      'steps[3].scope.in',
      ({ steps }) => {
        steps[3]!.scope = { in: 'prefecture' };
      },
    ],
    [
      'ladder-number',
      'steps[3].scope.km',
      ({ steps }) => {
        steps[3]!.scope = { in: 'distance', km: '20' };
      },
    ],
    [
      'ladder-step-taken',
      'steps[2].id',
      ({ steps }) => {
        steps[2]!.id = '2-1';
      },
    ],
    [
      'ladder-unknown-key',
      'steps[1].perfer',
      ({ steps }) => {
        steps[1]!.perfer = [];
      },
    ],
    [
      'ladder-missing',
      'steps[0].name',
      ({ steps }) => {
        delete steps[0]!.name;
      },
    ],
    [
      'ladder-text',
      'name.en',
      (document) => {
        document.name = { ja: '手順', en: ' ' };
      },
    ],
    [
      'ladder-text-long',
      'basis.ja',
      (document) => {
        document.basis = { ja: '長'.repeat(501), en: 'long' };
      },
    ],
    [
      'ladder-list',
      'steps',
      (document) => {
        document.steps = [];
      },
    ],
    [
      'ladder-choice',
      'kind',
      (document) => {
        document.kind = 'leads';
      },
    ],
  ];
  for (const [code, part, change] of wrong) assert.deepEqual(places(changed(change)), [[code, part]], part);
});

test('拠点の手順は団体の種類だけを求められる（H2）', () => {
  const hub = structuredClone(shippedLadders.find(({ kind }) => kind === 'hub')!) as unknown as Document;
  hub.steps[1]!.criterion = 'support-hospital';
  assert.deepEqual(places(hub), [['ladder-unknown-criterion', 'steps[1].criterion']]);
});

const values = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true });

test('何を渡しても投げずに、断る理由か手順を返す（N2）', () => {
  fc.assert(
    fc.property(values, (document) => {
      const answer = read(document);
      assert.ok(!Array.isArray(answer) || answer.length > 0);
    }),
    { seed: 6, numRuns: 500 },
  );
  const keys = ['id', 'kind', 'name', 'basis', 'plan', 'steps', 'version', 'continuation', 'hub'];
  const parts = ['id', 'name', 'criterion', 'scope', 'minimum', 'prefer', 'preferredOnly', 'otherwise'];
  fc.assert(
    fc.property(
      fc.constantFrom(...keys),
      fc.constantFrom(...parts),
      fc.nat({ max: 3 }),
      values,
      (key, part, at, value) => {
        read(changed((document) => Object.assign(document, { [key]: value })));
        read(changed(({ steps }) => Object.assign(steps[at]!, { [part]: value })));
      },
    ),
    { seed: 6, numRuns: 1000 },
  );
});

test('手順をどう並べ替え、どこへ進めても、受け入れたものは必ず終わり、すべての手順を通る（N2）', () => {
  const ids = paper.steps.map(({ id }) => id);
  const to = fc.array(fc.option(fc.constantFrom(...ids, null), { nil: undefined }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(to, (otherwise) => {
      const steps = paper.steps.map((one, i) => ({
        ...one,
        ...(otherwise[i] === undefined ? {} : { otherwise: otherwise[i] }),
      }));
      const answer = read({ ...paper, steps });
      const walked = walk(
        steps.map(({ id }, i) => ({ id, next: otherwise[i] === undefined ? ids[i + 1] : otherwise[i] })),
      );
      if (walked !== 4) assert.ok(Array.isArray(answer));
    }),
    { seed: 6, numRuns: 300 },
  );
});

/** How many steps are walked from the first; 0 where there is no end. */
function walk(steps: { id: string; next: string | null | undefined }[]): number {
  let at: string | null | undefined = steps[0]!.id;
  for (let n = 0; n <= steps.length; n++) {
    if (at === null || at === undefined) return n;
    at = steps.find(({ id }) => id === at)!.next;
  }
  return 0;
}
