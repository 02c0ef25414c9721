import { type Policy, the } from '../accounts/permission.ts';

export const regionPolicy: Policy = [the('prefecture-medical', 'operator').may('links.write').in('prefecture')];
