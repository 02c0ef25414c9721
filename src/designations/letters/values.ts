import type { Actor } from '../../accounts/model.ts';
import { type Day, daysLater, writeDay } from '../../kit/pure/day.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Db } from '../../kit/server/db.ts';
import { planOf } from '../../plans/rules.ts';
import { loadCompared } from '../../zones/compare/load.ts';
import { completeShown } from '../../zones/compare/shown.ts';
import { comparisonView } from '../../zones/compare/view.ts';
import type { AreaResult, Ladder } from '../ladders/model.ts';
import { itemsOf } from '../model.ts';
import { listEvents } from '../record/store.ts';
import type { About } from './about.ts';
import { alternativeTable, candidateTable, chosenTable, consultationTable, roleTable } from './area-tables.ts';
import { areaName, type LetterGround, sameArea, unitName } from './ground.ts';
import type { Issuing, LetterKind, PlaceValues } from './model.ts';
import { findSelection } from './store.ts';
import { roleWording, text } from './text.ts';

export type ValuesAsk = { kind: LetterKind; about: About; lang: Lang; issuing: Issuing; addressee: string };

/** What is known in every place of a letter. */
export async function loadValues(db: Db, actor: Actor, ground: LetterGround, ask: ValuesAsk): Promise<PlaceValues> {
  const { kind, about } = ask;
  const common = commonValues(ground, ask);
  if (kind === 'explanation') return { ...common, ...(await areaValues(db, actor, ground, ask)) };
  if (about.consultation) return { ...common, ...partyValues(ground, ask) };
  return { ...common, ...(await bodyValues(db, ground, ask)) };
}

const written = (day: Day | null | undefined, lang: Lang) => (day ? writeDay(day, lang) : '');

function commonValues(
  ground: LetterGround,
  { about: { designation }, lang, issuing, addressee }: ValuesAsk,
): PlaceValues {
  const t = text[lang].facts;
  const plan = planOf(designation.plan);
  const names = designation.municipalities.map((code) => ground.municipalities.get(code) ?? code);
  return {
    number: issuing.number,
    dated: issuing.dated,
    sender: issuing.sender,
    contact: issuing.contact.split('\n').filter((line) => line.trim() !== ''),
    addressee,
    prefecture: ground.prefecture,
    municipality: names.join(t.comma),
    area: areaName(ground, designation, lang),
    unit: unitName(ground, designation, lang),
    role: say(roleWording[designation.kind], lang),
    plan: plan ? say(plan.name, lang) : '',
    basis: designation.legalBasis.trim(),
  };
}

/** A party is asked before anything is decided: where no basis is recorded yet, it is the law's. */
function partyValues(ground: LetterGround, { about, lang }: ValuesAsk): PlaceValues {
  const t = text[lang].facts;
  const { designation, consultation } = about;
  const role = say(roleWording[designation.kind], lang);
  const candidates = sameArea(ground, designation).filter(
    ({ id, state }) => id === designation.id || state === 'candidate' || state === 'consulting',
  );
  return {
    asked: written(consultation!.askedOn, lang),
    due: written(consultation!.dueOn, lang),
    question: consultation!.question.trim() || t.question(areaName(ground, designation, lang), role),
    basis: designation.legalBasis.trim() || t.basis,
    candidates: candidateTable(candidates, placeOf(ground), lang),
  };
}

const placeOf =
  ({ municipalities }: LetterGround) =>
  ({ address, municipality }: About['designation']['body']): string =>
    address.trim() || (municipalities.get(municipality ?? '') ?? '');

