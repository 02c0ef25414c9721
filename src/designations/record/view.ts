import type { Actor, Role } from '../../accounts/model.ts';
import { maySomewhere, roleOf } from '../../accounts/rules.ts';
import { whoMay } from '../../accounts/text.ts';
import type { Party } from '../../consultations/model.ts';
import { type ConsultationView, consultationView } from '../../consultations/view.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Fault } from '../../kit/pure/fault.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { plans } from '../../plans/cycles.ts';
import type { PlanId } from '../../plans/model.ts';
import { planOf } from '../../plans/rules.ts';
import { nameOfLetter } from '../letters/issue-text.ts';
import {
  bodyKindWording,
  type Designation,
  type DesignationKind,
  type DesignationState,
  designationKindWording,
  designationStateWording,
  itemsOf,
} from '../model.ts';
import { designationPolicy } from '../policy.ts';
import { faultOf } from './faults.ts';
import { flagWords } from './flags.ts';
import type { EventStep, LoadedDesignation, Place, Step, StepGround } from './model.ts';
import { endOf, flagsOf, mayAsk, stepFaults, stepsFrom } from './rules.ts';
import { eventWording, stepWording } from './text.ts';
import { viewText } from './view-text.ts';

/** 位置付けの記録: GET /api/{realm}/designations/{designation}. */
export type DesignationView = {
  realm: { key: string; sample: boolean; name: string };
  id: number;
  version: number;
  title: string;
  sentence: string;
  kind: { id: DesignationKind; label: string };
  state: { id: DesignationState; label: string };
  /** The stages in their order, those behind with the day they were reached. */
  stages: { id: string; label: string; on: string | null; current: boolean }[];
  holder: string;
  flags: string[];
  body: { name: string; kind: string; number: string | null; address: string; phone: string };
  area: { name: string; unit: string; municipalities: string };
  origin: string;
  facts: Pick<Designation, 'plan' | 'from' | 'until' | 'legalBasis' | 'letterNumber' | 'letterDated'>;
  factWords: { plan: string; from: string; until: string; legalBasis: string; letterNumber: string };
  /** The issued letter the number came with, where the reader may see it. */
  letter: number | null;
  /** Every letter about it that the reader may see. */
  letters: { id: number; words: string; revoked: boolean }[];
  roles: { id: string; name: string; asks: string; chosen: boolean }[];
  /** Other roles of the same body (H2). */
  others: { id: number; words: string }[];
  consultations: ConsultationView[];
  parties: (Party & { asked: boolean })[];
  events: { id: number; on: string; step: EventStep; label: string; reason: string; by: string }[];
  /** What may come next, and why not yet. */
  next: { step: Step; label: string; ready: boolean; faults: Fault[] }[];
  plans: { id: PlanId; name: string; from: Day; until: Day }[];
  /** The newest period an overlap would begin after, and the end that stands where none is written. */
  end: Day;
  covers: { id: number; area: string }[];
  may: { write: boolean; ask: boolean; undo: boolean; history: boolean };
  readOnly: string | null;
};

const insiders: readonly Role[] = [
  ...['prefecture-medical', 'prefecture-care', 'prefecture-health', 'health-centre', 'auditor', 'operator'],
] as const;

/** Who was opposed or not asked is told to the prefecture, its health centres and auditors. */
export const mayReadDespite = (actor: Actor): boolean => insiders.includes(roleOf(actor));

export function designationView(loaded: LoadedDesignation, lang: Lang): DesignationView {
  const { place, ground } = loaded;
  const { designation, covers } = ground;
  const { realm, actor } = place;
  const write = maySomewhere(designationPolicy, actor, 'designations.write', realm);
  const inside = maySomewhere(designationPolicy, actor, 'designations.read-plans', realm);
  return {
    ...headOf(place, designation, ground, lang),
    ...factsOf(place, designation, lang),
    stages: stagesOf(loaded, lang),
    letter: loaded.letters.find(({ id }) => id === designation.letter)?.id ?? null,
    letters: loaded.letters.map((one) => ({
      ...{ id: one.id, words: nameOfLetter(one, lang), revoked: one.revoked !== null },
    })),
    flags: write ? flagsOf(ground).map((flag) => flagWords(flag)[lang]) : [],
    others: ground.others.map((other) => ({ id: other.id, words: otherWords(place, other, lang) })),
    consultations: consultationsOf(loaded, lang),
    parties: write ? partiesOf(ground, lang) : [],
    events: loaded.events.map(({ id, on, step, reason, within, by }) => ({
      ...{
        id,
        step,
        by,
        reason: [reason, mayReadDespite(actor) && within].filter(Boolean).join(' / '),
        on: writeDay(on, lang),
        label: eventWording[step][lang],
      },
    })),
    next: write ? nextOf(ground, lang) : [],
    plans: plans.map(({ id, name, from, until }) => ({ id, name: name[lang], from, until })),
    end: endOf(designation),
    covers: covers.map(({ id, name }) => ({ id, area: say(name, lang) })),
    may: {
      write,
      ask: write && mayAsk(designation),
      undo: write && designation.version > 1 && designation.state !== 'consulting',
      history: inside,
    },
    readOnly: write ? null : viewText[lang].readOnly(whoMay(designationPolicy, 'designations.write', lang)),
  };
}

