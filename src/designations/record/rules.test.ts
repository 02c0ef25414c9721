import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Consultation, Party } from '../../consultations/model.ts';
import { day } from '../../kit/pure/day.ts';
import { type Designation, designationStates } from '../model.ts';
import { faultOf } from './faults.ts';
import { flagWords } from './flags.ts';
import type { StepGiven, StepGround } from './model.ts';
import {
  closedFaults,
  factFaults,
  flagsOf,
  lengthFaults,
  mayUndo,
  stepFaults,
  stepsFrom,
  transitions,
  undoFaults,
} from './rules.ts';

const today = day('2026-11-22');
const body = {
  ...{ id: 1, kind: 'hospital' as const, name: '柏の病院', register: 'medical', number: '1' },
  ...{ municipality: '12217', address: '', phone: '', version: 1 },
};
const designation = (more: Partial<Designation> = {}): Designation => ({
  ...{ id: 10, body, kind: 'lead', plan: 'eighth-later', unit: 'municipality', area: '12217' },
  ...{ municipalities: ['12217'], state: 'consulting', origin: 'by-hand', selection: null, step: null },
  ...{ roles: ['night-support'], legalBasis: '医療法', letterNumber: '', letterDated: null, letter: null, version: 1 },
  ...{ from: day('2027-04-01'), until: null },
  ...more,
});
const kashiwa: Party = { party: 'municipality', key: '12217', name: '柏市', municipalities: ['12217'] };
const association: Party = { ...kashiwa, party: 'association', key: '柏市医師会', name: '柏市医師会' };
const asked = (party: Party, more: Partial<Consultation> = {}): Consultation => ({
  ...party,
  ...{ id: 1, subject: 'designation 10', title: '', question: '', askedOn: day('2026-10-01'), dueOn: null },
  ...{
    answer: 'agreed',
    answeredOn: today,
    answeredBy: '',
    opinion: '',
    proxyNote: '',
    closedOn: null,
    letter: null,
    version: 1,
  },
  ...more,
});
const ground = (more: Partial<StepGround> = {}): StepGround => ({
  ...{ designation: designation(), consultations: [asked(kashiwa), asked(association)] },
  ...{ parties: [kashiwa, association], others: [], covers: [], verdict: null, today },
  ...{ endedCovers: [], reports: [] },
  ...more,
});
const given = (more: Partial<StepGiven> = {}): StepGiven => ({
  ...{ step: 'designate', on: today, reason: '', exception: '', despite: '', endCovers: false, until: null },
  ...more,
});
const why = (g: Partial<StepGiven>, at: Partial<StepGround> = {}) => stepFaults(given(g), ground(at));
const rules = (g: Partial<StepGiven>, at: Partial<StepGround> = {}) => why(g, at).map(({ rule }) => rule);

test('段階は、候補・照会中から位置付け、見直しを経て、継続か取りやめへ進む（N8）', () => {
  assert.deepEqual(
    designationStates.map((state) => stepsFrom(state)),
    [['designate', 'drop'], ['designate', 'drop'], ['review'], ['continue', 'withdraw'], [], []],
  );
  assert.equal(transitions.continue.to, 'designated');
  assert.deepEqual(rules({ step: 'withdraw', reason: '閉院' }, { designation: designation({ state: 'designated' }) }), [
    'wrong-state',
  ]);
});

test('市町村と医師会の回答がそろい、役割・根拠・期間があれば位置付けられる（H10・A6）', () => {
  assert.deepEqual(why({}), []);
});

test('足りないことは、すべて一度に言う（H10・A6）', () => {
  const bare = designation({ roles: [], legalBasis: '', from: null });
  assert.deepEqual(rules({}, { designation: bare, consultations: [] }), [
    ...['not-asked', 'not-asked', 'roles-missing', 'basis-missing', 'from-missing'],
  ]);
});

