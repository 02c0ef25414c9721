import { everyone, type Policy, postHolders, the } from './permission.ts';

export const accountPolicy: Policy = [
  everyone.may('realms.list').in('anywhere'),
  everyone.may('posts.act-as').in('anywhere'),

  the(...postHolders, 'operator')
    .may('posts.read')
    .in('prefecture'),
  the('prefecture-medical').may('posts.write').in('other-posts'),
  the('operator').may('posts.write').in('prefecture'),
  the('municipality').may('posts.write').in('offices-below'),

  the(...postHolders)
    .may('handover.write', 'drafts.write')
    .in('own-post'),

  the('auditor', 'prefecture-medical', 'operator').may('audit.read').in('prefecture'),
  the('prefecture-care', 'prefecture-health', 'health-centre', 'municipality', 'hub', 'institution', 'association')
    .may('audit.read')
    .in('own-office'),
];
