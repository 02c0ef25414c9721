import type { Lang } from '../../kit/pure/wording.ts';
import type { FormSheet } from '../../kit/server/form-xlsx.ts';
import { type AgeScope, ageScopes, itemsOf } from '../model.ts';
import { type FormColumnId, formText } from './form-text.ts';
import { answers, answerWording, type ItemAnswer, type YearlyReport } from './model.ts';
import { bedsOf, settled } from './rules.ts';
import { agesWords } from './said.ts';
import { fiscalYearName } from './text.ts';

/** In the order of the sheet; what is given is grey and says which row is which. */
const order: [id: FormColumnId, given: boolean, wraps?: number][] = [
  ['number', true, 9],
  ['version', true, 6],
  ['year', true, 8],
  ['body', true, 22],
  ['item', true, 22],
  ['asks', true, 44],
  ['before', true, 30],
  ['answer', false, 13],
  ['evidence', false, 40],
  ['ages', false, 18],
];

/** Every set of ages somebody can mean, the widest first. */
const agesChoices: readonly AgeScope[][] = [
  [...ageScopes],
  ['children'],
  ['adults'],
  ['older'],
  ['children', 'adults'],
  ['children', 'older'],
  ['adults', 'older'],
];

const answerCell = ({ answer }: ItemAnswer, lang: Lang) => (answer === 'unanswered' ? '' : answerWording[answer][lang]);

/** The form of one report or of many of a year: a row for each item. */
export function reportForm(
  fiscalYear: number,
  reports: readonly { report: YearlyReport; earlier: YearlyReport | null }[],
  lang: Lang,
): { title: string; sheets: FormSheet[] } {
  const t = formText[lang];
  const year = fiscalYearName(fiscalYear, lang);
  const choices: Partial<Record<FormColumnId, string[]>> = {
    answer: answers.filter((answer) => answer !== 'unanswered').map((answer) => answerWording[answer][lang]),
    ages: agesChoices.map((ages) => agesWords(ages, lang)),
  };
  const sheet: FormSheet = {
    name: t.sheet,
    intro: t.intro(year),
    columns: order.map(([id, given, wraps]) => ({ heading: t.columns[id], given, wraps, choices: choices[id] })),
    rows: reports.flatMap(({ report, earlier }) => rowsOf(report, earlier, lang)),
  };
  return { title: t.title(year), sheets: [sheet] };
}

function rowsOf(report: YearlyReport, earlier: YearlyReport | null, lang: Lang): string[][] {
  const { kind, body } = report;
  const now = settled(kind, { ...report, beds: bedsOf(kind, body.kind, report.beds) });
  const before = earlier ? settled(kind, earlier) : [];
  return itemsOf(kind).map(({ name, asks }, at) => [
    `${report.id}`,
    `${report.version}`,
    `${report.fiscalYear}`,
    body.name,
    name[lang],
    asks[lang],
    earlier ? beforeWords(earlier.fiscalYear, before[at]!, lang) : formText[lang].noBefore,
    answerCell(now[at]!, lang),
    now[at]!.evidence,
    agesWords(now[at]!.ages, lang),
  ]);
}

const beforeWords = (year: number, { answer, evidence }: ItemAnswer, lang: Lang): string =>
  formText[lang].beforeOf(`${year}`, answerWording[answer][lang], evidence);
