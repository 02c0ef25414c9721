import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import type { Division } from '../../regions/model.ts';
import type { Designation } from '../model.ts';
import type { Cover, CoverDraft } from './model.ts';
import {
  areNextTo,
  type CoverGround,
  coverFaults,
  endFaults,
  lost,
  stands,
  stateOn,
  supportOf,
  yetToAgree,
} from './rules.ts';
import { zoneSupports } from './zones.ts';

const today = day('2026-11-22');

const division = (id: string, areas: Record<string, string[]>): Division => ({
  kind: { id, name: { ja: id, en: id } },
  areas: Object.entries(areas).map(([key, municipalities]) => ({ key, name: { ja: key, en: null }, municipalities })),
  unassigned: [],
});

/** 夷隅と長生は1つの二次医療圏、市原は別。夷隅と長生は隣り合い、夷隅と市原も隣り合う。 */
const association = division('medical-association', { 夷隅: ['i1', 'i2'], 長生: ['c1'], 山武: ['s1'], 市原: ['u1'] });
const ground: CoverGround = {
  units: [association],
  container: division('secondary-area', { 山武長生夷隅: ['i1', 'i2', 'c1', 's1'], 市原: ['u1'] }),
  borders: [
    ['i1', 'c1'],
    ['c1', 's1'],
    ['i2', 'u1'],
  ],
  links: [],
};

const lead = (more: Partial<Designation> = {}): Designation => ({
  id: 1,
  body: {
    ...{ id: 1, kind: 'hospital', name: '長生病院', register: 'medical', number: '1', municipality: 'c1' },
    ...{ address: '', phone: '', version: 1 },
  },
  ...{ kind: 'lead', plan: 'eighth', unit: 'medical-association', area: '長生', municipalities: ['c1'] },
  ...{ state: 'designated', origin: 'selected', selection: null, step: '1', roles: [], legalBasis: '' },
  ...{ letterNumber: '', letterDated: null, letter: null, from: day('2026-04-01'), until: null, version: 1 },
  ...more,
});

const cover = (more: Partial<Cover> = {}): Cover => ({
  ...{ id: 1, designation: 1, unit: 'medical-association', area: '夷隅', municipalities: ['i1', 'i2'] },
  ...{ institution: 'medical 1', scope: 'all', from: day('2026-10-01'), until: null, note: '' },
  ...{ giverAgreedOn: null, receiverAgreedOn: null, endedOn: null, endedReason: '', version: 1, consents: [] },
  ...more,
});

const draft = (more: Partial<CoverDraft> = {}): CoverDraft => ({
  ...{ designation: lead(), unit: 'medical-association', area: '夷隅', scope: 'all', from: today, until: null },
  ...more,
});

const codes = (asked: CoverDraft, covers: Cover[] = []) => coverFaults(asked, covers, ground).map(({ code }) => code);
const isumi = { unit: 'medical-association', area: '夷隅', municipalities: ['i1', 'i2'] };
const both = { giverAgreedOn: day('2026-10-01'), receiverAgreedOn: day('2026-10-05') };

test('同じ二次医療圏の、位置付け済みの医療機関は、隣の圏域を支えられる（A2・Z6）', () => {
  assert.deepEqual(codes(draft()), []);
  assert.equal(areNextTo(['c1'], ['i1', 'i2'], ground), true);
});

test('隣り合わなくても同じ二次医療圏なら支えられ、隣接なしと分かる（A2）', () => {
  const asked = draft({ designation: lead({ area: '山武', municipalities: ['s1'] }) });
  assert.deepEqual(codes(asked), []);
  assert.equal(areNextTo(['s1'], ['i1', 'i2'], ground), false);
});

test('二次医療圏の外からの支援は、両方の圏域と二次医療圏の名を挙げて断る（A2）', () => {
  const faults = coverFaults(draft({ designation: lead({ area: '市原', municipalities: ['u1'] }) }), [], ground);
  assert.deepEqual(
    faults.map(({ code, at }) => [code, at?.column]),
    [['cover-outside', 'designation']],
  );
  assert.match(faults[0]!.message.ja, /市原（市原）は、夷隅（山武長生夷隅）と二次医療圏が違います/);
});

