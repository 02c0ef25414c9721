import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inLocalWords } from '../kit/pure/local-words.ts';
import { noLocal, type TermRow, type WordId, wordIds } from './model.ts';
import { readTerms } from './read.ts';
import { termFaults, tidyTerm, wordsOf } from './rules.ts';

const rows = (changed: Partial<Record<WordId, Partial<TermRow>>>): TermRow[] =>
  wordIds.map((word) => ({ ...noLocal, ...changed[word], word, version: 0 }));
const rules = (changed: Parameters<typeof rows>[0]) =>
  termFaults(rows(changed)).map(({ word, field, rule }) => `${word} ${field} ${rule}`);
const said = (text: string, changed: Parameters<typeof rows>[0], lang: 'ja' | 'en' = 'ja') =>
  inLocalWords(text, wordsOf(rows(changed))![lang]);

test('どの語も国の用語のままなら、言葉の表はない（C23）', () => {
  assert.equal(wordsOf(rows({})), null);
});

test('法令や資料の名にある語は変えない（C23）', () => {
  const changed = {
    zone: { ja: '推進圏域' },
    hub: { ja: 'センター' },
    lead: { ja: '推進病院' },
    association: { ja: '地区会' },
  };
  for (const name of [
    '在宅医療において積極的役割を担う医療機関',
    '在宅医療に必要な連携を担う拠点',
    '老人福祉圏域',
    '「在宅医療の圏域の設定について」',
    '二次医療圏',
    '構想区域',
    '広域',
    '急性期拠点機能',
    '県医師会',
  ])
    assert.equal(said(name, changed), name);
  assert.equal(said('積極的役割を担う医療機関と連携拠点', changed), '推進病院とセンター');
  assert.equal(said('郡市区医師会の圏域', changed), '地区会の推進圏域');
});

test('英語の単数と複数を、それぞれの言葉に変える（C23）', () => {
  const changed = { hub: { ja: 'センター', en: 'support centre', enPlural: 'support centres' } };
  assert.equal(said('Coordination hubs: a hub', changed, 'en'), 'Support centres: a support centre');
  assert.equal(said('zones', changed, 'en'), 'zones');
});

test('長すぎる語、改行や記号、文字のない語は断る（C23）', () => {
  assert.deepEqual(rules({ zone: { ja: 'あ'.repeat(31) } }), ['zone ja too-long']);
  assert.deepEqual(rules({ zone: { ja: '圏\n域' } }), ['zone ja signs']);
  assert.deepEqual(rules({ zone: { ja: '<b>圏域' } }), ['zone ja signs']);
  assert.deepEqual(rules({ zone: { ja: '圏\u200b域' } }), ['zone ja signs']);
  assert.deepEqual(rules({ zone: { ja: '123' } }), ['zone ja no-letters']);
  assert.deepEqual(rules({ zone: { ja: 'あ'.repeat(30) } }), []);
});

test('英語は、日本語と、単数と複数がそろって使える（C23）', () => {
  assert.deepEqual(rules({ hub: { en: 'centre', enPlural: 'centres' } }), ['hub ja no-japanese']);
  assert.deepEqual(rules({ hub: { ja: 'センター', en: 'centre' } }), ['hub enPlural no-plural']);
  assert.deepEqual(rules({ hub: { ja: 'センター', enPlural: 'centres' } }), ['hub en no-singular']);
});

test('ほかの語と同じ言葉、ほかの国の用語と同じ言葉は断る（C23）', () => {
  assert.deepEqual(rules({ hub: { ja: 'センター' }, desk: { ja: 'センター' } }), ['hub ja taken', 'desk ja taken']);
  assert.deepEqual(rules({ hub: { ja: '相談窓口' } }), ['hub ja taken']);
  assert.deepEqual(rules({ hub: { ja: 'センター', en: 'Desk', enPlural: 'x desks' } }), ['hub en taken']);
});

test('字の幅、空き、見えない字だけが違う言葉も、同じ言葉として断る（C23）', () => {
  assert.deepEqual(rules({ hub: { ja: 'センター' }, desk: { ja: 'ｾﾝﾀｰ' } }), ['hub ja taken', 'desk ja taken']);
  assert.deepEqual(rules({ zone: { ja: '保健 所', en: 'ＨＵＢ', enPlural: 'x' } }), ['zone ja taken', 'zone en taken']);
  for (const unseen of ['\u00ad', '\u061c', '\u3164', '\ufe0f', '\u200b'])
    assert.deepEqual(rules({ zone: { ja: `保健${unseen}所` } }), ['zone ja signs']);
});

test('ほかの国の用語を含む言葉は使え、つないで置きかわらない（C23）', () => {
  const changed = { hub: { ja: '圏域サポート拠点' }, zone: { ja: '推進圏域' } };
  assert.deepEqual(rules(changed), []);
  assert.equal(said('圏域の拠点', changed), '推進圏域の圏域サポート拠点');
  assert.equal(said('推進圏域の圏域サポート拠点', changed), '推進圏域の圏域サポート拠点');
});

test('国の用語を書くと、国の用語に戻したことになる（C23）', () => {
  assert.deepEqual(tidyTerm('zone', { ja: ' 圏域　', en: 'zone', enPlural: 'zones' }), noLocal);
  assert.deepEqual(tidyTerm('zone', { ja: '推進 　圏域', en: '', enPlural: '' }).ja, '推進 圏域');
});

const columns = { word: 0, ja: 1, en: 2, enPlural: 3 };

test('表の行は記号か国の用語で分かり、読めない行は場所とわけを言う（C23）', () => {
  const found = readTerms(
    {
      rows: [
        { row: 2, cells: ['zone', '推進圏域', '', ''] },
        { row: 3, cells: ['連携拠点', 'センター', 'centre', ''] },
        { row: 4, cells: ['ない語', '何か', '', ''] },
        { row: 5, cells: ['圏域', '別の圏域', '', ''] },
        { row: 6, cells: ['desk', '', '', ''] },
      ],
      columns,
    },
    rows({}),
  );
  assert.deepEqual(found.terms, [{ word: 'zone', ja: '推進圏域', en: '', enPlural: '' }]);
  assert.equal(found.unchanged, 1);
  assert.deepEqual(
    found.rejects.map(({ code, at }) => [code, at?.row, at?.column]),
    [
      ['term-no-plural', 3, '英語（2つ以上のとき）'],
      ['unknown-term', 4, '用語の記号'],
      ['doubled-row', 5, '用語の記号'],
    ],
  );
});
