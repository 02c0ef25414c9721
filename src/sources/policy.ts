import { type Policy, the } from '../accounts/permission.ts';

export const sourcePolicy: Policy = [
  the('prefecture-medical', 'operator').may('data.import').in('prefecture').butNotInSample,
];