test('小児のみなら、二次医療圏の外の医療機関も注記できる（K1）', () => {
  const outside = lead({ area: '市原', municipalities: ['u1'] });
  assert.deepEqual(codes(draft({ designation: outside, scope: 'children' })), []);
});

test('位置付けが残る薬局や訪問看護ステーションは、圏域を支えず、近隣も支えられない（A4）', () => {
  const pharmacy = lead({ body: { ...lead().body, kind: 'pharmacy' } });
  assert.equal(supportOf(isumi, { leads: [pharmacy], covering: [] }, today), 'none');
  assert.deepEqual(codes(draft({ designation: pharmacy })), ['cover-not-lead']);
});

test('小児のみの支援は、圏域の24時間の支えに数えない（K1・A9）', () => {
  const forChildren = { cover: cover({ scope: 'children', ...both }), designation: lead() };
  assert.equal(supportOf(isumi, { leads: [], covering: [forChildren] }, today), 'none');
});

test('拠点、候補、取りやめた医療機関は、近隣を支えられない（A2）', () => {
  assert.deepEqual(codes(draft({ designation: lead({ kind: 'hub' }) })), ['cover-not-lead']);
  for (const state of ['candidate', 'consulting', 'withdrawn', 'dropped'] as const)
    assert.deepEqual(codes(draft({ designation: lead({ state }) })), ['cover-not-designated'], state);
});

test('自分の圏域は支えられず、選んでいないものは両方一度に言う', () => {
  assert.deepEqual(codes(draft({ area: '長生' })), ['cover-own-area']);
  assert.deepEqual(codes(draft({ area: '', designation: null })), ['cover-area', 'cover-lead-missing']);
});

test('期間は位置付けの期間の中に入る（N8）', () => {
  const designation = lead({ until: day('2027-04-01') });
  assert.deepEqual(codes(draft({ designation, until: day('2027-04-01') })), []);
  assert.deepEqual(codes(draft({ designation, until: day('2027-04-02') })), ['cover-after']);
  assert.deepEqual(codes(draft({ designation, from: day('2026-03-31') })), ['cover-before']);
  assert.deepEqual(codes(draft({ from: day('2027-04-01'), until: day('2027-04-01') })), ['cover-order']);
  assert.deepEqual(codes(draft({ from: null })), ['cover-from']);
  assert.deepEqual(codes(draft({ designation, from: day('2027-04-01') })), ['cover-not-designated']);
});

test('同じ医療機関と圏域の、時期の重なる支援は2つ持てない。終わったものの後なら持てる', () => {
  assert.deepEqual(codes(draft(), [cover()]), ['cover-twice']);
  assert.deepEqual(codes(draft(), [cover({ endedOn: day('2026-11-01'), endedReason: '見直し' })]), []);
  assert.deepEqual(codes(draft({ scope: 'children' }), [cover()]), []);
});

test('提案は、両側が同意するまで有効にならない（A2）', () => {
  const agreed = { side: 'giver', municipality: null, on: today, by: '病院', note: '' } as const;
  assert.equal(stateOn(cover(), today), 'proposed');
  assert.equal(stateOn(cover({ consents: [agreed], giverAgreedOn: today }), today), 'one-side');
  assert.equal(stateOn(cover(both), today), 'in-force');
  assert.equal(stateOn(cover({ ...both, from: day('2027-04-01') }), today), 'agreed');
  assert.equal(stateOn(cover({ ...both, until: today }), today), 'ended');
  assert.equal(stateOn(cover({ ...both, endedOn: today, endedReason: '閉院' }), today), 'ended');
  assert.equal(stateOn(cover(both), day('2026-10-04')), 'proposed');
});

test('受ける側は、圏域の市町村がそれぞれ同意する', () => {
  const one = { side: 'receiver', municipality: 'i1', on: today, by: '勝浦市', note: '' } as const;
  assert.deepEqual(yetToAgree(cover()), ['i1', 'i2']);
  assert.deepEqual(yetToAgree(cover({ consents: [one] })), ['i2']);
});

