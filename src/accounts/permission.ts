import type { Act, Role } from './model.ts';

/** How far an act reaches. */
export type Reach =
  | 'anywhere'
  | 'prefecture'
  | 'own-municipality'
  | 'centre-municipalities'
  | 'own-zone'
  | 'own-zone-unnamed'
  | 'own-body'
  | 'own-institution'
  | 'own-office'
  | 'offices-below'
  | 'own-post'
  | 'other-posts';

/** One sentence: who may do what, how far, and in which space. Whatever no sentence allows is refused. */
export type Line = {
  roles: readonly Role[] | 'everyone';
  acts: readonly Act[];
  reach: Reach;
  space: 'own' | 'sample' | 'both';
};

export type Policy = readonly Line[];

const inside = (line: Omit<Line, 'space'>) => ({
  ...line,
  space: 'both' as const,
  butNotInSample: { ...line, space: 'own' as const } as Line,
  onlyInSample: { ...line, space: 'sample' as const } as Line,
});

const may =
  (roles: Line['roles']) =>
  (...acts: Act[]) => ({ in: (reach: Reach) => inside({ roles, acts, reach }) });

/** `the('municipality').may('hubs.write').in('own-municipality')` */
export const the = (...roles: Role[]) => ({ may: may(roles) });

export const everyone = { may: may('everyone') };

/** Everybody who holds a post in the prefecture. */
export const postHolders: readonly Role[] = [
  'prefecture-medical',
  'prefecture-care',
  'prefecture-health',
  'health-centre',
  'municipality',
  'hub',
  'institution',
  'association',
  'council-member',
  'auditor',
];
