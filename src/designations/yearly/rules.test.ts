import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import { hubDuties, leadItems } from '../model.ts';
import type { Answer, ItemAnswer } from './model.ts';
import { activitiesByAge, bedsOf, changedItems, savingFaults, settled, submittingFaults, tidyAnswer } from './rules.ts';
import { freshUntil, isStale, yearLater } from './stale.ts';
import { holderOf, reviewFaults, reviewStep, stateAfter, takersBack } from './steps.ts';
import { answerFault, fiscalYearName, holderWords } from './text.ts';

const said = (item: string, answer: Answer = 'done'): ItemAnswer => ({
  ...{ item, answer },
  evidence: answer === 'done' || answer === 'partly' ? '当番表のとおり' : '',
  ages: ['children', 'adults', 'older'],
});
const all = (kind: 'lead' | 'hub') => (kind === 'lead' ? leadItems : hubDuties).map(({ id }) => said(id));
const without = (id: string) => all('lead').filter(({ item }) => item !== id);
const rules = (faults: { item: string | null; rule: string }[]) => faults.map(({ item, rule }) => `${item} ${rule}`);

test('求められる事項は6つ、拠点の役割は5つと災害で6つである（A1・H1）', () => {
  assert.equal(settled('lead', { beds: true, answers: [] }).length, 6);
  assert.deepEqual(
    settled('hub', { beds: null, answers: [] }).map(({ item }) => item),
    ['meetings', 'coordination', 'round-the-clock', 'courses', 'outreach', 'disaster-support'],
  );
});

test('病床のない機関の6番目の項目は「いいえ」ではなく対象外である（A1）', () => {
  for (const answer of ['done', 'partly', 'not-done', 'unanswered', 'not-applicable'] as const) {
    const answers = [...without('admission'), said('admission', answer)];
    assert.equal(settled('lead', { beds: false, answers }).at(-1)?.answer, 'not-applicable', answer);
    assert.deepEqual(submittingFaults('lead', { beds: false, answers }), [], answer);
  }
  assert.deepEqual(submittingFaults('lead', { beds: false, answers: without('admission') }), []);
});

test('病院には病床がある。診療所は、自分で有無を言う（A1）', () => {
  assert.equal(bedsOf('lead', 'hospital', null), true);
  assert.equal(bedsOf('lead', 'hospital', false), true);
  assert.equal(bedsOf('lead', 'clinic', null), null);
  assert.equal(bedsOf('lead', 'clinic', false), false);
  assert.equal(bedsOf('lead', 'clinic', true), true);
});

test('病床の有無が分からないうちは提出できず、項目6を責めずに有無を聞く（A1）', () => {
  assert.deepEqual(rules(submittingFaults('lead', { beds: null, answers: without('admission') })), ['null beds']);
});

test('病床があれば6番目の項目も答えが要り、対象外にはできない（A1）', () => {
  const given = { beds: true, answers: [...without('admission'), said('admission', 'not-applicable')] };
  assert.deepEqual(rules(savingFaults('lead', given)), ['admission not-applicable']);
  assert.deepEqual(rules(submittingFaults('lead', { beds: true, answers: without('admission') })), [
    'admission unanswered',
  ]);
});

test('対象外は6番目の項目だけで、ほかの項目と拠点の役割は対象外にできない（A1・H1）', () => {
  const lead = { beds: false, answers: [said('training', 'not-applicable')] };
  assert.deepEqual(rules(savingFaults('lead', lead)), ['training not-applicable']);
  assert.deepEqual(rules(savingFaults('hub', { beds: null, answers: [said('meetings', 'not-applicable')] })), [
    'meetings not-applicable',
  ]);
});

test('実施・一部実施は根拠が要り、ないときは項目の名で断る（A1・H1）', () => {
  for (const answer of ['done', 'partly'] as const) {
    const answers = [{ ...said('training', answer), evidence: ' 　\n' }];
    const [fault] = savingFaults('lead', { beds: true, answers });
    assert.match(answerFault('lead', fault!).message.ja, /「臨床研修での在宅医療の機会」は.*根拠/);
  }
  assert.deepEqual(
    savingFaults('lead', { beds: true, answers: [{ ...said('training', 'not-done'), evidence: '' }] }),
    [],
  );
});

