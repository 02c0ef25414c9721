import type { Actor, Realm } from '../../accounts/model.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import { type Fault, Refusal, refuse } from '../../kit/pure/fault.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { Db } from '../../kit/server/db.ts';
import { changedMeanwhile } from '../record/refusals.ts';
import { type About, addresseeOf, findAbout, labelOf } from './about.ts';
import { missingValue } from './faults.ts';
import { type LetterGround, loadLetterGround } from './ground.ts';
import { type Decision, type Going, issueFaults, writesRecord } from './issue-rules.ts';
import { letterFault } from './issue-text.ts';
import type { Issuing, LetterKind, NewLetter, PlaceValues, Template } from './model.ts';
import { letterPaper, type MadeLetter } from './paper.ts';
import { leaveLetterEntry, lockSubject, recordedOf, recordLetter, recordOf } from './recording.ts';
import { insertLetter, listLetters, lockLetters } from './store.ts';
import { loadTemplates } from './templates.ts';
import { text } from './text.ts';
import { loadValues } from './values.ts';

export type Numbering = 'same' | 'branches';

export type LetterAsk = {
  kind: LetterKind;
  lang: Lang;
  dated: Day;
  number: string;
  numbering: Numbering;
  sender: string;
  contact: string;
  /** Why the number of another letter is used. */
  numberReason: string;
  /** What becomes of another number on record; without one there, nothing needs be said. */
  record?: Decision;
  recordReason: string;
  /** Whom each is for; without an addressee, the usual one. `version`: of its record as it was looked at. */
  letters: { subject: string; addressee?: string; version?: number; replaces?: number }[];
};

export type Making = { db: Db; actor: Actor; realm: Realm; today: Day };

/** What one letter says: the values of its places, whom it is for, and its paper. */
export type Prepared = {
  about: About;
  label: string;
  values: PlaceValues;
  addressee: string;
  issuing: Issuing;
  made: MadeLetter;
  faults: Fault[];
};

/** Letters as they would go out; nothing is written. */
export async function prepareLetters(
  making: Making,
  ask: LetterAsk,
): Promise<{ template: Template; letters: Prepared[] }> {
  const ground = await loadLetterGround(making.db, making.realm, making.today);
  const templates = await loadTemplates(making.db, making.realm);
  const template = templates.find(({ kind, lang }) => kind === ask.kind && lang === ask.lang)!;
  const letters: Prepared[] = [];
  for (const [i] of ask.letters.entries()) letters.push(await prepareOne(making, ground, template, { ask, i }));
  return { template, letters };
}

type One = { ask: LetterAsk; i: number };

async function prepareOne(
  { db, actor }: Making,
  ground: LetterGround,
  template: Template,
  { ask, i }: One,
): Promise<Prepared> {
  const { kind, lang } = ask;
  const given = ask.letters[i]!;
  const about = findAbout(ground, kind, given.subject);
  if (!about) throw unknownSubject(given.subject);
  if (given.version !== undefined && given.version !== recordOf(about).version) throw changedMeanwhile();
  const addressee = given.addressee?.trim() || addresseeOf(about, kind, lang);
  const issuing = {
    ...{ number: numberOf(ask, i), dated: writeDay(ask.dated, lang) },
    ...{ sender: ask.sender.trim(), contact: ask.contact.trim() },
  };
  const values = await loadValues(db, actor, ground, { kind, about, lang, issuing, addressee });
  const mark = ground.realm.space === 'sample' ? text[lang].mark : null;
  const subject = ground.prefecture;
  const made = letterPaper(template.texts, values, {
    lang,
    subject,
    mark,
    day: ask.dated,
    id: `letter-${i + 1}`,
    small: kind === 'explanation',
  });
  const label = labelOf(ground, about, kind, 'ja');
  const faults = made.missing.map((place) => missingValue(label, place));
  return { about, label, values, addressee, issuing, made, faults };
}

