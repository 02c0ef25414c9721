import type { Act, Role } from '../../src/accounts/model.ts';

/**
 * Who may do what, kept a second time by hand, a letter a role: 全 the whole prefecture, 管 the municipalities it answers
 * for, 団 the bodies it stands for, or 管 where it names none, 院 its own institution, 課 its own office, 下 offices it set up, 役 its own post, 他 all but its own post,
 * 見 in the sample only, 本 everywhere but in the sample, 区 the same for its own municipalities; ・ nothing.
 */
export const roleOrder: readonly Role[] = [
  ...(['prefecture-medical', 'prefecture-care', 'prefecture-health', 'health-centre', 'municipality', 'hub'] as const),
  ...(['institution', 'association', 'council-member', 'auditor', 'resident', 'operator', 'sample'] as const),
];

export const grid: Record<Act, string> = {
  //                    医介健保市拠院会委監民操見
  'realms.list': '全全全全全全全全全全全全全',
  'posts.act-as': '全全全全全全全全全全全全全',
  'zones.compare': '全全全全全全全全全全全全全',
  'facilities.read': '全全全全全全全全全全全全全',
  'functions.read': '全全全管管管院管・全・全・',
  'criteria.write': '全・・・・・・・・・・全・',
  'data.import': '本・・・・・・・・・・本・',
  'successions.decide': '本・・区・・・・・・・本・',
  'links.write': '全・・・・・・・・・・全・',
  'hubs.read': '全全全全全全全全全全全全全',
  'hubs.read-shared': '全全全全全全全全全全・全・',
  'hubs.read-own': '全全・管管管・・・全・全・',
  'hubs.write': '全全・管管管・・・・・全・',
  'hubs.history': '全全・管管管・・・全・全・',
  'ladders.read': '全全全全全全全全全全・全・',
  'ladders.write': '全・・・・・・・・・・全・',
  'designations.read': '全全全全全全全全全全全全全',
  'designations.read-plans': '全全全管管管院管・全・全・',
  'designations.write': '全・・・・・・・・・・全・',
  'consultations.read': '全全全管管・・管・全・全・',
  'consultations.write': '全・・・・・・・・・・全・',
  'consultations.answer': '全・・・管・・団・・・全・',
  'cover.write': '全・・管・・・・・・・全・',
  'cover.consent': '全・・・管・院・・・・全・',
  'roles.report-lead': '全・・管・・院・・・・全・',
  'roles.report-hub': '全全・管管団院・・・・全・',
  'roles.review': '全全・管・・・・・・・全・',
  'bridging.write': '全全・管・・・・・・・全・',
  'letters.write': '全・・・・・・・・・・全・',
  'posts.read': '全全全全全全全全全全・全・',
  'posts.write': '他・・・下・・・・・・全・',
  'handover.write': '役役役役役役役役役役・・・',
  'drafts.write': '役役役役役役役役役役・・・',
  'terms.read': '全全全全全全全全全全全全全',
  'terms.write': '全・・・・・・・・・・全・',
  'audit.read': '全課課課課課課課・全・全・',
  'sample.write': '・・・・・・・・・・・見見',
};