test('24時間の支えは、自圏域、近隣、調整中、なしの順に見る（A9）', () => {
  const at = (covering: Cover[], leads: Designation[] = []) =>
    supportOf(isumi, { leads, covering: covering.map((one) => ({ cover: one, designation: lead() })) }, today);
  assert.equal(at([cover(both)], [lead()]), 'own');
  assert.equal(at([cover(both)]), 'neighbour');
  assert.equal(at([cover()]), 'arranged');
  assert.equal(at([cover({ ...both, endedOn: today, endedReason: '見直し' })]), 'none');
  assert.equal(at([], [lead({ state: 'candidate', from: null })]), 'none');
  assert.equal(at([], [lead({ kind: 'hub' })]), 'none');
});

test('取りやめた医療機関がまだ近隣を支えているときは、支えを失う圏域として挙げる', () => {
  const withdrawn = lead({ state: 'withdrawn', until: day('2026-11-01') });
  const covering = { cover: cover(both), designation: withdrawn };
  assert.deepEqual(lost([covering], today), [covering]);
  assert.deepEqual(lost([covering], day('2026-10-31')), []);
  assert.equal(supportOf(isumi, { leads: [], covering: [covering] }, today), 'none');
  assert.deepEqual(
    lost([{ ...covering, cover: cover({ ...both, endedOn: today, endedReason: '取りやめ' }) }], today),
    [],
  );
});

test('位置付けは、始まりの日から終わりの前の日まで立つ。取りやめた後も、その前の日には立っていた', () => {
  const gone = lead({ state: 'withdrawn', until: day('2026-11-01') });
  assert.deepEqual([stands(gone, day('2026-10-31')), stands(gone, day('2026-11-01'))], [true, false]);
  assert.equal(stands(lead(), day('2026-03-31')), false);
  assert.equal(stands(lead({ state: 'under-review' }), today), true);
});

test('ほかの単位で位置付けた医療機関は、市町村の重なる圏域を支える', () => {
  const municipal = lead({ unit: 'municipality', area: 'i1', municipalities: ['i1'] });
  const zones = zoneSupports({ at: today, designations: [municipal], covers: [] }, association);
  assert.deepEqual(
    zones.map(({ key, support }) => [key, support]),
    [
      ['夷隅', 'own'],
      ['長生', 'none'],
      ['山武', 'none'],
      ['市原', 'none'],
    ],
  );
});

test('二次医療圏で位置付けた医療機関は、所在地の圏域だけの支えになり、隣の圏域を支えられる', () => {
  const wide = lead({ unit: 'secondary-area', area: '山武長生夷隅', municipalities: ['i1', 'i2', 'c1', 's1'] });
  const zones = zoneSupports({ at: today, designations: [wide], covers: [] }, association);
  assert.deepEqual(
    zones.map(({ support }) => support),
    ['none', 'own', 'none', 'none'],
  );
  assert.deepEqual(codes(draft({ designation: wide })), []);
  assert.deepEqual(codes(draft({ designation: wide, area: '長生' })), ['cover-own-area']);
});

test('一部の市町村だけの支援は、圏域の支えにならない（A9）', () => {
  const part = (code: string) => cover({ unit: 'municipality', area: code, municipalities: [code], ...both });
  const of = (covers: Cover[]) => zoneSupports({ at: today, designations: [lead()], covers }, association)[0]!.support;
  assert.equal(of([part('i1')]), 'none');
  assert.equal(of([part('i1'), part('i2')]), 'neighbour');
});

test('終えるには、今日までの日と理由が要る', () => {
  const faults = (on: string | null, reason: string, from = cover()) =>
    endFaults(from, on === null ? null : day(on), reason, today).map(({ code }) => code);
  assert.deepEqual(faults(today, '見直し'), []);
  assert.deepEqual(faults(null, ''), ['cover-end-day', 'cover-end-reason']);
  assert.deepEqual(faults('2026-11-23', '見直し'), ['cover-end-later']);
  assert.deepEqual(faults(today, '見直し', cover({ endedOn: day('2026-11-01'), endedReason: '前の' })), [
    'cover-ended',
  ]);
});
