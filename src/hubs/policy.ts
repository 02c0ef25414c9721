import { everyone, type Policy, postHolders, the } from '../accounts/permission.ts';

export const hubPolicy: Policy = [
  everyone.may('hubs.read').in('anywhere'),
  the(...postHolders, 'operator')
    .may('hubs.read-shared')
    .in('prefecture'),

  the('prefecture-medical', 'prefecture-care', 'operator')
    .may('hubs.read-own', 'hubs.write', 'hubs.history')
    .in('prefecture'),
  the('health-centre').may('hubs.read-own', 'hubs.write', 'hubs.history').in('centre-municipalities'),
  the('municipality').may('hubs.read-own', 'hubs.write', 'hubs.history').in('own-municipality'),
  the('hub').may('hubs.read-own', 'hubs.write', 'hubs.history').in('own-zone'),
  the('auditor').may('hubs.read-own', 'hubs.history').in('prefecture'),
];
