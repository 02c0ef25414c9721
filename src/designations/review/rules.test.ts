import assert from 'node:assert/strict';
import { test } from 'node:test';
import { national, nationalDesignations, reviewDay } from '../../../bench/ground/designations.ts';
import { day } from '../../kit/pure/day.ts';
import { difficultBodies } from '../eligibility/difficult-bodies.ts';
import type { BodyFacts } from '../eligibility/model.ts';
import type { Designation } from '../model.ts';
import type { Reviewed } from './model.ts';
import { reviewDesignations } from './rules.ts';
import { reviewSentence } from './view.ts';

const today = day('2026-11-22');
const factsOf = (id: string): BodyFacts => difficultBodies().find((body) => body.id === id)!.facts;

let next = 1;
function reviewed(facts: BodyFacts, given: Partial<Designation> = {}, more: Partial<Reviewed> = {}): Reviewed {
  const id = next++;
  const body = {
    id,
    kind: facts.kind,
    name: facts.name,
    register: 'medical',
    number: '0112345',
    municipality: '12217',
  };
  return {
    designation: {
      ...{
        id,
        body: { ...body, address: '', phone: '', version: 1 },
        kind: 'lead',
        plan: 'eighth',
        unit: 'municipality',
      },
      ...{
        area: '12217',
        municipalities: ['12217'],
        state: 'designated',
        origin: 'by-hand',
        selection: null,
        step: null,
      },
      ...{
        roles: [],
        legalBasis: '',
        letterNumber: '',
        letterDated: null,
        letter: null,
        from: day('2026-04-01'),
        until: null,
        version: 1,
      },
      ...given,
    },
    ...{ facts, lastReport: null, covers: [], consulted: true },
    ...more,
  };
}
const good = factsOf('clinic-with-beds');
const codes = (all: Reviewed[]) =>
  reviewDesignations(all, today).rows.map(({ findings }) => findings.map(({ code, since }) => [code, since]));

test('届出があり、報告も照会もある位置付けは、見直し一覧に出ない（A4・A5）', () => {
  assert.deepEqual(codes([reviewed(good)]), []);
});

test('薬局の位置付けは、速やかに見直すものの筆頭に立つ（A4）', () => {
  const { rows } = reviewDesignations(
    [reviewed(factsOf('clinic-without-filing')), reviewed(factsOf('pharmacy-named-clinic'))],
    today,
  );
  assert.deepEqual(
    rows.map(({ findings }) => [findings[0]!.code, findings[0]!.urgency]),
    [
      ['pharmacy', 'at-once'],
      ['no-evidence', 'this-year'],
    ],
  );
  assert.match(rows[0]!.findings[0]!.todo.ja, /選び直す/);
});

test('取下げは、いつからかと共に出る（A4）', () => {
  assert.deepEqual(codes([reviewed(factsOf('withdrawn-last-month'))]), [[['filing-withdrawn', '2026-10-01']]]);
});

test('12か月目の日までは報告なしとせず、翌日からする（A5）', () => {
  const on = (from: string) => codes([reviewed(good, { from: day(from) })]);
  assert.deepEqual(on('2025-11-22'), []);
  assert.deepEqual(on('2025-11-21'), [[['stale', '2025-11-21']]]);
});

test('12か月以内の報告があれば、古い位置付けも報告なしとしない（A5）', () => {
  const from = day('2024-04-01');
  assert.deepEqual(codes([reviewed(good, { from }, { lastReport: day('2026-05-01') })]), []);
  assert.deepEqual(codes([reviewed(good, { from }, { lastReport: day('2025-05-01') })]), [[['stale', '2025-05-01']]]);
});

test('計画の終わった位置付けと、期間の終わった位置付けを分けて言う（N8）', () => {
  const from = day('2029-06-01');
  const at = day('2030-04-01');
  const found = (given: Partial<Designation>) =>
    reviewDesignations([reviewed(good, { from, ...given })], at).rows.flatMap(({ findings }) =>
      findings.map((f) => f.code),
    );
  assert.deepEqual(found({ plan: 'eighth' }), ['plan-ended']);
  assert.deepEqual(found({ plan: 'ninth', until: at }), ['period-ended']);
  assert.deepEqual(found({ plan: 'ninth', until: day('2030-04-02') }), []);
});

