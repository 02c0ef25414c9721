import { type Figure, known, noData, nothing } from './kit/pure/figure.ts';
import { worded } from './kit/pure/worded.ts';

/** A key or a sign, and what it means. */
type Keys = [keys: string, meaning: string][];
type Signs = [sign: Figure, meaning: string][];

const ja = {
  space: '県',
  ownSpace: '自分の県で始める',
  hubs: '拠点',
  designations: '位置付け',
  audit: '監査の記録',
  sample: '見本データ',
  sampleShort: '見本',
  help: {
    open: '使い方',
    title: '使い方',
    accessibility: 'アクセシビリティ',
    api: 'ほかのプログラムから使う（API）',
    keysTitle: '表のキー',
    keys: [
      ['← ↑ → ↓', '隣のマスへ動く'],
      ['Home / End', '行の最初・最後へ'],
      ['Ctrl + Home / End', '表の最初・最後へ'],
      ['Enter', 'マスを選ぶ。選んだマスでは出典を開く'],
      ['Esc', '小窓を閉じて、元のマスへ戻る'],
    ] as Keys,
    signsTitle: '数の代わりに出る印',
    signs: [
      [known(0), '数えて0。基準を満たさない圏域は赤い太字と斜線'],
      [noData, 'データなし。読み込まれていないか、公表されていません'],
      [nothing('unset'), 'まだ誰も決めていません'],
      [nothing('unanswered'), 'たずねて、まだ答えがありません'],
      [nothing('suppressed'), '秘匿。小さな数を伏せています'],
      [nothing('not-applicable'), '対象外'],
    ] as Signs,
  },
};

const en: typeof ja = {
  space: 'Prefecture',
  ownSpace: 'Start with your prefecture',
  hubs: 'Hubs',
  designations: 'Designate',
  audit: 'Audit record',
  sample: 'Sample data',
  sampleShort: 'sample',
  help: {
    open: 'Help',
    title: 'Help',
    accessibility: 'Accessibility',
    api: 'Use from other programs (API)',
    keysTitle: 'Keys in tables',
    keys: [
      ['← ↑ → ↓', 'Move to the next cell'],
      ['Home / End', 'First or last cell of the row'],
      ['Ctrl + Home / End', 'First or last cell of the table'],
      ['Enter', 'Choose the cell; on the chosen one, open its source'],
      ['Esc', 'Close the small window and return to the cell'],
    ],
    signsTitle: 'Signs that stand for a number',
    signs: [
      [known(0), 'Counted, none. Where a criterion is not met: bold red and hatched'],
      [noData, 'No data: not loaded or not published'],
      [nothing('unset'), 'Nobody has decided yet'],
      [nothing('unanswered'), 'Asked, not answered yet'],
      [nothing('suppressed'), 'Withheld: a small number is masked'],
      [nothing('not-applicable'), 'Cannot apply'],
    ],
  },
};

export const text = worded({ ja, en });
