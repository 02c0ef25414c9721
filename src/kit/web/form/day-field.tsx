import { useEffect, useId, useRef, useState } from 'react';
import { type Day, writeDayInWeek, writeDayShort } from '../../pure/day.ts';
import { readTypedDay } from '../../pure/typed-day.ts';
import { type Lang, say } from '../../pure/wording.ts';
import { Icon } from '../icon.tsx';
import { useLang } from '../lang.ts';
import { fieldHead, fieldLook, fieldRows } from '../look.ts';
import { DayCalendar } from './day-calendar.tsx';

type Props = {
  id?: string;
  label: string;
  help?: string;
  /** The word beside the label of a day that has to be given. */
  required?: string;
  fault?: string;
  light?: boolean;
  /** A day as YYYY-MM-DD, or what was typed instead of one. */
  value: string;
  onChange: (value: string) => void;
  onLeave?: (value: string) => void;
};

/** A day, typed in any usual way or chosen from a calendar; under it stands the day that was understood. */
export function DayField({ id: given, label, help, required, fault, light, value, onChange, onLeave }: Props) {
  const own = useId();
  const id = given ?? own;
  const box = useRef<HTMLInputElement>(null);
  const lang = useLang();
  const field = useTyped(value, lang, onChange);
  const { read } = field;
  useUnsent(box, read.is === 'wrong', field.tell);
  const words = field.told && read.is === 'wrong' ? say(read.why, lang) : fault;
  const describedBy = [help && `${id}-help`, `${id}-read`, words && `${id}-fault`].filter(Boolean).join(' ');
  const choose = (day: Day) => {
    field.type(day, writeTyped(day, lang));
    onLeave?.(day);
  };
  return (
    <div className={fieldRows}>
      <div className={fieldHead}>
        <label id={`${id}-label`} htmlFor={id} className={light ? 'text-dns-16N-130 leading-150' : 'text-dns-16B-130'}>
          {label}
          {required && <span className="ml-2 font-400 text-red-900">{required}</span>}
        </label>
        {help && (
          <p id={`${id}-help`} className="text-dns-14N-130 text-solid-gray-700">
            {help}
          </p>
        )}
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex items-center gap-1">
          <input
            ref={box}
            id={id}
            value={field.typed}
            required={required !== undefined}
            autoComplete="off"
            onChange={(event) => field.type(...typedIn(event.target.value))}
            onBlur={() => {
              field.tell();
              onLeave?.(value);
            }}
            aria-invalid={words ? true : undefined}
            aria-describedby={describedBy}
            className={`${fieldLook} w-44 min-w-0 ${words ? 'border-2! border-red-900!' : ''}`}
          />
          <DayCalendar labelledBy={`${id}-label`} day={read.is === 'day' ? read.day : null} onChoose={choose} />
        </div>
        <p
          id={`${id}-read`}
          aria-live="polite"
          className={`text-dns-14N-130 text-solid-gray-700 ${words ? '' : 'min-h-5'}`}
        >
          {read.is === 'day' && writeDayInWeek(read.day, lang)}
        </p>
        {words && (
          <p id={`${id}-fault`} className="flex max-w-60 items-start gap-1 text-dns-14N-130 text-red-900">
            <Icon name="warning" className="size-4 shrink-0" />
            {words}
          </p>
        )}
      </div>
    </div>
  );
}

/** A day as it is typed: R8.11.22. */
const writeTyped = (day: Day, lang: Lang): string => (lang === 'ja' ? writeDayShort(day) : day);

/** What the form is given, and what the box shows. */
function typedIn(typed: string): [value: string, typed: string] {
  const read = readTypedDay(typed);
  if (read.is === 'empty') return ['', typed];
  return [read.is === 'day' ? read.day : typed, typed];
}

function shownFirst(value: string, lang: Lang) {
  const read = readTypedDay(value);
  return { value, typed: read.is === 'day' ? writeTyped(read.day, lang) : value, told: read.is === 'wrong' };
}

/** What stands in the box stays as it was typed until the form gives another day. */
function useTyped(value: string, lang: Lang, onChange: (value: string) => void) {
  const [kept, setKept] = useState(() => shownFirst(value, lang));
  const now = kept.value === value ? kept : shownFirst(value, lang);
  if (now !== kept) setKept(now);
  const read = readTypedDay(now.typed);
  return {
    ...{ read, typed: now.typed, told: now.told },
    type: (next: string, typed: string) => {
      setKept({ value: next, typed, told: now.told && readTypedDay(typed).is === 'wrong' });
      onChange(next);
    },
    tell: () => setKept((last) => ({ ...last, told: readTypedDay(last.typed).is === 'wrong' })),
  };
}

/** A form is not sent while a day in it cannot be read: the field says so and takes the focus. */
function useUnsent(box: React.RefObject<HTMLInputElement | null>, wrong: boolean, tell: () => void) {
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    const form = box.current?.form;
    if (!form || !wrong) return;
    const stay = (event: SubmitEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current();
      box.current?.focus();
    };
    form.addEventListener('submit', stay);
    return () => form.removeEventListener('submit', stay);
  }, [box, wrong]);
}
