import type { Lang } from '../../kit/pure/wording.ts';

const en = (n: number) => n.toLocaleString('en');
const share = (n: number, of: number) => (of === 0 ? '－' : `${((n / of) * 100).toFixed(1)}%`);

type Counts = { designated: number; over: number; hospitalsAndClinics: number; others: number };

export const listText = {
  ja: {
    nothing:
      '位置付けの記録はまだありません。現行の位置付け一覧（CSV・Excel）を取り込むと、見直すものがここに並びます。',
    split: ({ designated, hospitalsAndClinics: care, others }: Counts) =>
      `積極的役割を担う医療機関${en(designated)}か所のうち、病院・診療所が${en(care)}か所（${share(care, designated)}）、それ以外が${en(others)}か所（${share(others, designated)}）です。`,
    over: ({ designated, over }: Counts) =>
      `${en(designated)}か所には、期間が終わり、まだ取りやめていない${en(over)}か所を含みます。`,
    noLead: '積極的役割を担う医療機関の位置付けは、まだありません。',
    urgent: (n: number) => (n > 0 ? `速やかに見直すものが${en(n)}件あります。` : '速やかに見直すものはありません。'),
    table: '位置付けの見直し一覧',
    current: '現行の位置付け一覧',
    space: (name: string, sample: boolean) => (sample ? `${name}（見本）` : name),
    columns: {
      urgency: '急ぎ方',
      name: '名称',
      number: '医療機関番号',
      bodyKind: '種別',
      kind: '位置付け',
      unit: '圏域の単位',
      area: '圏域',
      municipality: '市町村',
      from: '位置付け開始日',
      until: '位置付け終了日',
      plan: '計画',
      roles: '考慮した役割',
      address: '所在地',
      phone: '電話番号',
      findings: '見直す理由',
      todo: 'すること',
      since: 'いつから',
      legalBasis: '位置付けの根拠',
    },
    note: '届出は、取り込んだ届出受理医療機関名簿のうち、この日に有効なものです。',
    noteCounted:
      '数は、位置付け済みか見直し中で、もう始まっている団体です。期間が終わったものも、取りやめるまで数えます。全国の状況に並ぶ県の数は、この日に期間内のものだけです。',
    noteSame: 'この表は、そのまま「現行の位置付け一覧」として取り込めます。',
  },
  en: {
    nothing:
      'No designation is on record yet. Import the list of today’s designations (CSV, Excel), and what to review will stand here.',
    split: ({ designated, hospitalsAndClinics: care, others }: Counts) =>
      `Of ${en(designated)} lead institutions ${en(care)} (${share(care, designated)}) are hospitals or clinics, ${en(others)} (${share(others, designated)}) are not.`,
    over: ({ designated, over }: Counts) =>
      `The ${en(designated)} include ${en(over)} past their period and not withdrawn yet.`,
    noLead: 'No lead institution is designated yet.',
    urgent: (n: number) => (n > 0 ? `${en(n)} to be reviewed at once.` : 'None has to be reviewed at once.'),
    table: 'Designations to review',
    current: 'Designations of today',
    space: (name: string, sample: boolean) => (sample ? `${name} (sample)` : name),
    columns: {
      urgency: 'Urgency',
      name: 'Name',
      number: 'Institution number',
      bodyKind: 'Body kind',
      kind: 'Designation',
      unit: 'Unit',
      area: 'Area',
      municipality: 'Municipality',
      from: 'Designated from',
      until: 'Designated until',
      plan: 'Plan',
      roles: 'Roles considered',
      address: 'Address',
      phone: 'Phone',
      findings: 'Why',
      todo: 'To do',
      since: 'Since',
      legalBasis: 'Legal basis',
    },
    note: 'Filings are those in force on this day in the imported registers.',
    noteCounted:
      'Counted are bodies designated or under review whose designation has begun; one past its period counts until it is withdrawn. The prefecture’s figures beside the country’s are only of those in force on this day.',
    noteSame: 'This table can be imported again as it is.',
  },
} satisfies Record<Lang, unknown>;
