import type { PrefectureCode, Realm } from '../accounts/model.ts';
import type { Day } from '../kit/pure/day.ts';
import type { Lang, Wording } from '../kit/pure/wording.ts';
import type { Db } from '../kit/server/db.ts';
import type { MunicipalityCode, Prefecture } from './model.ts';
import { romanName } from './romaji.ts';
import { inForce } from './rules.ts';
import { listMunicipalities, listPrefectures } from './store.ts';

/** Names of municipalities and wards by code; the code itself where there is none. */
export async function municipalityNames(
  db: Db,
  prefectures: PrefectureCode[],
): Promise<(code: MunicipalityCode, lang: Lang) => string> {
  const all = await listMunicipalities(db, prefectures);
  const names = new Map(all.map((m) => [m.code, { ja: m.name, en: romanName(m.kana, m.class) }]));
  return (code, lang) => names.get(code)?.[lang] ?? code;
}

export const properName = ({ name, kana }: Pick<Prefecture, 'name' | 'kana'>): Wording => ({
  ja: name,
  en: romanName(kana, 'prefecture'),
});

export async function prefectureName(db: Db, { prefecture }: Realm): Promise<Wording> {
  return properName((await listPrefectures(db)).find(({ code }) => code === prefecture)!);
}

/** The municipalities of a realm on a day, by code. */
export async function placesOf(db: Db, { prefecture }: Realm, at: Day) {
  const all = await listMunicipalities(db, [prefecture]);
  return all
    .filter((m) => m.counted && inForce(m, at))
    .map(({ code, name, kana, class: of }) => ({ code, name, nameEn: romanName(kana, of) }));
}
