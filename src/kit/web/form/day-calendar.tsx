import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { type Day, dayInJapan, daysLater, weekdayOf, weekdays, writeDay, writeDayInWeek } from '../../pure/day.ts';
import { monthsLater, weeksOf } from '../../pure/month.ts';
import type { Lang } from '../../pure/wording.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useLang, useText } from '../lang.ts';
import { buttonLook, floatLook } from '../look.ts';
import { roles } from '../table/roles.ts';
import { text } from './text.ts';

type Props = { labelledBy: string; day: Day | null; onChoose: (day: Day) => void };

/** The button beside a box for a day, and the month it opens. */
export function DayCalendar({ labelledBy, day, onChoose }: Props) {
  const t = useText(text).day;
  return (
    <DialogTrigger>
      <AriaButton
        aria-label={t.calendar}
        aria-describedby={labelledBy}
        className={`${buttonLook.outline} min-w-9 px-0! max-desktop:min-w-11`}
      >
        <Icon name="calendar" />
      </AriaButton>
      <Popover className={`${floatLook} overflow-auto`}>
        <Calendar day={day} onChoose={onChoose} />
      </Popover>
    </DialogTrigger>
  );
}

function Calendar({ day, onChoose }: Omit<Props, 'labelledBy'>) {
  const today = dayInJapan(new Date());
  const [at, setAt] = useState(day ?? today);
  const heading = useId();
  const lang = useLang();
  const t = useText(text).day;
  const turns = [
    { to: 'earlierYear', by: -12 },
    { to: 'earlier', by: -1 },
    { to: 'later', by: 1 },
    { to: 'laterYear', by: 12 },
  ] as const;
  return (
    <Dialog aria-labelledby={heading} className="max-w-[21rem] p-2 focus-inset">
      {({ close }) => {
        const choose = (chosen: Day) => {
          onChoose(chosen);
          close();
        };
        return (
          <>
            <p id={heading} aria-live="polite" className="px-1 py-1 text-center text-dns-16B-130">
              {monthName(at, lang, t.month)}
            </p>
            <div className="flex flex-wrap justify-between">
              {turns.map(({ to, by }) => (
                <Button key={by} look="text" aria-label={t[to]} onClick={() => setAt(monthsLater(at, by))}>
                  {t.short[to]}
                </Button>
              ))}
            </div>
            <Month labelledBy={heading} at={at} day={day} today={today} onMove={setAt} onChoose={choose} />
            <div className="pt-1 text-center">
              <Button look="text" onClick={() => choose(today)}>
                {t.today(writeDay(today, lang))}
              </Button>
            </div>
          </>
        );
      }}
    </Dialog>
  );
}

function monthName(at: Day, lang: Lang, write: (typeof text)['ja']['day']['month']): string {
  const [year, month] = at.split('-').map(Number) as [number, number];
  return write(writeDay(at, lang).replace(/年.*/, '年'), year, month);
}

type MonthProps = {
  labelledBy: string;
  /** Where the keyboard stands. */
  at: Day;
  day: Day | null;
  today: Day;
  onMove: (at: Day) => void;
  onChoose: (day: Day) => void;
};

const moves: Record<string, (at: Day, shift: boolean) => Day> = {
  ArrowLeft: (at) => daysLater(at, -1),
  ArrowRight: (at) => daysLater(at, 1),
  ArrowUp: (at) => daysLater(at, -7),
  ArrowDown: (at) => daysLater(at, 7),
  Home: (at) => daysLater(at, -weekdayOf(at)),
  End: (at) => daysLater(at, 6 - weekdayOf(at)),
  PageUp: (at, shift) => monthsLater(at, shift ? -12 : -1),
  PageDown: (at, shift) => monthsLater(at, shift ? 12 : 1),
};

/** One tab stop; arrows go by days and weeks, Page keys by months, with Shift by years. */
function Month({ labelledBy, at, day, today, onMove, onChoose }: MonthProps) {
  const lang = useLang();
  const table = useRef<HTMLTableElement>(null);
  const byKey = useRef(true);
  useEffect(() => {
    if (byKey.current) table.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
    byKey.current = false;
  }, [at]);
  const press = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    byKey.current = true;
    onMove(move(at, event.shiftKey));
  };
  return (
    <table
      ref={table}
      {...roles.grid}
      aria-labelledby={labelledBy}
      onKeyDown={press}
      className="mx-auto border-collapse"
    >
      <thead>
        <tr>
          {weekdays[lang].map((name) => (
            <th key={name} scope="col" className="p-1 text-dns-14N-130 text-solid-gray-700">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(at).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((one, weekday) => (
              <td
                key={weekdays.en[weekday]}
                {...(one ? roles.selectable(one === day) : roles.gridcell)}
                className="p-0"
              >
                {one && (
                  <button
                    type="button"
                    data-day={one}
                    tabIndex={one === at ? 0 : -1}
                    aria-label={writeDayInWeek(one, lang)}
                    aria-current={one === today ? 'date' : undefined}
                    onClick={() => onChoose(one)}
                    className={`size-9 rounded-6 text-dns-16N-130 tabular-nums hover:bg-key-50 focus-visible:outline-offset-[-4px] max-desktop:size-11 ${look(one, day, today)}`}
                  >
                    {Number(one.slice(8))}
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function look(one: Day, day: Day | null, today: Day): string {
  if (one === day) return 'bg-key-900 text-white hover:bg-key-1000!';
  return one === today ? 'border border-key-900 font-700' : '';
}
