import type { Actor } from '../../accounts/model.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Cell, Table } from '../../kit/pure/table.ts';
import { type Lang, say, type Wording } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import { type Designation, hubDuties } from '../model.ts';
import { mayOn } from '../yearly/access.ts';
import type { Places, YearlyReport } from '../yearly/model.ts';
import { activitiesByAge, settled } from '../yearly/rules.ts';
import { fiscalYearName } from '../yearly/text.ts';
import type { BridgingTask, Score, ScoreCell, ScoredHub, ScoredZone, Weakness } from './model.ts';
import { scoreZones, weakDuties } from './rules.ts';
import { dutyShort, scoreText, scoreWording, weaknessWording } from './text.ts';

/** 拠点の取組: GET /api/{realm}/scorecard. */
export type ScorecardView = {
  realm: { key: string; sample: boolean; name: string };
  year: { value: number; label: string };
  years: { value: number; label: string }[];
  unit: string;
  units: { id: string; label: string }[];
  sentence: string;
  lines: string[];
  table: Table;
  /** Of each row: the scores in the order of the duties, and whether the zone is weak. */
  rows: { area: string; weak: boolean; scores: Score[] }[];
  weak: WeakZone[];
  tasks: TaskLine[];
  duties: { id: string; name: string }[];
};

export type WeakZone = {
  area: string;
  name: string;
  duties: string[];
  association: string;
  municipality: string;
  mayBridge: boolean;
  openTasks: number;
};

export type TaskLine = BridgingTask & {
  zone: string;
  due: string | null;
  done: string | null;
  overdue: boolean;
  mayWrite: boolean;
};

export type ScoreGround = {
  name: Wording;
  places: Places;
  actor: Actor;
  today: Day;
  unit: Division;
  fiscalYear: number;
  years: readonly number[];
  hubs: readonly Designation[];
  /** Of hubs. */
  reports: readonly YearlyReport[];
  tasks: readonly BridgingTask[];
};

const handedIn = ({ state }: YearlyReport) => state === 'submitted' || state === 'checked' || state === 'confirmed';

/** Only hubs whose reports the reader may see: for others nobody could tell silence from a closed door. */
function scored({ unit, hubs, reports, actor, places }: ScoreGround): ScoredZone[] {
  const { realm } = places;
  const concerned = (municipalities: readonly string[]) => ({ municipalities, institution: null });
  const zones = unit.areas.filter((area) =>
    mayOn(actor, 'designations.read-plans', realm, concerned(area.municipalities)),
  );
  const given = hubs.map((hub): ScoredHub => {
    const report = reports.find((one) => one.designation === hub.id && handedIn(one));
    const said = report && settled('hub', report).map(({ item, answer }) => [item, answer] as const);
    return {
      ...{ name: hub.body.name, municipalities: hub.municipalities },
      answers: said ? new Map(said as [string, 'done' | 'partly' | 'not-done'][]) : null,
    };
  });
  return scoreZones(zones, given);
}

export function scorecardView(ground: ScoreGround, lang: Lang): ScorecardView {
  const { places, unit, fiscalYear, years, tasks, reports } = ground;
  const t = scoreText[lang];
  const zones = scored(ground);
  const shown = tasks.filter((task) => task.unit === unit.kind.id);
  const weak = zones.filter((zone) => zone.weak !== null);
  const label = (value: number) => ({ value, label: fiscalYearName(value, lang) });
  const { all, children, adults, older } = activitiesByAge(reports.filter(handedIn));
  return {
    realm: { key: places.key, sample: places.realm.space === 'sample', name: say(ground.name, lang) },
    year: label(fiscalYear),
    years: years.map(label),
    unit: unit.kind.id,
    units: places.units.map(({ kind }) => ({ id: kind.id, label: say(kind.name, lang) })),
    sentence: weak.length === 0 ? t.allWell(zones.length) : t.sentence(zones.length, weaknesses(weak)),
    lines: [t.open(shown.filter(({ doneOn }) => doneOn === null).length), t.ages(all, children, adults, older)],
    table: scoreTable(ground, lang),
    rows: zones.map((zone) => ({
      ...{ area: zone.area, weak: zone.weak !== null, scores: zone.cells.map(({ score }) => score) },
    })),
    weak: weak.map((zone) => weakZone(ground, zone, lang)),
    tasks: shown.map((task) => taskLine(ground, task, lang)),
    duties: hubDuties.map(({ id, name }) => ({ id, name: name[lang] })),
  };
}

