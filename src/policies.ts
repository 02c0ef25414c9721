import type { Policy } from './accounts/permission.ts';
import { accountPolicy } from './accounts/policy.ts';
import { consultationPolicy } from './consultations/policy.ts';
import { designationPolicy } from './designations/policy.ts';
import { facilityPolicy } from './facilities/policy.ts';
import { hubPolicy } from './hubs/policy.ts';
import { regionPolicy } from './regions/policy.ts';
import { samplePolicy } from './sample/policy.ts';
import { sourcePolicy } from './sources/policy.ts';
import { termPolicy } from './terms/policy.ts';
import { zonePolicy } from './zones/policy.ts';

/** Every sentence about who may do what; nothing else is allowed. */
export const policies: Policy = [
  ...accountPolicy,
  ...sourcePolicy,
  ...termPolicy,
  ...regionPolicy,
  ...facilityPolicy,
  ...hubPolicy,
  ...zonePolicy,
  ...consultationPolicy,
  ...designationPolicy,
  ...samplePolicy,
];
