import { type Day, writeDay, writeDayShort } from '../../kit/pure/day.ts';
import { noData } from '../../kit/pure/figure.ts';
import type { Cell, Column, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division, DivisionArea } from '../../regions/model.ts';
import { municipalityKind } from '../../regions/rules.ts';
import { isOfAreas } from '../../sources/rules.ts';
import { cite } from '../../sources/view.ts';
import { mayOn } from '../yearly/access.ts';
import { consentingOf, mayArrange } from './consenting.ts';
import { type Cover, type CoverState, coverStates, type Standing, type Support, supports } from './model.ts';
import {
  areaOf,
  areNextTo,
  type Covering,
  concerns,
  homeOf,
  isCarrying,
  lost,
  stands,
  standsIn,
  stateOn,
  yetToAgree,
} from './rules.ts';
import { scopeWords, stateWords, supportWords, text } from './text.ts';
import { coverings, zoneSupports } from './zones.ts';

/** 近隣による支援: GET /api/{realm}/designations/cover. */
export type CoverView = {
  realm: { key: string; sample: boolean; name: string };
  asOf: { day: Day; label: string; past: boolean };
  /** Days on which something began or ended, the newest first. */
  dates: { day: Day; label: string }[];
  unit: { id: string; name: string };
  units: { id: string; name: string }[];
  sentence: string;
  /** Areas that lose their cover, in words. */
  warnings: string[];
  table: Table;
  /** What can be done with each row, in the order of the table. */
  lines: CoverLine[];
  /** Whom one may propose, by the area to be covered; null where nobody here may. */
  choices: CoverChoice[] | null;
  /** Nothing stands yet: what to do first. */
  next: string | null;
};

export type CoverLine = {
  id: number;
  version: number;
  state: CoverState;
  stateLabel: string;
  lost: boolean;
  /** The covered zone of the unit that is shown. */
  zone: string | null;
  designation: number;
  giver: string;
  covered: string;
  agree: { giver: 'own' | 'behalf' | null; receivers: { code: string; name: string }[] };
  mayEnd: boolean;
};

export type CoverChoice = {
  key: string;
  name: string;
  support: Support;
  supportLabel: string;
  leads: { designation: number; name: string; area: string; adjacent: boolean | null; inside: boolean }[];
};

export function coverView(standing: Standing, unit: Division, lang: Lang): CoverView {
  const t = text[lang];
  const { at, past, designations } = standing;
  const shown = coversShown(standing);
  const zones = zoneSupports(standing, unit);
  const count = (support: Support) => zones.filter((zone) => zone.support === support).length;
  const counts = { own: count('own'), neighbour: count('neighbour'), arranged: count('arranged'), none: count('none') };
  const nothing = !designations.some((one) => one.kind === 'lead' && stands(one, at));
  return {
    realm: { key: standing.key, sample: standing.realm.space === 'sample', name: say(standing.name, lang) },
    asOf: { day: at, label: writeDay(at, lang), past },
    dates: datesOf(standing, lang),
    unit: { id: unit.kind.id, name: say(unit.kind.name, lang) },
    units: standing.units.map(({ kind }) => ({ id: kind.id, name: say(kind.name, lang) })),
    sentence: nothing && shown.length === 0 ? t.none : t.sentence({ zones: zones.length, ...counts }),
    warnings: warningsOf(standing, lang),
    table: coverTable(standing, unit, lang),
    lines: shown.map((one) => lineOf(one, standing, unit, lang)),
    choices: past ? null : choicesOf(standing, unit, lang),
    next: nothing && shown.length === 0 ? t.noneNext : null,
  };
}

/** Those in force first, those that ended last. */
export function coversShown(standing: Standing): Covering[] {
  const rank = ({ cover }: Covering) => coverStates.indexOf(stateOn(cover, standing.at));
  return coverings(standing).sort((a, b) => rank(a) - rank(b));
}

/** The days one can look back to, for the board too. */
export function datesOf({ designations, covers, at, past }: Standing, lang: Lang): CoverView['dates'] {
  const all = [
    ...designations.flatMap(({ from, until }) => [from, until]),
    ...covers.flatMap(({ from, endedOn }) => [from, endedOn]),
  ];
  const earlier = all.filter((day): day is Day => day !== null && day < at);
  const days = [...new Set([at, ...earlier])].sort().reverse();
  return past ? [] : days.slice(0, 20).map((day) => ({ day, label: writeDay(day, lang) }));
}

