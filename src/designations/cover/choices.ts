import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division, DivisionArea } from '../../regions/model.ts';
import { mayArrange } from './consenting.ts';
import { type Standing, type Support, supports } from './model.ts';
import { areNextTo, concerns, homeOf, isCarrying, stands, standsIn } from './rules.ts';
import { placeName } from './standing-words.ts';
import { supportWords } from './text.ts';
import { zoneSupports } from './zones.ts';

export type CoverChoice = {
  key: string;
  name: string;
  support: Support;
  supportLabel: string;
  leads: { designation: number; name: string; area: string; adjacent: boolean | null; inside: boolean }[];
};

/** Whom one may propose, by the area to be covered, the most urgent first; null where nobody here may. */
export function choicesOf(standing: Standing, unit: Division, lang: Lang): CoverChoice[] | null {
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
