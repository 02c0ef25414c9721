/** A calendar day in Japan, written `YYYY-MM-DD`. Compares as text. */
export type Day = string & { readonly brand: 'Day' };

/** Newest first; `year` is its first year. */
export const eras = [
  { ja: '令和', letter: 'R', first: '2019-05-01', year: 2019 },
  { ja: '平成', letter: 'H', first: '1989-01-08', year: 1989 },
  { ja: '昭和', letter: 'S', first: '1926-12-25', year: 1926 },
  { ja: '大正', letter: 'T', first: '1912-07-30', year: 1912 },
  { ja: '明治', letter: 'M', first: '1868-10-23', year: 1868 },
] as const;

/** Years with four digits, whose every day has a next one that can be written, too. */
export const inReach = (year: number): boolean => year >= 1000 && year <= 9998;

/** The day of a civil date, or null where the calendar has no such day, or it is out of reach. */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (!inReach(year)) return null;
  const at = new Date(Date.UTC(year, month - 1, date));
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === date;
  return real ? (at.toISOString().slice(0, 10) as Day) : null;
}

/** A `Day` known to be right, for literals. Throws on anything else. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** A day as it is written, whether the calendar has it or not; the year is that of its era where it names one. */
export type WrittenDay = { era: (typeof eras)[number] | null; year: number; month: number; date: number };

/** The parts of a written day; null where it is not written in one of the ways `parseDay` reads. */
export function writtenDay(text: string): WrittenDay | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const western = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (western) return { era: null, year: Number(western[1]), month: Number(western[2]), date: Number(western[3]) };
  const japanese = /^(明治|大正|昭和|平成|令和|[MTSHR])(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/i.exec(plain);
  const era = japanese && eras.find((e) => e.ja === japanese[1] || e.letter === japanese[1]?.toUpperCase());
  if (!era) return null;
  const year = japanese[2] === '元' ? 1 : Number(japanese[2]);
  return { era, year, month: Number(japanese[3]), date: Number(japanese[4]) };
}

export const calendarYear = ({ era, year }: Pick<WrittenDay, 'era' | 'year'>): number =>
  era ? era.year - 1 + year : year;

/**
 * Reads a day as people write it: 2026-11-22, 2026/11/22, 20261122, R8.11.22, R8/11/22, 令和8年11月22日,
 * with full-width digits, padding spaces and 元年. Null where it is none of these.
 */
export function parseDay(text: string): Day | null {
  const written = writtenDay(text);
  if (!written || written.year === 0) return null;
  return dayOf(calendarYear(written), written.month, written.date);
}

export function partsOf(at: Day): [year: number, month: number, date: number] {
  const [year, month, date] = at.split('-').map(Number);
  return [year!, month!, date!];
}

/** How many days a month has; January is 1. */
export const monthLength = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

export const monthNames = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** 令和8年11月1日 / 1 Nov 2026. */
export function writeDay(at: Day, lang: 'ja' | 'en'): string {
  const [year, month, date] = partsOf(at);
  if (lang === 'en') {
    return `${date} ${monthNames[month - 1]} ${year}`;
  }
  const era = eras.find((e) => at >= e.first);
  if (!era) return `${year}年${month}月${date}日`;
  const inEra = year - era.year + 1;
  return `${era.ja}${inEra === 1 ? '元' : inEra}年${month}月${date}日`;
}

export const weekdays = { ja: [...'日月火水木金土'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;

/** 0 is Sunday. */
export const weekdayOf = (at: Day): number => new Date(`${at}T00:00:00Z`).getUTCDay();

/** 令和8年11月22日（日） / 22 Nov 2026 (Sun). */
export function writeDayInWeek(at: Day, lang: 'ja' | 'en'): string {
  const name = weekdays[lang][weekdayOf(at)];
  return lang === 'ja' ? `${writeDay(at, lang)}（${name}）` : `${writeDay(at, lang)} (${name})`;
}

/** R8.11.1, for dense tables. */
export function writeDayShort(at: Day): string {
  const [year, month, date] = partsOf(at);
  const era = eras.find((e) => at >= e.first);
  return era ? `${era.letter}${year - era.year + 1}.${month}.${date}` : at;
}

/** The day it is in Japan at an instant. */
export function dayInJapan(instant: Date): Day {
  return new Date(instant.getTime() + 9 * 3600_000).toISOString().slice(0, 10) as Day;
}

export const daysLater = (at: Day, days: number): Day => {
  const [year, month, date] = partsOf(at);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10) as Day;
};
