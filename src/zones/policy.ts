import { everyone, type Policy } from '../accounts/permission.ts';

export const zonePolicy: Policy = [everyone.may('zones.compare').in('anywhere')];