test('回答のない相手は、いつ照会し何日遅れているかを言う（H10）', () => {
  const late = asked(association, { answer: null, answeredOn: null, dueOn: day('2026-11-12') });
  const [fault] = why({}, { consultations: [asked(kashiwa), late] });
  assert.deepEqual(fault, {
    rule: 'not-answered',
    name: { ja: '柏市医師会' },
    askedOn: day('2026-10-01'),
    overdue: 10,
  });
  assert.match(faultOf(fault!).message.ja, /期限を10日過ぎています/);
});

test('区域の市町村は、1つ残らず照会する（H10）', () => {
  const abiko: Party = { party: 'municipality', key: '12222', name: '我孫子市', municipalities: ['12222'] };
  assert.deepEqual(why({}, { parties: [kashiwa, abiko, association] }), [
    { rule: 'not-asked', party: 'municipality', name: { ja: '我孫子市' } },
  ]);
});

test('わけを書けば例外にできるが、反対には別のわけが要る（H10）', () => {
  const opposed = asked(kashiwa, { answer: 'opposed' });
  assert.deepEqual(rules({ exception: '災害のため' }, { consultations: [] }), []);
  assert.deepEqual(why({ exception: '災害のため' }, { consultations: [opposed] }), [
    { rule: 'opposed', name: { ja: '柏市' } },
  ]);
  assert.deepEqual(rules({ despite: '協議を続ける' }, { consultations: [opposed, asked(association)] }), []);
});

test('連携拠点は市町村だけに、推進事業と引き継ぎは照会しなくてよい（H10）', () => {
  const hub = designation({ kind: 'hub', roles: ['meetings'] });
  assert.deepEqual(rules({}, { designation: hub, consultations: [asked(kashiwa)] }), []);
  assert.deepEqual(rules({}, { designation: hub, consultations: [] }), ['not-asked']);
  const project = designation({ kind: 'project', roles: [] });
  assert.deepEqual(rules({}, { designation: project, consultations: [] }), []);
  assert.deepEqual(rules({}, { designation: designation({ origin: 'inherited' }), consultations: [] }), []);
});

test('医師会の区域が分からないときは、名前で照会した医師会の回答を待つ（H10）', () => {
  const parties = [kashiwa];
  assert.deepEqual(rules({}, { parties, consultations: [asked(kashiwa)] }), ['association-unknown']);
  assert.deepEqual(rules({}, { parties }), []);
  const open = asked(association, { answer: null, answeredOn: null });
  assert.deepEqual(rules({}, { parties, consultations: [asked(kashiwa), open] }), ['not-answered']);
});

test('在宅医療を提供しない機関は位置付けられず、分からないときはわけが要る（A4）', () => {
  const reason = { ja: '薬局です。', en: 'A pharmacy.' };
  assert.deepEqual(rules({ exception: '急ぐ' }, { verdict: { eligible: false, reason } }), ['ineligible']);
  assert.deepEqual(rules({}, { verdict: { eligible: null, reason } }), ['eligibility-unknown']);
  assert.deepEqual(rules({ exception: '申出を受けた' }, { verdict: { eligible: null, reason } }), []);
});

test('期間は計画の中に収まり、外れた日数を言う（P3）', () => {
  const at = (from: string, until: string | null = null) =>
    why({}, { designation: designation({ from: day(from), until: until === null ? null : day(until) }) });
  assert.deepEqual(at('2027-03-31'), [{ rule: 'before-plan', plan: 'eighth-later', days: 1 }]);
  assert.deepEqual(at('2027-04-01', '2030-04-03'), [{ rule: 'beyond-plan', plan: 'eighth-later', days: 2 }]);
  assert.deepEqual(at('2027-04-10', '2027-04-10'), [{ rule: 'until-before-from', days: 0 }]);
  assert.deepEqual(at('2027-04-10', '2027-04-01'), [{ rule: 'until-before-from', days: 9 }]);
});

