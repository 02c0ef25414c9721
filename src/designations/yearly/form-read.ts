import type { Fault } from '../../kit/pure/fault.ts';
import type { Wanted } from '../../kit/pure/headings.ts';
import { matchKey } from '../../kit/pure/match-key.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import { type AgeScope, ageScopes, ageScopeWording, itemForBeds, itemsOf } from '../model.ts';
import { type FormColumnId, formText } from './form-text.ts';
import { type Answer, answerSign, answers, answerWording, type ItemAnswer, type YearlyReport } from './model.ts';
import { bedsOf, changedItems, savingFaults, settled, tidyAnswer } from './rules.ts';
import { answerFault, fiscalYearName, holderWords } from './text.ts';

export const wantedColumns: Wanted<FormColumnId>[] = (Object.keys(formText.ja.columns) as FormColumnId[]).map(
  (key) => ({
    key,
    names: [formText.ja.columns[key], formText.en.columns[key]],
  }),
);

export const requiredColumns: FormColumnId[] = ['number', 'item', 'answer', 'evidence'];

type Raw = { rows: { row: number; cells: string[] }[]; columns: Partial<Record<FormColumnId, number>> };

/** What a form would change in one report. `outdated`: the report was saved since the form was made. */
export type FormReport = {
  id: number;
  version: number;
  outdated: boolean;
  beds: boolean | null;
  /** Changed answers only. */
  answers: ItemAnswer[];
};

export type ReadForm = { reports: FormReport[]; unchanged: number; rejects: Fault[] };

export type FormFacts = {
  fiscalYear: number;
  /** The one report the form was handed to; null where any of the year will do. */
  only: number | null;
  reports: ReadonlyMap<number, YearlyReport>;
  mayWrite: (report: YearlyReport) => boolean;
  isOpen: (report: YearlyReport) => boolean;
};

/** Rows of a filled-in form against the reports as they stand; each bad row by itself, with its place. */
export function readForm(raw: Raw, facts: FormFacts): ReadForm {
  const rejects: Fault[] = [];
  const found = new Map<number, { report: YearlyReport; outdated: boolean; rows: Map<string, FormRow> }>();
  for (const row of raw.rows.map((one) => rowOf(one, raw.columns))) {
    const report = facts.reports.get(Number(row.number));
    const why = report ? rowFault(row, report, facts) : unknownNumber(row);
    if (why) {
      rejects.push(why);
      continue;
    }
    const kept = found.get(report!.id) ?? { report: report!, outdated: false, rows: new Map() };
    const item = itemNamed(report!, row.item)!;
    if (kept.rows.has(item)) {
      rejects.push(at(row, 'item', 'doubled-row', doubled));
      continue;
    }
    if (row.version !== '' && Number(row.version) !== report!.version) kept.outdated = true;
    if (row.answer !== '' || row.evidence !== '' || row.ages !== '') kept.rows.set(item, row);
    found.set(report!.id, kept);
  }
  const read = [...found.values()].map(({ report, outdated, rows }) => reportOf(report, outdated, rows, rejects));
  const changed = read.filter(
    ({ answers, beds, id }) => answers.length > 0 || beds !== bedsNow(facts.reports.get(id)!),
  );
  return {
    reports: changed,
    unchanged: read.length - changed.length,
    rejects: rejects.sort((a, b) => (a.at?.row ?? 0) - (b.at?.row ?? 0)),
  };
}

type FormRow = Record<FormColumnId, string> & { row: number };

function rowOf({ row, cells }: Raw['rows'][number], columns: Raw['columns']): FormRow {
  const cell = (id: FormColumnId) => (cells[columns[id] ?? -1] ?? '').trim();
  const ids = Object.keys(formText.ja.columns) as FormColumnId[];
  const texts = Object.fromEntries(ids.map((id) => [id, cell(id)])) as Record<FormColumnId, string>;
  const digits = (text: string) => text.normalize('NFKC').replace(/[年度\s]/g, '');
  return { row, ...texts, number: digits(texts.number), version: digits(texts.version), year: digits(texts.year) };
}

const at = (row: FormRow, column: FormColumnId, code: string, message: Wording): Fault => ({
  ...{ code, message },
  at: { row: row.row, column: formText.ja.columns[column] },
  found: row[column] || undefined,
});

/** Why a row is not about a report that can take it. */
function rowFault(row: FormRow, report: YearlyReport, facts: FormFacts): Fault | null {
  const year = (lang: 'ja' | 'en') => fiscalYearName(facts.fiscalYear, lang);
  if (report.fiscalYear !== facts.fiscalYear || (row.year !== '' && Number(row.year) !== report.fiscalYear)) {
    return at(row, 'year', 'other-year', {
      ja: `${year('ja')}の用紙ではありません。その年度の一覧で読み込むか、${year('ja')}の用紙を受け取り直してください。`,
      en: `This is no form of ${year('en')}. Read it on the list of its own year, or take the form of ${year('en')}.`,
    });
  }
  if (row.body !== '' && matchKey(row.body) !== matchKey(report.body.name)) {
    return at(row, 'body', 'other-body', {
      ja: `報告番号${report.id}は「${report.body.name}」の報告です。並べ替えで行がずれていないかを見てください。`,
      en: `Report ${report.id} is that of "${report.body.name}". See whether rows were shifted by sorting.`,
    });
  }
  if (facts.only !== null && report.id !== facts.only) {
    return at(row, 'number', 'other-report', {
      ja: `「${report.body.name}」の用紙です。その報告のページか、年次報告の一覧で読み込んでください。`,
      en: `This is the form of "${report.body.name}". Read it on the page of that report, or on the list.`,
    });
  }
  if (!facts.mayWrite(report)) {
    return at(row, 'number', 'not-yours', {
      ja: `いまの役割では「${report.body.name}」の報告を書けません。役割を替えるか、書ける人に渡してください。`,
      en: `Your present role does not write the report of "${report.body.name}". Change roles or pass the form on.`,
    });
  }
  if (!facts.isOpen(report)) {
    return at(row, 'number', 'report-held', {
      ja: `「${report.body.name}」の報告は、いまは直せません。${holderWords(report.kind, report.state, report.since, 'ja')}`,
      en: `The report of "${report.body.name}" cannot be changed now. ${holderWords(report.kind, report.state, report.since, 'en')}`,
    });
  }
  if (itemNamed(report, row.item) === null) {
    return at(row, 'item', 'unknown-item', {
      ja: 'この項目は、この報告にありません。用紙を受け取り直してください。',
      en: 'This report has no such item. Take the form anew.',
    });
  }
  return choiceFault(row);
}

