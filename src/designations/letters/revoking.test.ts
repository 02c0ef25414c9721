import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import { byHand, lettersBack, newestByHand } from '../record/own-letter.ts';
import { type Going, issueFaults, type Said, writesRecord } from './issue-rules.ts';
import { letterFault } from './issue-text.ts';
import type { ListedLetter } from './model.ts';
import { revokeFaults, takesBack, wentOut } from './revoke-rules.ts';

const today = day('2026-11-24');
const issued = (more: Partial<ListedLetter> = {}): ListedLetter => ({
  ...{ id: 1, template: 'designation-ja', subject: 'designation 1', municipalities: [], institution: null },
  ...{ number: '医整第１号', dated: day('2026-11-10'), addressee: '病院', issuedAt: '2026-11-10T01:00:00Z' },
  ...{ issuedBy: '県医', replaces: null, numberReason: '', revoked: null, title: '通知' },
  ...more,
});
const revoked = { on: today, reason: '宛先の誤り', by: '県医' };
const going = (more: Partial<Going> = {}): Going => ({
  ...{ subject: 'designation 2', label: '柏の病院', kind: 'designation', number: '医整第2号', dated: today },
  ...{ recorded: { number: '', dated: null, letter: null }, replaces: null },
  ...more,
});
const nothing: Said = { numberReason: '', record: null, recordReason: '' };
const rules = (faults: { rule: string }[]) => faults.map(({ rule }) => rule);

test('同じ年度に出した番号は、全角と半角の違いを越えて断り、わけを書けば使える。取り消した番号も同じ（N8）', () => {
  const again = going({ number: '医整第1 号' });
  const [fault] = issueFaults([again], nothing, [issued()]);
  assert.equal(fault?.rule, 'number-taken');
  assert.match(
    letterFault(fault!).message.ja,
    /令和8年度.*文書（No\.1 位置付け通知 医整第１号 令和8年11月10日）の番号/,
  );
  const [gone] = issueFaults([again], nothing, [issued({ revoked })]);
  assert.match(letterFault(gone!).message.ja, /取り消した文書/);
  assert.deepEqual(issueFaults([again], { ...nothing, numberReason: '追加の送付' }, [issued()]), []);
});

test('前の年度の番号、説明書の番号、同時に出す文書の番号は、同じでもよい', () => {
  const again = going({ number: '医整第1号' });
  assert.deepEqual(issueFaults([again], nothing, [issued({ dated: day('2026-03-31') })]), []);
  assert.deepEqual(rules(issueFaults([again], nothing, [issued({ dated: day('2026-04-01') })])), ['number-taken']);
  assert.deepEqual(issueFaults([again], nothing, [issued({ template: 'explanation-ja' })]), []);
  assert.deepEqual(issueFaults([again, { ...again, subject: 'designation 3' }], nothing, []), []);
});

test('記録にほかの番号があれば、残すか、わけを書いて書き換えるかを選ぶまで出せない（A6）', () => {
  const other = going({ recorded: { number: '医整第99号', dated: day('2025-04-01'), letter: null } });
  const [fault] = issueFaults([other], nothing, []);
  assert.match(
    letterFault(fault!).message.ja,
    /柏の病院：記録には、ほかの文書番号「医整第99号（令和7年4月1日）」があります/,
  );
  assert.deepEqual(issueFaults([other], { ...nothing, record: 'keep' }, []), []);
  assert.deepEqual(rules(issueFaults([other], { ...nothing, record: 'replace' }, [])), ['record-reason-missing']);
  assert.deepEqual(issueFaults([other], { ...nothing, record: 'replace', recordReason: '誤り' }, []), []);
  assert.equal(writesRecord(other, { record: 'keep' }), false);
  assert.equal(writesRecord(other, { record: 'replace' }), true);
  assert.equal(writesRecord(going(), { record: 'keep' }), true);
  assert.equal(writesRecord(going({ kind: 'continuation' }), { record: null }), false);
});

test('同じ対象を2回選ぶと断る', () => {
  assert.deepEqual(rules(issueFaults([going(), going()], nothing, [])), ['subject-twice']);
});

