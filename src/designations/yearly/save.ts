import { removeDraft } from '../../accounts/drafts/store.ts';
import type { Act, Actor, Realm } from '../../accounts/model.ts';
import { thisMachine } from '../../accounts/rules.ts';
import { insertAuditEntry } from '../../accounts/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import { Refusal, refuse } from '../../kit/pure/fault.ts';
import type { Db, Trx } from '../../kit/server/db.ts';
import { fiscalYearOf } from '../../plans/rules.ts';
import { partyOf, reportAct, reviewerOf } from './access.ts';
import { demandOn } from './demand.ts';
import type { Channel, Given, ItemReview, YearlyReport } from './model.ts';
import { bedsOf, savingFaults, settled, submittingFaults, tidyAnswer } from './rules.ts';
import { mayTakeSubmitted, reviewFaults, reviewStep, type Step, stateAfter } from './steps.ts';
import { insertReviews, lockReport, writeAnswers, writeReport } from './store.ts';
import { answerFault, fiscalYearName, holderWords, reviewFault, whoseReport } from './text.ts';

export type Writer = { db: Db; actor: Actor; realm: Realm; today: Day };

/** Somebody saved since; carries the report as it stands now, so that both can be brought together. */
export class ReportChanged extends Refusal {
  readonly report: YearlyReport;
  constructor(report: YearlyReport) {
    super([{ code: 'changed-meanwhile', message: changedWords }]);
    this.report = report;
  }
}

type Kept = { version: number };
type Work = (trx: Trx, now: YearlyReport) => Promise<YearlyReport>;
type Asked = {
  id: number;
  version: number;
  act: (report: YearlyReport) => Act;
  extra?: (after: YearlyReport) => object;
};

/** One change of one report with its audit entry: all of it or nothing. */
async function change({ db, actor, realm }: Writer, asked: Asked, work: Work): Promise<Kept> {
  return db.transaction().execute(async (trx) => {
    const now = await lockReport(trx, realm, asked.id);
    if (!now) throw unknownReport(asked.id);
    const act = asked.act(now);
    demandOn(actor, act, realm, now, whoseReport(now));
    if (now.version !== asked.version) throw new ReportChanged(now);
    const after = { ...(await work(trx, now)), version: now.version + 1 };
    await writeReport(trx, realm, after);
    await insertAuditEntry(trx, actor, realm, {
      ...{ act, subject: `report ${asked.id}`, record: `report ${asked.id}`, municipality: now.municipalities[0] },
      before: snapshot(now),
      after: { ...snapshot(after), ...asked.extra?.(after) },
    });
    return { version: after.version };
  });
}

function snapshot(report: YearlyReport): object {
  const { version, state, beds, channel, submittedOn, remindedOn, kind } = report;
  const items = settled(kind, report).flatMap(({ item, answer, evidence, ages }) => [
    [item, answer],
    ...(evidence === '' ? [] : [[`${item}-evidence`, evidence]]),
    ...(ages.length === 0 ? [] : [[`${item}-ages`, ages]]),
  ]);
  return { version, state, beds, channel, submittedOn, remindedOn, ...Object.fromEntries(items) };
}

const reporting = ({ kind }: YearlyReport): Act => reportAct(kind);

/** The state a step leads to, or a refusal that says who has the report. */
function stepped(actor: Actor, report: YearlyReport, step: Step): YearlyReport['state'] {
  const state = stateAfter(step, report.state, partyOf(actor));
  if (!state) throw notNow(report);
  return state;
}

const since = (
  report: YearlyReport,
  state: YearlyReport['state'],
  today: Day,
): Pick<YearlyReport, 'state' | 'since'> => ({
  state,
  since: state === report.state ? report.since : today,
});

const givenOf = (report: YearlyReport, given: Given): Given => ({
  beds: bedsOf(report.kind, report.body.kind, given.beds),
  answers: given.answers.map(tidyAnswer),
});

export type Saving = Given & { version: number; channel: Channel; draft?: { subject: string; seen?: string } | null };