function headOf(place: Place, designation: Designation, ground: StepGround, lang: Lang) {
  const t = viewText[lang];
  const { id, version, body, kind, state, unit, area, origin, until } = designation;
  const where = areaName(place, { unit, area }, lang);
  const of = place.units.find((one) => one.kind.id === unit);
  const last = until ? writeDay(until, lang) : t.open;
  const words = [body.name, where, designationKindWording[kind][lang]] as const;
  const asked = ground.consultations;
  const answered = asked.filter(({ answer }) => answer !== null).length;
  const waiting = asked
    .filter(({ answer }) => answer === null)
    .map(({ name, nameEn }) => say({ ja: name, en: nameEn }, lang));
  const sentences = {
    ...t.sentence,
    consulting: () => t.sentence.consulting(...words, answered, asked.length),
    designated: () => t.sentence.designated(...words, last),
    withdrawn: () => t.sentence.withdrawn(...words, last),
  };
  return {
    realm: { key: place.key, sample: place.realm.space === 'sample', name: say(place.name, lang) },
    ...{ id, version, title: t.title(body.name), sentence: sentences[state](...words) },
    kind: { id: kind, label: designationKindWording[kind][lang] },
    state: { id: state, label: designationStateWording[state][lang] },
    holder: state === 'consulting' ? t.holder.consulting(waiting.join(lang === 'ja' ? '、' : ', ')) : t.holder[state],
    body: {
      ...{ name: body.name, kind: bodyKindWording[body.kind][lang], address: body.address, phone: body.phone },
      number: body.number,
    },
    area: {
      name: where,
      unit: of ? say(of.kind.name, lang) : unit,
      municipalities: designation.municipalities.map((code) => municipalityName(place, code, lang)).join('、'),
    },
    origin: t.origins[origin],
  };
}

function factsOf(_: Place, designation: Designation, lang: Lang) {
  const t = viewText[lang];
  const { kind, plan, from, until, legalBasis, letterNumber, letterDated, roles } = designation;
  return {
    facts: { plan, from, until, legalBasis, letterNumber, letterDated },
    factWords: {
      plan: planOf(plan)!.name[lang],
      from: from ? writeDay(from, lang) : t.none,
      until: until ? writeDay(until, lang) : t.none,
      legalBasis: legalBasis || t.none,
      letterNumber: letterDated ? t.numbered(letterNumber, writeDay(letterDated, lang)) : letterNumber || t.none,
    },
    roles: itemsOf(kind).map(({ id, name, asks }) => ({
      ...{ id, name: name[lang], asks: asks[lang], chosen: roles.includes(id) },
    })),
  };
}

const path = ['candidate', 'consulting', 'designated', 'under-review'] as const;
const reachedBy: Record<(typeof path)[number], readonly EventStep[]> = {
  candidate: ['proposed', 'inherited'],
  consulting: ['consulted'],
  designated: ['designated', 'continued', 'inherited'],
  'under-review': ['review-opened'],
};

/** The stages to come are shown up to the review; a record that ended shows its end in place of them. */
function stagesOf({ ground, events }: LoadedDesignation, lang: Lang): DesignationView['stages'] {
  const { state } = ground.designation;
  const ended = state === 'withdrawn' || state === 'dropped';
  const on = (steps: readonly EventStep[]) => {
    const found = events.find(({ step }) => steps.includes(step));
    return found ? writeDay(found.on, lang) : null;
  };
  const at = path.indexOf(state as (typeof path)[number]);
  const stages = path.map((id, i) => ({
    ...{ id, label: designationStateWording[id][lang], current: id === state },
    on: ended || i <= at ? on(reachedBy[id]) : null,
  }));
  if (!ended) return stages;
  const passed = stages.filter((stage) => stage.on !== null);
  const label = designationStateWording[state][lang];
  return [...passed, { id: state, label, on: on([state]), current: true }];
}

function consultationsOf({ place, consultations, files }: LoadedDesignation, lang: Lang): ConsultationView[] {
  const { actor, realm, today } = place;
  return consultations.map((one) => consultationView(one, { actor, realm, today, lang, files }));
}

/** Whoever is asked and has not answered is not asked again. */
function partiesOf({ parties, consultations }: StepGround, lang: Lang): DesignationView['parties'] {
  const waits = (party: Party) =>
    consultations.some((one) => one.party === party.party && one.key === party.key && one.answer === null);
  return parties.map((party) => ({
    ...party,
    name: say({ ja: party.name, en: party.nameEn }, lang),
    asked: waits(party),
  }));
}

/** Each step as if nothing were said with it: what a reason would relieve is told, too. */
function nextOf(ground: StepGround, lang: Lang): DesignationView['next'] {
  const { designation, today } = ground;
  return stepsFrom(designation.state).map((step) => {
    const given = { step, on: today, reason: 'x', exception: '', despite: '', endCovers: false, until: null };
    const faults = stepFaults(given, ground).map(faultOf);
    return { step, label: stepWording[step][lang], ready: faults.length === 0, faults };
  });
}

export function areaName({ units }: Place, { unit, area }: { unit: string; area: string }, lang: Lang): string {
  const found = units.find(({ kind }) => kind.id === unit)?.areas.find(({ key }) => key === area);
  return found ? say(found.name, lang) : area;
}

export const municipalityName = (place: Place, code: string, lang: Lang): string =>
  areaName(place, { unit: 'municipality', area: code }, lang);

function otherWords(place: Place, other: Designation, lang: Lang): string {
  const { kind, state, from, until } = other;
  const period = from ? `${writeDay(from, lang)} – ${until ? writeDay(until, lang) : ''}` : '';
  const head = [areaName(place, other, lang), designationKindWording[kind][lang], designationStateWording[state][lang]];
  return [...head, period].filter(Boolean).join(' ');
}
