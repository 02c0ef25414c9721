import { worded } from '../../kit/pure/worded.ts';
import type { Lang, Wording } from '../../kit/pure/wording.ts';
import type { Progress } from './model.ts';

export const progressSigns: Record<Progress, string> = { met: '●', short: '◐', 'not-started': '○', unmet: '△' };
export const progressWords: Record<Progress, Wording> = {
  met: { ja: '充足', en: 'Met' },
  short: { ja: '不足', en: 'Short' },
  'not-started': { ja: '未着手', en: 'Not started' },
  unmet: { ja: '充足でない', en: 'Not met' },
};

const ja = {
  table: '圏域ごとの位置付け',
  othersTable: '位置付けのない、在宅医療を担う医療機関',
  comma: '、',
  more: (n: number) => `ほか${n}`,
  columns: {
    zone: '圏域',
    support: '24時間の支え',
    by: '支える近隣の医療機関',
    progress: '進み',
    leads: '積極的役割を担う医療機関',
    leadCount: '医療機関の数',
    hubs: '連携拠点',
    hubCount: '位置付けた拠点の数',
    setUp: '拠点が設置済みの市町村',
    municipalities: '市町村の数',
    candidates: '候補',
    due: '年次報告の対象',
    submitted: '年次報告',
    others: '位置付けなし',
    findings: '見直し',
  },
  units: { places: 'か所', municipalities: '市町村', items: '件' },
  otherColumns: {
    zone: '圏域',
    number: '医療機関番号',
    name: '名称',
    kind: '種別',
    municipality: '市町村',
    filings: '届出',
    role: '役割',
  },
  continues: '引き続き役割を担う',
  total: '計',
  sentence: (zones: number, carried: number, met: number) =>
    `${zones}圏域のうち、24時間の支えがあるのは${carried}圏域、医療機関と連携拠点の両方があるのは${met}圏域です`,
  empty: '位置付けの記録は、まだありません',
  lacking: {
    support: (names: string) => `24時間の支えがない：${names}`,
    lead: (names: string) => `積極的役割を担う医療機関がない：${names}`,
    hub: (names: string) => `連携拠点がない：${names}`,
    unknown: (names: string) => `連携拠点があるかどうか、データがない：${names}`,
  },
  moreZones: (n: number) => `ほか${n}圏域`,
  everyZone: (n: number) => `${n}圏域すべて`,
  setUpIn: (some: number, all: number) => `設置済み ${some}/${all}市町村`,
  children: (names: string) => `小児：${names}`,
  notes: {
    progress:
      '充足は、圏域に積極的役割を担う医療機関と連携拠点が1か所以上あること、不足はどちらかがないこと、未着手は候補も支援も拠点もまだないことです。病院・診療所でない団体は、医療機関に数えません。',
    hubs: '連携拠点は、位置付けた団体のほか、拠点の記録か調査で設置済みの市町村も数えます。市町村ごとの答えがなければ、圏域ごとに公表された数を使い、それもなければ「…」（データなし）とします。データがなければ、進みは位置付けた拠点だけで見ます。',
    otherUnits: 'ほかの単位で位置付けた医療機関と拠点は、その市町村がある圏域に、広い単位なら所在地の圏域に挙げます。',
    others:
      '位置付けなしは、在支病・在支診・在後病の届出がある病院と診療所です。位置付けの有無にかかわらず、引き続き役割を担います。',
    reports: (year: string) => `年次報告は${year}の分で、提出した数と対象の数です。`,
    past: '候補と見直しは、今日のものだけが分かります。',
    withheld: '「x」は、いまの役割では見られない項目です。',
    unmet: '充足でないは、候補が公表されていないため、不足と未着手を分けていない圏域です。',
  },
};

const en: typeof ja = {
  table: 'Designations by zone',
  othersTable: 'Institutions that provide home care without being designated',
  comma: ', ',
  more: (n) => `and ${n} more`,
  columns: {
    zone: 'Zone',
    support: '24-hour cover',
    by: 'Covering institutions nearby',
    progress: 'Progress',
    leads: 'Lead institutions',
    leadCount: 'Lead institutions, number',
    hubs: 'Hubs',
    hubCount: 'Designated hubs, number',
    setUp: 'Municipalities with a hub',
    municipalities: 'Municipalities',
    candidates: 'Candidates',
    due: 'Reports due',
    submitted: 'Yearly reports',
    others: 'Not designated',
    findings: 'Review',
  },
  units: { places: 'places', municipalities: 'municipalities', items: 'items' },
  otherColumns: {
    zone: 'Zone',
    number: 'Number',
    name: 'Name',
    kind: 'Kind',
    municipality: 'Municipality',
    filings: 'Filings',
    role: 'Role',
  },
  continues: 'keeps its role',
  total: 'Total',
  sentence: (zones, carried, met) =>
    `Of ${zones} zones, ${carried} ${carried === 1 ? 'has' : 'have'} 24-hour cover, and ${met} ${met === 1 ? 'has' : 'have'} both a lead institution and a hub`,
  empty: 'No designations are recorded yet',
  lacking: {
    support: (names) => `No 24-hour cover: ${names}`,
    lead: (names) => `No lead institution: ${names}`,
    hub: (names) => `No hub: ${names}`,
    unknown: (names) => `No data on whether there is a hub: ${names}`,
  },
  moreZones: (n) => `${n} more`,
  everyZone: (n) => `all ${n} zones`,
  setUpIn: (some, all) => `set up in ${some} of ${all} municipalities`,
  children: (names) => `children: ${names}`,
  notes: {
    progress:
      'Met: the zone has at least one lead institution and one hub. Short: one of them is missing. Not started: no candidate, cover or hub yet. Only hospitals and clinics count as institutions.',
    hubs: 'Hubs are designated bodies, and municipalities whose hub is recorded or surveyed as set up. Where municipalities have not answered one by one, counts published per zone are used; where there are none, "…" means no data, and progress rests on designated hubs alone.',
    otherUnits:
      'What is designated for another unit stands in the zone of its municipalities; for a wider unit, in the zone it lies in.',
    others:
      'Not designated: hospitals and clinics with a support or backup filing. Designated or not, they keep their role.',
    reports: (year) => `Yearly reports of ${year}: handed in, of those due.`,
    past: 'Candidates and reviews are known for today only.',
    withheld: '"x" is a field that your present role does not see.',
    unmet: 'Not met: candidates are not public, so short and not started are not told apart.',
  },
};

export const text: Record<Lang, typeof ja> = worded({ ja, en });
