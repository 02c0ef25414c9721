import { everyone, type Policy, the } from '../accounts/permission.ts';

export const facilityPolicy: Policy = [
  everyone.may('facilities.read').in('anywhere'),

  the('prefecture-medical', 'operator').may('criteria.write').in('prefecture'),

  the('prefecture-medical', 'operator').may('successions.decide').in('prefecture').butNotInSample,
  the('health-centre').may('successions.decide').in('centre-municipalities').butNotInSample,

  the('prefecture-medical', 'prefecture-care', 'prefecture-health', 'auditor', 'operator')
    .may('functions.read')
    .in('prefecture'),
  the('health-centre').may('functions.read').in('centre-municipalities'),
  the('municipality').may('functions.read').in('own-municipality'),
  the('hub', 'association').may('functions.read').in('own-zone'),
  the('institution').may('functions.read').in('own-institution'),
];
