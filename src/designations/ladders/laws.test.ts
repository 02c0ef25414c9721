import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allSymbols, madeFacts } from '../../../test/ladder-facts.ts';
import { shippedCriteria } from '../../facilities/criteria/shipped.ts';
import type { InstitutionKind } from '../../facilities/model.ts';
import type { AreaResult, Candidate, Facts, Ladder, Step } from './model.ts';
import { runLadder } from './rules.ts';

const codes = [...'ABCDEFG'];
const symbolsOf: Partial<Record<InstitutionKind, string[]>> = {
  hospital: ['支援病１', '支援病２', '支援病３', '在後病'],
  clinic: ['支援診１', '支援診２', '支援診３'],
  pharmacy: ['在薬', '支援診１'],
  'visiting-nurse-station': ['支援診１', '支援病１'],
};
const kinds = Object.keys(symbolsOf) as InstitutionKind[];

/** Offices so that no two pairs are equally far apart. */
const places = codes.map((code, i) => ({ code, lon: 140 + 2 ** i / 100 }));

const bodies = fc
  .array(
    fc.constantFrom(...kinds).chain((kind) =>
      fc.record({
        kind: fc.constant(kind),
        municipality: fc.constantFrom(...codes),
        symbols: fc.subarray(symbolsOf[kind]!, { minLength: 1 }),
      }),
    ),
    { maxLength: 10 },
  )
  .map((all) => all.map((one, i): Candidate => ({ ...one, code: `k${i}`, name: `機関${i}` })));

const pairs = codes.flatMap((a, i) => codes.slice(i + 1).map((b) => a + b));

/** A prefecture of seven municipalities in one to three secondary areas; the unit is each, or joins some in twos. */
const worlds = fc
  .record({
    homes: fc.array(fc.constantFrom('甲', '乙', '丙'), { minLength: 7, maxLength: 7 }),
    borders: fc.subarray(pairs),
    candidates: bodies,
    joined: fc.boolean(),
  })
  .map(({ homes, borders, candidates, joined }): Facts => {
    const facts = madeFacts(
      places.map((place, i) => ({ ...place, area: homes[i]! })),
      borders,
      candidates,
    );
    return joined ? { ...facts, unit: joinedUnit(facts) } : facts;
  });

/** A and B are one area, C and D another, whether or not they share a secondary area. */
function joinedUnit({ unit }: Facts): Facts['unit'] {
  const parts = [['A', 'B'], ['C', 'D'], ['E'], ['F'], ['G']];
  return {
    ...unit,
    kind: { id: 'joined', name: { ja: '組' } },
    areas: parts.map((municipalities) => ({
      key: municipalities.join(''),
      name: { ja: municipalities.join('') },
      municipalities,
    })),
  };
}

const narrower: Record<string, string[]> = {
  'support-hospital': ['enhanced-support-hospital'],
  'support-clinic': ['enhanced-support-clinic'],
  'support-hospital-or-clinic': ['support-hospital', 'enhanced-support-clinic'],
  'enhanced-support-hospital-or-clinic': ['enhanced-support-hospital'],
  'enhanced-support-clinic': [],
  'backup-hospital': [],
};

const steps = fc.constantFrom(...Object.keys(narrower)).chain((criterion) =>
  fc.record({
    criterion: fc.constant(criterion),
    scope: fc.oneof(
      fc.constant({ in: 'area' } as const),
      fc.constant({ in: 'neighbour' } as const),
      fc.record({ in: fc.constant('distance' as const), km: fc.integer({ min: 1, max: 100 }) }),
    ),
    minimum: fc.integer({ min: 1, max: 3 }),
    prefer: fc.subarray(narrower[criterion]!),
    only: fc.boolean(),
  }),
);

