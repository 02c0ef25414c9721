import type { Actor, Realm, Target } from '../accounts/model.ts';
import { may, roleOf } from '../accounts/rules.ts';
import type { Day } from '../kit/pure/day.ts';
import type { Answering, Asking, Consultation, Party } from './model.ts';
import { consultationPolicy } from './policy.ts';

/** Days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** By how many days an answer is late; 0 where it came, is not due yet or has no date. */
export function overdueDays({ answer, dueOn, closedOn }: Consultation, today: Day): number {
  if (answer !== null || dueOn === null || closedOn !== null) return 0;
  return Math.max(0, daysBetween(dueOn, today));
}

/** The newest asking of each party about one subject. */
export function latestOfEach(all: readonly Consultation[]): Consultation[] {
  const sorted = all.toSorted((a, b) => (a.askedOn === b.askedOn ? a.id - b.id : a.askedOn < b.askedOn ? -1 : 1));
  return [...new Map(sorted.map((one) => [`${one.party} ${one.key}`, one])).values()];
}

/** Whom a consultation asks: the association by its name, everybody by each of their municipalities. */
export const askedOf = (realm: Realm, { party, key, municipalities }: Consultation): Target[] => {
  const of = party === 'association' ? { realm, body: `association ${key}` as const } : { realm };
  return municipalities.length === 0 ? [of] : municipalities.map((municipality) => ({ ...of, municipality }));
};

/** Whoever stands for a party, or answers for one of its municipalities, in a role of its kind, answers for it. */
export const isParty = (actor: Actor, realm: Realm, asked: Consultation): boolean =>
  roleOf(actor) === asked.party &&
  askedOf(realm, asked).some((target) => may(consultationPolicy, actor, 'consultations.answer', target));

/** The prefecture writes down what a party said by telephone or on paper. */
export const isProxy = (actor: Actor, realm: Realm): boolean =>
  may(consultationPolicy, actor, 'consultations.write', { realm });

export const mayAnswer = (actor: Actor, realm: Realm, consultation: Consultation): boolean =>
  isParty(actor, realm, consultation) || isProxy(actor, realm);

/** The order of an inbox: what is late first, then what is due soonest, then what needs no answer any more. */
export function inboxOrder(all: readonly Consultation[], today: Day): Consultation[] {
  const rank = (one: Consultation) => (one.answer !== null || one.closedOn !== null ? 1 : 0);
  const due = (one: Consultation) => one.dueOn ?? '9999-12-31';
  return all.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      overdueDays(b, today) - overdueDays(a, today) ||
      (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : a.id - b.id),
  );
}

/** P5: how many of the municipalities were asked about a subject, and how many have answered. */
export function countAnswers(all: readonly Consultation[], municipalities: number) {
  const asked = latestOfEach(all).filter(({ party }) => party === 'municipality');
  return {
    of: municipalities,
    asked: asked.length,
    answered: asked.filter(({ answer }) => answer !== null).length,
    opposed: asked.filter(({ answer }) => answer === 'opposed').length,
  };
}

export const longest = { question: 4000, opinion: 4000, note: 400, by: 100, title: 200, party: 100 } as const;

export type ConsultationFault =
  | { rule: 'nobody' }
  | { rule: 'due-before-asked'; days: number }
  | { rule: 'still-open'; name: string; askedOn: Day }
  | { rule: 'asked-today'; name: string }
  | { rule: 'too-long'; field: keyof typeof longest; over: number }
  | { rule: 'by-missing' }
  | { rule: 'opinion-missing'; answer: 'agreed-with-wishes' | 'opposed' }
  | { rule: 'note-missing' }
  | { rule: 'answered-before-asked'; days: number; askedOn: Day }
  | { rule: 'answered-later-than-today'; days: number }
  | { rule: 'closed'; on: Day }
  | { rule: 'answered' }
  | { rule: 'letter-issued'; number: string };

const tooLong = (texts: Partial<Record<keyof typeof longest, string>>): ConsultationFault[] =>
  (Object.keys(texts) as (keyof typeof longest)[]).flatMap((field) => {
    const over = [...(texts[field] ?? '')].length - longest[field];
    return over > 0 ? [{ rule: 'too-long' as const, field, over }] : [];
  });

