import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { Autosaver, type SaveState } from './autosaver.ts';

let answers: (() => Promise<string>)[];
let saved: string[];
let states: SaveState[];
let saver: Autosaver<string>;

mock.timers.enable({ apis: ['setTimeout'] });
const tick = async (time: number) => {
  mock.timers.tick(time);
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  answers = [];
  saved = [];
  states = [];
  saver = new Autosaver<string>({
    save: (value) => {
      saved.push(value);
      return answers.shift()?.() ?? Promise.resolve('14:32');
    },
    onState: (state) => states.push(state),
    mayRetry: (error) => error !== 'refused',
  });
});

test('最後のキーから0.8秒で、最後の内容だけを保存する', async () => {
  saver.typed('あ');
  await tick(700);
  saver.typed('あい');
  await tick(700);
  assert.deepEqual(saved, []);
  await tick(100);
  assert.deepEqual(saved, ['あい']);
  assert.deepEqual(states, [{ kind: 'saving' }, { kind: 'saved', at: '14:32' }]);
});

test('欄を離れると、待たずに保存する', async () => {
  saver.typed('あ');
  saver.flush();
  await tick(0);
  assert.deepEqual(saved, ['あ']);
  await tick(5000);
  assert.deepEqual(saved, ['あ']);
});

test('保存している間に打った内容は、そのあとで保存する', async () => {
  let finish = (_: string) => {};
  answers.push(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  saver.typed('一');
  await tick(800);
  saver.typed('二');
  await tick(800);
  assert.deepEqual(saved, ['一']);
  finish('14:32');
  await tick(0);
  await tick(800);
  assert.deepEqual(saved, ['一', '二']);
});

test('打った言葉が残らないうちは、前に残した時刻を「保存済み」と言わない', async () => {
  saver.typed('一');
  await tick(800);
  saver.typed('二');
  assert.deepEqual(states.at(-1), { kind: 'saving' });
  await tick(800);
  assert.deepEqual(states.at(-1), { kind: 'saved', at: '14:32' });
});

test('答えがなければ5秒数えてから、続けて試す。言葉は持ち続ける', async () => {
  answers.push(
    () => Promise.reject(new Error('silence')),
    () => Promise.reject(new Error('silence')),
  );
  saver.typed('消えない');
  await tick(800);
  for (let second = 0; second < 10; second++) await tick(1000);
  assert.deepEqual(saved, ['消えない', '消えない', '消えない']);
  assert.deepEqual(
    states.filter(({ kind }) => kind === 'failing').map((state) => 'retryIn' in state && state.retryIn),
    [5, 4, 3, 2, 1, 5, 4, 3, 2, 1],
  );
  assert.equal(states.at(-1)?.kind, 'saved');
});

test('断られたら、決めてもらうまで試さない', async () => {
  answers.push(() => Promise.reject('refused'));
  saver.typed('あ');
  await tick(800);
  await tick(60_000);
  assert.deepEqual(saved, ['あ']);
  assert.equal(states.at(-1)?.kind, 'refused');
  saver.typed('あい');
  await tick(800);
  assert.deepEqual(saved, ['あ', 'あい']);
});

test('落ち着かせたあとは、打ち直すまで保存しない', async () => {
  saver.typed('あ');
  await saver.settle();
  await tick(5000);
  assert.deepEqual(saved, []);
});
