import type { FieldWords } from '../../../accounts/audit/model.ts';
import type { Lang } from '../../../kit/pure/wording.ts';
import { designationWords } from '../../record/history-words.ts';

export const currentText = {
  ja: {
    before: (n: number, numbered: number, same: number, unread: number) =>
      [
        n === 0
          ? `位置付け済みとして取り込むものはありません（記録と同じ${same}件、読めない行${unread}）。`
          : `${n}件を位置付け済みとして取り込みます（記録と同じ${same}件、読めない行${unread}）。`,
        numbered > 0 ? `番号のない記録${numbered}件に番号を入れます。` : '',
        n + numbered > 0 ? 'まだ保存していません。' : '',
      ].join(''),
    after: (n: number, numbered: number, unread: number) =>
      `${n}件を取り込みました${unread > 0 ? `（読めない行${unread}）` : ''}。${numbered > 0 ? `番号のなかった記録${numbered}件に番号を入れました。` : ''}`,
    added: '取り込むもの',
    addedHint: '名簿で見つかったものは、名簿の名称・種別・所在地で記録します。',
    numbered: '番号を入れる記録',
    numberedHint: '番号のないまま記録にあるものです。名称と位置付けはそのまま、この番号の機関の記録とします。',
    unmatched: '名簿と結び付かないもの',
    unmatchedHint:
      'このまま取り込めます。後でファイルに番号を入れて取り込み直すと、同じ記録に番号が入り、届出を確かめられます。',
    rejects: '読めない行',
    rejectsHint: 'これらは取り込みません。ファイルを直して、もう一度選んでください。',
    columns: { place: '場所', found: '元の値', reason: '理由と直し方', row: '行', onRecord: '記録の名称' },
    more: (shown: number, n: number) => `初めの${shown}件を示しています（ほか${n}件）。`,
  },
  en: {
    before: (n: number, numbered: number, same: number, unread: number) =>
      [
        n === 0
          ? `Nothing to import as designated (${same} as on record, ${unread} rows not understood).`
          : `${n} will be imported as designated (${same} as on record, ${unread} rows not understood).`,
        numbered > 0 ? ` ${numbered} on record without a number will get theirs.` : '',
        n + numbered > 0 ? ' Nothing is saved yet.' : '',
      ].join(''),
    after: (n: number, numbered: number, unread: number) =>
      `${n} imported${unread > 0 ? ` (${unread} rows not understood)` : ''}.${numbered > 0 ? ` ${numbered} on record without a number got theirs.` : ''}`,
    added: 'To be imported',
    addedHint: 'Those found in a register are recorded with its name, kind and address.',
    numbered: 'To get their number',
    numberedHint:
      'On record without a number. Name and designations stay; the record becomes that of this institution.',
    unmatched: 'Not tied to a register',
    unmatchedHint:
      'They can be imported as they are. Import the file again with their numbers, and the same records get them, so that filings can be looked up.',
    rejects: 'Rows not understood',
    rejectsHint: 'These are not imported. Correct the file and choose it again.',
    columns: {
      place: 'Place',
      found: 'As written',
      reason: 'Why, and what to do',
      row: 'Row',
      onRecord: 'On record as',
    },
    more: (shown: number, n: number) => `The first ${shown} are shown (${n} more).`,
  },
} satisfies Record<Lang, unknown>;

/** What the history calls the fields of an import. */
export const currentHistoryWords: FieldWords = {
  fields: {
    ...designationWords.fields,
    sha256: { ja: 'ファイルの照合値', en: 'Hash of the file' },
    rejected: { ja: '読めない行', en: 'Rejected rows' },
    unchanged: { ja: '記録と同じ行', en: 'Rows as on record' },
    added: { ja: '取り込んだ位置付け', en: 'Imported designations' },
    numbered: { ja: '番号を入れた記録', en: 'Records that got their number' },
    row: { ja: '行', en: 'Row' },
    name: { ja: '名称', en: 'Name' },
    register: { ja: '名簿の区分', en: 'Register' },
    number: { ja: '医療機関番号', en: 'Institution number' },
  },
  values: designationWords.values,
};
