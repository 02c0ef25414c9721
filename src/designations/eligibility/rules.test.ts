import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import { difficultBodies } from './difficult-bodies.ts';
import { type BodyFacts, verdictCodes } from './model.ts';
import { isEligible, judge, judgeLead } from './rules.ts';
import { decidingSymbols } from './symbols.ts';

const bodies = difficultBodies();
const at = day('2026-11-22');
const factsOf = (id: string): BodyFacts => bodies.find((body) => body.id === id)!.facts;

for (const { id, facts, why, expected, at } of bodies) {
  const word = { true: '位置付けられる', false: '位置付けられない', null: '判定できない' }[`${expected.eligible!}`];
  test(`${facts.name}（${id}）は${word}：${why}（A4・A1・A7）`, () => {
    const { eligible, code, since } = judgeLead(facts, at);
    assert.deepEqual({ eligible, code, since }, expected);
  });
}

test('どの理由の表示も、表のどこかで試されている（A4）', () => {
  const tried = new Set(bodies.map(({ facts, at }) => judgeLead(facts, at).code));
  assert.deepEqual(
    verdictCodes.filter((code) => !tried.has(code)),
    ['any-body'],
  );
});

test('名前だけを変えても、判定は変わらない（A4）', () => {
  for (const { facts, at } of bodies) {
    const other = judgeLead({ ...facts, name: '在宅療養支援クリニック' }, at);
    assert.deepEqual(other, judgeLead(facts, at));
  }
});

test('届出が増えて、位置付けられなくなることはない（A4）', () => {
  for (const { facts, at } of bodies.filter((body) => body.expected.eligible)) {
    const more = decidingSymbols('hospital').map((symbol) => ({
      symbol,
      from: null,
      until: null,
      startsOn: null,
      source: null,
    }));
    assert.equal(judgeLead({ ...facts, filings: [...facts.filings, ...more] }, at).eligible, true, facts.name);
  }
});

test('根拠ごとに、名簿と日付が付く（A7）', () => {
  const source = { title: { ja: '届出受理医療機関名簿', en: 'Register' }, asOf: day('2026-11-01') };
  const facts = factsOf('backup-with-statement');
  const filings = facts.filings.map((filing) => ({ ...filing, startsOn: day('2020-04-01'), source }));
  const { evidence } = judgeLead({ ...facts, filings }, at);
  assert.deepEqual(
    evidence.map(({ of, what, day, source }) => [of, what.ja, day, source?.asOf ?? null]),
    [
      ['filing', '在後病', '2020-04-01', '2026-11-01'],
      ['statement', '訪問診療を行っています（院長）', '2026-06-30', null],
    ],
  );
});

test('取下げの判定は、どの届出がいつからないかを言う（A4）', () => {
  const { reason, evidence } = judgeLead(factsOf('withdrawn-last-month'), at);
  assert.match(reason.ja, /支援病３の届出が令和8年10月1日現在の名簿からなくなっています/);
  assert.match(reason.en, /支援病３ is gone from the list of 1 Oct 2026/);
  assert.deepEqual(
    evidence.map(({ of, day }) => [of, day]),
    [['withdrawn-filing', '2026-10-01']],
  );
});

test('名簿にない受理記号は、どれがないかを言い、否とはしない（A4）', () => {
  const { eligible, missing, reason } = judgeLead(factsOf('symbols-not-listed'), at);
  assert.equal(eligible, null);
  assert.deepEqual(missing, ['在医総管１', '在医総管２']);
  assert.match(reason.ja, /判定できません。在医総管１、在医総管２の載った名簿/);
});

test('積極的になれない薬局・団体・ステーションも、連携拠点にはなれる（H2）', () => {
  for (const id of ['pharmacy-named-clinic', 'association', 'municipality', 'station-of-hospital'])
    assert.equal(isEligible('hub', factsOf(id), at), true, id);
  assert.equal(judge('hub', factsOf('closed-hospital'), at).code, 'closed');
});
