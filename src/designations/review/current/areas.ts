import { matchKey } from '../../../kit/pure/match-key.ts';
import type { Division, DivisionArea, MunicipalityCode } from '../../../regions/model.ts';
import { areaFinder, kindHeadings, municipalityKind } from '../../../regions/rules.ts';
import type { NewDesignation } from '../../record/model.ts';
import { faults } from './faults.ts';
import { Stop } from './stop.ts';

export type Place = Pick<NewDesignation, 'unit' | 'area' | 'municipalities'>;

export type AreaReader = {
  /** The division a word names: 二次医療圏, medical-association. */
  unit: (text: string) => Division;
  /** The area of that name, in one division or in any. */
  named: (text: string, unit: Division | null) => Place;
  /** The area a municipality lies in; the municipality itself where no division is named. */
  around: (municipality: MunicipalityCode, unit: Division | null) => Place;
};

type Found = { division: Division; area: DivisionArea };

export function areaReader(divisions: readonly Division[]): AreaReader {
  const finders = divisions.map((division) => ({ division, find: areaFinder(division) }));
  const own = divisions.find(({ kind }) => kind.id === municipalityKind.id)!;
  const find = (text: string, unit: Division | null): Found[] =>
    finders.flatMap(({ division, find }) => {
      const key = unit === null || unit === division ? find(text) : undefined;
      return key === undefined ? [] : [{ division, area: division.areas.find((one) => one.key === key)! }];
    });
  return {
    unit(text) {
      const found = divisions.find(({ kind }) => kindHeadings(kind).some((name) => matchKey(name) === matchKey(text)));
      if (found) return found;
      const there = divisions.map(({ kind }) => kind.name.ja);
      throw new Stop('unit', faults.unknownUnit(text, there));
    },
    named(text, unit) {
      const found = find(text, unit);
      if (found.length === 0) throw new Stop('area', faults.unknownArea(text));
      // An association or health centre of one municipality bears its name: then they are the same place.
      const same = found.every(({ area }) => `${area.municipalities}` === `${found[0]!.area.municipalities}`);
      const units = found.map(({ division }) => division.kind.name.ja);
      if (!same) throw new Stop('unit', faults.whichUnit(text, units));
      return place(found.find(({ division }) => division === own) ?? found[0]!);
    },
    around(municipality, unit) {
      const division = unit ?? own;
      const area = division.areas.find((one) => one.municipalities.includes(municipality));
      if (!area) throw new Stop('area', faults.noArea());
      return place({ division, area });
    },
  };
}

const place = ({ division, area }: Found): Place => ({
  unit: division.kind.id,
  area: area.key,
  municipalities: area.municipalities,
});
