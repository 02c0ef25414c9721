import { nationalUnits } from '../../zones/national.ts';
import type { Benchmark } from './model.ts';

const prefectures = nationalUnits.parts.reduce((total, part) => total + part.prefectures, 0);

/** How the prefectures set their zones, as the comparison of zone units shows it (Z5). */
export const zoneUnits: readonly Benchmark[] = nationalUnits.parts.map((part) => ({
  ...{ id: part.id, group: 'zones', prefecture: '', figure: part.prefectures, denominator: prefectures, decimals: 1 },
  ...{ unit: { ja: '都道府県', en: 'prefectures' }, label: part.label },
  of: { ja: `${prefectures}都道府県`, en: `${prefectures} prefectures` },
  definition: 'zone-unit',
  defined: {
    ja: '都道府県を、在宅医療の圏域の設定で分けたもの',
    en: 'Prefectures by how they set their home-care zones',
  },
  ...{ asOf: 'FY2025', page: '', source: nationalUnits.source },
}));