test('未回答が1つでもあれば提出できず、だめな理由は一度にすべて言う（A1）', () => {
  const answers = [
    ...all('hub').slice(2),
    { ...said('meetings'), evidence: '' },
    { ...said('coordination', 'unanswered') },
  ];
  assert.deepEqual(rules(submittingFaults('hub', { beds: null, answers })), [
    'meetings evidence-missing',
    'coordination unanswered',
  ]);
  assert.deepEqual(submittingFaults('hub', { beds: null, answers: all('hub') }), []);
});

test('長すぎる根拠は何字多いかを言い、字は見た目の数で数える', () => {
  const fault = (n: number) =>
    savingFaults('hub', { beds: null, answers: [{ ...said('meetings'), evidence: '𠮷'.repeat(n) }] });
  assert.deepEqual(fault(1000), []);
  assert.deepEqual(fault(1003), [{ item: 'meetings', rule: 'evidence-long', over: 3 }]);
});

test('取組にはだれのためのものか（対象年齢）が要る（H9）', () => {
  const answers = all('hub').map((one) => (one.item === 'courses' ? { ...one, ages: [] } : one));
  assert.deepEqual(rules(submittingFaults('hub', { beds: null, answers })), ['courses ages-missing']);
});

test('小児だけの取組も、拠点の合計から落ちない（H9）', () => {
  const child: ItemAnswer = { item: 'meetings', answer: 'done', evidence: '医療的ケア児の会議', ages: ['children'] };
  const older: ItemAnswer = { item: 'courses', answer: 'partly', evidence: '研修', ages: ['older', 'adults'] };
  const idle = said('outreach', 'not-done');
  assert.deepEqual(activitiesByAge([{ answers: [child] }, { answers: [older, idle] }]), {
    ...{ all: 2, children: 1, adults: 1, older: 1 },
  });
  assert.equal(activitiesByAge([{ answers: [child] }]).all, 1);
});

test('12か月ちょうどまでは報告があるものとし、次の日から12か月報告なしになる（A5）', () => {
  const of = (lastSubmitted: string) => ({
    ...{ state: 'designated' as const, from: day('2024-04-01'), lastSubmitted: day(lastSubmitted) },
  });
  assert.equal(isStale(of('2025-11-22'), day('2026-11-22')), false);
  assert.equal(isStale(of('2025-11-21'), day('2026-11-22')), true);
  assert.equal(isStale(of('2025-11-22'), day('2026-11-23')), true);
  assert.equal(yearLater(day('2024-02-29')), '2025-02-28');
  assert.equal(yearLater(day('2023-02-28')), '2024-02-28');
});

test('新しく位置付けた機関は、はじめの日から12か月を数える（A5）', () => {
  const fresh = { state: 'designated' as const, from: day('2026-04-01'), lastSubmitted: null };
  assert.equal(isStale(fresh, day('2027-04-01')), false);
  assert.equal(isStale(fresh, day('2027-04-02')), true);
  assert.equal(freshUntil({ ...fresh, lastSubmitted: day('2025-06-01') }), '2027-04-01');
});

test('見直し中も12か月報告なしの印がつき、候補と取りやめにはつかない（A5）', () => {
  const old = { from: day('2020-04-01'), lastSubmitted: null };
  const today = day('2026-11-22');
  assert.equal(isStale({ state: 'under-review', ...old }, today), true);
  for (const state of ['candidate', 'consulting', 'withdrawn', 'dropped'] as const)
    assert.equal(isStale({ state, ...old }, today), false, state);
});

test('報告は、依頼→記入→提出→差し戻し→提出→保健所の確認→県の確認と進む（A1・A5）', () => {
  const walk = [
    ['save', 'reporter'],
    ['submit', 'reporter'],
    ['return', 'health-centre'],
    ['save', 'reporter'],
    ['submit', 'reporter'],
    ['check', 'health-centre'],
    ['confirm', 'prefecture'],
  ] as const;
  const states: string[] = ['asked'];
  for (const [step, party] of walk) states.push(stateAfter(step, states.at(-1) as 'asked', party) ?? 'no');
  assert.deepEqual(states, [
    'asked',
    'begun',
    'submitted',
    'returned',
    'returned',
    'submitted',
    'checked',
    'confirmed',
  ]);
});

