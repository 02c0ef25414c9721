import {
  calendarYear,
  type Day,
  dayOf,
  daysLater,
  eras,
  inReach,
  monthLength,
  monthNames,
  type WrittenDay,
  weekdayOf,
  weekdays,
  writeDay,
  writtenDay,
} from './day.ts';
import type { Wording } from './wording.ts';

/** What a box for a day holds: nothing, a day, or something that is none, with words on what to write instead. */
type TypedDay = { is: 'empty' } | { is: 'day'; day: Day } | { is: 'wrong'; why: Wording };

const months = monthNames.map((name) => name.toLowerCase());

/**
 * Reads a day somebody typed: all that `parseDay` reads, also 令8.4.1, R080401, 1 Apr 2026, a weekday behind it
 * and what a Japanese keyboard makes of dots and dashes. A day no calendar has is told, never taken as another.
 */
export function readTypedDay(text: string): TypedDay {
  const said = text.trim();
  if (said === '') return { is: 'empty' };
  if (said.length > longest) return wrong(unreadable);
  const { plain, weekday } = withoutWeekday(said);
  const written = writtenDay(plain);
  if (!written) return wrong(unfinished(plain));
  const why = notInCalendar(written) ?? notInEra(written);
  if (why) return wrong(why);
  const day = dayOf(calendarYear(written), written.month, written.date)!;
  return weekday === null || weekday === weekdayOf(day) ? { is: 'day', day } : wrong(otherWeekday(day));
}

/** A day with its weekday is shorter, however it is written; nobody waits for what was pasted by mistake. */
const longest = 100;

const wrong = (why: Wording): TypedDay => ({ is: 'wrong', why });

/** In the letters `writtenDay` knows. */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/[‐‑‒–—―−ー]/g, '-')
    .replace(/[。・]/g, '.')
    .replace(/^([MTSHR])(\d{2})(\d{2})(\d{2})$/i, '$1$2.$3.$4')
    .replace(/^([令平昭大明])(?=元|\d)/, (short) => eras.find(({ ja }) => ja.startsWith(short))!.ja)
    .replace(/^(\d{1,2}) *([a-z]{3})[a-z]* *(\d{4})$/i, (all, date, month, year) => {
      const at = months.indexOf(month.toLowerCase());
      return at < 0 ? all : `${year}-${at + 1}-${date}`;
    });
}

function withoutWeekday(text: string): { plain: string; weekday: number | null } {
  const found = /^(.*?)\s*\(([日月火水木金土]|[a-z]{3})[a-z曜日]*\)$/is.exec(text.normalize('NFKC').trim());
  if (!found) return { plain: plainOf(text), weekday: null };
  const name = found[2]!.toLowerCase();
  const weekday = Math.max(weekdays.ja.indexOf(name), weekdays.en.map((one) => one.toLowerCase()).indexOf(name));
  return weekday < 0 ? { plain: plainOf(text), weekday: null } : { plain: plainOf(found[1]!), weekday };
}

/** What is missing, where it can be told. */
function unfinished(plain: string): Wording {
  const tight = plain.replace(/\s+/g, '');
  const bare = /^(\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(tight)?.slice(1).join('.');
  if (bare)
    return {
      ja: `年号か西暦4桁の年を書いてください（令和なら R${bare}）。`,
      en: `Write the era, or the year in four digits (R${bare} is in Reiwa).`,
    };
  if (/^\d{1,2}[-/.月]\d{1,2}日?$/.test(tight))
    return {
      ja: '年も書いてください（例 R8.4.1、2026-04-01）。',
      en: 'Write the year too, like 2026-04-01 or R8.4.1.',
    };
  if (/^(明治|大正|昭和|平成|令和|[MTSHR]|\d\d)(元|\d{1,2})[-/.年]\d{1,2}月?$/i.test(tight))
    return { ja: '日も書いてください（例 R8.4.1、2026-04-01）。', en: 'Write the day too, like 2026-04-01 or R8.4.1.' };
  return unreadable;
}

const unreadable: Wording = {
  ja: '日付として読めません。R8.4.1、令和8年4月1日、2026-04-01 のように書いてください。',
  en: 'This cannot be read as a day. Write it like 2026-04-01 or R8.4.1.',
};

function notInCalendar(written: WrittenDay): Wording | null {
  const { era, year, month, date } = written;
  if (year === 0)
    return era
      ? { ja: `${era.ja}0年はありません。年を直してください。`, en: `${era.letter}0 is no year. Correct the year.` }
      : { ja: '西暦0年はありません。年を直してください。', en: '0 is no year. Correct the year.' };
  if (!inReach(calendarYear(written)))
    return {
      ja: `西暦${year}年の日付は扱えません。年を直してください。`,
      en: `Days of the year ${year} cannot be used. Correct the year.`,
    };
  if (month < 1 || month > 12)
    return { ja: '月は1から12までです。月を直してください。', en: 'Months go from 1 to 12. Correct the month.' };
  if (dayOf(calendarYear(written), month, date)) return null;
  const last = monthLength(calendarYear(written), month);
  const ja = `${era?.ja ?? ''}${era && year === 1 ? '元' : year}年${month}月`;
  return {
    ja: `${ja}は1日から${last}日までです。日を直してください。`,
    en: `That month has the days 1 to ${last}. Correct the day.`,
  };
}

/** 平成40年 may be meant as any of two years: whoever wrote it says which. */
function notInEra(written: WrittenDay): Wording | null {
  const { era } = written;
  if (!era) return null;
  const day = dayOf(calendarYear(written), written.month, written.date)!;
  const next = eras[eras.indexOf(era) - 1];
  const meant = { ja: writeDay(day, 'ja'), en: `${writeDay(day, 'en')} (${day})` };
  const correct = {
    ja: `${meant.ja}のことなら、そう書いてください。`,
    en: `If you mean ${meant.en}, write it so.`,
  };
  if (day < era.first)
    return {
      ja: `${era.ja}は${writeDay(era.first as Day, 'ja')}からです。${correct.ja}`,
      en: `${era.letter} begins on ${writeDay(era.first as Day, 'en')}. ${correct.en}`,
    };
  if (!next || day < next.first) return null;
  const last = daysLater(next.first as Day, -1);
  return {
    ja: `${era.ja}は${writeDay(last, 'ja')}までです。${correct.ja}`,
    en: `${era.letter} ends on ${writeDay(last, 'en')}. ${correct.en}`,
  };
}

const otherWeekday = (day: Day): Wording => ({
  ja: `${writeDay(day, 'ja')}は${weekdays.ja[weekdayOf(day)]}曜日です。日か曜日を直してください。`,
  en: `${writeDay(day, 'en')} is a ${weekdays.en[weekdayOf(day)]}. Correct the day or the weekday.`,
});
