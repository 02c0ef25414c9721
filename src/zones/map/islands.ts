import type { Wording } from '../../kit/pure/wording.ts';
import type { MunicipalityCode } from '../../regions/model.ts';

/** Islands so far off that the rest would shrink: drawn in a frame of their own. */
export type Islands = { name: Wording; holds: (code: MunicipalityCode) => boolean };

const codes = (...list: string[]) => {
  const set = new Set(list);
  return (code: MunicipalityCode) => set.has(code);
};
const between = (from: string, to: string) => (code: MunicipalityCode) => code >= from && code <= to;

const ofPrefectures: Record<string, Islands[]> = {
  '01': [{ name: { ja: '北方領土', en: 'Northern Territories' }, holds: between('01695', '01700') }],
  '13': [
    { name: { ja: '小笠原諸島', en: 'Ogasawara Islands' }, holds: codes('13421') },
    { name: { ja: '伊豆諸島', en: 'Izu Islands' }, holds: between('13361', '13402') },
  ],
  '42': [{ name: { ja: '対馬', en: 'Tsushima' }, holds: codes('42209') }],
  '46': [
    {
      name: { ja: '奄美群島', en: 'Amami Islands' },
      holds: (code) => code === '46222' || (code >= '46523' && code <= '46535'),
    },
    { name: { ja: '三島・トカラ列島', en: 'Mishima and Tokara Islands' }, holds: codes('46303', '46304') },
  ],
  '47': [
    { name: { ja: '大東諸島', en: 'Daito Islands' }, holds: codes('47357', '47358') },
    { name: { ja: '宮古列島', en: 'Miyako Islands' }, holds: codes('47214', '47375') },
    { name: { ja: '八重山列島', en: 'Yaeyama Islands' }, holds: codes('47207', '47381', '47382') },
  ],
};

const ofCountry: Islands[] = [
  { name: { ja: '沖縄', en: 'Okinawa' }, holds: between('47000', '47999') },
  { name: { ja: '小笠原', en: 'Ogasawara' }, holds: codes('13421') },
];

export function islandsOf(all: MunicipalityCode[]): Islands[] {
  const prefectures = new Set(all.map((code) => code.slice(0, 2)));
  const [only] = prefectures;
  if (prefectures.size > 1) return ofCountry;
  return (only && ofPrefectures[only]) || [];
}