test('自分の報告を自分で確認できず、提出したものは取り戻すまで直せない（A1）', () => {
  assert.equal(stateAfter('check', 'submitted', 'reporter'), null);
  assert.equal(stateAfter('confirm', 'submitted', 'health-centre'), null);
  assert.equal(stateAfter('check', 'begun', 'health-centre'), null);
  assert.equal(stateAfter('save', 'submitted', 'reporter'), null);
  assert.equal(stateAfter('take-back', 'submitted', 'reporter'), 'begun');
  assert.equal(stateAfter('take-back', 'checked', 'reporter'), null);
  assert.equal(stateAfter('submit', 'asked', 'reporter'), null);
});

test('いまだれが持ち、だれが取り戻せるかを言う（user 12）', () => {
  assert.deepEqual(
    [holderOf('returned'), holderOf('submitted'), holderOf('checked'), holderOf('confirmed')],
    [...['reporter', 'health-centre', 'prefecture', null]],
  );
  assert.deepEqual(
    [takersBack('asked'), takersBack('submitted'), takersBack('checked'), takersBack('confirmed')],
    [...[[], ['reporter'], ['health-centre'], ['prefecture']]],
  );
  assert.equal(
    holderWords('lead', 'submitted', day('2026-11-20'), 'ja'),
    'いま保健所が持っています（令和8年11月20日から）。取り戻せるのは医療機関です。',
  );
});

test('確認は項目ごとにし、聞き返すときと役割を果たしていないときは、わけが要る（A1）', () => {
  const given = { beds: false, answers: all('lead') };
  const five = leadItems.slice(0, 5).map(({ id }) => ({ item: id, verdict: 'accepted' as const, comment: '' }));
  assert.deepEqual(reviewFaults('lead', given, five), []);
  assert.deepEqual(rules(reviewFaults('lead', given, five.slice(1))), ['night-support unreviewed']);
  const asking = [{ ...five[0]!, verdict: 'asked-back' as const }, ...five.slice(1)];
  assert.deepEqual(rules(reviewFaults('lead', given, asking)), ['night-support comment-missing']);
  assert.deepEqual(
    rules(reviewFaults('lead', given, [...five, { item: 'admission', verdict: 'not-met', comment: '' }])),
    ['admission not-asked'],
  );
});

test('1つでも聞き返せば差し戻し、ほかは保健所なら確認済み、県なら確定になる（A1）', () => {
  const [ok, no, ask] = (['accepted', 'not-met', 'asked-back'] as const).map((verdict) => ({
    ...{ item: 'training', verdict, comment: 'わけ' },
  }));
  assert.equal(reviewStep([ok!, no!], 'health-centre'), 'check');
  assert.equal(reviewStep([ok!, no!], 'prefecture'), 'confirm');
  assert.equal(reviewStep([ok!, ask!], 'prefecture'), 'return');
});

test('答え・根拠・年齢のどれかが違えば、変わった項目である', () => {
  const before = [said('meetings')];
  assert.deepEqual(changedItems(before, [{ ...said('meetings'), ages: ['older', 'adults', 'children'] }]), []);
  assert.deepEqual(changedItems(before, [{ ...said('meetings'), ages: ['children'] }]), ['meetings']);
  assert.deepEqual(changedItems([], [said('meetings', 'unanswered')]), ['meetings']);
  assert.deepEqual(tidyAnswer({ ...said('meetings'), evidence: ' 髙﨑\r\nA\0 ', ages: ['older', 'children'] }), {
    ...{ item: 'meetings', answer: 'done', evidence: '髙﨑\nA', ages: ['children', 'older'] },
  });
});

test('年度は和暦に西暦を添えて書く', () => {
  assert.equal(fiscalYearName(2026, 'ja'), '令和8年度（2026年度）');
  assert.equal(fiscalYearName(2019, 'ja'), '平成31年度（2019年度）');
  assert.equal(fiscalYearName(2026, 'en'), 'FY2026');
});
