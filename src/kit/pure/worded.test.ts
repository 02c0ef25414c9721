import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import { Refusal, refuse } from './fault.ts';
import { inLocalWords, type LocalWords, localWords } from './local-words.ts';
import { officially, readWordsFrom, worded } from './worded.ts';

const words = localWords({
  ja: {
    words: [
      { official: ['圏域', '在宅医療の圏域'], local: '在宅医療推進圏域' },
      { official: ['連携拠点', '拠点'], local: '地域サポート拠点' },
      { official: ['医師会', '郡市区医師会'], local: '' },
    ],
    untouched: ['老人福祉圏域', '急性期拠点'],
  },
  en: {
    words: [
      { official: ['zone'], local: 'area' },
      { official: ['zones'], local: 'areas' },
      { official: ['hub', 'coordination hub'], local: 'support centre' },
    ],
    untouched: ['acute-care hub', 'time zone'],
  },
});

afterEach(() => readWordsFrom(() => null));
const ja = (text: string, ...given: string[]) => inLocalWords(text, words.ja, () => given);
const en = (text: string, ...given: string[]) => inLocalWords(text, words.en, () => given);

test('文の中の用語が、この県の言葉になる（C23）', () => {
  assert.equal(ja('8圏域に拠点があります'), '8在宅医療推進圏域に地域サポート拠点があります');
});

test('長い用語を先に見る（C23）', () => {
  assert.equal(ja('在宅医療の圏域と連携拠点'), '在宅医療推進圏域と地域サポート拠点');
});

test('用語を含むほかの名前は、変えない（C23）', () => {
  assert.equal(ja('老人福祉圏域と急性期拠点と医師会'), '老人福祉圏域と急性期拠点と医師会');
  assert.equal(en('An acute-care hub in this time zone'), 'An acute-care hub in this time zone');
});

test('置きかえた言葉を、もう一度置きかえない（C23）', () => {
  const once = ja('拠点の圏域');
  assert.equal(once, '地域サポート拠点の在宅医療推進圏域');
  assert.equal(ja(once), once);
});

test('英語は、冠詞・大文字・単数と複数を言葉に合わせる（C23）', () => {
  assert.equal(en('A zone has a hub'), 'An area has a support centre');
  assert.equal(en('Zones: all zones'), 'Areas: all areas');
  assert.equal(en('zoned zonesmith'), 'zoned zonesmith');
});

test('データの名前は、用語と同じ字があっても変えない（C23）', () => {
  assert.equal(
    ja('柏市の拠点は柏地域連携拠点です', '柏市', '柏地域連携拠点'),
    '柏市の地域サポート拠点は柏地域連携拠点です',
  );
});

const catalogue = {
  ja: {
    title: '圏域',
    list: ['拠点'],
    named: (name: string) => `${name}の拠点`,
    deep: { of: (n: number) => `${n}圏域` },
  },
  en: {
    title: 'Zones',
    list: ['hub'],
    named: (name: string) => `Hub of ${name}`,
    deep: { of: (n: number) => `${n} zones` },
  },
};

test('言葉を変えていない県では、渡した目録そのものを返す（C23）', () => {
  const text = worded(catalogue);
  assert.equal(text.ja, catalogue.ja);
  assert.equal(text.en, catalogue.en);
});

test('目録は、言葉が同じ間は同じもので、変わると作り直す（C23）', () => {
  const text = worded(catalogue);
  let now: LocalWords | null = words;
  readWordsFrom(() => now);
  assert.equal(text.ja, text.ja);
  assert.deepEqual([text.ja.title, text.ja.list], ['在宅医療推進圏域', ['地域サポート拠点']]);
  assert.equal(text.ja.deep.of(3), '3在宅医療推進圏域');
  assert.equal(text.ja.named('船橋連携拠点'), '船橋連携拠点の地域サポート拠点');
  assert.equal(text.en.named('Funabashi hub'), 'Support centre of Funabashi hub');
  assert.equal(
    officially(() => text.ja.title),
    '圏域',
  );
  now = null;
  assert.equal(text.ja, catalogue.ja);
});

test('断りの言葉も変わり、その中の名前は変わらない（C23）', () => {
  const faults = worded({
    none: (name: string) => refuse('none', { ja: `${name}に拠点がない`, en: `${name} has no hub` }),
  });
  readWordsFrom(() => words);
  const refused = faults.none('東圏域');
  assert.ok(refused instanceof Refusal);
  assert.deepEqual(refused.faults[0]!.message, {
    ja: '東圏域に地域サポート拠点がない',
    en: '東圏域 has no support centre',
  });
});

const piece = fc.constantFrom(
  '圏域',
  '拠点',
  '連携',
  '在宅医療の',
  '柏',
  '推進',
  '地域サポート',
  'の',
  ' hub',
  'zone ',
  'A',
);
const name = fc.array(piece, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));

test('どんな名前を渡しても、その字は文にそのまま残る（C23）', () => {
  const text = worded({ ja: { of: (a: string, b: string) => `「${a}」は圏域の拠点「${b}」です` }, en: {} });
  readWordsFrom(() => words);
  fc.assert(
    fc.property(name, name, (a, b) => {
      const said = text.ja.of(a, b);
      assert.ok(said.includes(`「${a}」`), said);
      assert.ok(said.includes(`「${b}」`), said);
    }),
    { seed: 23, numRuns: 2_000 },
  );
});

test('用語のままの言葉は何も変えず、二度置きかえても同じである（C23）', () => {
  const official = localWords({
    ja: { words: [{ official: ['圏域'], local: '' }], untouched: [] },
    en: { words: [], untouched: [] },
  });
  fc.assert(
    fc.property(name, (text) => {
      assert.equal(inLocalWords(text, official.ja), text);
      assert.equal(ja(ja(text)), ja(text));
    }),
    { seed: 23, numRuns: 2_000 },
  );
});
