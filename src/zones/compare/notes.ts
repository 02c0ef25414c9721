import type { CriterionId } from '../../facilities/criteria/model.ts';
import { writeDay } from '../../kit/pure/day.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Link } from '../../regions/links/model.ts';
import { sayLink } from '../../regions/links/text.ts';
import type { Source } from '../../sources/model.ts';
import { isOfAreas } from '../../sources/rules.ts';
import { cite, sayAsOf } from '../../sources/view.ts';
import type { Cell } from '../model.ts';
import { linksThatCount } from '../neighbours/rules.ts';
import { isCounted } from '../rules.ts';
import type { SourceLine } from '../view.ts';
import type { Compared, Shown } from './model.ts';
import { compareText } from './text.ts';

/** Footnotes, caveats and sources of what is shown; the same on screen and in every file. */
export type Notes = {
  footnotes: string[];
  /** The footnote of a criterion whose source has another as-of date. */
  ofCriterion: Map<CriterionId, number>;
  /** The footnote about the sample's invented placement. */
  invented: number | undefined;
  caveats: string[];
  sources: string[];
};

export function notesOf(compared: Compared, shown: Shown, lang: Lang): Notes {
  const t = compareText[lang];
  const { comparison, grounds } = compared;
  const cells = comparison.cells.filter((c) => shown.criteria.includes(c.criterion) && shown.units.includes(c.unit));
  const footnotes: string[] = [];
  const ofCriterion = new Map<CriterionId, number>();
  const shownCriteria = grounds.criteria.filter((criterion) => cells.some((c) => c.criterion === criterion.id));
  const offDays = shownCriteria.flatMap((criterion) => {
    const ofIt = cells.filter((c) => c.criterion === criterion.id);
    const off = sourcesOf(ofIt, compared).find((s) => s.asOf !== grounds.asOf);
    return off ? [{ criterion, day: off.asOf }] : [];
  });
  const counted = shownCriteria.filter((criterion) => cells.some((c) => c.criterion === criterion.id && isCounted(c)));
  for (const [day, group] of Map.groupBy(offDays, ({ day }) => day)) {
    const names = group.length < counted.length ? group.map(({ criterion }) => say(criterion.name, lang)) : null;
    footnotes.push(t.asOfNote(names, writeDay(day, lang)));
    for (const { criterion } of group) ofCriterion.set(criterion.id, footnotes.length);
  }
  const invented = cells.some((c) => c.basis === 'placed') ? footnotes.push(t.inventedNote) : undefined;
  const used = usedSources(cells, compared);
  for (const source of used) {
    if (source.asOfPrinted) {
      footnotes.push(t.printedNote(say(source.title, lang), say(source.asOfPrinted, lang)));
    }
  }
  const links = linksThatCount(grounds);
  if (links.length > 0) footnotes.push(linksNote(links, lang));
  return {
    footnotes,
    ofCriterion,
    invented,
    caveats: caveatsOf(compared, used, lang),
    sources: used.map((s) => cite(s, lang)),
  };
}

/** Links named in a note; the list on the page has all of them. */
const linksNamed = 5;

function linksNote(links: Link[], lang: Lang): string {
  const named = links.slice(0, linksNamed).map((link) => sayLink(link, lang));
  return compareText[lang].linksNote(named, links.length - named.length);
}

/** What the shown figures rest on: the counts, and which municipality stands in which area. */
function usedSources(cells: Cell[], compared: Compared): Source[] {
  const ids = new Set(cells.filter(isCounted).flatMap((c) => c.traces.map((trace) => trace.source)));
  return compared.sources.filter((s) => ids.has(s.id) || isOfAreas(s));
}

function sourcesOf(cells: Cell[], compared: Compared): Source[] {
  return usedSources(cells, compared).filter((s) => s.kind === 'register' || s.kind === 'published');
}

/** What a register could not say travels with its figures. */
function caveatsOf({ realm, grounds }: Compared, used: Source[], lang: Lang): string[] {
  const t = compareText[lang];
  const outside = grounds.units
    .filter((u) => u.unassigned.length > 0)
    .map((u) => t.unassigned(say(u.kind.name, lang), municipalityNames(u.unassigned, grounds.units, lang)));
  const { unplaced = 0 } = grounds.holdings;
  return [
    ...(realm.sample ? [t.sampleCaveat] : []),
    ...used.filter((s) => s.kind === 'register').flatMap((s) => s.notes.map((note) => say(note, lang))),
    ...(unplaced > 0 ? [t.unplaced(unplaced)] : []),
    ...outside,
    ...(grounds.borders ? [] : [t.bordersUnknown]),
  ];
}

function municipalityNames(codes: string[], units: Compared['grounds']['units'], lang: Lang): string[] {
  const all = units.find((u) => u.kind.id === 'municipality')!.areas;
  return codes.map((code) => say(all.find((a) => a.key === code)!.name, lang));
}

export function sourceLine(source: Source, lang: Lang): SourceLine {
  return {
    id: source.id,
    title: say(source.title, lang),
    part: source.part ? say(source.part, lang) : null,
    asOf: sayAsOf(source, lang),
    notes: source.notes.map((n) => say(n, lang)),
    file: source.fileName ?? null,
    sha256: source.sha256 ?? null,
  };
}