test('同じ団体・同じ役割・同じ区域の期間は重ならない。隣り合う期間と、ほかの役割は重なってよい（H2）', () => {
  const held = designation({ id: 7, state: 'designated', from: day('2027-05-01'), until: day('2027-05-11') });
  const overlap = why({}, { others: [held] });
  assert.deepEqual(overlap, [
    { rule: 'overlap', other: 7, from: day('2027-05-01'), until: day('2027-05-11'), days: 10 },
  ]);
  assert.match(faultOf(overlap[0]!).message.ja, /No\.7.*10日重なります/);
  assert.deepEqual(rules({}, { others: [{ ...held, until: null }] }), ['overlap']);
  assert.deepEqual(rules({}, { others: [{ ...held, kind: 'hub' }] }), []);
  assert.deepEqual(rules({}, { others: [{ ...held, area: '12204' }] }), []);
  assert.deepEqual(rules({}, { others: [{ ...held, state: 'dropped' }] }), []);
  const before = designation({ id: 7, state: 'withdrawn', from: day('2026-04-01'), until: day('2027-04-01') });
  assert.deepEqual(rules({}, { others: [before] }), []);
});

test('取りやめには、わけと日が要り、支えている区域があれば名を言って断る（A5）', () => {
  const review = designation({ state: 'under-review', until: day('2030-04-01') });
  const covers = [
    { id: 3, unit: 'municipality', area: '12222', name: { ja: '我孫子市' }, from: day('2027-04-01'), until: null },
  ];
  const step = { step: 'withdraw' as const, on: day('2028-04-01') };
  assert.deepEqual(rules(step, { designation: review }), ['reason-missing']);
  const hanging = why({ ...step, reason: '閉院' }, { designation: review, covers });
  assert.deepEqual(
    hanging.map(({ rule }) => rule),
    ['covers-hang'],
  );
  assert.match(faultOf(hanging[0]!).message.ja, /我孫子市を支えています（1件）/);
  assert.deepEqual(rules({ ...step, reason: '閉院', endCovers: true }, { designation: review, covers }), []);
  const early = why({ ...step, reason: '閉院', on: day('2027-03-31') }, { designation: review });
  assert.deepEqual(early, [{ rule: 'withdrawn-too-early', from: day('2027-04-01'), days: 2 }]);
  const late = why({ ...step, reason: '閉院', on: day('2030-04-02') }, { designation: review });
  assert.deepEqual(late, [{ rule: 'withdrawn-too-late', until: day('2030-04-01'), days: 1 }]);
});

test('位置付けのあとは、役割や根拠を空にできない（A6）', () => {
  const held = designation({ state: 'designated', roles: [], legalBasis: '' });
  assert.deepEqual(
    factFaults(held, { others: [] }).map(({ rule }) => rule),
    ['basis-missing', 'roles-missing'],
  );
  const candidate = designation({ state: 'candidate', roles: [], legalBasis: '', from: null });
  assert.deepEqual(factFaults(candidate, { others: [] }), []);
  const strange = designation({ roles: ['meetings'] });
  assert.deepEqual(factFaults(strange, { others: [] }), [{ rule: 'unknown-role', role: 'meetings' }]);
});

test('照会したことは元に戻せず、ほかの手順は戻せる', () => {
  assert.equal(mayUndo({ state: 'consulting' }, { state: 'candidate' }), false);
  assert.equal(mayUndo({ state: 'designated' }, { state: 'consulting' }), true);
});

