import assert from 'node:assert/strict';
import { test } from 'node:test';
import { known } from '../../kit/pure/figure.ts';
import type { Answer } from '../view.ts';
import { keepPath, partsOf, renumber } from './path.ts';

const step = (n: number, criterion: string) => ({ step: n, criterion, label: criterion, blank: 0, change: null });
const answer = (criterion: string, path: Answer['path']): Answer => ({
  unit: 'u',
  unitName: '医師会',
  criterion,
  criterionName: criterion,
  zones: 22,
  blank: known(8),
  sentence: '',
  afterword: null,
  path,
});
const whole = [step(1, 'a'), step(2, 'b'), step(3, 'c')];

test('道すじの途中を選んでも、①から始まる道すじが残る', () => {
  const kept = keepPath(null, 'u', answer('a', whole));
  const next = keepPath(kept, 'u', answer('b', [step(1, 'b'), step(2, 'c')]));
  assert.deepEqual(next.path, whole);
});

test('道すじにない基準や別の単位を選ぶと、新しい道すじになる', () => {
  const kept = keepPath(null, 'u', answer('a', whole));
  const other = [step(1, 'z')];
  assert.deepEqual(keepPath(kept, 'u', answer('z', other)).path, other);
  assert.deepEqual(keepPath(kept, 'v', answer('b', other)).path, other);
});

test('道すじのない答えでも、同じ答えなら同じものを返す', () => {
  const none = answer('a', []);
  const kept = keepPath(null, 'u', none);
  assert.equal(keepPath(kept, 'u', none), kept);
});

test('取り込みで数が変わったら、道すじも読み直す', () => {
  const kept = keepPath(null, 'u', answer('a', whole));
  const read = [{ ...step(1, 'b'), blank: 5 }, step(2, 'c')];
  assert.deepEqual(keepPath(kept, 'u', answer('b', read)).path, read);
});

test('文の中の番号は、見えている道すじの番号にそろえる', () => {
  assert.equal(renumber('② 在支診 6か所から選ぶ', [step(1, 'b'), step(2, 'c')], whole), '③ 在支診 6か所から選ぶ');
  assert.equal(renumber('・ 在支病 2か所から選ぶ', whole, whole), '在支病 2か所から選ぶ');
  assert.equal(renumber('②まで広げると0になります', whole, whole), '②まで広げると0になります');
});

test('文は、数と用語とそのほかに分かれ、つなぐと元に戻る', () => {
  const sentence = '空白圏域が8か所残ります';
  const parts = partsOf(sentence, '8', '空白圏域');
  assert.deepEqual(
    parts.map((part) => part.kind),
    ['term', 'text', 'number', 'text'],
  );
  assert.equal(parts.map((part) => part.text).join(''), sentence);
  assert.deepEqual(partsOf('空白はありません', '0', '空白圏域'), [{ kind: 'text', text: '空白はありません' }]);
});
