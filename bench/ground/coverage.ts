import { type Coverage, institutionKinds } from '../../src/facilities/model.ts';

/** A register that lists every filing of every kind. */
export const allListed: Coverage[] = institutionKinds.map((kind) => ({
  source: 1,
  origin: 'register',
  kind,
  symbols: ['*'],
}));
