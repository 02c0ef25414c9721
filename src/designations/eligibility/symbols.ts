import type { BodyKind } from '../model.ts';

export type CareKind = Extract<BodyKind, 'hospital' | 'clinic'>;

/** 在支病・在支診: home care round the clock is what these are filed for. */
export const supportSymbols: Record<CareKind, readonly string[]> = {
  hospital: ['支援病１', '支援病２', '支援病３'],
  clinic: ['支援診１', '支援診２', '支援診３'],
};
/** 在宅時医学総合管理料: charged for patients whom the institution visits. */
export const managementSymbols: readonly string[] = ['在医総管１', '在医総管２'];
/** 在宅療養後方支援病院: admits patients of others, which says nothing of visits of its own. */
export const backupSymbol = '在後病';

/** Every symbol that can decide about a body of this kind. */
export const decidingSymbols = (kind: CareKind): string[] => [
  ...supportSymbols[kind],
  ...managementSymbols,
  ...(kind === 'hospital' ? [backupSymbol] : []),
];
