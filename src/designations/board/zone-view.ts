import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import { municipalityKind } from '../../regions/rules.ts';
import type { Standing, Support } from '../cover/model.ts';
import { stateOn } from '../cover/rules.ts';
import { areaName } from '../cover/standing-words.ts';
import { stateWords, supportSigns, supportWords } from '../cover/text.ts';
import { bodyKindWording, type Designation, designationStateWording } from '../model.ts';
import type { BoardFacts, BoardZone, Progress } from './model.ts';
import { boardZones } from './rules.ts';
import { progressSigns, progressWords, text } from './text.ts';

export type Named = { id: number; name: string; words: string };

/** What a zone's window shows. */
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

export const zonesOf = (standing: Standing, facts: BoardFacts, unit: Division, lang: Lang): BoardZone[] =>
  boardZones(standing, facts, unit).map((zone, i) => ({ ...zone, name: say(unit.areas[i]!.name, lang) }));

export function zoneView(zone: BoardZone, standing: Standing, facts: BoardFacts, lang: Lang): ZoneView {
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

export const setUpWords = ({ setUp: { withHub, answered } }: BoardZone, lang: Lang): string | null =>
  withHub ? text[lang].setUpIn(withHub, answered!) : null;
