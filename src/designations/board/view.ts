import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import type { Standing } from '../cover/model.ts';
import { isCarrying } from '../cover/rules.ts';
import { datesOf, warningsOf } from '../cover/standing-words.ts';
import type { BoardFacts, BoardZone, Progress } from './model.ts';
import { progresses } from './model.ts';
import { hasHub, mayHaveHub } from './rules.ts';
import { boardTable } from './table.ts';
import { progressWords, text } from './text.ts';
import { type ZoneView, zonesOf, zoneView } from './zone-view.ts';

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
