import { type Policy, the } from '../accounts/permission.ts';

export const consultationPolicy: Policy = [
  the('prefecture-medical', 'prefecture-care', 'prefecture-health', 'auditor', 'operator')
    .may('consultations.read')
    .in('prefecture'),
  the('health-centre').may('consultations.read').in('centre-municipalities'),
  the('municipality').may('consultations.read', 'consultations.answer').in('own-municipality'),
  the('association').may('consultations.read').in('own-zone'),
  the('association').may('consultations.answer').in('own-body'),
  the('association').may('consultations.answer').in('own-zone-unnamed'),
  the('prefecture-medical', 'operator').may('consultations.write', 'consultations.answer').in('prefecture'),
];
