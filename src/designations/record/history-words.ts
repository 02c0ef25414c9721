import type { FieldWords } from '../../accounts/audit/model.ts';
import { plans } from '../../plans/cycles.ts';
import { designationKindWording, designationStateWording, hubDuties, leadItems } from '../model.ts';

const roleWords = Object.fromEntries([...leadItems, ...hubDuties].map(({ id, name }) => [id, name]));

/** What the history calls fields and their values. */
export const designationWords: FieldWords = {
  fields: {
    state: { ja: '段階', en: 'Stage' },
    body: { ja: '医療機関・団体', en: 'Body' },
    kind: { ja: '役割', en: 'Role' },
    area: { ja: '区域', en: 'Area' },
    plan: { ja: '計画', en: 'Plan' },
    roles: { ja: '考慮した役割', en: 'Roles considered' },
    legalBasis: { ja: '法令上の根拠', en: 'Legal basis' },
    letterNumber: { ja: '文書番号', en: 'Letter number' },
    letterDated: { ja: '文書の日付', en: 'Day of the letter' },
    letter: { ja: '文書', en: 'Letter' },
    ofLetter: { ja: '発出・取消した文書', en: 'Letter issued or revoked' },
    from: { ja: '期間の始まり', en: 'From' },
    until: { ja: '期間の終わり（この日の前日まで）', en: 'Until (the day before)' },
    exception: { ja: '例外とするわけ', en: 'Reason for the exception' },
    despite: { ja: '反対があっても進めるわけ', en: 'Reason to go on despite opposition' },
    endedCovers: { ja: 'あわせて終えた近隣の支援', en: 'Cover ended with it' },
    step: { ja: '選定の順位', en: 'Step of the ladder' },
    version: { ja: '版', en: 'Version' },
  },
  values: {
    state: designationStateWording,
    kind: designationKindWording,
    plan: Object.fromEntries(plans.map(({ id, name }) => [id, name])),
    roles: roleWords,
  },
};
