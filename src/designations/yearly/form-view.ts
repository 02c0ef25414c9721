import type { Fault } from '../../kit/pure/fault.ts';
import type { Lang } from '../../kit/pure/wording.ts';
import type { FormReport, ReadForm } from './form-read.ts';
import type { YearlyReport } from './model.ts';
import { bedsOf, settled } from './rules.ts';
import { said } from './said.ts';
import { itemName } from './text.ts';

/** What a filled-in form would change, before anything is saved. */
export type FormPreview = { reports: PreviewedReport[]; unchanged: number; rejects: Fault[] };

export type PreviewedReport = FormReport & {
  name: string;
  changes: { item: string; name: string; before: string; after: string }[];
};

export function formPreview(
  read: readonly ReadForm[],
  reports: ReadonlyMap<number, YearlyReport>,
  lang: Lang,
): FormPreview {
  return {
    reports: read.flatMap((one) => one.reports.map((form) => previewed(form, reports.get(form.id)!, lang))),
    unchanged: read.reduce((sum, one) => sum + one.unchanged, 0),
    rejects: read.flatMap((one) => one.rejects),
  };
}

function previewed(form: FormReport, report: YearlyReport, lang: Lang): PreviewedReport {
  const { kind, body } = report;
  const now = settled(kind, { ...report, beds: bedsOf(kind, body.kind, report.beds) });
  return {
    ...form,
    name: body.name,
    changes: form.answers.map((answer) => ({
      item: answer.item,
      name: itemName(kind, answer.item)[lang],
      before: said(now.find(({ item }) => item === answer.item)!, lang),
      after: said(answer, lang),
    })),
  };
}
