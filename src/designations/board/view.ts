import type { Share } from '../../hubs/status/model.ts';
import { wholeShare } from '../../hubs/status/rules.ts';
import { type Day, writeDay } from '../../kit/pure/day.ts';
import { known, noData, nothing } from '../../kit/pure/figure.ts';
import type { Cell, Column, Row, Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import { municipalityKind } from '../../regions/rules.ts';
import { cite } from '../../sources/view.ts';
import type { Standing, Support } from '../cover/model.ts';
import { isCarrying, stateOn } from '../cover/rules.ts';
import { text as coverText, stateWords, supportSigns, supportWords } from '../cover/text.ts';
import { areaName, datesOf, sourcesOf, warningsOf } from '../cover/view.ts';
import { bodyKindWording, type Designation, designationStateWording } from '../model.ts';
import { fiscalYearName } from '../yearly/text.ts';
import type { BoardFacts, BoardZone, Progress } from './model.ts';
import { progresses } from './model.ts';
import { boardZones, hasHub, mayHaveHub } from './rules.ts';
import { progressSigns, progressWords, text } from './text.ts';

/** 圏域の一覧: GET /api/{realm}/designations/board. */
export type BoardView = {
  realm: { key: string; sample: boolean; name: string };
  asOf: { day: Day; label: string; past: boolean };
  dates: { day: Day; label: string }[];
  unit: { id: string; name: string };
  units: { id: string; name: string }[];
  sentence: string;
  /** Which zones lack what, by name. */
  lacking: string[];
  warnings: string[];
  empty: boolean;
  counts: { progress: Progress; label: string; count: number }[];
  table: Table;
  /** In the order of the table's rows. */
  zones: ZoneView[];
};

export type Named = { id: number; name: string; words: string };

export type ZoneView = {
  key: string;
  name: string;
  support: Support;
  supportLabel: string;
  by: string;
  progress: Progress;
  progressLabel: string;
  leads: Named[];
  hubs: Named[];
  setUp: string | null;
  candidates: Named[];
  covers: Named[];
  children: string;
  findings: { designation: number; name: string; words: string }[];
  others: { number: string; name: string; kind: string; municipality: string; filings: string }[] | null;
};

export function boardView(standing: Standing, facts: BoardFacts, unit: Division, lang: Lang): BoardView {
  const t = text[lang];
  const zones = zonesOf(standing, facts, unit, lang);
  const carried = zones.filter(({ support }) => support === 'own' || support === 'neighbour').length;
  const met = zones.filter(({ progress }) => progress === 'met').length;
  const empty = standing.designations.length + standing.covers.length === 0;
  return {
    realm: { key: standing.key, sample: standing.realm.space === 'sample', name: say(standing.name, lang) },
    asOf: { day: standing.at, label: writeDay(standing.at, lang), past: standing.past },
    dates: datesOf(standing, lang),
    unit: { id: unit.kind.id, name: say(unit.kind.name, lang) },
    units: standing.units.map(({ kind }) => ({ id: kind.id, name: say(kind.name, lang) })),
    sentence: empty ? t.empty : t.sentence(zones.length, carried, met),
    lacking: empty ? [] : lackingWords(zones, lang),
    warnings: warningsOf(standing, lang),
    empty,
    counts: progressesTold(zones).map((progress) => ({
      ...{ progress, label: progressWords[progress][lang] },
      count: zones.filter((zone) => zone.progress === progress).length,
    })),
    table: boardTable(standing, facts, unit, lang),
    zones: zones.map((zone) => zoneView(zone, standing, facts, lang)),
  };
}

export const zonesOf = (standing: Standing, facts: BoardFacts, unit: Division, lang: Lang): BoardZone[] =>
  boardZones(standing, facts, unit).map((zone, i) => ({ ...zone, name: say(unit.areas[i]!.name, lang) }));

/** Which of them a reader can be told at all. */
function progressesTold(zones: readonly BoardZone[]): Progress[] {
  const [open, closed] = [zones.some(({ plans }) => plans), zones.some(({ progress }) => progress === 'unmet')];
  return progresses.filter((one) => one === 'met' || (one === 'unmet' ? closed : open));
}

const named = 6;

function lackingWords(zones: readonly BoardZone[], lang: Lang): string[] {
  const t = text[lang];
  const names = (lacks: (zone: BoardZone) => boolean) => {
    const all = zones.filter(lacks).map(({ name }) => name);
    if (all.length === zones.length) return t.everyZone(all.length);
    const rest = all.length - named;
    return [...all.slice(0, named), ...(rest > 0 ? [t.moreZones(rest)] : [])].join(t.comma);
  };
  const said = [
    [names(({ support }) => support === 'none' || support === 'arranged'), t.lacking.support],
    [names(({ leads }) => !leads.some(isCarrying)), t.lacking.lead],
    [names((zone) => !hasHub(zone) && !mayHaveHub(zone)), t.lacking.hub],
    [names(mayHaveHub), t.lacking.unknown],
  ] as const;
  return said.flatMap(([list, say]) => (list === '' ? [] : [say(list)]));
}

function zoneView(zone: BoardZone, standing: Standing, facts: BoardFacts, lang: Lang): ZoneView {
  const place = (code: string) => areaName(standing, municipalityKind.id, code, lang);
  const designated = (one: Designation): Named => ({
    ...{ id: one.id, name: one.body.name, words: designationStateWording[one.state][lang] },
  });
  return {
    ...{
      key: zone.key,
      name: zone.name,
      support: zone.support,
      by: zone.givers.join(text[lang].comma),
      children: zone.children.join(text[lang].comma),
    },
    supportLabel: `${supportSigns[zone.support]} ${supportWords[zone.support][lang]}`,
    progress: zone.progress,
    progressLabel: `${progressSigns[zone.progress]} ${progressWords[zone.progress][lang]}`,
    leads: zone.leads.map(designated),
    hubs: zone.hubs.map(designated),
    setUp: setUpWords(zone, lang),
    candidates: zone.candidates.map(designated),
    covers: zone.covering.map(({ cover, designation }) => ({
      ...{ id: cover.id, name: designation?.body.name ?? '', words: stateWords[stateOn(cover, standing.at)][lang] },
    })),
    findings: zone.findings,
    others:
      facts.institutions &&
      zone.others.map((one) => ({
        ...{ number: one.number, name: one.name, kind: bodyKindWording[one.kind][lang] },
        ...{ municipality: place(one.municipality), filings: one.symbols.join(text[lang].comma) },
      })),
  };
}

const setUpWords = ({ setUp: { withHub, answered } }: BoardZone, lang: Lang): string | null =>
  withHub ? text[lang].setUpIn(withHub, answered!) : null;

/** Up to three, then how many more. */
function namesOf(list: readonly Designation[], lang: Lang, most = 3): string {
  const t = text[lang];
  const names = list.map(({ body }) => body.name);
  const rest = names.length - most;
  return [...names.slice(0, most), ...(rest > 0 ? [t.more(rest)] : [])].join(t.comma);
}

type Drawn = Column & { of: (zone: BoardZone) => Cell; sum?: (zone: BoardZone) => number };

function columnsOf(facts: BoardFacts, lang: Lang): Drawn[] {
  const t = text[lang];
  const c = t.columns;
  const column = (id: string, key: string, of: Drawn['of'], more: Partial<Drawn> = {}): Drawn => ({
    ...{ id, key, heading: c[id as keyof typeof c], kind: 'text', of },
    ...more,
  });
  const count = (id: string, key: string, sum: (zone: BoardZone) => number, more: Partial<Drawn> = {}): Drawn =>
    column(id, key, (zone) => ({ figure: known(sum(zone)) }), { kind: 'number', sum, ...more });
  const ofPlans =
    (of: Drawn['of']): Drawn['of'] =>
    (zone) =>
      zone.plans ? of(zone) : { figure: nothing('suppressed') };
  const { places, municipalities, items } = t.units;
  const hidden = { unit: places };
  return [
    column('zone', 'zone', ({ name }) => ({ text: name })),
    column(
      'support',
      'support_24h',
      ({ support }) => ({
        text: `${supportSigns[support]} ${supportWords[support][lang]}`,
        mark: support === 'none' ? 'blank' : undefined,
      }),
      { footnote: 1 },
    ),
    column('by', 'supported_by', ({ givers, children }) => ({
      text: [...givers, ...(children.length > 0 ? [t.children(children.join(t.comma))] : [])].join(t.comma),
    })),
    column(
      'progress',
      'progress',
      ({ progress }) => ({
        text: `${progressSigns[progress]} ${progressWords[progress][lang]}`,
      }),
      { footnote: 2 },
    ),
    column('leads', 'lead_institutions', ({ leads }) => ({ text: namesOf(leads, lang) })),
    count('leadCount', 'lead_count', ({ leads }) => leads.length, hidden),
    column(
      'hubs',
      'hubs',
      (zone) => ({
        text: [namesOf(zone.hubs, lang), setUpWords(zone, lang) ?? ''].filter(Boolean).join(t.comma),
      }),
      { footnote: 3 },
    ),
    count('hubCount', 'hub_count', ({ hubs }) => hubs.length, hidden),
    column('setUp', 'municipalities_with_hub', ({ setUp }) => ({ figure: figureOf(setUp) }), {
      ...{ kind: 'number', unit: municipalities, footnote: 3 },
    }),
    count('municipalities', 'municipalities', (zone) => zone.municipalities.length, { unit: municipalities }),
    column(
      'candidates',
      'candidates',
      ofPlans(({ candidates }) => ({ figure: known(candidates.length) })),
      {
        ...{ kind: 'number', unit: items, sum: ({ candidates }) => candidates.length },
      },
    ),
    ...(facts.fiscalYear === null ? [] : reportColumns(column, ofPlans, items)),
    column(
      'others',
      'not_designated',
      ({ others }) => ({
        figure: facts.institutions === null ? noData : known(others.length),
      }),
      {
        kind: 'number',
        unit: places,
        footnote: 5,
        ...(facts.institutions ? { sum: ({ others }) => others.length } : {}),
      },
    ),
    column(
      'findings',
      'findings',
      ofPlans(({ findings }) => ({ figure: known(findings.length) })),
      {
        ...{ kind: 'number', unit: items, sum: ({ findings }) => findings.length },
      },
    ),
  ];
}

const figureOf = ({ withHub }: Share) => (withHub === null ? noData : known(withHub));

type MakeColumn = (id: string, key: string, of: Drawn['of'], more?: Partial<Drawn>) => Drawn;

function reportColumns(column: MakeColumn, ofPlans: (of: Drawn['of']) => Drawn['of'], unit: string): Drawn[] {
  const of = (count: (zone: BoardZone) => number) =>
    ofPlans((zone) => ({ figure: zone.reports.due === 0 ? nothing('not-applicable') : known(count(zone)) }));
  const number = { kind: 'number' as const, unit, footnote: 6 };
  const [submitted, due] = [(zone: BoardZone) => zone.reports.submitted, (zone: BoardZone) => zone.reports.due];
  return [
    column('submitted', 'reports_submitted', of(submitted), { ...number, sum: submitted }),
    column('due', 'reports_due', of(due), { ...number, sum: due }),
  ];
}

/** A sum over zones of which some are closed to the reader would look like the whole. */
const ofThoseInside: readonly string[] = ['candidates', 'submitted', 'due', 'findings'];

/** Columns a page draws together with others: files have them apart. */
export const inFilesOnly: readonly string[] = ['by', 'leadCount', 'hubCount', 'setUp', 'municipalities', 'due'];

export function boardTable(standing: Standing, facts: BoardFacts, unit: Division, lang: Lang): Table {
  const t = text[lang];
  const zones = zonesOf(standing, facts, unit, lang);
  const drawn = columnsOf(facts, lang);
  const withheld = zones.some(({ plans }) => !plans);
  const n = t.notes;
  return {
    id: 'board',
    title: `${t.table}${lang === 'ja' ? '（' : ' ('}${say(unit.kind.name, lang)}${lang === 'ja' ? '）' : ')'}`,
    asOf: writeDay(standing.at, lang),
    columns: drawn.map(({ of: _, sum: __, ...column }) => column),
    rows: zones.map((zone): Row => ({ id: zone.key, cells: drawn.map(({ of }) => of(zone)) })),
    totals: {
      id: 'total',
      cells: drawn.map(({ id, sum }): Cell => {
        if (id === 'zone') return { text: t.total };
        if (id === 'setUp')
          return {
            figure: figureOf(
              wholeShare(
                unit,
                zones.map(({ setUp }) => setUp),
                facts.setUp,
              ),
            ),
          };
        if (!sum) return { text: '' };
        if (withheld && ofThoseInside.includes(id)) return { figure: nothing('suppressed') };
        return { figure: known(zones.reduce((all, zone) => all + sum(zone), 0)) };
      }),
    },
    footnotes: [
      ...[coverText[lang].supportNote, n.progress, n.hubs, n.otherUnits, n.others],
      ...(facts.fiscalYear === null ? [] : [n.reports(fiscalYearName(facts.fiscalYear, lang))]),
      ...(standing.past ? [n.past] : []),
      ...(withheld ? [n.withheld] : []),
      ...(zones.some(({ progress }) => progress === 'unmet') ? [n.unmet] : []),
    ],
    caveats: warningsOf(standing, lang),
    sources: [
      ...sourcesOf(standing, lang),
      ...standing.sources
        .filter(({ kind }) => kind === 'register' || kind === 'invented')
        .map((one) => cite(one, lang)),
    ],
  };
}

/** 位置付けのない医療機関, one by one, for a sheet of its own (A8). */
export function othersTable(standing: Standing, facts: BoardFacts, unit: Division, lang: Lang): Table {
  const t = text[lang];
  const c = t.otherColumns;
  const column = (id: keyof typeof c, kind: Column['kind'] = 'text'): Column => ({ id, key: id, heading: c[id], kind });
  const zones = boardView(standing, facts, unit, lang).zones;
  return {
    id: 'others',
    title: t.othersTable,
    asOf: writeDay(standing.at, lang),
    columns: [
      column('zone'),
      column('number', 'code'),
      ...(['name', 'kind', 'municipality', 'filings', 'role'] as const).map((id) => column(id)),
    ],
    rows: zones.flatMap(({ name: zone, others }) =>
      (others ?? []).map((one) => ({
        id: `${zone} ${one.number}`,
        cells: [zone, one.number, one.name, one.kind, one.municipality, one.filings, t.continues].map((text) => ({
          text,
        })),
      })),
    ),
    footnotes: [t.notes.others],
    caveats: [],
    sources: standing.sources
      .filter(({ kind }) => kind === 'register' || kind === 'invented')
      .map((one) => cite(one, lang)),
  };
}
