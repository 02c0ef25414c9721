import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Link } from '../../regions/links/model.ts';
import { sayLink } from '../../regions/links/text.ts';
import type { DivisionArea } from '../../regions/model.ts';
import { nesting } from '../../regions/rules.ts';
import type { CountedCell, Cure } from '../model.ts';
import { addition, cures } from '../rules.ts';
import type { CureRow } from '../view.ts';
import { type Compared, criterionOf } from './model.ts';
import { compareText, stepSign } from './text.ts';

/** What there is to choose from at each later step: what the step adds, where that has a name of its own. */
const choices = (path: CountedCell[], compared: Compared): CountedCell[] =>
  path.slice(1).map((step, i) => addition(compared.comparison, path[i]!, step) ?? step);

/** What would close each blank zone, in words. */
export function cureRows(cell: CountedCell, path: CountedCell[], compared: Compared, lang: Lang): CureRow[] {
  const { grounds, comparison } = compared;
  const unit = grounds.units.find((u) => u.kind.id === cell.unit)!;
  const container = grounds.container;
  const homes = container ? nesting(unit, container) : null;
  const { minimum } = criterionOf(compared, cell.criterion);
  const later = choices(path, compared);
  return cures(comparison, cell, grounds).map((cure) => {
    const at = unit.areas.indexOf(cure.zone);
    const home = homes?.[at];
    const containerName = container && typeof home === 'number' ? say(container.areas[home]!.name, lang) : null;
    return {
      key: cure.zone.key,
      zone: say(cure.zone.name, lang),
      container: containerName,
      counts: later.map((step) => ({
        criterion: step.criterion,
        label: say(criterionOf(compared, step.criterion).short, lang),
        count: step.counts[at]!,
      })),
      wider: widerCure(cure, at, { path, later }, compared, lang),
      neighbours: cure.neighbours.map((n) => ({
        zone: say(n.zone.name, lang),
        count: n.count,
        link: linkedBy(n.links, lang),
      })),
      noNeighbour: whyNoNeighbour(cure, homes, at, { container: containerName, minimum }, lang),
      merge: cure.merge && sayMerge(cure.merge, lang),
    };
  });
}

/** 今切大橋（橋）でつながる; null where land joins them. */
const linkedBy = (links: Link[], lang: Lang): string | null =>
  links.length === 0 ? null : compareText[lang].linkedBy(links.map((link) => sayLink(link, lang)));

function sayMerge({ zones, count, links }: NonNullable<Cure['merge']>, lang: Lang): string {
  const said = compareText[lang].mergeWith(names(zones, lang), count);
  const linked = linkedBy(links, lang);
  return linked ? compareText[lang].withLink(said, linked) : said;
}

const names = (zones: DivisionArea[], lang: Lang) => zones.map((z) => say(z.name, lang));

type Steps = { path: CountedCell[]; later: CountedCell[] };

function widerCure(cure: Cure, zone: number, { path, later }: Steps, compared: Compared, lang: Lang): CureRow['wider'] {
  if (!cure.wider) return null;
  const { criterion, count } = cure.wider;
  const at = path.findIndex((cell) => cell.criterion === criterion);
  const chosen = at > 0 ? later[at - 1]! : null;
  const ofChosen = chosen?.counts[zone] ?? 0;
  const enough = ofChosen >= criterionOf(compared, criterion).minimum;
  const [named, number] = chosen && enough ? [chosen.criterion, ofChosen] : [criterion, count];
  const sign = at > 0 ? stepSign(at + 1) : '・';
  const short = say(criterionOf(compared, named).short, lang);
  return { step: at + 1, criterion, count: number, text: compareText[lang].choose(sign, short, number) };
}

function whyNoNeighbour(
  cure: Cure,
  homes: (number | null)[] | null,
  at: number,
  said: { container: string | null; minimum: number },
  lang: Lang,
): string | null {
  const t = compareText[lang];
  if (cure.neighbours.length > 0) return null;
  if (homes && homes[at] === null) return t.spansContainers;
  const lacking = names(cure.lackingNeighbours, lang);
  if (lacking.length > 0 && lacking.length <= 4) return t.lackingNeighbours(lacking, said.minimum);
  const alone = homes !== null && homes.filter((h) => h === homes[at]).length === 1;
  return alone && said.container ? t.aloneInContainer(said.container) : t.noNeighbour(said.container, said.minimum);
}
