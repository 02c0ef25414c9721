import type { Nothing } from '../pure/figure.ts';

/** Colours of printed papers, without the sign before them. */
export const paperColor = {
  ink: '1a1a1a',
  quiet: '4d4d4d',
  line: '767676',
  head: 'e6e6e6',
  subtotal: 'f2f2f2',
  key: '0017c1',
  blank: 'ce0000',
  blankText: 'a90000',
  blankTint: 'fdeeee',
  markText: '6e5600',
  markTint: 'fbf5e0',
  bar: '0877d7',
  struck: 'd9d9d9',
};

/** Sizes in points; nothing is printed below 8. */
export const paperSize = { title: 20, part: 15, heading: 12, answer: 16, body: 10.5, table: 9, least: 8 };

/** A letter: its lines, its title, and how far apart its lines stand. */
export const letterSize = { body: 11, title: 12, small: 9, leading: 1.6 };

export const nothingColor: Record<Nothing, { text: string; fill?: string }> = {
  'no-data': { text: '4d4d4d', fill: 'f2f2f2' },
  unset: { text: 'ac3e00', fill: 'ffeee2' },
  unanswered: { text: '4d4d4d' },
  suppressed: { text: '4d4d4d', fill: 'cccccc' },
  'not-applicable': { text: '666666' },
  unassigned: { text: '1a1a1a' },
};
