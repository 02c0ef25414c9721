import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day } from '../../kit/pure/day.ts';
import { changesOf } from './difference.ts';
import type { AuditEntry, AuditWords, Chain, FieldWords } from './model.ts';
import { chainFaults, stateAt } from './rules.ts';
import { auditTable, entryView, historyView, subjectWords } from './view.ts';

const hub: FieldWords = {
  fields: {
    state: { ja: '設置状況', en: 'State' },
    phone: { ja: '電話', en: 'Phone' },
  },
  values: {
    state: { considering: { ja: '検討中', en: 'Considering' }, 'set-up': { ja: '設置済み', en: 'Set up' } },
  },
};
const words: AuditWords = {
  subjects: {
    'data.import': { hubs: { ja: '拠点の設置状況', en: 'Coordination hubs' } },
    'sample.write': { 'load chiba': { ja: '千葉県の見本を入れる', en: 'Load the Chiba sample' } },
  },
  fields: { hub, 'data.import': { fields: { states: { ja: '市町村ごと', en: 'Municipalities' } } } },
};

const entry = (given: Partial<AuditEntry>): AuditEntry => ({
  seq: 1,
  at: '2026-11-20T10:12:05',
  actor: { kind: 'person', name: '田中', post: 5, office: '柏市 地域包括支援課' },
  act: 'hubs.write',
  subject: '柏市の拠点',
  record: 'hub 12217',
  municipality: '12217',
  reason: '開所の届け',
  before: { state: 'considering', phone: '' },
  after: { state: 'set-up', phone: '' },
  ...given,
});

test('履歴の一行は、いつ・どこのだれが・何を何から何へ・なぜ、を言葉で述べる（B9）', () => {
  assert.deepEqual(historyView([entry({})], 'ja', hub), [
    {
      id: 1,
      at: { day: '2026-11-20', words: 'R8.11.20 10:12' },
      who: '柏市 地域包括支援課 田中',
      what: '拠点の記録を書く',
      reason: '開所の届け',
      changes: [{ field: 'state', label: '設置状況', before: '検討中', after: '設置済み' }],
    },
  ]);
});

test('履歴は新しいものから並び、英語では英語の言葉になる（B9）', () => {
  const lines = historyView([entry({ seq: 1 }), entry({ seq: 2 })], 'en', hub);
  assert.deepEqual(
    lines.map(({ id }) => id),
    [2, 1],
  );
  assert.equal(lines[0]!.at.words, '20 Nov 2026 10:12');
  assert.equal(lines[0]!.what, 'Write the record of a hub');
  assert.deepEqual(lines[0]!.changes[0], { field: 'state', label: 'State', before: 'Considering', after: 'Set up' });
});

test('空・なし・書かれていないは同じで、変わったことにならない', () => {
  assert.deepEqual(changesOf({ before: { phone: '' }, after: { phone: null } }, hub, 'ja'), []);
  assert.deepEqual(changesOf({ before: null, after: { phone: '' } }, hub, 'ja'), []);
  assert.deepEqual(changesOf({ before: { phone: '04' }, after: {} }, hub, 'ja'), [
    { field: 'phone', label: '電話', before: '04', after: '（なし）' },
  ]);
});

test('0と「いいえ」は、なしではない', () => {
  const after = { 数: 0, 済み: false };
  assert.deepEqual(
    changesOf({ before: null, after }, hub, 'ja').map((change) => change.after),
    ['0', 'いいえ'],
  );
});

test('項目は言葉の並びの順に出て、言葉のない項目は名のまま後に出る', () => {
  const after = { unknown: '1', phone: '2', state: 'set-up' };
  assert.deepEqual(
    changesOf({ before: null, after }, hub, 'ja').map(({ label }) => label),
    ['設置状況', '電話', 'unknown'],
  );
});

test('順序だけが違う値は、変わったことにならない', () => {
  const [before, after] = [{ a: { x: 1, y: [{ p: 1, q: 2 }] } }, { a: { y: [{ q: 2, p: 1 }], x: 1 } }];
  assert.deepEqual(changesOf({ before, after }, hub, 'ja'), []);
});

test('長い一覧は件数で、長い文は200字で切って述べる', () => {
  const after = { states: [{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }], list: { $count: 1741 }, 文: 'あ'.repeat(300) };
  const said = changesOf({ before: null, after }, words.fields['data.import']!, 'ja').map((change) => change.after);
  assert.deepEqual(said, ['4件', '1,741件', `${'あ'.repeat(200)}…`]);
});

test('項目のない前の値（一覧だけ）も、件数で述べる', () => {
  const changes = changesOf({ before: [{ a: 1 }, {}, {}, {}], after: { states: { $count: 3 } } }, hub, 'ja');
  assert.deepEqual(changes.at(-1), { field: '', label: '内容', before: '4件', after: '（なし）' });
});