test('差し替えは、取り消した文書の、同じ対象・同じ種類のものに限り、1通だけである（N8）', () => {
  const at = going({ subject: 'designation 1', replaces: 1 });
  const faults = (all: ListedLetter[], one: Going = at) => rules(issueFaults([one], nothing, all));
  assert.deepEqual(faults([]), ['replaced-unknown']);
  assert.deepEqual(faults([issued()]), ['replaced-stands']);
  assert.deepEqual(faults([issued({ revoked })]), []);
  assert.deepEqual(faults([issued({ revoked })], { ...at, subject: 'designation 9' }), ['replaced-other']);
  const by = issued({ id: 2, number: '医整第3号', replaces: 1 });
  assert.deepEqual(faults([issued({ revoked }), by]), ['replaced-already']);
  assert.deepEqual(faults([issued({ revoked }), { ...by, revoked }]), []);
  const next = issued({ id: 3, number: '医整第4号', replaces: 2 });
  assert.deepEqual(faults([issued({ revoked }), { ...by, revoked }, next]), ['replaced-already']);
});

test('取り消すには理由が要り、出る前の日と先の日は、何日違うかを言って断る（N8）', () => {
  const letter = issued();
  const words = (given: { on: string; reason: string }) =>
    revokeFaults(letter, { ...given, on: day(given.on) }, today).map((one) => letterFault(one).message.ja);
  assert.deepEqual(words({ on: '2026-11-10', reason: '誤り' }), []);
  assert.deepEqual(words({ on: '2026-11-24', reason: '誤り' }), []);
  assert.match(words({ on: '2026-11-09', reason: '誤り' }).join(), /出た日（令和8年11月10日）より1日前/);
  assert.match(words({ on: '2026-11-25', reason: '' }).join(), /取り消すわけを書いてください。.*今日より1日あと/);
  assert.match(words({ on: '2026-11-24', reason: '字'.repeat(101) }).join(), /1字長すぎます/);
  assert.match(
    letterFault(revokeFaults({ ...letter, revoked }, { on: today, reason: 'x' }, today)[0]!).message.ja,
    /令和8年11月24日に県医が取り消しています/,
  );
});

test('先の日付で作った文書は、作った日から取り消せる', () => {
  assert.equal(wentOut(issued({ dated: day('2026-12-01') })), '2026-11-10');
  assert.equal(wentOut(issued({ dated: day('2026-11-01') })), '2026-11-01');
});

test('記録の番号は、その文書のもののままのときだけ空にする（A6）', () => {
  const letter = { id: 1, number: '医整第1号' };
  assert.equal(takesBack(letter, { letter: 1, letterNumber: '医整第1号' }), true);
  assert.equal(takesBack(letter, { letter: 2, letterNumber: '医整第1号' }), false);
  assert.equal(takesBack(letter, { letter: null, letterNumber: '医整第1号' }), false);
});

const own = { letterNumber: '医整第1号', letterDated: today, letter: 1 };

test('番号か日付を手で直すと、文書との結び付きが外れ、番号を消すと日付も消える', () => {
  assert.deepEqual(byHand(own, { letterNumber: '医整第1号', letterDated: today }), {});
  assert.deepEqual(byHand(own, {}), {});
  assert.deepEqual(byHand(own, { letterNumber: '医整第5号' }), {
    ...{ letterNumber: '医整第5号', letterDated: null, letter: null },
  });
  assert.deepEqual(byHand(own, { letterDated: day('2026-11-01') }), {
    ...{ letterNumber: '医整第1号', letterDated: '2026-11-01', letter: null },
  });
  assert.deepEqual(byHand(own, { letterNumber: '', letterDated: today }), {
    ...{ letterNumber: '', letterDated: null, letter: null },
  });
});

test('直前の変更を戻すとき、文書による記入は飛ばし、手で書いた番号だけを戻す（N8）', () => {
  const none = { letterNumber: '', letterDated: null, letter: null };
  const kept = (version: number, values: object, ofLetter: number | null = null) => ({
    ...{ version, ofLetter, values: { state: 'designated' as const, ...none, ...values } },
  });
  const step = { before: kept(1, { state: 'candidate' }), after: kept(2, {}) };
  const byLetter = { before: kept(2, {}), after: kept(3, own, 1) };
  assert.equal(newestByHand(3, [byLetter, step]), step);
  assert.deepEqual(lettersBack(own, step, false), own);
  assert.equal(newestByHand(3, [byLetter]), null);
  const written = { before: kept(3, own), after: kept(4, { letterNumber: '手書き' }) };
  const now = { ...none, letterNumber: '手書き' };
  assert.deepEqual(lettersBack(now, written, true), own);
  assert.deepEqual(lettersBack(now, written, false), now);
});