const ladders = fc.array(steps, { minLength: 1, maxLength: 4 }).map(
  (all): Ladder => ({
    id: 'made',
    version: 1,
    kind: 'lead',
    name: { ja: '手順', en: 'made' },
    plan: null,
    basis: { ja: '作', en: 'made' },
    continuation: true,
    steps: all.map(({ only, ...step }, i) => ({
      ...step,
      id: String(i),
      name: { ja: '手順', en: 'step' },
      ...(only && step.prefer.length > 0 ? { preferredOnly: true } : {}),
    })),
  }),
);

const run = (ladder: Ladder, facts: Facts) => runLadder(ladder, facts).areas;
const homesOf = (facts: Facts, municipalities: readonly string[]) =>
  new Set(municipalities.map((code) => facts.secondary!.areas.find((a) => a.municipalities.includes(code))!.key));

type Simple = { step: string | null; neighbour: string | null; adjacent: boolean | null; chosen: string[] };

/** The words of the paper, one by one, without any index. */
function oracle(ladder: Ladder, facts: Facts, municipalities: readonly string[]): Simple {
  const area = facts.unit.areas.find((a) => a.municipalities === municipalities)!;
  const isLead = ({ kind }: Candidate) => kind === 'hospital' || kind === 'clinic';
  const held: Record<string, (c: Candidate) => boolean> = {
    'enhanced-support-hospital': (c) => c.kind === 'hospital' && has(c, '支援病１', '支援病２'),
    'support-hospital': (c) => c.kind === 'hospital' && has(c, '支援病１', '支援病２', '支援病３'),
    'enhanced-support-clinic': (c) => c.kind === 'clinic' && has(c, '支援診１', '支援診２'),
    'support-clinic': (c) => c.kind === 'clinic' && has(c, '支援診１', '支援診２', '支援診３'),
    'backup-hospital': (c) => c.kind === 'hospital' && has(c, '在後病'),
    'support-hospital-or-clinic': (c) => held['support-hospital']!(c) || held['support-clinic']!(c),
    'enhanced-support-hospital-or-clinic': (c) =>
      held['enhanced-support-hospital']!(c) || held['enhanced-support-clinic']!(c),
  };
  const there = (of: readonly string[], step: Step) =>
    facts.candidates.filter((c) => isLead(c) && of.includes(c.municipality) && held[step.criterion]!(c));
  const serves = (of: readonly string[], step: Step) => {
    const all = there(of, step);
    const preferred = step.prefer.some((id) => all.some(held[id]!));
    return all.length >= step.minimum && (!step.preferredOnly || preferred);
  };
  const choose = (of: readonly string[], step: Step) => {
    const all = there(of, step);
    const by = step.prefer.find((id) => all.some(held[id]!));
    return all.filter((c) => by === undefined || held[by]!(c)).map(({ code }) => code);
  };
  const lon = new Map(places.map(({ code, lon }) => [code, lon]));
  const apart = (of: readonly string[]) =>
    Math.min(...municipalities.flatMap((a) => of.map((b) => Math.abs(lon.get(a)! - lon.get(b)!))));
  const touches = (of: readonly string[]) =>
    facts.borders.some(
      ([a, b]) => (municipalities.includes(a) && of.includes(b)) || (municipalities.includes(b) && of.includes(a)),
    );
  for (const step of ladder.steps) {
    if (step.scope.in === 'area') {
      if (!serves(municipalities, step)) continue;
      return { step: step.id, neighbour: null, adjacent: null, chosen: choose(municipalities, step).sort() };
    }
    const { scope } = step;
    const rank = (of: readonly string[]) => {
      const at = step.prefer.findIndex((id) =>
        facts.candidates.some((c) => of.includes(c.municipality) && held[id]!(c)),
      );
      return at < 0 ? step.prefer.length : at;
    };
    const [first] = facts.unit.areas
      .filter((other) => other !== area && homesOf(facts, [...other.municipalities, ...municipalities]).size === 1)
      .filter((other) => serves(other.municipalities, step))
      .filter((other) => scope.in !== 'distance' || apart(other.municipalities) * kmOfDegree <= scope.km)
      .sort(
        (a, b) =>
          Number(touches(b.municipalities)) - Number(touches(a.municipalities)) ||
          rank(a.municipalities) - rank(b.municipalities) ||
          apart(a.municipalities) - apart(b.municipalities),
      );
    if (!first) continue;
    const chosen = choose(first.municipalities, step).sort();
    return { step: step.id, neighbour: first.key, adjacent: touches(first.municipalities), chosen };
  }
  return { step: null, neighbour: null, adjacent: null, chosen: [] };
}