function weaknesses(zones: readonly ScoredZone[]): Record<Weakness, number> {
  const of = (kind: Weakness) => zones.filter(({ weak }) => weak === kind).length;
  return { 'no-hub': of('no-hub'), 'no-report': of('no-report'), 'half-not-done': of('half-not-done') };
}

function weakZone(ground: ScoreGround, zone: ScoredZone, lang: Lang): WeakZone {
  const { places, unit, actor, tasks } = ground;
  const overlap = (kind: string) =>
    places.units
      .find((one) => one.kind.id === kind)
      ?.areas.filter(({ municipalities }) => municipalities.some((code) => zone.municipalities.includes(code))) ?? [];
  const names = (kind: string) =>
    overlap(kind)
      .map(({ name }) => say(name, lang))
      .join(lang === 'ja' ? '、' : ', ');
  const concerned = { municipalities: zone.municipalities, institution: null };
  return {
    area: zone.area,
    name: places.areaName(unit.kind.id, zone.area, lang),
    duties: weakDuties(zone),
    ...{ association: names('medical-association'), municipality: names('municipality') },
    mayBridge: mayOn(actor, 'bridging.write', places.realm, concerned),
    openTasks: tasks.filter(
      ({ unit: of, area, doneOn }) => of === unit.kind.id && area === zone.area && doneOn === null,
    ).length,
  };
}

function taskLine({ places, actor, today }: ScoreGround, task: BridgingTask, lang: Lang): TaskLine {
  const { unit, area, municipalities, dueOn, doneOn } = task;
  return {
    ...task,
    zone: places.areaName(unit, area, lang),
    due: dueOn && writeDay(dueOn, lang),
    done: doneOn && writeDay(doneOn, lang),
    overdue: doneOn === null && dueOn !== null && dueOn < today,
    mayWrite: mayOn(actor, 'bridging.write', places.realm, { municipalities, institution: null }),
  };
}

export function scoreTable(ground: ScoreGround, lang: Lang): Table {
  const { places, unit, fiscalYear, today } = ground;
  const t = scoreText[lang];
  const unitName = say(unit.kind.name, lang);
  const title = t.table(fiscalYearName(fiscalYear, lang), unitName);
  const text = (id: string, heading: string) => ({ id, key: id.replaceAll('-', '_'), heading, kind: 'text' as const });
  return {
    id: 'scorecard',
    title: `${title} ${t.space(say(ground.name, lang), places.realm.space === 'sample')}`,
    asOf: writeDay(today, lang),
    columns: [
      text('zone', t.zone),
      text('hubs', t.hubs),
      ...hubDuties.map(({ id }) => text(id, dutyShort[id]![lang])),
      text('weak', t.weak),
    ],
    rows: scored(ground).map((zone) => ({
      id: zone.area,
      cells: [
        { text: places.areaName(unit.kind.id, zone.area, lang) },
        { text: hubNames(zone, lang) },
        ...zone.cells.map((cell): Cell => ({ text: cellWords(cell, lang) })),
        { text: zone.weak ? weaknessWording[zone.weak][lang] : t.none },
      ],
    })),
    footnotes: [t.noteDuties(hubDuties.map(dutyInFull(lang))), t.noteSigns, t.noteScore, t.noteReport, t.noteWeak],
    caveats: [],
    sources: [],
  };
}

const dutyInFull =
  (lang: Lang) =>
  ({ id, name }: (typeof hubDuties)[number]): string =>
    `${dutyShort[id]![lang]}＝${name[lang]}`.replace('＝', lang === 'ja' ? '＝' : ' = ');

function hubNames({ hubs }: ScoredZone, lang: Lang): string {
  const t = scoreText[lang];
  if (hubs.length === 0) return t.noHub;
  return hubs.length === 1 ? hubs[0]!.name : t.of(hubs.length);
}

/** The sign and word; where hubs differ, how many say what. */
function cellWords({ score, done, partly, notDone, noReport }: ScoreCell, lang: Lang): string {
  const kinds = [done, partly, notDone, noReport].filter((n) => n > 0).length;
  const words = scoreWording[score][lang];
  if (kinds < 2) return words;
  const mixed = scoreText[lang].mixed(done, partly, notDone, noReport);
  return lang === 'ja' ? `${words}（${mixed}）` : `${words} (${mixed})`;
}