/** Whoever was named twice is asked once. */
export const eachOnce = (parties: readonly Party[]): Party[] => [
  ...new Map(parties.map((one) => [`${one.party} ${one.key}`, one])).values(),
];

/** Every reason why these parties cannot be asked: who was asked and has not answered is not asked again. */
export function askFaults(
  { question, title, askedOn, dueOn }: Asking,
  parties: readonly Party[],
  before: readonly Consultation[],
): ConsultationFault[] {
  const late = dueOn === null ? 0 : daysBetween(dueOn, askedOn);
  const open = latestOfEach(before).filter(({ answer, closedOn }) => answer === null && closedOn === null);
  const meant = (one: Consultation) => parties.some(({ party, key }) => party === one.party && key === one.key);
  const again = open.filter(meant);
  const today = before.filter((one) => meant(one) && one.askedOn === askedOn && !again.includes(one));
  return [
    ...(parties.length === 0 ? [{ rule: 'nobody' as const }] : []),
    ...(late > 0 ? [{ rule: 'due-before-asked' as const, days: late }] : []),
    ...again.map(({ name, askedOn }) => ({ rule: 'still-open' as const, name, askedOn })),
    ...today.map(({ name }) => ({ rule: 'asked-today' as const, name })),
    ...tooLong({ question, title }),
    ...parties.flatMap(({ name }) => tooLong({ party: name })),
  ];
}

/** Every reason why an answer cannot be kept. `proxy`: written by the prefecture for the party. */
export function answerFaults(
  given: Answering,
  asked: Consultation,
  { today, proxy }: { today: Day; proxy: boolean },
): ConsultationFault[] {
  const early = daysBetween(given.answeredOn, asked.askedOn);
  const ahead = daysBetween(today, given.answeredOn);
  const { answer } = given;
  const words = answer === 'opposed' || answer === 'agreed-with-wishes';
  return [
    ...(asked.closedOn ? [{ rule: 'closed' as const, on: asked.closedOn }] : []),
    ...(given.answeredBy === '' ? [{ rule: 'by-missing' as const }] : []),
    ...(words && given.opinion === '' ? [{ rule: 'opinion-missing' as const, answer }] : []),
    ...(proxy && given.proxyNote === '' ? [{ rule: 'note-missing' as const }] : []),
    ...(early > 0 ? [{ rule: 'answered-before-asked' as const, days: early, askedOn: asked.askedOn }] : []),
    ...(ahead > 0 ? [{ rule: 'answered-later-than-today' as const, days: ahead }] : []),
    ...tooLong({ opinion: given.opinion, note: given.proxyNote, by: given.answeredBy }),
  ];
}

/** What was asked by mistake is taken back, as long as nobody answered. */
export const withdrawFaults = ({ answer, letter }: Pick<Consultation, 'answer' | 'letter'>): ConsultationFault[] => [
  ...(answer === null ? [] : [{ rule: 'answered' as const }]),
  ...(letter === null ? [] : [{ rule: 'letter-issued' as const, number: letter.number }]),
];

type Places = {
  municipalities: readonly { code: string; name: string; nameEn?: string | null }[];
  associations: readonly { name: string; nameEn?: string | null; municipalities: readonly string[] }[];
};

/** Everybody who can be asked: each municipality for itself, each association for those it works in. */
export const partiesOf = ({ municipalities, associations }: Places): Party[] => [
  ...municipalities.map(
    ({ code, ...names }): Party => ({ party: 'municipality', key: code, ...names, municipalities: [code] }),
  ),
  ...associations.map(
    ({ municipalities, ...names }): Party => ({
      party: 'association',
      key: names.name,
      ...names,
      municipalities: [...municipalities],
    }),
  ),
];

/** What was asked, with the English names of whom. */
export const withNames = (all: readonly Consultation[], parties: readonly Party[]): Consultation[] =>
  all.map((one) => {
    const nameEn = parties.find(({ party, key }) => party === one.party && key === one.key)?.nameEn;
    return nameEn ? { ...one, nameEn } : one;
  });

/** Who should be asked about an area: each of its municipalities, and every association that works in one of them. */
export const concerned = (all: readonly Party[], municipalities: readonly string[]): Party[] =>
  all.filter((one) => one.municipalities.some((code) => municipalities.includes(code)));