const has = ({ symbols }: Candidate, ...any: string[]) => symbols.some((symbol) => any.includes(symbol));

/** A degree of longitude at 35° north, on a sphere; good for the short ways between made offices. */
const kmOfDegree = ((2 * Math.PI * 6371) / 360) * Math.cos((35 * Math.PI) / 180);

const seeded = { seed: 20261122, numRuns: 400 };

test('資料の言葉を1つずつたどる遅い計算と、手順・近隣・機関が同じになる（A2、N2）', () => {
  fc.assert(
    fc.property(ladders, worlds, (ladder, facts) => {
      for (const area of run(ladder, facts)) {
        const found: Simple = {
          step: area.step,
          neighbour: area.neighbour?.area ?? null,
          adjacent: area.neighbour?.adjacent ?? null,
          chosen: area.chosen.map(({ code }) => code).sort(),
        };
        assert.deepEqual(found, oracle(ladder, facts, area.municipalities), area.area);
      }
    }),
    seeded,
  );
});

const currents = fc.array(
  fc.record({
    area: fc.constantFrom(...codes, 'AB', 'CD'),
    code: fc.nat({ max: 12 }).map((n) => `k${n}`),
    name: fc.constant('今の機関'),
    reason: fc.constantFrom('続いている取組', ''),
  }),
  { maxLength: 4 },
);

test('二次医療圏の外の区域も、病院・診療所でない機関も、決して選ばず続けない（A2③、A4）', () => {
  fc.assert(
    fc.property(ladders, worlds, currents, (ladder, facts, current) => {
      const kindOf = new Map(facts.candidates.map(({ code, kind }) => [code, kind]));
      for (const area of run(ladder, { ...facts, current })) {
        const picked = [...area.chosen, ...area.continued, ...(area.atLatest?.chosen ?? [])];
        const others = [...area.alternatives, ...(area.neighbour ? [area.neighbour] : [])];
        for (const other of others) {
          const { municipalities } = facts.unit.areas.find(({ key }) => key === other.area)!;
          assert.equal(homesOf(facts, [...municipalities, ...area.municipalities]).size, 1);
        }
        for (const { code, municipality } of picked) {
          assert.ok(['hospital', 'clinic'].includes(kindOf.get(code)!));
          const own = area.municipalities.includes(municipality);
          assert.ok(own || homesOf(facts, [municipality, ...area.municipalities]).size === 1);
        }
        const twice = [...area.chosen, ...area.rejected].map(({ code }) => code);
        assert.equal(new Set(twice).size, twice.length);
        const told = [...twice, ...area.continued.map(({ code }) => code)];
        for (const { code, municipality } of facts.candidates)
          if (area.municipalities.includes(municipality)) assert.ok(told.includes(code), `${code}の理由がない`);
      }
    }),
    seeded,
  );
});

const nowhere = Number.POSITIVE_INFINITY;
const position = (ladder: Ladder, step: string | null | undefined) =>
  typeof step === 'string' ? ladder.steps.findIndex(({ id }) => id === step) : nowhere;

/** From the earliest step that may serve an area to the one that surely does. */
const span = (ladder: Ladder, { step, unknown, atLatest }: AreaResult) => ({
  earliest: position(ladder, unknown[0]?.step ?? step),
  latest: position(ladder, step ?? atLatest?.step),
});

