import type { FieldWords } from '../accounts/audit/model.ts';
import type { Wording } from '../kit/pure/wording.ts';
import type { LocalTerm } from './model.ts';

export const fieldWording: Record<keyof LocalTerm, Wording> = {
  ja: { ja: 'この県の言葉', en: 'Local word (Japanese)' },
  en: { ja: '英語（1つのとき）', en: 'Local word in English, singular' },
  enPlural: { ja: '英語（2つ以上のとき）', en: 'Local word in English, plural' },
};

/** What the log calls the fields of a word. */
export const termHistoryWords: FieldWords = { fields: fieldWording };

const ja = {
  title: '用語',
  home: 'ホーム',
  sentence: (changed: number, all: number) =>
    changed === 0
      ? `${all}語とも、国の用語のまま使っています`
      : `${all}語のうち${changed}語を、この県の言葉で使っています`,
  how: [
    '言葉を変えると、画面・紙面・表の見出しと文がその言葉になります。記録に書いた名前と、取り込むファイルの見出しは変わりません。',
    '空けておくと、国の用語のままです。',
  ],
  readOnly: (who: string) => `いまの役割では見るだけです。変えられるのは、${who}です。`,
  official: '国の用語',
  officialForms: (forms: string[]) => forms.map((form) => `「${form}」`).join(''),
  used: (n: number) => `${n}の文で使用`,
  usedIn: '使っているところ',
  place: (name: string, n: number) => `${name}（${n}）`,
  and: '、',
  keep: '国の用語のまま',
  local: 'この県の言葉',
  ofWord: (field: string, word: string) => `${field}：${word}`,
  back: '国の用語に戻す',
  backOf: (word: string) => `「${word}」を国の用語に戻す`,
  history: '履歴',
  historyOf: (word: string) => `「${word}」の履歴`,
  preview: '文の見え方',
  previewHelp: '書いたとおりに、つなぎの文がここで変わります。まだ保存していません。',
  previewSaved: 'つなぎの文は、いまこう見えます。',
  english: '英語の画面',
  reason: '変える理由（書かなくてもよい）',
  save: '保存する',
  leave: '書いた内容を捨てる',
  unchanged: '変えたところがありません。',
  saved: (n: number) => `${n}語を保存しました。どの画面も新しい言葉になりました。`,
  merged: '違わないところは、そのままです。',
  other: 'ほかの人',
  conflict: (who: string) => `${who}が先に用語を保存しました`,
  unreachable: '保存できませんでした。つながりを確かめて、もう一度押してください。書いた内容はこの画面にあります。',
  file: {
    open: 'ファイルから読む',
    title: '用語の表を読む',
    how: '「ファイルに出す」で受け取ったExcelかCSVに書いて、ここに戻します。読んだ言葉は書く欄に入り、保存するまで変わりません。',
    choose: '表を選ぶ',
    drop: 'ここに置いてもかまいません',
    reading: '読んでいます…',
    taken: (n: number) => `${n}語を書く欄に入れました。見え方を確かめて保存してください。`,
    same: '表は、いまの用語と同じです。変わるところはありません。',
    rejects: (n: number) => `読めない行が${n}あります。入れていません`,
    take: (n: number) => `${n}語を書く欄に入れる`,
    close: '閉じる',
  },
  table: {
    title: '用語の表',
    word: '用語の記号',
    official: '国の用語',
    officialEn: '国の用語（英語）',
    ja: 'この県の言葉',
    en: '英語（1つのとき）',
    enPlural: '英語（2つ以上のとき）',
    used: '使っている文の数',
    note: '「この県の言葉」と英語の列に書いて、用語の画面に戻します。空のところは国の用語のままです。',
  },
};

const en: typeof ja = {
  title: 'Words',
  home: 'Home',
  sentence: (changed, all) =>
    changed === 0
      ? `All ${all} words are those of the national guidelines`
      : `${changed} of ${all} words are your prefecture’s own`,
  how: [
    'What you write here is what headings and sentences say on pages, papers and sheets. Names in records and the headings of files to import stay as they are.',
    'Leave a word empty to keep the official one.',
  ],
  readOnly: (who) => `You can read this. Words are changed by: ${who}.`,
  official: 'Official word',
  officialForms: (forms) => forms.map((form) => `“${form}”`).join(', '),
  used: (n) => `in ${n} texts`,
  usedIn: 'Used in',
  place: (name, n) => `${name} (${n})`,
  and: ', ',
  keep: 'As it is officially',
  local: 'Local word',
  ofWord: (field, word) => `${field}: ${word}`,
  back: 'Back to the official word',
  backOf: (word) => `Back to the official word: ${word}`,
  history: 'History',
  historyOf: (word) => `History of “${word}”`,
  preview: 'How it reads',
  previewHelp: 'Sentences of Tsunagi change here as you write. Nothing is saved yet.',
  previewSaved: 'This is how sentences of Tsunagi read now.',
  english: 'English pages',
  reason: 'Why it changes (may be left empty)',
  save: 'Save',
  leave: 'Drop what you wrote',
  unchanged: 'Nothing was changed.',
  saved: (n) => `Saved ${n} ${n === 1 ? 'word' : 'words'}. Every page now uses ${n === 1 ? 'it' : 'them'}.`,
  merged: 'What does not differ stays.',
  other: 'Somebody else',
  conflict: (who) => `${who} saved the words first`,
  unreachable: 'It could not be saved. Check the connection and press again. What you wrote stays on this page.',
  file: {
    open: 'Read a file',
    title: 'Read the table of words',
    how: 'Write in the Excel or CSV file you received under “Export file” and hand it back here. Its words go into the boxes; nothing changes until you save.',
    choose: 'Choose the table',
    drop: 'or drop it here',
    reading: 'Reading…',
    taken: (n) => `Put ${n} ${n === 1 ? 'word' : 'words'} into the boxes. See how they read, then save.`,
    same: 'The table says what is in force already. Nothing would change.',
    rejects: (n) => `${n} ${n === 1 ? 'row' : 'rows'} could not be read and ${n === 1 ? 'is' : 'are'} left out`,
    take: (n) => `Put ${n} ${n === 1 ? 'word' : 'words'} into the boxes`,
    close: 'Close',
  },
  table: {
    title: 'Table of words',
    word: 'Word id',
    official: 'Official word (Japanese)',
    officialEn: 'Official word',
    ja: 'Local word (Japanese)',
    en: 'Local word in English, singular',
    enPlural: 'Local word in English, plural',
    used: 'Texts that use it',
    note: 'Write in the columns of local words and hand the file back on the page of words. What is empty keeps the official word.',
  },
};

export const text = { ja, en };