test('取りやめた後も近隣を支える医療機関は、速やかに見直す（N8）', () => {
  const withdrawn = { state: 'withdrawn', until: day('2026-10-01') } as const;
  const covering = reviewed(good, withdrawn, { covers: ['富津市'] });
  const { rows } = reviewDesignations([covering, reviewed(good, withdrawn)], today);
  assert.equal(rows.length, 1);
  assert.deepEqual(
    rows[0]!.findings.map(({ code, since, urgency }) => [code, since, urgency]),
    [['still-covers', '2026-10-01', 'at-once']],
  );
  assert.match(rows[0]!.findings[0]!.reason.ja, /富津市/);
});

test('同じ圏域で期間の重なる二つは両方に出て、続く二つは出ない（N8）', () => {
  const first = reviewed(good, { from: day('2026-04-01'), until: day('2027-04-01') });
  const second = (from: string) => {
    const other = reviewed(good, { from: day(from) });
    return { ...other, designation: { ...other.designation, body: first.designation.body } };
  };
  assert.deepEqual(
    codes([first, second('2027-03-31')]),
    [[['overlapping', '2027-03-31']], [['overlapping', '2026-04-01']]].sort(),
  );
  assert.deepEqual(codes([first, second('2027-04-01')]), []);
});

test('引き継いだ位置付けは、意見照会の記録がなければ補うものに出る（H10）', () => {
  const { rows } = reviewDesignations([reviewed(good, { origin: 'inherited' }, { consulted: false })], today);
  assert.equal(rows[0]!.findings[0]!.urgency, 'to-complete');
  assert.match(rows[0]!.findings[0]!.reason.ja, /現行から引き継いだもの/);
});

test('候補や照会中のものは見直さない（N8）', () => {
  assert.deepEqual(codes([reviewed(factsOf('pharmacy-named-clinic'), { state: 'candidate', from: null })]), []);
});

test('薬局の連携拠点は見直さず、閉じた連携拠点は見直す（H2）', () => {
  assert.deepEqual(codes([reviewed(factsOf('pharmacy-named-clinic'), { kind: 'hub' })]), []);
  assert.deepEqual(codes([reviewed(factsOf('closed-hospital'), { kind: 'hub' })]), [[['closed', '2026-10-01']]]);
});

test('二つの圏域を受け持つ医療機関も、1か所と数える（H2・A4）', () => {
  const one = reviewed(good);
  const two = reviewed(good, { area: '12218' });
  const same = { ...two, designation: { ...two.designation, body: one.designation.body } };
  assert.equal(reviewDesignations([one, same], today).counts.designated, 1);
});

test('まだ始まらない位置付けは、今の数に入らない（A4）', () => {
  const later = reviewed(good, { from: day('2027-04-01') });
  assert.equal(reviewDesignations([reviewed(good), later], today).counts.designated, 1);
});

test('期間が終わり、まだ取りやめていないものは、数えたうえで、いくつかを言う。全国の数との差になる（A4）', () => {
  const inForce = reviewed(good, { from: day('2026-04-01') });
  const over = reviewed(good, { from: day('2025-04-01'), until: day('2026-04-01') });
  const { counts } = reviewDesignations([inForce, over], today);
  assert.deepEqual([counts.designated, counts.over], [2, 1]);
  assert.match(reviewSentence(counts, 'ja'), /2か所には、期間が終わり、まだ取りやめていない1か所を含みます。/);
  assert.match(reviewSentence(counts, 'en'), /The 2 include 1 past their period and not withdrawn yet\. /);
  assert.equal(reviewDesignations([inForce], today).counts.over, 0);
  assert.doesNotMatch(reviewSentence(reviewDesignations([inForce], today).counts, 'ja'), /期間が終わり/);
});

test('全国の11,309か所は、病院・診療所8,350（73.8%）とそれ以外2,959（26.2%）に分かれ、1秒かからない（A4）', () => {
  const all = nationalDesignations();
  const { counts, rows } = reviewDesignations(all, reviewDay);
  const spent = Array.from({ length: 3 }, () => {
    const began = process.cpuUsage();
    reviewDesignations(all, reviewDay);
    return process.cpuUsage(began).user / 1000;
  });
  assert.deepEqual(
    [counts.designated, counts.hospitalsAndClinics, counts.others],
    [11_309, national.hospitalsAndClinics, national.others],
  );
  assert.ok(Math.min(...spent) < 1_000, `${spent} ms`);
  const others = rows.filter(({ reviewed: { facts } }) => facts.kind !== 'hospital' && facts.kind !== 'clinic');
  assert.equal(others.length, national.others);
  assert.ok(others.every(({ findings }) => findings[0]!.urgency === 'at-once'));
  assert.match(
    reviewSentence(counts, 'ja'),
    /11,309か所のうち、病院・診療所が8,350か所（73.8%）、それ以外が2,959か所（26.2%）/,
  );
});
