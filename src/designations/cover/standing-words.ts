import { type Day, writeDay } from '../../kit/pure/day.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';
import { municipalityKind } from '../../regions/rules.ts';
import { isOfAreas } from '../../sources/rules.ts';
import { cite } from '../../sources/view.ts';
import type { Standing } from './model.ts';
import { areaOf, lost } from './rules.ts';
import { text } from './text.ts';
import { coverings } from './zones.ts';

/** The days one can look back to, the newest first. */
export function datesOf({ designations, covers, at, past }: Standing, lang: Lang): { day: Day; label: string }[] {
  const all = [
    ...designations.flatMap(({ from, until }) => [from, until]),
    ...covers.flatMap(({ from, endedOn }) => [from, endedOn]),
  ];
  const earlier = all.filter((day): day is Day => day !== null && day < at);
  const days = [...new Set([at, ...earlier])].sort().reverse();
  return past ? [] : days.slice(0, 20).map((day) => ({ day, label: writeDay(day, lang) }));
}

/** Areas that lose their cover, in words. */
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
export function placeName(standing: Standing, shown: Division, unit: string, key: string, lang: Lang): string {
  const name = areaName(standing, unit, key, lang);
  const kind = standing.units.find((one) => one.kind.id === unit)?.kind;
  return unit === shown.kind.id || !kind ? name : text[lang].unit(name, say(kind.name, lang));
}

export const municipalityName = (standing: Standing, code: string, lang: Lang): string =>
  areaName(standing, municipalityKind.id, code, lang);

export const sourcesOf = (standing: Standing, lang: Lang): string[] => [
  standing.realm.space === 'sample' ? text[lang].sourceSample : text[lang].source(say(standing.name, lang)),
  ...standing.sources.filter(isOfAreas).map((source) => cite(source, lang)),
];
