import { dayInJapan, parseDay, writeDay } from '../../kit/pure/day.ts';
import type { Table } from '../../kit/pure/table.ts';
import type { Lang } from '../../kit/pure/wording.ts';

/** 1.2 MB, or kB below a tenth of one. */
export function writeSize(bytes: number): string {
  const [size, unit] = bytes < 100_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${size.toFixed(1)} ${unit}`;
}

/** A day in words; what is no day stays as it is. */
export function writeAsOf(written: string, lang: Lang): string {
  const day = parseDay(written);
  return day ? writeDay(day, lang) : written;
}

/** An instant as day and time in Japan; what is none stays as it is. */
export function writeInstant(written: string, lang: Lang): string {
  const at = new Date(written);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(written) || Number.isNaN(at.getTime())) return written;
  const time = at.toLocaleTimeString('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
  return `${writeDay(dayInJapan(at), lang)} ${time}`;
}

/** How many different areas each unit has: all text columns after the municipality's name. */
export function countAreas(table: Table): { name: string; areas: number }[] {
  const at = table.columns.map((column, index) => ({ column, index })).filter(({ column }) => column.kind === 'text');
  return at.slice(1).flatMap(({ column, index }) => {
    const names = new Set(
      table.rows.flatMap(({ cells }) => {
        const cell = cells[index];
        return cell && 'text' in cell && cell.text !== '' ? [cell.text] : [];
      }),
    );
    return names.size > 0 ? [{ name: column.heading, areas: names.size }] : [];
  });
}
