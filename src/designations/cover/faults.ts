import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import type { ProperName, Wording } from '../../kit/pure/wording.ts';

type Said = { ja: string; en: string };

const messages = {
  'cover-area': (): Wording => ({
    ja: '支えられる圏域を選んでください。',
    en: 'Choose the zone that is to be covered.',
  }),
  'cover-lead-missing': (): Wording => ({
    ja: '支える機関を、位置付け済みの積極的役割を担う医療機関から選んでください。',
    en: 'Choose the covering institution from the designated lead institutions.',
  }),
  'cover-not-lead': (name): Wording => ({
    ja: `${name.ja}は、積極的役割を担う病院・診療所ではありません。近隣を支えるのは、位置付け済みの病院か診療所です。`,
    en: `${name.en} is no hospital or clinic with the leading role. Neighbours are covered by designated hospitals and clinics.`,
  }),
  'cover-not-designated': (name): Wording => ({
    ja: `${name.ja}は、始まりの日に位置付けられていません。位置付けてから、近隣の支援を提案してください。`,
    en: `${name.en} is not designated on the first day. Designate it, then propose the cover.`,
  }),
  'cover-own-area': (name, area): Wording => ({
    ja: `${name.ja}は${area.ja}の医療機関です。近隣の支援は、ほかの圏域の医療機関を選んでください。`,
    en: `${name.en} belongs to ${area.en} already. Choose an institution of another zone.`,
  }),
  'cover-no-secondary': (area): Wording => ({
    ja: `${area.ja}がどの二次医療圏に入るか、1つに決まりません。所属表を確かめてください。`,
    en: `${area.en} does not lie in one known secondary medical area. Check the table of areas.`,
  }),
  'cover-outside': (from, home, area, own): Wording => ({
    ja: `${from.ja}（${home.ja}）は、${area.ja}（${own.ja}）と二次医療圏が違います。同じ二次医療圏の圏域から選んでください。`,
    en: `${from.en} (${home.en}) lies outside the secondary medical area of ${area.en} (${own.en}). Choose a zone of the same one.`,
  }),
  'cover-from': (): Wording => ({
    ja: '始まりの日を入れてください（例 R9.4.1）。',
    en: 'Give the first day, such as 2027-04-01.',
  }),
  'cover-day': (text): Wording => ({
    ja: `「${text.ja}」は日付として読めません。R9.4.1 のように入れてください。`,
    en: `"${text.en}" is no day. Write it like 2027-04-01.`,
  }),
  'cover-order': (from, until): Wording => ({
    ja: `終わりの日（${until.ja}）が、始まりの日（${from.ja}）より後ではありません。`,
    en: `The end (${until.en}) is not after the first day (${from.en}).`,
  }),
  'cover-before': (first): Wording => ({
    ja: `位置付けは${first.ja}からです。始まりの日を${first.ja}以後にしてください。`,
    en: `It is designated from ${first.en}. Begin on that day or later.`,
  }),
  'cover-after': (last): Wording => ({
    ja: `位置付けは${last.ja}の前の日までです。終わりの日を${last.ja}以前にしてください。`,
    en: `Its designation ends before ${last.en}. End by then.`,
  }),
  'cover-twice': (name): Wording => ({
    ja: `${name.ja}がこの圏域を支える提案か同意が、同じ時期にもうあります。一覧で確かめてください。`,
    en: `A cover of this zone by ${name.en} in these days is there already. See the list.`,
  }),
  'cover-end-day': (): Wording => ({ ja: '終わりの日を入れてください。', en: 'Give the day on which it ends.' }),
  'cover-end-later': (): Wording => ({
    ja: '終わりの日は、今日までの日にしてください。先の日に終えるときは、その日に記録します。',
    en: 'It can end today or on an earlier day. Record a later end when it has come.',
  }),
  'cover-end-reason': (): Wording => ({ ja: '終える理由を書いてください。', en: 'Give the reason why it ends.' }),
  'cover-ended': (): Wording => ({ ja: 'もう終わっています。', en: 'It has ended already.' }),
  'cover-consent-note': (): Wording => ({
    ja: '医療機関に代わって記録するときは、同意をどう確かめたかを書いてください（文書の日付と番号など）。',
    en: 'Where you record the consent of the institution, say how it was given (date and number of the letter, say).',
  }),
  'cover-agreed': (): Wording => ({
    ja: 'この同意は、もう記録されています。開き直して確かめてください。',
    en: 'This consent is recorded already. Open the page again.',
  }),
} satisfies Record<string, (...said: [Said, Said, Said, Said]) => Wording>;

export type CoverFaultCode = keyof typeof messages;
export type CoverColumn = 'area' | 'designation' | 'from' | 'until' | 'on' | 'reason' | 'note' | 'side';

const asSaid = (name: string | ProperName): Said => {
  if (typeof name !== 'string') return { ja: name.ja, en: name.en ?? name.ja };
  return /^\d{4}-\d\d-\d\d$/.test(name)
    ? { ja: writeDay(name as Day, 'ja'), en: writeDay(name as Day, 'en') }
    : { ja: name, en: name };
};

/** Why, and which part of the form it is about. */
export function coverFault(code: CoverFaultCode, column: CoverColumn, ...names: (string | ProperName)[]): Fault {
  const none: Said = { ja: '', en: '' };
  const [a = none, b = none, c = none, d = none] = names.map(asSaid);
  const write: (...said: [Said, Said, Said, Said]) => Wording = messages[code];
  return { code, message: write(a, b, c, d), at: { column } };
}
