import { dayOf } from './day.ts';

/** How a cell's number format reads: as a number, a day, a time of day, or a code padded with zeros. */
export type CellFormat = { kind: 'number' | 'day' | 'time' } | { kind: 'padded'; digits: number };

/** Formats that Excel knows by number only. 27–36 and 50–58 are the East Asian ones, 和暦 among them. */
export function builtInFormat(id: number): CellFormat {
  if ([20, 21, 18, 19, 32, 33, 45, 46, 47].includes(id)) return { kind: 'time' };
  const isDay = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return { kind: isDay ? 'day' : 'number' };
}

export function readFormat(code: string): CellFormat {
  const first = code.split(';')[0] ?? '';
  if (/^0{2,}$/.test(first)) return { kind: 'padded', digits: first.length };
  const bare = first
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/General|G\/標準/gi, '')
    .replace(/E[+-]/g, '')
    .toLowerCase();
  if (/[ydeg]/.test(bare) || /^[^hs]*m[^hs]*$/.test(bare)) return { kind: 'day' };
  return { kind: /[hs]/.test(bare) ? 'time' : 'number' };
}

const dayBefore1900 = Date.UTC(1899, 11, 31);
const startOf1904 = Date.UTC(1904, 0, 1);
const lastDay = 2_958_465;

/**
 * `YYYY-MM-DD`, with ` HH:MM[:SS]` where the number has a part of a day. Null where the number is no day.
 * Excel counts a 29 February 1900 that never was: its days after that stand one too high.
 */
export function writeSerialDay(serial: number, from1904: boolean): string | null {
  const seconds = Math.round(serial * 86_400);
  const days = Math.floor(seconds / 86_400);
  if (days < (from1904 ? 0 : 1) || days > lastDay) return null;
  const since = from1904 ? startOf1904 : dayBefore1900;
  const shift = !from1904 && days > 60 ? -1 : 0;
  const at = new Date(since + (days + shift) * 86_400_000);
  const day = !from1904 && days === 60 ? '1900-02-29' : at.toISOString().slice(0, 10);
  const rest = seconds - days * 86_400;
  return rest === 0 ? day : `${day} ${writeClock(rest)}`;
}

/** `HH:MM`, with `:SS` where there are seconds; more than a day counts on: `36:30`. */
export function writeSerialTime(serial: number): string | null {
  const seconds = Math.round(serial * 86_400);
  return seconds < 0 ? null : writeClock(seconds);
}

function writeClock(seconds: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? clock : `${clock}:${two(seconds % 60)}`;
}

/** A day as the instant exceljs turns into a serial number; null before March 1900, where Excel counts wrong. */
export function excelDate(day: string): Date | null {
  const [year, month, date] = day.split('-').map(Number);
  if (day < '1900-03-01' || !dayOf(year!, month!, date!)) return null;
  return new Date(Date.UTC(year!, month! - 1, date));
}