test('引き継ぎで照会のないもの、期間の過ぎたもの、取りやめ後に残る支援には注意が付く（A4・A5）', () => {
  const flags = (at: Partial<StepGround>) => flagsOf(ground(at)).map(({ flag }) => flag);
  const old = { state: 'designated' as const, from: day('2020-04-01'), until: day('2026-11-01') };
  const inherited = designation({ ...old, origin: 'inherited' });
  assert.deepEqual(flags({ designation: inherited, consultations: [] }), ['inherited-unconsulted', 'period-over']);
  const covers = [{ id: 3, unit: 'municipality', area: '12222', name: { ja: '我孫子市' }, from: today, until: null }];
  assert.deepEqual(flags({ designation: designation({ ...old, state: 'withdrawn' }), covers }), ['covers-hang']);
  assert.deepEqual(flags({}), []);
});

test('支援や年次報告がかかっている位置付けは、それを名指しして、元に戻すことを断る（N8）', () => {
  const held = designation({ state: 'designated', until: day('2030-04-01') });
  const back = designation();
  const covers = [
    { id: 3, unit: 'municipality', area: '12222', name: { ja: '我孫子市', en: 'Abiko' }, from: today, until: null },
  ];
  assert.deepEqual(undoFaults(back, ground({ designation: held })), []);
  const faults = undoFaults(back, ground({ designation: held, covers, reports: [2027] }));
  const [cover, report] = faults.map((fault) => faultOf(fault).message);
  assert.match(cover!.ja, /我孫子市への近隣の支援（1件）があるので、位置付けを元に戻せません/);
  assert.match(cover!.en, /covers Abiko \(1\)/);
  assert.match(report!.ja, /令和9年度（2027年度）の年次報告/);
  assert.deepEqual(
    undoFaults({ ...held, state: 'designated' }, ground({ designation: held, covers, reports: [2027] })),
    [],
  );
});

test('終わった記録の計画と期間は変えられず、変わらない値と、ほかの欄は書ける（N8）', () => {
  const ended = designation({ state: 'withdrawn', until: day('2028-04-01') });
  const faults = [{ rule: 'wrong-state', step: 'period', state: 'withdrawn' }];
  assert.deepEqual(closedFaults(ended, { from: day('2027-05-01') }), faults);
  assert.deepEqual(closedFaults(ended, { until: null }), faults);
  assert.deepEqual(closedFaults(ended, { plan: 'ninth' }), faults);
  assert.deepEqual(closedFaults(ended, { until: ended.until, plan: ended.plan, letterNumber: '1' }), []);
  assert.deepEqual(closedFaults(designation(), { until: null, plan: 'ninth' }), []);
  assert.match(faultOf(closedFaults(ended, { plan: 'ninth' })[0]!).message.ja, /「取りやめ」で終わった記録/);
});

test('取りやめとあわせて終えた支援が戻っていないことには、注意が付く（A5）', () => {
  const endedCovers = [
    { id: 3, unit: 'municipality', area: '12222', name: { ja: '我孫子市' }, from: today, until: null },
  ];
  const review = designation({ state: 'under-review', until: day('2030-04-01') });
  const flag = flagsOf(ground({ designation: review, endedCovers }))[0]!;
  assert.match(flagWords(flag).ja, /我孫子市への支援は、終わったままです/);
  assert.deepEqual(flagsOf(ground({ designation: { ...review, state: 'withdrawn' }, endedCovers })), []);
});

test('長すぎるわけ・所在地・電話番号は、何字長いかを言って断る', () => {
  const faults = lengthFaults({ reason: '字'.repeat(1001), address: '字'.repeat(202), phone: '1'.repeat(53) });
  assert.deepEqual(
    faults.map((fault) => faultOf(fault).message.ja),
    ['わけが1字', '所在地が2字', '電話番号が3字'].map((words) => `${words}長すぎます。けずってください。`),
  );
});

test('英語では、知られた相手の名を英語で書く（N2）', () => {
  const [fault] = why(
    {},
    { parties: [{ ...kashiwa, nameEn: 'Kashiwa City' }, association], consultations: [asked(association)] },
  );
  assert.match(faultOf(fault!).message.en, /^Kashiwa City has not been asked/);
  assert.match(faultOf(fault!).message.ja, /^柏市に/);
});