export function warningsOf(standing: Standing, lang: Lang): string[] {
  const t = text[lang];
  return lost(coverings(standing), standing.at).map(({ cover, designation }) => {
    const area = areaName(standing, cover.unit, cover.area, lang);
    if (!designation) return t.lostUnknown(area);
    const { until, body } = designation;
    const when = until !== null && until <= standing.at ? t.on(writeDay(until, lang)) : '';
    return t.lost(body.name, area, when);
  });
}

export function areaName(standing: Standing, unit: string, key: string, lang: Lang): string {
  const area = areaOf(standing, unit, key);
  return area ? say(area.name, lang) : key;
}

/** An area of another unit says which. */
function placeName(standing: Standing, shown: Division, unit: string, key: string, lang: Lang): string {
  const name = areaName(standing, unit, key, lang);
  const kind = standing.units.find((one) => one.kind.id === unit)?.kind;
  return unit === shown.kind.id || !kind ? name : text[lang].unit(name, say(kind.name, lang));
}

function lineOf({ cover, designation }: Covering, standing: Standing, unit: Division, lang: Lang): CoverLine {
  const { realm, actor, at, past } = standing;
  const state = stateOn(cover, at);
  const open = !past && state !== 'ended';
  const { giver, receivers } = consentingOf(actor, realm, cover);
  const zone = unit.areas.find(({ key, municipalities }) =>
    concerns(cover, { unit: unit.kind.id, area: key, municipalities }),
  );
  return {
    ...{ id: cover.id, version: cover.version, state, stateLabel: stateWords[state][lang], zone: zone?.key ?? null },
    lost: lost([{ cover, designation }], at).length > 0,
    designation: cover.designation,
    giver: designation?.body.name ?? '',
    covered: areaName(standing, cover.unit, cover.area, lang),
    agree: open
      ? { giver, receivers: receivers.map((code) => ({ code, name: municipalityName(standing, code, lang) })) }
      : { giver: null, receivers: [] },
    mayEnd: open && mayArrange(actor, realm, cover.municipalities),
  };
}

const municipalityName = (standing: Standing, code: string, lang: Lang): string =>
  areaName(standing, municipalityKind.id, code, lang);

function choicesOf(standing: Standing, unit: Division, lang: Lang): CoverView['choices'] {
  const { realm, actor, at, designations } = standing;
  const leads = designations.filter((one) => isCarrying(one) && stands(one, at));
  const support = new Map(zoneSupports(standing, unit).map((zone) => [zone.key, zone.support]));
  const areas = unit.areas.filter(({ municipalities }) => mayArrange(actor, realm, municipalities));
  if (areas.length === 0) return null;
  const urgent = (key: string) => supports.length - supports.indexOf(support.get(key)!);
  return areas
    .map((area) => ({
      ...{ key: area.key, name: say(area.name, lang), support: support.get(area.key)! },
      supportLabel: supportWords[support.get(area.key)!][lang],
      leads: leads.flatMap((lead) => leadChoice(lead, area, standing, unit, lang)).sort(nearestFirst),
    }))
    .sort((a, b) => urgent(a.key) - urgent(b.key));
}

type LeadChoice = CoverChoice['leads'][number];

function leadChoice(
  lead: Standing['designations'][number],
  area: DivisionArea,
  standing: Standing,
  unit: Division,
  lang: Lang,
): LeadChoice[] {
  const { municipalities } = area;
  const seat = standsIn(lead, unit);
  if (concerns(seat, { unit: unit.kind.id, area: area.key, municipalities })) return [];
  const [own, other] = [homeOf(municipalities, standing), homeOf(seat.municipalities, standing)];
  return [
    {
      ...{ designation: lead.id, name: lead.body.name, area: placeName(standing, unit, lead.unit, lead.area, lang) },
      adjacent: areNextTo(seat.municipalities, municipalities, standing),
      inside: own !== null && own.key === other?.key,
    },
  ];
}

const nearestFirst = (a: LeadChoice, b: LeadChoice): number =>
  Number(b.inside) - Number(a.inside) || Number(b.adjacent ?? false) - Number(a.adjacent ?? false);

const column = (id: string, key: string, heading: string, more: Partial<Column> = {}): Column => ({
  ...{ id, key, heading, kind: 'text' },
  ...more,
});

