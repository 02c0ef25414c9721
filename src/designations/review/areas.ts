import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Division } from '../../regions/model.ts';

/** The name of an area by its unit and key; the key where it is no more. */
export function areaNames(divisions: readonly Division[], lang: Lang): (unit: string, area: string) => string {
  const names = new Map(
    divisions.flatMap(({ kind, areas }) => areas.map((a) => [`${kind.id} ${a.key}`, say(a.name, lang)] as const)),
  );
  return (unit, area) => names.get(`${unit} ${area}`) ?? area;
}
