import { everyone, type Policy, the } from '../accounts/permission.ts';

export const termPolicy: Policy = [
  everyone.may('terms.read').in('anywhere'),
  the('prefecture-medical', 'operator').may('terms.write').in('prefecture'),
];
