import type { Wording } from '../../kit/pure/wording.ts';
import type { Trace } from '../../sources/model.ts';

/** 医療機関機能 of 新たな地域医療構想. Reported by an institution, and no designation as a lead institution. */
export const institutionFunctions = [
  'elderly-emergency',
  'home-care-coordination',
  'acute-hub',
  'specialised',
  'education-wide-area',
] as const;
export type InstitutionFunction = (typeof institutionFunctions)[number];

export const functionWording: Record<InstitutionFunction, Wording> = {
  'elderly-emergency': { ja: '高齢者救急・地域急性期機能', en: 'Elderly emergency and local acute care' },
  'home-care-coordination': { ja: '在宅医療等連携機能', en: 'Home-care coordination' },
  'acute-hub': { ja: '急性期拠点機能', en: 'Acute-care hub' },
  specialised: { ja: '専門等機能', en: 'Specialised care' },
  'education-wide-area': { ja: '医育及び広域診療機能', en: 'Medical education and wide-area care' },
};

/** That an institution has a function, or that it has not. */
export type FunctionSaid = { function: InstitutionFunction; held: boolean };

export type FunctionStatement = FunctionSaid & { trace: Trace };
