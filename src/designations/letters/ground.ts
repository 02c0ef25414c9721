import { realmKey, unknownRealm } from '../../accounts/gate.ts';
import type { Realm } from '../../accounts/model.ts';
import type { Consultation } from '../../consultations/model.ts';
import { listConsultations } from '../../consultations/store.ts';
import type { Day } from '../../kit/pure/day.ts';
import { type Lang, say } from '../../kit/pure/wording.ts';
import type { Db } from '../../kit/server/db.ts';
import type { Division } from '../../regions/model.ts';
import { divisions } from '../../regions/rules.ts';
import { findRegions } from '../../regions/store.ts';
import type { Designation } from '../model.ts';
import { listDesignations } from '../record/store.ts';

/** What letters of a realm are made from. */
export type LetterGround = {
  realm: Realm;
  key: string;
  day: Day;
  prefecture: string;
  units: Division[];
  municipalities: ReadonlyMap<string, string>;
  designations: Designation[];
  consultations: Consultation[];
};

export async function loadLetterGround(db: Db, realm: Realm, day: Day): Promise<LetterGround> {
  const [regions, designations, consultations] = await Promise.all([
    findRegions(db, realm, day),
    listDesignations(db, realm),
    listConsultations(db, realm),
  ]);
  if (!regions) throw unknownRealm(realmKey(realm));
  return {
    ...{ realm, key: realmKey(realm), day, prefecture: regions.prefecture.name, designations, consultations },
    units: divisions(regions.municipalities, regions.kinds, regions.areas, regions.members),
    municipalities: new Map(regions.municipalities.map(({ code, name }) => [code, name])),
  };
}

export const unitOf = ({ units }: LetterGround, { unit }: Designation): Division | undefined =>
  units.find(({ kind }) => kind.id === unit);

/** The area by its name today, else by the key it was recorded under. */
export function areaName(ground: LetterGround, designation: Designation, lang: Lang): string {
  const area = unitOf(ground, designation)?.areas.find(({ key }) => key === designation.area);
  return area ? say(area.name, lang) : designation.area;
}

export const unitName = (ground: LetterGround, designation: Designation, lang: Lang): string => {
  const unit = unitOf(ground, designation);
  return unit ? say(unit.kind.name, lang) : designation.unit;
};

/** The designations of the same area, kind and plan that were not given up. */
export const sameArea = ({ designations }: LetterGround, of: Designation): Designation[] =>
  designations.filter(
    (one) =>
      one.kind === of.kind &&
      one.unit === of.unit &&
      one.area === of.area &&
      one.plan === of.plan &&
      (one.id === of.id || !['withdrawn', 'dropped'].includes(one.state)),
  );

/** `designation 12` → its number; null for anything else. */
export function subjectNumber(subject: string, noun: 'designation' | 'consultation'): number | null {
  const found = /^(designation|consultation) ([1-9]\d{0,14})$/.exec(subject);
  return found?.[1] === noun ? Number(found[2]) : null;
}

export async function findPrefectureName(db: Db, realm: Realm, day: Day): Promise<string> {
  const regions = await findRegions(db, realm, day);
  if (!regions) throw unknownRealm(realmKey(realm));
  return regions.prefecture.name;
}