/** Saves answers; the draft they were typed in ends with them. */
export function saveAnswers(writer: Writer, id: number, saving: Saving): Promise<Kept> {
  const { actor, realm, today } = writer;
  return change(writer, { id, version: saving.version, act: reporting }, async (trx, now) => {
    const state = stepped(actor, now, 'save');
    const given = givenOf(now, saving);
    const faults = savingFaults(now.kind, given);
    if (faults.length > 0) throw new Refusal(faults.map((fault) => answerFault(now.kind, fault)));
    const kept = now.answers.filter(({ item }) => !given.answers.some((one) => one.item === item));
    const answers = settled(now.kind, { ...given, answers: [...given.answers, ...kept] });
    await writeAnswers(trx, realm, id, answers);
    if (saving.draft) await removeDraft(trx, realm, actor.post?.id ?? thisMachine, saving.draft);
    return { ...now, ...since(now, state, today), beds: given.beds, answers, channel: saving.channel };
  });
}

type Submitting = { version: number; submittedOn?: Day };

export function submitReport(writer: Writer, id: number, { version, submittedOn }: Submitting): Promise<Kept> {
  const { actor, today } = writer;
  return change(writer, { id, version, act: reporting }, async (_trx, now) => {
    const state = stepped(actor, now, 'submit');
    const faults = submittingFaults(now.kind, now);
    if (faults.length > 0) throw new Refusal(faults.map((fault) => answerFault(now.kind, fault)));
    if (submittedOn && submittedOn > today) throw dayToCome();
    if (submittedOn && fiscalYearOf(submittedOn) < now.fiscalYear) throw dayBeforeYear(now);
    const by = actor.post ? `${actor.post.office.name} ${actor.name}` : actor.name;
    return { ...now, ...since(now, state, today), submittedOn: submittedOn ?? today, submittedBy: by };
  });
}

/** Whoever sent it on takes it back: the body what it submitted, a reviewer what it let pass. */
export function takeBack(writer: Writer, id: number, version: number): Promise<Kept> {
  const { actor, today } = writer;
  const act = (report: YearlyReport): Act => (report.state === 'submitted' ? reportAct(report.kind) : 'roles.review');
  return change(writer, { id, version, act }, async (_trx, now) => {
    if (now.state === 'submitted' && !mayTakeSubmitted(partyOf(actor), now)) throw notNow(now);
    const state = stepped(actor, now, 'take-back');
    const submitted = state === 'begun' ? { submittedOn: null, submittedBy: '' } : {};
    return { ...now, ...since(now, state, today), ...submitted };
  });
}

type ReviewGiven = { version: number; reviews: readonly ItemReview[]; comment: string };

export function reviewReport(writer: Writer, id: number, { version, reviews, comment }: ReviewGiven): Promise<Kept> {
  const { actor, realm, today } = writer;
  const extra = () => ({ reviews: reviews.map(({ item, verdict }) => `${item} ${verdict}`) });
  return change(writer, { id, version, act: () => 'roles.review', extra }, async (trx, now) => {
    const reviewer = reviewerOf(actor);
    if (!reviewer) throw notNow(now);
    const faults = reviewFaults(now.kind, now, reviews);
    const state = stepped(actor, now, reviewStep(reviews, reviewer));
    if (faults.length > 0) throw new Refusal(faults.map((fault) => reviewFault(now.kind, fault)));
    await insertReviews(trx, realm, id, { reviewer, reviews, comment, today, by: actor.name });
    return { ...now, ...since(now, state, today) };
  });
}

const changedWords = {
  ja: 'ほかの人が同じ報告を保存しました。突き合わせて保存してください。書いた内容は下書きにあります。',
  en: 'Somebody else saved the same report. Compare and save again; what you wrote is kept as a draft.',
};

export const unknownReport = (id: number) =>
  refuse('unknown-report', {
    ja: `年次報告${id}はないか、いまの役割では見られません。年次報告の一覧から選び直してください。`,
    en: `There is no yearly report ${id}, or your present role does not see it. Choose again from the list.`,
  });

const notNow = ({ kind, state, since }: YearlyReport) =>
  refuse('report-held', {
    ja: `この報告は、いまはできません。${holderWords(kind, state, since, 'ja')}`,
    en: `This cannot be done now. ${holderWords(kind, state, since, 'en')}`,
  });

const dayBeforeYear = ({ fiscalYear }: YearlyReport) =>
  refuse('day-before-year', {
    ja: `受け取った日が、${fiscalYearName(fiscalYear, 'ja')}の始まる前です。日を確かめてください。`,
    en: `The day of receipt lies before ${fiscalYearName(fiscalYear, 'en')} began. Check the day.`,
  });

const dayToCome = () =>
  refuse('day-to-come', {
    ja: '受け取った日が先の日です。今日までの日を書いてください。',
    en: 'The day of receipt lies in the future. Write a day up to today.',
  });
