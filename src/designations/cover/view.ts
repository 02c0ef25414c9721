import { type Day, writeDay } from '../../kit/pure/day.ts';
import type { Table } from '../../kit/pure/table.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import { type CoverChoice, choicesOf } from './choices.ts';
import { consentingOf, mayArrange } from './consenting.ts';
import type { CoverState, Standing, Support } from './model.ts';
import { type Covering, concerns, lost, stands, stateOn } from './rules.ts';
import { areaName, datesOf, municipalityName, warningsOf } from './standing-words.ts';
import { coversShown, coverTable } from './table.ts';
import { stateWords, text } from './text.ts';
import { zoneSupports } from './zones.ts';

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
