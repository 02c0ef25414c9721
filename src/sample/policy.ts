import { type Policy, the } from '../accounts/permission.ts';

export const samplePolicy: Policy = [the('operator', 'sample').may('sample.write').in('prefecture').onlyInSample];