export function coverTable(standing: Standing, unit: Division, lang: Lang): Table {
  const t = text[lang];
  const c = t.columns;
  const covers = coversShown(standing);
  const scoped = covers.some(({ cover }) => cover.scope === 'children');
  const noted = covers.some(({ cover }) => mayReadNotes(standing, cover));
  return {
    id: 'cover',
    title: t.table,
    asOf: writeDay(standing.at, lang),
    columns: [
      column('area', 'covered_area', c.area),
      column('giver', 'institution', c.giver),
      column('from', 'institution_area', c.from),
      column('adjacent', 'adjacent', c.adjacent, { footnote: 2 }),
      column('state', 'state', c.state),
      column('giverConsent', 'giver_agreed', c.giverConsent),
      column('receiverConsent', 'receiver_agreed', c.receiverConsent),
      column('period', 'period', c.period),
      ...(scoped ? [column('scope', 'scope', c.scope, { footnote: 3 })] : []),
      ...(noted ? [column('note', 'note', c.note)] : []),
    ],
    rows: covers.map(({ cover, designation }) => ({
      id: String(cover.id),
      cells: [
        { text: placeName(standing, unit, cover.unit, cover.area, lang) },
        { text: designation?.body.name ?? '' },
        { text: designation ? placeName(standing, unit, designation.unit, designation.area, lang) : '' },
        adjacentCell({ cover, designation }, standing, lang),
        { text: stateWords[stateOn(cover, standing.at)][lang] },
        { text: giverWords(cover, standing, lang) },
        { text: receiverWords(cover, standing, lang) },
        { text: periodWords(cover, standing, lang) },
        ...(scoped ? [{ text: scopeWords[cover.scope][lang] }] : []),
        ...(noted ? [{ text: mayReadNotes(standing, cover) ? cover.note : '' }] : []),
      ],
    })),
    footnotes: [t.supportNote, t.adjacentNote, ...(scoped ? [t.childrenNote] : [])],
    caveats: warningsOf(standing, lang),
    sources: sourcesOf(standing, lang),
  };
}

export const sourcesOf = (standing: Standing, lang: Lang): string[] => [
  standing.realm.space === 'sample' ? text[lang].sourceSample : text[lang].source(say(standing.name, lang)),
  ...standing.sources.filter(isOfAreas).map((source) => cite(source, lang)),
];

/** That it is there is public; how it is arranged and why it ended is for those it concerns. */
const mayReadNotes = ({ actor, realm }: Standing, cover: Cover): boolean =>
  mayOn(actor, 'designations.read-plans', realm, cover);

function adjacentCell({ cover, designation }: Covering, standing: Standing, lang: Lang): Cell {
  const t = text[lang];
  if (!designation) return { figure: noData };
  const unit = standing.units.find(({ kind }) => kind.id === cover.unit);
  const { municipalities } = standsIn(designation, unit);
  const next = areNextTo(municipalities, cover.municipalities, standing);
  if (next === null) return { figure: noData };
  const own = homeOf(cover.municipalities, standing);
  const inside = own !== null && own.key === homeOf(municipalities, standing)?.key;
  const words = next ? t.nextTo : t.notNextTo;
  return { text: inside ? words : `${words}${t.comma}${t.outside}` };
}

function giverWords(cover: Cover, standing: Standing, lang: Lang): string {
  const t = text[lang];
  const said = cover.consents.find(({ side }) => side === 'giver');
  if (!said) return t.waiting;
  const by = t.agreedOn(said.by, dayWords(said.on, lang));
  return said.note === '' || !mayReadNotes(standing, cover) ? by : t.behalf(by, said.note);
}

function receiverWords(cover: Cover, standing: Standing, lang: Lang): string {
  const t = text[lang];
  const name = (code: string) => municipalityName(standing, code, lang);
  const said = cover.consents.filter(({ side }) => side === 'receiver');
  const waiting = yetToAgree(cover);
  if (said.length === 0) return t.waiting;
  if (waiting.length > 0) return t.someAgreed(said.length, cover.municipalities.length, waiting.map(name));
  const last = dayWords(
    said
      .map(({ on }) => on)
      .sort()
      .at(-1)!,
    lang,
  );
  return said.length === 1 ? t.agreedOn(name(said[0]!.municipality ?? ''), last) : t.allAgreed(said.length, last);
}

function periodWords(cover: Cover, standing: Standing, lang: Lang): string {
  const { from, until, endedOn, endedReason } = cover;
  const t = text[lang];
  const period = t.period(dayWords(from, lang), until ? dayWords(until, lang) : '');
  const reason = mayReadNotes(standing, cover) ? endedReason : '';
  return endedOn === null ? period : `${period}${t.comma}${t.ended(dayWords(endedOn, lang), reason)}`;
}

const dayWords = (day: Day, lang: Lang): string => (lang === 'ja' ? writeDayShort(day) : writeDay(day, 'en'));
