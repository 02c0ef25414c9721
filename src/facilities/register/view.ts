import { writeDay } from '../../kit/pure/day.ts';
import type { Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { ImportPreview } from '../../sources/view.ts';
import { type ListPlan, type RegisterChanges, registerKindWording } from './model.ts';
import { type PreviewGrounds, partsOf } from './parts.ts';
import { changesNothing, changesOf, disappearing } from './rules.ts';
import { registerText } from './text.ts';

const onPage = 200;

/** The preview of a register before it is saved, and what it did afterwards. Its parts hold every row. */
export function registerPreview(grounds: PreviewGrounds, lang: Lang): ImportPreview {
  const { plans, saved } = grounds;
  const t = registerText[lang];
  const changes = changesOf(plans);
  const { filings, of, tooMany } = disappearing(changes);
  const share = String(Math.round((1000 * filings) / Math.max(1, of)) / 10);
  const nothingChanges = plans.every((plan) => plan.parts.every((part) => part.repeats));
  const n = counter(lang);
  return {
    title: title(plans, lang),
    sentence: nothingChanges ? t.nothing : sentence(changes, saved, lang),
    facts: facts(grounds, lang),
    parts: partsOf(grounds, lang).filter((part) => part.count > 0),
    notices: plans.flatMap((plan) => notices(plan, lang)),
    confirmation:
      tooMany && !saved ? { sentence: t.confirmationNeeded(n(filings), n(of), share), count: filings } : null,
    nothingChanges,
    realms: plans.map(({ list }) => ({ key: list.prefecture, name: say(list.prefectureName, lang) })),
  };
}

const counter = (lang: Lang) => (n: number) => n.toLocaleString(lang);

function title(plans: ListPlan[], lang: Lang): string {
  const t = registerText[lang];
  const [first] = plans;
  const registers = registersOf(plans, lang);
  const day = daysOf(plans, lang);
  return plans.length === 1
    ? t.title(registers, say(first!.list.prefectureName, lang), day)
    : t.several(registers, plans.length, day);
}

const distinct = (words: string[], lang: Lang): string => [...new Set(words)].join(registerText[lang].between);

const daysOf = (plans: ListPlan[], lang: Lang): string =>
  distinct(
    plans.map(({ list }) => writeDay(list.asOf, lang)),
    lang,
  );

const registersOf = (plans: ListPlan[], lang: Lang): string =>
  [...new Set(plans.flatMap((plan) => plan.list.registers))]
    .map((register) => registerKindWording[register][lang])
    .join(registerText[lang].between);

function sentence(changes: RegisterChanges[], saved: boolean, lang: Lang): string {
  const t = registerText[lang];
  const n = counter(lang);
  if (changesNothing(changes)) return saved ? t.keptAsIs : t.willKeep;
  const sum = (of: (c: RegisterChanges) => number) => changes.reduce((total, c) => total + of(c), 0);
  const added = sum((c) => c.added.length);
  const filed = sum((c) => c.filed.length + c.added.reduce((k, i) => k + i.filings.length, 0));
  const what = added > 0 ? t.institutionsAndFilings(n(added), n(filed)) : t.filingsOnly(n(filed));
  const parts = [
    ...(added + filed > 0 ? [t.addedPart(what)] : []),
    ...some(
      sum((c) => c.changed.reduce((k, { fields }) => k + fields.length, c.refiled.length)),
      t.changedPart,
    ),
    ...some(
      sum((c) => c.withdrawn.length),
      t.withdrawnPart,
    ),
    ...some(
      sum((c) => c.closed.length),
      t.closedPart,
    ),
    ...some(
      sum((c) => c.successions.length),
      t.successionPart,
    ),
  ];
  if (parts.length === 1 && added + filed > 0) return (saved ? t.onlyAddedDone : t.onlyAdded)(what);
  return (saved ? t.hasDone : t.willDo)(parts.join(lang === 'ja' ? '、' : ', '));

  function some(count: number, word: (n: string) => string): string[] {
    return count > 0 ? [word(n(count))] : [];
  }
}

function facts({ plans }: PreviewGrounds, lang: Lang): ImportPreview['facts'] {
  const t = registerText[lang];
  const n = counter(lang);
  const institutions = plans.reduce((total, { list }) => total + list.institutions.length, 0);
  const filings = plans.flatMap(({ list }) => list.institutions).reduce((total, i) => total + i.filings.length, 0);
  const rows = plans.reduce((total, { list }) => total + list.rows, 0);
  const issued = plans.flatMap(({ list }) => (list.issuedOn ? [writeDay(list.issuedOn, lang)] : []));
  const scopes = plans.map(({ list }) => (list.complete ? t.complete : t.incomplete));
  return [
    { label: t.factPrefecture, value: plans.map((plan) => say(plan.list.prefectureName, lang)).join(t.between) },
    { label: t.factRegisters, value: registersOf(plans, lang) },
    { label: t.factAsOf, value: daysOf(plans, lang) },
    ...(issued.length > 0 ? [{ label: t.factIssued, value: distinct(issued, lang) }] : []),
    { label: t.factComplete, value: distinct(scopes, lang) },
    { label: t.factInstitutions, value: n(institutions) },
    { label: t.factFilings, value: n(filings) },
    { label: t.factRows, value: n(rows) },
  ];
}

function notices({ list, parts }: ListPlan, lang: Lang): string[] {
  const t = registerText[lang];
  const n = counter(lang);
  const later = parts.map((part) => part.slice.until).find((until) => until !== 'infinity');
  const kept = parts.reduce((total, part) => total + part.changes.kept.length, 0);
  return [
    ...(later && later !== 'infinity' ? [t.older(writeDay(later, lang))] : []),
    ...(kept > 0 ? [t.kept(n(kept))] : []),
    ...(list.unplaced.length > 0 ? [t.notCounted(n(list.unplaced.length))] : []),
    ...list.notices.map((notice) => say(notice, lang)),
  ];
}

/** The preview as a page shows it: long parts cut, with how much is left. */
export const forPage = (preview: ImportPreview): ImportPreview => ({
  ...preview,
  parts: preview.parts.map((part) => ({
    ...part,
    more: Math.max(0, part.table.rows.length - onPage),
    table: { ...part.table, rows: part.table.rows.slice(0, onPage) },
  })),
});

/** Every part as a table of a workbook. */
export const previewTables = (preview: ImportPreview): Table[] => preview.parts.map((part) => part.table);