test('対象は言葉で出る：ファイルの種類、見本、名のあるもの', () => {
  const said = (given: Partial<AuditEntry>) => subjectWords(entry(given), words, 'ja');
  assert.equal(said({ act: 'data.import', subject: 'hubs 拠点 調査.csv' }), '拠点の設置状況 拠点 調査.csv');
  assert.equal(said({ act: 'sample.write', subject: 'load chiba' }), '千葉県の見本を入れる');
  const named = { name: { ja: '在後病', en: null } };
  assert.equal(said({ act: 'criteria.write', subject: 'own-1', before: named, after: null }), '在後病');
  assert.equal(said({}), '柏市の拠点');
});

test('だれが：役職のある人は課と氏名、操作者と見本は役割の名、このパソコンの人は県医', () => {
  const who = (actor: AuditEntry['actor'], lang: 'ja' | 'en' = 'ja') => {
    const listed = { space: '千葉県', entries: [{ ...entry({ actor }), large: false }], filter: {}, office: null };
    const cell = auditTable({ ...listed, today: day('2026-11-22') }, words, lang).rows[0]!.cells[1]!;
    return 'text' in cell && cell.text;
  };
  assert.equal(who({ kind: 'person', name: '田中', post: 5, office: '医療整備課' }), '医療整備課 田中');
  assert.equal(who({ kind: 'operator', name: 'operator (sato)', post: null, office: null }), '操作者 sato');
  assert.equal(who({ kind: 'sample', name: 'x', post: null, office: null }), '見本の書き手');
  assert.match(who({ kind: 'person', name: '県医（このパソコンの利用者）', post: null, office: null }) || '', /県医/);
  assert.match(who({ kind: 'person', name: '県医', post: null, office: null }, 'en') || '', /at this machine/);
});

test('理由のない記録では、理由の行を出さない', () => {
  assert.ok(!entryView(entry({ reason: null }), words, 'ja').facts.some(({ label }) => label === '理由'));
});

const at = (time: string, before: unknown, after: unknown, seq: number) => ({ seq, at: `${time}:00`, before, after });
const story = [
  at('2026-04-01T09:00', null, { state: 'considering', phone: '' }, 1),
  at('2026-10-01T00:00', { phone: '' }, { phone: '04-1' }, 2),
  at('2026-10-01T23:59', { state: 'considering' }, { state: 'set-up' }, 3),
  at('2026-11-05T09:00', { phone: '04-1' }, { phone: '04-2' }, 4),
];

test('ある日の記録は、その日の終わりまでの変更でできている', () => {
  assert.deepEqual(stateAt(story, day('2026-09-30')), { state: 'considering', phone: '' });
  assert.deepEqual(stateAt(story, day('2026-10-01')), { state: 'set-up', phone: '04-1' });
  assert.deepEqual(stateAt([...story].reverse(), day('2026-11-22')), { state: 'set-up', phone: '04-2' });
});

test('記録がまだない日は、ない。消した日からも、ない', () => {
  assert.equal(stateAt(story, day('2026-03-31')), null);
  assert.equal(stateAt([], day('2026-03-31')), null);
  const removed = [...story, at('2026-11-06T09:00', { state: 'set-up', phone: '04-2' }, null, 5)];
  assert.equal(stateAt(removed, day('2026-11-06')), null);
  const again = [...removed, at('2026-11-07T09:00', null, { state: 'none' }, 6)];
  assert.deepEqual(stateAt(again, day('2026-11-07')), { state: 'none' });
});

test('記録が始まる前からあったものは、最初の変更の前の値で分かる', () => {
  const late = [at('2026-10-01T09:00', { state: 'none', phone: '1' }, { state: 'set-up' }, 1)];
  assert.deepEqual(stateAt(late, day('2026-09-01')), { state: 'none', phone: '1' });
  assert.deepEqual(stateAt(late, day('2026-10-01')), { state: 'set-up', phone: '1' });
});

test('あとの変更だけが名を挙げる項目は、その前の値で分かる', () => {
  assert.deepEqual(stateAt(story.slice(1), day('2026-10-01')), { phone: '04-1', state: 'set-up' });
  const two = [at('2026-05-01T09:00', { a: 1 }, { a: 2 }, 1), at('2026-06-01T09:00', { b: 1 }, { b: 2 }, 2)];
  assert.deepEqual(stateAt(two, day('2026-05-01')), { a: 2, b: 1 });
});

const chain = (given: Partial<Chain>): Chain => ({
  realm: { space: 'own', prefecture: '12' },
  entries: 3,
  last: { seq: 3, hash: 'c' },
  head: { seq: 3, hash: 'c' },
  breaks: [],
  ...given,
});

test('記録が一つもなければ、何も消されていない', () => {
  assert.deepEqual(chainFaults(chain({ entries: 0, last: null, head: null })), []);
  assert.deepEqual(chainFaults(chain({})), []);
});

test('入れかえられた記録に続くだけの記録は、とがめられない', () => {
  const broken = { entry: entry({ seq: 2 }), previous: 1, holds: false };
  assert.deepEqual(chainFaults(chain({ breaks: [{ ...broken, fits: 2 }] })), []);
  assert.equal(chainFaults(chain({ breaks: [{ ...broken, fits: 3 }] }))[0]!.kind, 'moved');
  assert.equal(chainFaults(chain({ breaks: [{ ...broken, fits: null }] }))[0]!.kind, 'altered');
});
