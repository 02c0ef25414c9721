import type { Actor, Realm } from '../../accounts/model.ts';
import { extentOf, may } from '../../accounts/rules.ts';
import type { Institution } from '../model.ts';
import { facilityPolicy } from '../policy.ts';

export type ReadableFunctions = { institutions: Institution[]; whole: boolean };

/** Institutions with the functions that this actor may read of them, and whether that is all of the prefecture (P9). */
export function readableFunctions(institutions: Institution[], actor: Actor, realm: Realm): ReadableFunctions {
  const reads = ({ number, municipality }: Institution) => {
    const target = { realm, institution: `medical ${number}`, ...(municipality ? { municipality } : {}) };
    return may(facilityPolicy, actor, 'functions.read', target);
  };
  return {
    institutions: institutions.map((one) => (reads(one) ? one : { ...one, functions: [] })),
    whole: extentOf(facilityPolicy, actor, 'functions.read', realm).whole,
  };
}
