import type { Actor, Realm } from '../accounts/model.ts';
import { type Day, writeDay } from '../kit/pure/day.ts';
import { type Lang, say } from '../kit/pure/wording.ts';
import { plans } from '../plans/cycles.ts';
import {
  type Answer,
  type AttachedFile,
  answerWording,
  type Consultation,
  type PartyKind,
  partyWording,
} from './model.ts';
import { countAnswers, inboxOrder, isParty, isProxy, mayAnswer, overdueDays } from './rules.ts';
import { viewText } from './view-text.ts';

/** One consultation as somebody sees it. */
export type ConsultationView = {
  id: number;
  version: number;
  subject: string;
  /** Where the thing it is about is shown; null where it has no page of its own. */
  about: { designation: number } | null;
  title: string;
  question: string;
  party: PartyKind;
  partyLabel: string;
  name: string;
  askedOn: string;
  dueOn: string | null;
  dueDay: Day | null;
  overdue: number;
  answer: { id: Answer; label: string; on: string; day: Day; by: string; opinion: string; proxyNote: string } | null;
  closed: boolean;
  letter: { id: number; number: string; dated: string } | null;
  /** Who holds it now, and who can take it back. */
  holder: string;
  files: { id: number; name: string; size: string; by: string }[];
  may: { answer: boolean; proxy: boolean; withdraw: boolean };
};

type Seen = { actor: Actor; realm: Realm; today: Day; lang: Lang; files: readonly AttachedFile[] };

export function consultationView(one: Consultation, seen: Seen): ConsultationView {
  const { actor, realm, today, lang, files } = seen;
  const open = one.closedOn === null;
  const proxy = isProxy(actor, realm);
  const designation = /^designation (\d+)$/.exec(one.subject)?.[1];
  return {
    ...{ id: one.id, version: one.version, subject: one.subject, title: one.title, question: one.question },
    about: designation === undefined ? null : { designation: Number(designation) },
    ...{
      party: one.party,
      partyLabel: partyWording[one.party][lang],
      name: say({ ja: one.name, en: one.nameEn }, lang),
    },
    askedOn: writeDay(one.askedOn, lang),
    ...{ dueOn: one.dueOn && writeDay(one.dueOn, lang), dueDay: one.dueOn },
    overdue: overdueDays(one, today),
    answer: answerOf(one, lang),
    closed: !open,
    letter: one.letter && { ...one.letter, dated: writeDay(one.letter.dated, lang) },
    holder: holderOf(one, today, lang),
    files: files
      .filter(({ consultation }) => consultation === one.id)
      .map(({ id, name, size, addedBy }) => ({ id, name, size: sizeWords(size), by: addedBy })),
    may: {
      answer: open && mayAnswer(actor, realm, one),
      proxy: open && proxy && !isParty(actor, realm, one),
      withdraw: open && proxy && one.answer === null,
    },
  };
}

function answerOf(one: Consultation, lang: Lang): ConsultationView['answer'] {
  if (one.answer === null || one.answeredOn === null) return null;
  const { answer, answeredOn, answeredBy: by, opinion, proxyNote } = one;
  const said = { by, opinion, proxyNote };
  return { id: answer, label: answerWording[answer][lang], on: writeDay(answeredOn, lang), day: answeredOn, ...said };
}

function holderOf(one: Consultation, today: Day, lang: Lang): string {
  const t = viewText[lang].holder;
  if (one.closedOn) return t.closed(writeDay(one.closedOn, lang));
  const name = say({ ja: one.name, en: one.nameEn }, lang);
  if (one.answer) return t.answered(name);
  const late = overdueDays(one, today);
  if (late > 0) return t.late(name, late);
  return t.waiting(name, one.dueOn && writeDay(one.dueOn, lang));
}

const sizeWords = (size: number): string =>
  size < 1024 * 1024 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / 1024 / 1024).toFixed(1)} MB`;

/** 意見照会: GET /api/{realm}/consultations. */
export type InboxView = {
  realm: { key: string; sample: boolean; name: string };
  sentence: string;
  next: string;
  /** Those one answers oneself, then all others one may see. */
  mine: ConsultationView[];
  others: ConsultationView[];
  plans: PlanCount[];
  may: { write: boolean };
};

export type PlanCount = { id: string; name: string; sentence: string; asked: number; answered: number; of: number };

type Inbox = Omit<Seen, 'files'> & {
  place: InboxView['realm'];
  all: readonly Consultation[];
  files: readonly AttachedFile[];
  municipalities: number;
};

export function inboxView(inbox: Inbox): InboxView {
  const { actor, realm, today, lang, all, place, municipalities } = inbox;
  const t = viewText[lang];
  const sorted = inboxOrder(all, today);
  const own = sorted.filter((one) => isParty(actor, realm, one));
  const waiting = own.filter(({ answer, closedOn }) => answer === null && closedOn === null);
  const open = all.filter(({ answer, closedOn }) => answer === null && closedOn === null);
  const late = open.filter((one) => overdueDays(one, today) > 0).length;
  const write = isProxy(actor, realm);
  const shown = (some: readonly Consultation[]) => some.map((one) => consultationView(one, inbox));
  return {
    realm: place,
    sentence: own.length > 0 ? t.mine(waiting.length) : t.all(all.length, open.length, late),
    next: write ? t.nextWrite : waiting.length > 0 ? t.nextAnswer : t.nextRead,
    mine: shown(own),
    others: shown(sorted.filter((one) => !own.includes(one))),
    plans: write ? planCounts(all, municipalities, lang) : [],
    may: { write },
  };
}

/** P5: how far the municipalities have been asked about each plan that somebody asked about. */
function planCounts(all: readonly Consultation[], municipalities: number, lang: Lang): PlanCount[] {
  return plans.flatMap(({ id, name }) => {
    const about = all.filter(({ subject }) => subject === `plan ${id}`);
    if (about.length === 0) return [];
    const { asked, answered, of, opposed } = countAnswers(about, municipalities);
    const sentence = viewText[lang].plan({ name: name[lang], asked, answered, of, opposed });
    return [{ id, name: name[lang], sentence, asked, answered, of }];
  });
}
