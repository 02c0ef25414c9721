import type { PrefectureCode } from '../../../accounts/model.ts';
import { matchKey } from '../../../kit/pure/match-key.ts';

type Named = { code: PrefectureCode; name: string };

/** The prefecture a code (12, 1 for 01) or a name (千葉県, 千葉) stands for. */
export function prefectureFinder(prefectures: Named[]): (text: string) => PrefectureCode | undefined {
  const byKey = new Map(
    prefectures.flatMap(({ code, name }) =>
      [code, String(Number(code)), matchKey(name), shortKey(name)].map((key) => [key, code] as const),
    ),
  );
  const seen = new Map<string, PrefectureCode | undefined>();
  return (text) => {
    if (!seen.has(text)) seen.set(text, byKey.get(matchKey(text)));
    return seen.get(text);
  };
}

const shortKey = (name: string): string => matchKey(name).replace(/[都府県]$/, '');

/** The prefecture a sheet is named after: 青森県, 02青森県（歯科）, 青森. */
export function prefectureOfSheet(sheet: string, prefectures: Named[]): PrefectureCode | undefined {
  const key = matchKey(sheet);
  const named = prefectures.filter(({ name }) => key.includes(matchKey(name)) || key === shortKey(name));
  return named.length === 1 ? named[0]!.code : undefined;
}
