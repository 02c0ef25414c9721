import type { PrefectureCode } from '../accounts/model.ts';
import type { Lang } from '../kit/pure/wording.ts';
import type { Db } from '../kit/server/db.ts';
import type { MunicipalityCode } from './model.ts';
import { romanName } from './romaji.ts';
import { listMunicipalities } from './store.ts';

/** Names of municipalities and wards by code; the code itself where there is none. */
export async function municipalityNames(
  db: Db,
  prefectures: PrefectureCode[],
): Promise<(code: MunicipalityCode, lang: Lang) => string> {
  const all = await listMunicipalities(db, prefectures);
  const names = new Map(all.map((m) => [m.code, { ja: m.name, en: romanName(m.kana, m.class) }]));
  return (code, lang) => names.get(code)?.[lang] ?? code;
}
