import type { Wording } from '../kit/pure/wording.ts';

/** How the 47 prefectures had set their home-care zones (Z5): 24 + 21 + 2. */
export const nationalUnits = {
  title: { ja: '全国47都道府県の設定単位', en: 'How the 47 prefectures set their zones' },
  parts: [
    {
      id: 'zone-secondary',
      label: { ja: '二次医療圏', en: 'Secondary medical areas' },
      prefectures: 24,
      names: [],
    },
    {
      id: 'zone-more',
      label: { ja: '二次医療圏より多い', en: 'More than secondary areas' },
      prefectures: 21,
      names: [],
    },
    {
      id: 'zone-unset',
      label: { ja: '未設定', en: 'Not set' },
      prefectures: 2,
      names: [
        { ja: '愛知県', en: 'Aichi' },
        { ja: '岡山県', en: 'Okayama' },
      ],
    },
  ],
  source: {
    ja: '第2回在宅医療及び医療・介護連携に関するワーキンググループ 資料1（令和7年10月29日）',
    en: 'Second working group on home medical care and care coordination, paper 1 (29 Oct 2025)',
  },
} satisfies {
  title: Wording;
  parts: { id: string; label: Wording; prefectures: number; names: Wording[] }[];
  source: Wording;
};
