import { type Day, writeDay } from '../../kit/pure/day.ts';
import { type ProperName, say, type Wording } from '../../kit/pure/wording.ts';
import type { NamedCover } from './model.ts';

export const dayWords = (at: Day) => ({ ja: writeDay(at, 'ja'), en: writeDay(at, 'en') });

export const listed = (names: readonly ProperName[]): Wording => ({
  ja: names.map(({ ja }) => ja).join('、'),
  en: names.map((name) => say(name, 'en')).join(', '),
});

export const placesOf = (covers: readonly NamedCover[]): Wording => listed(covers.map(({ name }) => name));
