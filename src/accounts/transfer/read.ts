import { type Day, parseDay, writeDay } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import type { Wanted } from '../../kit/pure/headings.ts';
import { matchKey } from '../../kit/pure/match-key.ts';
import type { Directory } from '../offices/model.ts';
import type { Move } from './rules.ts';
import { text } from './text.ts';

export type Column = keyof typeof text.ja.columns;

const named = (key: Column): Wanted<Column> => ({
  key,
  names: [text.ja.columns[key], text.en.columns[key], text.ja.keys[key]],
});

export const wanted: Wanted<Column>[] = (Object.keys(text.ja.columns) as Column[]).map(named);
export const required: Column[] = ['number', 'successor'];

type Raw = { rows: { row: number; cells: string[] }[]; columns: Partial<Record<Column, number>> };

const vacantWords = [text.ja.vacant, text.en.vacant, '空'].map(matchKey);

/** Rows with a successor, and those that cannot be read, each with its place. The first day that stands there counts. */
export function readMoves(
  raw: Raw,
  { posts, offices }: Directory,
  given: Day,
): { on: Day; moves: Move[]; rejects: Fault[] } {
  const cell = (cells: string[], column: Column) => (cells[raw.columns[column] ?? -1] ?? '').trim();
  const filled = raw.rows.filter(({ cells }) => cell(cells, 'successor') !== '');
  const on = filled.map(({ cells }) => parseDay(cell(cells, 'from'))).find((day) => day !== null) ?? given;
  const moves: Move[] = [];
  const rejects: Fault[] = [];
  for (const { row, cells } of filled) {
    const post = posts.find(({ id }) => String(id) === cell(cells, 'number').normalize('NFKC'));
    const office = offices.find(({ id }) => id === post?.office);
    const bad = (column: Column, code: string, ja: string, en: string) =>
      rejects.push({
        code,
        message: { ja, en },
        at: { row, column: text.ja.columns[column] },
        found: cell(cells, column),
      });
    const from = cell(cells, 'from');
    const officeName = cell(cells, 'office');
    if (!post || !office) {
      bad(
        'number',
        'unknown-post',
        'この役職番号はありません。用紙を受け取り直してください。',
        'There is no post of this number. Take the form anew.',
      );
    } else if (officeName !== '' && ![office.name, office.nameEn ?? ''].map(matchKey).includes(matchKey(officeName))) {
      bad(
        'office',
        'office-mismatch',
        `役職番号${post.id}は「${office.name}」の役職です。並べ替えで行がずれていないかを見てください。`,
        `Post ${post.id} belongs to “${office.nameEn ?? office.name}”. See whether rows were shifted by sorting.`,
      );
    } else if (from !== '' && parseDay(from) !== on) {
      bad(
        'from',
        'other-day',
        `1枚の用紙は1つの日です（この用紙は${writeDay(on, 'ja')}）。日を直すか、別の用紙に分けてください。`,
        `One form is for one day (this one: ${writeDay(on, 'en')}). Correct the day, or use another form.`,
      );
    } else {
      const successor = cell(cells, 'successor');
      moves.push({ post: post.id, successor: vacantWords.includes(matchKey(successor)) ? null : successor });
    }
  }
  return { on, moves, rejects };
}