function choiceFault(row: FormRow): Fault | null {
  if (row.answer !== '' && readAnswer(row.answer) === null) {
    return at(row, 'answer', 'unknown-answer', {
      ja: '実施・一部実施・未実施・対象外のどれかを選んでください。',
      en: 'Choose one of: Done, Partly done, Not done, N/A.',
    });
  }
  if (readAges(row.ages) === null) {
    return at(row, 'ages', 'unknown-ages', {
      ja: '小児・成人・高齢者から選び、2つ以上は「・」でつなぐか「すべて」としてください。',
      en: 'Choose from Children, Adults under 65, Older people, joined by "/", or All.',
    });
  }
  return null;
}

const itemNamed = ({ kind }: YearlyReport, name: string): string | null =>
  itemsOf(kind).find((item) => [item.id, item.name.ja, item.name.en].some((one) => matchKey(one) === matchKey(name)))
    ?.id ?? null;

export const readAnswer = (text: string): Answer | null => {
  const key = matchKey(text).replace(/^[○〇△×－…]/, '');
  const words = (answer: Answer) => [answer, answerWording[answer].ja, answerWording[answer].en].map(matchKey);
  return (
    answers.find((answer) => words(answer).includes(key) || matchKey(text) === matchKey(answerSign[answer])) ?? null
  );
};

/** Null where a part of it is no age. */
export function readAges(text: string): AgeScope[] | null {
  const key = matchKey(text);
  if (key === '') return [];
  if ([formText.ja.allAges, formText.en.allAges, '全年齢'].map(matchKey).includes(key)) return [...ageScopes];
  const parts = text.split(/[・、,，/／\n]/).map(matchKey);
  const read = parts.filter((part) => part !== '').map(ageNamed);
  return read.includes(null) ? null : ageScopes.filter((age) => read.includes(age));
}

const ageNamed = (key: string): AgeScope | null =>
  ageScopes.find((age) => {
    const { ja, en } = ageScopeWording[age];
    return [age, ja, en, ja.replace(/（.*/, ''), en.replace(/ under.*/, '')].some((one) => matchKey(one) === key);
  }) ?? null;

const bedsNow = (report: YearlyReport): boolean | null => bedsOf(report.kind, report.body.kind, report.beds);

/** A clinic says by its answer to the sixth item whether it has beds. */
function bedsSaid(report: YearlyReport, row: FormRow | undefined): boolean | null {
  const known = bedsNow(report);
  if (report.kind === 'hub' || report.body.kind === 'hospital' || !row || row.answer === '') return known;
  return readAnswer(row.answer) !== 'not-applicable';
}

function reportOf(report: YearlyReport, outdated: boolean, rows: ReadonlyMap<string, FormRow>, rejects: Fault[]) {
  const beds = bedsSaid(report, rows.get(itemForBeds));
  const now = settled(report.kind, { ...report, beds: bedsNow(report) });
  const given = [...rows].flatMap(([item, row]): ItemAnswer[] => {
    const answer = row.answer === '' ? now.find((one) => one.item === item)!.answer : readAnswer(row.answer)!;
    const read = tidyAnswer({ item, answer, evidence: row.evidence, ages: readAges(row.ages)! });
    const faults = savingFaults(report.kind, { beds, answers: [read] });
    rejects.push(...faults.map((fault) => inPlace(answerFault(report.kind, fault), fault.rule, row)));
    return faults.length > 0 ? [] : [read];
  });
  const changed = changedItems(now, given);
  const answers = given.filter(({ item }) => changed.includes(item));
  return { ...{ id: report.id, version: report.version, outdated, beds }, answers };
}

function inPlace(fault: Fault, rule: string, row: FormRow): Fault {
  const column: FormColumnId = rule === 'not-applicable' ? 'answer' : 'evidence';
  return { ...fault, at: { row: row.row, column: formText.ja.columns[column] }, found: row[column] || undefined };
}

const unknownNumber = (row: FormRow): Fault =>
  at(row, 'number', 'unknown-number', {
    ja: 'この報告番号はないか、いまの役割では見られません。用紙を受け取り直してください。',
    en: 'There is no report of this number, or your present role does not see it. Take the form anew.',
  });

const doubled: Wording = {
  ja: '同じ報告の同じ項目が2行あります。使わない行を消してください。',
  en: 'The same item of the same report stands in two rows. Remove the one that is not meant.',
};
