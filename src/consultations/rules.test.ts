import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, NamedBody, Realm } from '../accounts/model.ts';
import { day } from '../kit/pure/day.ts';
import type { Answering, Consultation } from './model.ts';
import {
  answerFaults,
  askFaults,
  concerned,
  countAnswers,
  inboxOrder,
  isParty,
  latestOfEach,
  overdueDays,
  partiesOf,
  withdrawFaults,
} from './rules.ts';

const chiba: Realm = { space: 'own', prefecture: '12' };
const today = day('2026-11-22');
const asked = (more: Partial<Consultation> = {}): Consultation => ({
  ...{ id: 1, subject: 'designation 1', party: 'municipality', key: '12217', name: '柏市', municipalities: ['12217'] },
  ...{ title: '件名', question: '', askedOn: day('2026-10-01'), dueOn: day('2026-11-20'), version: 1 },
  ...{ answer: null, answeredOn: null, answeredBy: '', opinion: '', proxyNote: '', closedOn: null, letter: null },
  ...more,
});
const answer = (more: Partial<Answering> = {}): Answering => ({
  ...{ answer: 'agreed', answeredOn: today, answeredBy: '斎藤', opinion: '', proxyNote: '' },
  ...more,
});
const asking = { subject: 'designation 1', title: '件名', question: '', askedOn: today, dueOn: null };
const rules = (faults: { rule: string }[]) => faults.map(({ rule }) => rule);

test('期限を過ぎた日数を数え、回答があるもの・締め切ったもの・期限のないものは遅れていない（H10）', () => {
  assert.equal(overdueDays(asked(), today), 2);
  assert.equal(overdueDays(asked({ dueOn: today }), today), 0);
  assert.equal(overdueDays(asked({ dueOn: null }), today), 0);
  assert.equal(overdueDays(asked({ answer: 'agreed', answeredOn: today }), today), 0);
  assert.equal(overdueDays(asked({ closedOn: today }), today), 0);
});

test('同じ相手には、新しい照会だけが数えられる（H10）', () => {
  const old = asked({ id: 1, answer: 'opposed', answeredOn: day('2026-10-05') });
  const newer = asked({ id: 2, askedOn: day('2026-11-01') });
  assert.deepEqual(
    latestOfEach([newer, old]).map(({ id }) => id),
    [2],
  );
});

test('受け取った照会は、遅れたもの、期限の近いもの、済んだものの順に並ぶ（H10）', () => {
  const done = asked({ id: 1, answer: 'agreed', answeredOn: today });
  const late = asked({ id: 2, dueOn: day('2026-11-01') });
  const soon = asked({ id: 3, dueOn: day('2026-12-01') });
  const open = asked({ id: 4, dueOn: null });
  assert.deepEqual(
    inboxOrder([done, open, soon, late], today).map(({ id }) => id),
    [2, 3, 4, 1],
  );
});

test('相手がいない照会、回答を待っている相手への照会、過去の期限は、すべてのわけを言って断る（H10）', () => {
  assert.deepEqual(rules(askFaults({ ...asking, dueOn: day('2026-11-20') }, [], [])), ['nobody', 'due-before-asked']);
  const [party] = [asked()];
  assert.deepEqual(rules(askFaults(asking, [party], [asked()])), ['still-open']);
  assert.deepEqual(askFaults(asking, [party], [asked({ answer: 'agreed', answeredOn: today })]), []);
  const sameDay = asked({ askedOn: today, answer: 'agreed', answeredOn: today });
  assert.deepEqual(rules(askFaults(asking, [party], [sameDay])), ['asked-today']);
  const long = askFaults({ ...asking, question: 'あ'.repeat(4003) }, [party], []);
  assert.deepEqual(long, [{ rule: 'too-long', field: 'question', over: 3 }]);
});

test('反対と要望ありには意見が、代わりに書くときは聞き方が要る（H10）', () => {
  const own = { today, proxy: false };
  assert.deepEqual(answerFaults(answer(), asked(), own), []);
  assert.deepEqual(rules(answerFaults(answer({ answer: 'opposed', answeredBy: '' }), asked(), own)), [
    'by-missing',
    'opinion-missing',
  ]);
  assert.deepEqual(rules(answerFaults(answer(), asked(), { today, proxy: true })), ['note-missing']);
  const early = answerFaults(answer({ answeredOn: day('2026-09-30') }), asked(), own);
  assert.deepEqual(early, [{ rule: 'answered-before-asked', days: 1, askedOn: day('2026-10-01') }]);
  assert.deepEqual(rules(answerFaults(answer({ answeredOn: day('2026-11-23') }), asked(), own)), [
    'answered-later-than-today',
  ]);
  assert.deepEqual(rules(answerFaults(answer(), asked({ closedOn: today }), own)), ['closed']);
});

test('回答のない照会だけが取り下げられる', () => {
  assert.deepEqual(withdrawFaults(asked()), []);
  assert.deepEqual(rules(withdrawFaults(asked({ answer: 'agreed', answeredOn: today }))), ['answered']);
});

test('区域の市町村すべてと、そこで働く医師会を照会先に挙げる（H10）', () => {
  const all = partiesOf({
    municipalities: [
      { code: '12217', name: '柏市' },
      { code: '12222', name: '我孫子市' },
      { code: '12204', name: '船橋市' },
    ],
    associations: [
      { name: '柏市医師会', municipalities: ['12217'] },
      { name: '船橋市医師会', municipalities: ['12204'] },
    ],
  });
  assert.deepEqual(
    concerned(all, ['12217', '12222']).map(({ name }) => name),
    ['柏市', '我孫子市', '柏市医師会'],
  );
});

test('計画の案は、何市町村に照会し、何市町村が答えたかを数える（P5）', () => {
  const counted = countAnswers(
    [
      asked({ key: '12217', answer: 'opposed', answeredOn: today }),
      asked({ id: 2, key: '12204' }),
      asked({ id: 3, party: 'association', key: '柏市医師会' }),
    ],
    54,
  );
  assert.deepEqual(counted, { of: 54, asked: 2, answered: 1, opposed: 1 });
});

const associationPost = (bodies: NamedBody[]): Actor => ({
  kind: 'person',
  name: '理事',
  post: {
    ...{ id: 1, title: '理事', role: 'association', realm: chiba, office: { id: 1, name: '医師会' }, below: [] },
    ...{ municipalities: ['12217'], institutions: [], bodies, person: '理事', from: today, until: null },
  },
});
const toAssociation = (key: string, municipalities = ['12217']) =>
  asked({ party: 'association', key, name: key, municipalities });

test('医師会を決めた課・機関は、その医師会への照会だけに答え、決めていなければ市町村で見分ける（H10・P5）', () => {
  const north = associationPost(['association 柏市北部医師会']);
  assert.equal(isParty(north, chiba, toAssociation('柏市北部医師会')), true);
  assert.equal(isParty(north, chiba, toAssociation('柏市北部医師会', [])), true);
  assert.equal(isParty(north, chiba, toAssociation('柏市医師会')), false);
  const unnamed = associationPost([]);
  assert.equal(isParty(unnamed, chiba, toAssociation('柏市医師会')), true);
  assert.equal(isParty(unnamed, chiba, toAssociation('船橋市医師会', ['12204'])), false);
  assert.equal(isParty(north, chiba, asked({ key: '12217' })), false);
});