/** 枝番: letters of one batch told apart under one number. */
function numberOf({ number, numbering, letters, lang }: LetterAsk, i: number): string {
  const said = number.trim();
  if (said === '' || numbering === 'same' || letters.length === 1) return said;
  return lang === 'ja' ? `${said}の${i + 1}` : `${said}-${i + 1}`;
}

const unknownSubject = (subject: string) =>
  refuse(
    'unknown-subject',
    {
      ja: `「${subject}」は、この文書の対象にできません。位置付けや意見照会の記録の状態を確かめて、選び直してください。`,
      en: `This letter cannot be about "${subject}". See in what state its record is, and choose again.`,
    },
    { column: 'letters' },
    subject,
  );

/** Freezes letters as they are sent, and writes their number on record: all of them or none. */
export async function issueLetters(making: Making, ask: LetterAsk): Promise<{ ids: number[] }> {
  const { actor, realm, db } = making;
  const { template, letters } = await prepareLetters(making, ask);
  const faults = uniqueFaults(letters.flatMap((one) => one.faults));
  return db.transaction().execute(async (trx) => {
    await lockLetters(trx, realm);
    const going: Going[] = [];
    for (const one of inOrder(letters)) await lockSubject(trx, realm, one);
    for (const [i, one] of letters.entries()) going.push(goingOf(one, ask, i));
    const said = { ...ask, record: ask.record ?? null };
    const more = issueFaults(going, said, await listLetters(trx, realm)).map(letterFault);
    if (faults.length + more.length > 0) throw new Refusal([...faults, ...more]);
    const ids: number[] = [];
    for (const [i, one] of letters.entries()) {
      const letter = letterOf(one, template, { ask, i }, actor);
      const id = await insertLetter(trx, realm, letter);
      await leaveLetterEntry(trx, actor, realm, { id, letter });
      const record = { id, number: letter.number, dated: letter.dated };
      if (writesRecord(going[i]!, said))
        await recordLetter(trx, actor, realm, { about: one.about, record, reason: ask.recordReason });
      ids.push(id);
    }
    return { ids };
  });
}

/** Rows are locked in one order, whoever asks for them. */
const inOrder = (letters: readonly Prepared[]): Prepared[] =>
  letters.toSorted(
    (a, b) =>
      a.about.designation.id - b.about.designation.id ||
      (a.about.consultation?.id ?? 0) - (b.about.consultation?.id ?? 0),
  );

const goingOf = ({ about, issuing, label }: Prepared, ask: LetterAsk, i: number): Going => ({
  ...{ subject: about.subject, label, kind: ask.kind, number: issuing.number, dated: ask.dated },
  ...{ recorded: recordedOf(about), replaces: ask.letters[i]!.replaces ?? null },
});

/** What is missing in the same field of every letter is said once. */
function uniqueFaults(faults: readonly Fault[]): Fault[] {
  const fields = new Set(['number', 'dated', 'sender', 'contact']);
  return faults.filter((one, i) => {
    const field = one.at?.column ?? '';
    return !fields.has(field) || faults.findIndex((other) => other.at?.column === field) === i;
  });
}

function letterOf(
  { about, addressee, issuing, made }: Prepared,
  template: Template,
  { ask, i }: One,
  actor: Actor,
): NewLetter {
  const { designation, consultation } = about;
  const body = designation.body;
  const toBody = !consultation && ask.kind !== 'explanation' && body.register !== null;
  return {
    template: template.id,
    subject: about.subject,
    municipalities: consultation ? consultation.municipalities : designation.municipalities,
    institution: toBody ? `${body.register} ${body.number}` : null,
    ...{ number: issuing.number, dated: ask.dated, addressee, issuedBy: actor.name },
    ...{ replaces: ask.letters[i]!.replaces ?? null, numberReason: ask.numberReason },
    document: { kind: ask.kind, lang: ask.lang, title: made.title, issuing, paper: made.paper },
  };
}
