import { everyone, type Policy, postHolders, the } from '../accounts/permission.ts';

export const designationPolicy: Policy = [
  everyone.may('designations.read').in('anywhere'),
  the(...postHolders, 'operator')
    .may('ladders.read')
    .in('prefecture'),
  the('prefecture-medical', 'operator').may('ladders.write', 'designations.write', 'letters.write').in('prefecture'),

  the('prefecture-medical', 'prefecture-care', 'prefecture-health', 'auditor', 'operator')
    .may('designations.read-plans')
    .in('prefecture'),
  the('health-centre').may('designations.read-plans').in('centre-municipalities'),
  the('municipality').may('designations.read-plans').in('own-municipality'),
  the('hub', 'association').may('designations.read-plans').in('own-zone'),
  the('institution').may('designations.read-plans').in('own-institution'),

  the('prefecture-medical', 'operator').may('cover.write', 'cover.consent').in('prefecture'),
  the('health-centre').may('cover.write').in('centre-municipalities'),
  the('municipality').may('cover.consent').in('own-municipality'),
  the('institution').may('cover.consent').in('own-institution'),

  the('prefecture-medical', 'operator').may('roles.report-lead', 'roles.report-hub', 'roles.review').in('prefecture'),
  the('prefecture-care').may('roles.report-hub', 'roles.review').in('prefecture'),
  the('health-centre').may('roles.report-lead', 'roles.report-hub', 'roles.review').in('centre-municipalities'),
  the('hub').may('roles.report-hub').in('own-body'),
  the('hub').may('roles.report-hub').in('own-zone-unnamed'),
  the('institution').may('roles.report-lead', 'roles.report-hub').in('own-institution'),
  the('municipality').may('roles.report-hub').in('own-municipality'),

  the('prefecture-medical', 'prefecture-care', 'operator').may('bridging.write').in('prefecture'),
  the('health-centre').may('bridging.write').in('centre-municipalities'),
];
