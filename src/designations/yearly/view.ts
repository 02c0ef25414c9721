import type { Actor, Realm } from '../../accounts/model.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { designationKindWording, itemForBeds, itemsOf } from '../model.ts';
import { mayOn, partyOf, reportAct, reviewerOf } from './access.ts';
import type { Places } from './model.ts';
import {
  channelWording,
  type ItemAnswer,
  type KeptReview,
  type ReportKind,
  type ReportState,
  type Reviewer,
  type Verdict,
  verdictWording,
  type YearlyReport,
} from './model.ts';
import { asksForBeds, bedsOf, settled } from './rules.ts';
import { mayTakeSubmitted, stateAfter } from './steps.ts';
import { fiscalYearName, holderWords, partyWording, stateWords } from './text.ts';

/** 年次報告: GET /api/{realm}/reports/{report}. */
export type ReportView = {
  realm: { key: string; sample: boolean; name: string };
  id: number;
  version: number;
  kind: ReportKind;
  kindLabel: string;
  body: string;
  zone: string;
  year: { value: number; label: string };
  state: ReportState;
  stateLabel: string;
  due: string | null;
  overdue: boolean;
  holder: string;
  submitted: string | null;
  /** Whether beds are asked about, and what is known. */
  beds: { asked: boolean; value: boolean | null };
  items: ReportItem[];
  /** The year the answers beside are of. */
  before: string | null;
  reviews: ReviewLine[];
  may: { save: boolean; submit: boolean; takeBack: boolean; proxy: boolean; review: Reviewer | null };
};

export type ReportItem = {
  id: string;
  name: string;
  asks: string;
  onlyWithBeds: boolean;
  now: ItemAnswer;
  before: ItemAnswer | null;
};

export type ReviewLine = {
  id: number;
  item: string | null;
  itemName: string;
  verdict: Verdict;
  label: string;
  comment: string;
  who: string;
};

export type LoadedReport = {
  places: Places;
  actor: Actor;
  today: Day;
  report: YearlyReport;
  earlier: YearlyReport | null;
  reviews: readonly KeptReview[];
};

export function reportView(loaded: LoadedReport, lang: Lang): ReportView {
  const { places, report, earlier, reviews, today } = loaded;
  const { kind, state, body } = report;
  const now = settled(kind, { ...report, beds: bedsOf(kind, body.kind, report.beds) });
  const open = state === 'asked' || state === 'begun' || state === 'returned';
  return {
    realm: { key: places.key, sample: places.realm.space === 'sample', name: say(places.name, lang) },
    ...{ id: report.id, version: report.version, kind, body: body.name, state },
    kindLabel: designationKindWording[kind][lang],
    zone: places.areaName(report.unit, report.area, lang),
    year: { value: report.fiscalYear, label: fiscalYearName(report.fiscalYear, lang) },
    stateLabel: stateWords(state, lang),
    due: report.dueOn && writeDay(report.dueOn, lang),
    overdue: open && report.dueOn !== null && report.dueOn < today,
    holder: holderWords(kind, state, report.since, lang),
    submitted: submittedWords(report, lang),
    beds: { asked: asksForBeds(kind, body.kind), value: bedsOf(kind, body.kind, report.beds) },
    items: itemsOf(kind).map(({ id, name, asks }, at) => ({
      ...{ id, name: name[lang], asks: asks[lang], onlyWithBeds: kind === 'lead' && id === itemForBeds },
      now: now[at]!,
      before: earlier ? (settled(kind, earlier).find(({ item }) => item === id) ?? null) : null,
    })),
    before: earlier && fiscalYearName(earlier.fiscalYear, lang),
    reviews: reviews.map((review) => reviewLine(kind, review, lang)),
    may: mayWith(loaded.actor, places.realm, report),
  };
}

function mayWith(actor: Actor, realm: Realm, report: YearlyReport): ReportView['may'] {
  const party = partyOf(actor);
  const reviewer = reviewerOf(actor);
  const reports = mayOn(actor, reportAct(report.kind), realm, report);
  const reviews = reviewer !== null && mayOn(actor, 'roles.review', realm, report);
  const can = (step: Parameters<typeof stateAfter>[0]) => stateAfter(step, report.state, party) !== null;
  const judged = can(reviewer === 'health-centre' ? 'check' : 'confirm');
  return {
    save: reports && can('save'),
    submit: reports && (can('save') || can('submit')),
    takeBack: (report.state === 'submitted' ? reports && mayTakeSubmitted(party, report) : reviews) && can('take-back'),
    proxy: reviewer !== null,
    review: reviews && judged ? reviewer : null,
  };
}

function submittedWords({ submittedOn, submittedBy, channel }: YearlyReport, lang: Lang): string | null {
  if (!submittedOn) return null;
  const day = writeDay(submittedOn, lang);
  const how = channel ? channelWording[channel][lang] : '';
  return lang === 'ja' ? `${day}に提出（${how} ${submittedBy}）` : `Submitted ${day} (${how}, ${submittedBy})`;
}

function reviewLine(kind: ReportKind, review: KeptReview, lang: Lang): ReviewLine {
  const { id, item, verdict, comment, reviewer, on, by } = review;
  const name = itemsOf(kind).find((one) => one.id === item)?.name[lang];
  return {
    ...{ id, item, verdict, comment },
    itemName: name ?? (lang === 'ja' ? '報告全体' : 'The whole report'),
    label: verdictWording[verdict][lang],
    who: `${writeDay(on, lang)} ${partyWording[kind][reviewer][lang]} ${by}`,
  };
}
