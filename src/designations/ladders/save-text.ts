import type { FieldWords } from '../../accounts/audit/model.ts';
import { dayInJapan, writeDay } from '../../kit/pure/day.ts';
import { refuse } from '../../kit/pure/fault.ts';
import type { SavedLadder } from './versions.ts';

export const noteMissing = () =>
  refuse(
    'ladder-note-missing',
    {
      ja: '何をなぜ変えたかを書いてください。版の履歴に残ります。',
      en: 'Write what you changed and why. It stays in the history of versions.',
    },
    { part: 'note' },
  );

export const nothingChanged = () =>
  refuse('ladder-nothing-changed', {
    ja: '元の版と同じです。変えたいところを直してから保存してください。',
    en: 'This is the same as the version before. Change it, then save.',
  });

export function changedMeanwhile({ ladder, savedBy, savedAt }: SavedLadder) {
  const at = new Date(savedAt);
  const time = at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
  const when = (lang: 'ja' | 'en') => `${writeDay(dayInJapan(at), lang)} ${time}`;
  return refuse('changed-meanwhile', {
    ja: `${savedBy}が${when('ja')}に第${ladder.version}版を保存しました。第${ladder.version}版を開いて違いを確かめ、直してから保存してください。書いた内容はこの画面に残っています。`,
    en: `${savedBy} saved version ${ladder.version} on ${when('en')}. Open version ${ladder.version}, look at what differs, and save again. What you wrote is still on this page.`,
  });
}

export const unknownSelection = (id: number) =>
  refuse('unknown-selection', {
    ja: `残した結果 No.${id} はありません。一覧から選び直してください。`,
    en: `There is no saved result No. ${id}. Choose again from the list.`,
  });

const yesNo = { true: { ja: 'はい', en: 'yes' }, false: { ja: 'いいえ', en: 'no' } };

export const ladderHistoryWords: FieldWords = {
  fields: {
    version: { ja: '版', en: 'Version' },
    name: { ja: '名称', en: 'Name' },
    plan: { ja: '計画', en: 'Plan' },
    basis: { ja: '根拠', en: 'Basis' },
    continuation: { ja: '今の位置付けを続ける', en: 'Continue what works' },
    steps: { ja: '手順', en: 'Steps' },
  },
  values: { continuation: yesNo },
};

export const selectionHistoryWords: FieldWords = {
  fields: {
    ladder: { ja: '順位', en: 'Ladder' },
    version: { ja: '版', en: 'Version' },
    unit: { ja: '単位', en: 'Unit' },
    asOf: { ja: '基準日', en: 'As-of date' },
  },
  values: {},
};
