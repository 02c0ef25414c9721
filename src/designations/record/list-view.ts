import { maySomewhere } from '../../accounts/rules.ts';
import type { Consultation } from '../../consultations/model.ts';
import { latestOfEach } from '../../consultations/rules.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import { nothing } from '../../kit/pure/figure.ts';
import type { Cell, Column, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { plans } from '../../plans/cycles.ts';
import type { PlanId } from '../../plans/model.ts';
import { planOf, planPrepared } from '../../plans/rules.ts';
import {
  type Designation,
  type DesignationKind,
  type DesignationState,
  designationKindWording,
  designationStates,
  designationStateWording,
  itemsOf,
} from '../model.ts';
import { designationPolicy } from '../policy.ts';
import type { LoadedList } from './model.ts';
import { areaName, municipalityName } from './view.ts';
import { viewText } from './view-text.ts';

/** 候補と位置付け: GET /api/{realm}/designations. */
export type DesignationListView = {
  realm: { key: string; sample: boolean; name: string };
  sentence: string;
  next: string;
  table: Table;
  /** Of each row, in the order of the table. */
  rows: { id: number; kind: DesignationKind; state: DesignationState; plan: PlanId; letter: number | null }[];
  counts: { state: DesignationState; label: string; count: number }[];
  plans: { id: PlanId; name: string }[];
  prepared: PlanId;
  may: { write: boolean };
  /** Where a candidate can be named; for those who may. */
  units: { id: string; name: string; areas: { key: string; name: string }[] }[];
};

export function designationListView(list: LoadedList, lang: Lang): DesignationListView {
  const { place, designations } = list;
  const t = viewText[lang].list;
  const write = maySomewhere(designationPolicy, place.actor, 'designations.write', place.realm);
  const count = (state: DesignationState) => designations.filter((one) => one.state === state).length;
  return {
    realm: { key: place.key, sample: place.realm.space === 'sample', name: say(place.name, lang) },
    sentence: sentenceOf(list, lang),
    next: write ? t.nextWrite : t.nextRead,
    table: tableOf(list, lang, screenColumns),
    rows: designations.map(({ id, kind, state, plan, letter }) => ({
      ...{ id, kind, state, plan },
      letter: letter !== null && list.letters.has(letter) ? letter : null,
    })),
    counts: designationStates
      .map((state) => ({ state, label: designationStateWording[state][lang], count: count(state) }))
      .filter((one) => one.count > 0),
    plans: plans.map(({ id, name }) => ({ id, name: name[lang] })),
    prepared: planPrepared(place.today).id,
    may: { write },
    units: write
      ? place.units.map(({ kind, areas }) => ({
          ...{ id: kind.id, name: say(kind.name, lang) },
          areas: areas.map(({ key, name }) => ({ key, name: say(name, lang) })),
        }))
      : [],
  };
}

const readsPlans = ({ actor, realm }: LoadedList['place']): boolean =>
  maySomewhere(designationPolicy, actor, 'designations.read-plans', realm);

/** Whoever sees no candidates is not told that there are none. */
function sentenceOf({ place, designations }: LoadedList, lang: Lang): string {
  const t = viewText[lang].list;
  const inside = readsPlans(place);
  if (designations.length === 0) return inside ? t.empty : t.emptyOutside;
  const inForce = designations.filter(({ state }) => state === 'designated' || state === 'under-review');
  const of = (kind: DesignationKind) => inForce.filter((one) => one.kind === kind).length;
  const candidates = designations.filter(({ state }) => state === 'candidate' || state === 'consulting').length;
  return inside ? t.sentence(of('lead'), of('hub'), candidates) : t.sentenceOutside(of('lead'), of('hub'));
}

const allColumns = {
  body: 'text',
  number: 'code',
  kind: 'text',
  area: 'text',
  unit: 'text',
  municipality: 'text',
  state: 'text',
  plan: 'text',
  from: 'day',
  until: 'day',
  consulted: 'text',
  flag: 'text',
  origin: 'text',
  step: 'text',
  roles: 'text',
  legalBasis: 'text',
  letterNumber: 'text',
  letterDated: 'day',
} as const satisfies Record<string, Column['kind']>;
type ColumnId = keyof typeof allColumns;

const screenColumns: readonly ColumnId[] = [
  'body',
  'kind',
  'area',
  'state',
  'plan',
  'from',
  'until',
  'letterNumber',
  'letterDated',
  'consulted',
  'flag',
];

/** Everything the reader may see, for a file. */
export const designationFileTable = (list: LoadedList, lang: Lang): Table =>
  tableOf(list, lang, Object.keys(allColumns) as ColumnId[]);

function tableOf(list: LoadedList, lang: Lang, ids: readonly ColumnId[]): Table {
  const { place, designations, consultations, covers } = list;
  const t = viewText[lang].list;
  const inside = readsPlans(place);
  const shown = ids.filter((id) => inside || (id !== 'consulted' && id !== 'flag'));
  const bySubject = Map.groupBy(consultations, ({ subject }) => subject);
  return {
    id: 'designations',
    title: `${t.title} ${t.space(say(place.name, lang), place.realm.space === 'sample')}`,
    asOf: writeDay(place.today, lang),
    columns: shown.map((id) => ({ id, key: keyOf(id), heading: t[id], kind: allColumns[id] })),
    rows: designations.map((one) => {
      const cells = cellsOf(one, list, lang);
      const asked = bySubject.get(`designation ${one.id}`) ?? [];
      const extra = {
        consulted: consulted(asked, lang),
        flag: flagCell(
          one,
          covers.some(({ designation }) => designation === one.id),
          place.today,
          lang,
        ),
      };
      return { id: `${one.id}`, cells: shown.map((id) => ({ ...cells, ...extra })[id]) };
    }),
    footnotes: inside ? [] : [t.note],
    caveats: [],
    sources: [],
  };
}

const keyOf = (id: string) => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function cellsOf(
  one: Designation,
  { place }: LoadedList,
  lang: Lang,
): Record<Exclude<ColumnId, 'consulted' | 'flag'>, Cell> {
  const { body, kind, unit, state, plan, from, until, origin, step, roles, legalBasis } = one;
  const t = viewText[lang];
  const names = itemsOf(kind).filter(({ id }) => roles.includes(id));
  const day = (at: Day | null): Cell => (at ? { text: at } : { figure: nothing('unset') });
  const text = (words: string): Cell => ({ text: words });
  return {
    body: text(body.name),
    number: text(body.number ?? ''),
    kind: text(designationKindWording[kind][lang]),
    area: text(areaName(place, one, lang)),
    unit: text(say(place.units.find((u) => u.kind.id === unit)?.kind.name ?? { ja: unit }, lang)),
    municipality: text(body.municipality ? municipalityName(place, body.municipality, lang) : ''),
    state: text(designationStateWording[state][lang]),
    plan: text(planOf(plan)!.name[lang]),
    ...{ from: day(from), until: day(until) },
    origin: text(t.origins[origin]),
    step: text(step ?? ''),
    roles: text(names.map(({ name }) => name[lang]).join('、')),
    ...{ legalBasis: text(legalBasis), letterNumber: text(one.letterNumber) },
    letterDated: text(one.letterDated ?? ''),
  };
}

function consulted(asked: readonly Consultation[], lang: Lang): Cell {
  const t = viewText[lang];
  const newest = latestOfEach(asked);
  const answered = newest.filter(({ answer }) => answer !== null).length;
  return { text: newest.length === 0 ? t.notAsked : t.answered(answered, newest.length) };
}

function flagCell({ state, until }: Designation, covers: boolean, today: Day, lang: Lang): Cell {
  const t = viewText[lang];
  if (state === 'withdrawn' && covers) return { text: t.coversLeft };
  const inForce = state === 'designated' || state === 'under-review';
  return { text: inForce && until !== null && until <= today ? t.periodOver : '' };
}
