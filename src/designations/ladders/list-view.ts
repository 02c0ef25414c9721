import type { Criterion } from '../../facilities/criteria/model.ts';
import { type Day, dayInJapan, writeDay } from '../../kit/pure/day.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import { plans } from '../../plans/cycles.ts';
import { leadWays } from './candidates.ts';
import type { LadderGround } from './ground.ts';
import { hubBodies, type Ladder } from './model.ts';
import { hubBodyWording } from './text.ts';
import type { KnownLadder, Selection } from './versions.ts';
import { whereOf } from './view.ts';

export type Choice = { id: string; name: string };

export type VersionView = { version: number; note: string; by: string; at: string };

export type LadderChoice = Choice & {
  kind: Ladder['kind'];
  shipped: boolean;
  newest: number;
  /** The newest first; a shipped ladder has none to tell of. */
  versions: VersionView[];
};

export type SelectionLine = {
  id: number;
  ladder: string;
  version: number;
  kind: Ladder['kind'];
  unit: string;
  asOf: string;
  note: string;
  by: string;
  at: string;
};

/** What can be chosen on the page of ladders: GET /api/{realm}/designations/ladders. */
export type LaddersView = {
  realm: { key: string; sample: boolean; name: string };
  asOf: { day: Day; label: string };
  dates: { day: Day; label: string }[];
  usualUnit: string;
  units: Choice[];
  ladders: LadderChoice[];
  /** What a step may ask for, by kind of ladder. */
  criteria: Record<Ladder['kind'], Choice[]>;
  plans: Choice[];
  selections: SelectionLine[];
  may: { write: boolean };
};

type Given = { ladders: readonly KnownLadder[]; selections: readonly Selection[]; mayWrite: boolean };

export function laddersView(ground: LadderGround, { ladders, selections, mayWrite }: Given, lang: Lang): LaddersView {
  const named = ({ id, name }: { id: string; name: Parameters<typeof say>[0] }): Choice => ({
    id,
    name: say(name, lang),
  });
  const unitName = (id: string) => {
    const unit = ground.units.find(({ kind }) => kind.id === id);
    return unit ? say(unit.kind.name, lang) : id;
  };
  const days = [...new Set([ground.asOf, ...ground.sources.map(({ asOf }) => asOf)])].toSorted().toReversed();
  return {
    realm: { key: ground.key, sample: ground.realm.space === 'sample', name: whereOf(ground.prefecture, lang) },
    asOf: { day: ground.asOf, label: writeDay(ground.asOf, lang) },
    dates: days.slice(0, 20).map((day) => ({ day, label: writeDay(day, lang) })),
    usualUnit: ground.usualUnit,
    units: ground.units.map(({ kind }) => named(kind)),
    ladders: ladders.map((one) => choiceOf(one, lang)),
    criteria: {
      lead: ground.criteria.filter((one) => asksInstitutions(one, ground)).map(named),
      hub: hubBodies.map((id) => ({ id, name: say(hubBodyWording[id], lang) })),
    },
    plans: plans.map(named),
    selections: selections.map(({ ladder, savedAt, savedBy, ...one }) => ({
      ...{ id: one.id, ladder: say(ladder.name, lang), version: ladder.version, kind: ladder.kind },
      ...{ unit: unitName(one.unit), asOf: writeDay(one.asOf, lang), note: one.note },
      ...{ by: savedBy, at: writeMoment(savedAt, lang) },
    })),
    may: { write: mayWrite },
  };
}

const asksInstitutions = (criterion: Criterion, ground: LadderGround) => leadWays(criterion, ground).length > 0;

function choiceOf({ id, shipped, versions }: KnownLadder, lang: Lang): LadderChoice {
  const [{ ladder }] = versions;
  return {
    ...{ id, name: say(ladder.name, lang), kind: ladder.kind, shipped, newest: ladder.version },
    versions: versions.flatMap(({ ladder: { version }, saved }) =>
      saved ? [{ version, note: saved.note, by: saved.savedBy, at: writeMoment(saved.savedAt, lang) }] : [],
    ),
  };
}

export function writeMoment(at: string, lang: Lang): string {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString('en-GB', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
  return `${writeDay(dayInJapan(moment), lang)} ${time}`;
}