/** Only some symbols stand in a source; of what holds others nobody knows. */
const coverages = fc.subarray(['支援病１', '支援病２', '支援病３', '支援診１', '支援診２', '支援診３', '在後病']);

const partly = (facts: Facts, listed: string[]): Facts => ({
  ...facts,
  coverage: allSymbols.map((one) => ({ ...one, symbols: listed })),
  candidates: facts.candidates.map((one) => ({ ...one, symbols: one.symbols.filter((s) => listed.includes(s)) })),
});

test('機関が1つ増えても、どの区域も悪くならない：手順は後にならず、隣接が隣接なしに変わらない（A2）', () => {
  fc.assert(
    fc.property(ladders, worlds, coverages, fc.boolean(), bodies, (ladder, facts, listed, whole, [added]) => {
      if (!added) return;
      const sees = (known: Facts) => (whole ? known : partly(known, listed));
      const before = run(ladder, sees(facts));
      const after = run(ladder, sees({ ...facts, candidates: [...facts.candidates, { ...added, code: '新' }] }));
      before.forEach((was, i) => {
        const is = after[i]!;
        const [from, to] = [span(ladder, was), span(ladder, is)];
        assert.ok(to.earliest <= from.earliest && to.latest <= from.latest, was.area);
        const [near, stays] = [was.neighbour ?? was.atLatest?.neighbour, is.neighbour ?? is.atLatest?.neighbour];
        if (to.latest === from.latest && near?.adjacent) assert.ok(stays?.adjacent, was.area);
      });
    }),
    seeded,
  );
});

test('名簿に載らない記号があっても、決まったと言う手順は、すべてを知っても変わらない（N2）', () => {
  fc.assert(
    fc.property(ladders, worlds, coverages, (ladder, facts, listed) => {
      const all = run(ladder, facts);
      run(ladder, partly(facts, listed)).forEach((area, i) => {
        const truth = position(ladder, all[i]!.step);
        const { earliest, latest } = span(ladder, area);
        assert.ok(earliest <= truth && truth <= latest, `${area.area} ${earliest} ${truth} ${latest}`);
        if (area.unknown.length === 0) assert.equal(area.step, all[i]!.step);
      });
    }),
    seeded,
  );
});

test('読み込む順が違っても、結果は同じになる（N2）', () => {
  fc.assert(
    fc.property(ladders, worlds, (ladder, facts) => {
      const turned = { ...facts, candidates: facts.candidates.toReversed(), borders: facts.borders.toReversed() };
      assert.deepEqual(run(ladder, turned), run(ladder, facts));
    }),
    { ...seeded, numRuns: 100 },
  );
});

test('全国1,741市町村と4万機関でも、1秒よりずっと短い（N2）', () => {
  const municipalities = Array.from({ length: 1741 }, (_, i) => ({
    code: String(10000 + i),
    area: String(Math.floor(i / 5)),
    lon: 130 + i / 200,
  }));
  const candidates = Array.from({ length: 40_000 }, (_, i): Candidate => {
    const kind = i % 5 === 0 ? 'hospital' : 'clinic';
    const code = String(10000 + ((i * i) % 1201));
    return { code: String(i), name: `機関${i}`, kind, municipality: code, symbols: [symbolsOf[kind]![i % 3]!] };
  });
  const borders = municipalities.slice(1).map(({ code }, i) => [municipalities[i]!.code, code] as [string, string]);
  const facts = { ...madeFacts(municipalities, [], candidates), borders, criteria: shippedCriteria };
  const ladder = fc.sample(ladders, { seed: 7, numRuns: 20 }).find(({ steps }) => steps.length === 4)!;
  const times = [1, 2, 3].map(() => {
    const begun = process.cpuUsage();
    run(ladder, facts);
    return process.cpuUsage(begun).user / 1000;
  });
  assert.ok(Math.min(...times) < 1000, `${times} ms`);
});
