import type { Wording } from '../../kit/pure/wording.ts';

type Bureau = { name: Wording; prefectures: string[] };

const bureau = (ja: string, en: string, prefectures: string): Bureau => ({
  name: { ja, en },
  prefectures: prefectures.split(' '),
});

/** Each regional bureau and its prefectures: registers are published on its site. */
export const bureaus: readonly Bureau[] = [
  bureau('北海道厚生局', 'Hokkaido', '01'),
  bureau('東北厚生局', 'Tohoku', '02 03 04 05 06 07'),
  bureau('関東信越厚生局', 'Kanto-Shinetsu', '08 09 10 11 12 13 14 15 19 20'),
  bureau('東海北陸厚生局', 'Tokai-Hokuriku', '16 17 21 22 23 24'),
  bureau('近畿厚生局', 'Kinki', '18 25 26 27 28 29 30'),
  bureau('中国四国厚生局', 'Chugoku-Shikoku', '31 32 33 34 35'),
  bureau('四国厚生支局', 'Shikoku (branch)', '36 37 38 39'),
  bureau('九州厚生局', 'Kyushu', '40 41 42 43 44 45 46 47'),
];

export const bureauOf = (prefecture: string): Bureau | undefined =>
  bureaus.find(({ prefectures }) => prefectures.includes(prefecture));