async function bodyValues(db: Db, ground: LetterGround, { kind, about, lang }: ValuesAsk): Promise<PlaceValues> {
  const t = text[lang].facts;
  const { designation } = about;
  const { from, until, body } = designation;
  const events = await listEvents(db, ground.realm, designation.id);
  const step = kind === 'withdrawal' ? 'withdrawn' : kind === 'continuation' ? 'continued' : 'designated';
  const last = until ? daysLater(until, -1) : null;
  const reason = events.find((event) => event.step === step)?.reason.trim() ?? '';
  return {
    name: body.name,
    address: placeOf(ground)(body),
    from: written(from, lang),
    // 取りやめる日 is the first day it no longer holds; a period ends with the last one it does.
    until: written(kind === 'withdrawal' ? until : last, lang),
    period: from ? t.period(writeDay(from, lang), last && writeDay(last, lang)) : '',
    roles: itemsOf(designation.kind)
      .filter(({ id }) => designation.roles.includes(id))
      .map(({ name }) => say(name, lang)),
    reason: reason === '' ? [] : reason.split('\n'),
  };
}

async function areaValues(
  db: Db,
  actor: Actor,
  ground: LetterGround,
  { about, lang }: ValuesAsk,
): Promise<PlaceValues> {
  const t = text[lang].facts;
  const { designation } = about;
  const chosen = sameArea(ground, designation);
  const from = chosen.find(({ selection }) => selection !== null)?.selection;
  const selection = from ? await findSelection(db, ground.realm, from) : null;
  const result = areaResult(selection?.result, designation.area);
  const compared = await loadCompared(db, { realm: ground.realm, asOf: null, today: ground.day, actor });
  const shown = completeShown({ unit: designation.unit }, compared.grounds.units, compared.grounds.criteria);
  const { zoneTable } = comparisonView(compared, shown, lang);
  const row = shown.unit === designation.unit ? zoneTable.rows.find(({ id }) => id === designation.area) : undefined;
  const asked = ground.consultations.filter(({ subject }) => chosen.some(({ id }) => subject === `designation ${id}`));
  const area = areaName(ground, designation, lang);
  return {
    basis: designation.legalBasis.trim() || t.basis,
    'as-of': writeDay(compared.grounds.asOf, lang),
    facts: row ? zoneFacts({ ...zoneTable, title: t.facts(area) }, row) : t.none,
    step: stepWords(selection?.document, result, lang),
    chosen: chosenTable(chosen, result, lang),
    alternatives: alternativeTable(result, chosen, lang),
    consultations: consultationTable(uniqueParties(asked), lang),
    'role-table': roleTable(chosen, lang),
  };
}

type Facts = ReturnType<typeof comparisonView>['zoneTable'];

/** The one line of the zone; its name stands above it already. */
function zoneFacts(table: Facts, row: Facts['rows'][number]): Facts {
  const kept = table.columns.map(({ id }, i) => ({ id, i })).filter(({ id }) => id !== 'zone');
  const { totals: _, ...rest } = table;
  return {
    ...rest,
    ...{ footnotes: [], caveats: [], sources: [] },
    columns: kept.map(({ i }) => ({ ...table.columns[i]!, footnote: undefined })),
    rows: [{ id: row.id, cells: kept.map(({ i }) => ({ ...row.cells[i]!, footnote: undefined })) }],
  };
}

function areaResult(result: unknown, area: string): AreaResult | null {
  const { areas } = (result ?? {}) as { areas?: AreaResult[] };
  return Array.isArray(areas) ? (areas.find((one) => one.area === area) ?? null) : null;
}

function stepWords(document: unknown, result: AreaResult | null, lang: Lang): string {
  const t = text[lang].facts;
  const ladder = document as Ladder | null;
  if (!ladder?.name || !result) return t.noSelection;
  const step = ladder.steps?.find(({ id }) => id === result.step);
  const named = step ? `${step.id} ${say(step.name, lang)}` : t.noStep;
  const by = result.neighbour ? t.neighbour(say(result.neighbour.name, lang), result.neighbour.adjacent) : '';
  return `${t.step(say(ladder.name, lang), named)}${by}`;
}

/** A party that was asked about several candidates with one answer stands there once. */
function uniqueParties<
  T extends { party: string; key: string; answer: string | null; opinion: string; askedOn: string },
>(asked: readonly T[]): T[] {
  const seen = new Set<string>();
  return asked.filter((one) => {
    const key = [one.party, one.key, one.askedOn, one.answer, one.opinion].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}
