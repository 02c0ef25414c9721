import type { Lang } from '../kit/pure/wording.ts';
import type { FormSheet } from '../kit/server/form-xlsx.ts';
import type { Division } from '../regions/model.ts';
import { areaIndex } from '../regions/rules.ts';

/** What the form asks of an office, and the headings its tables are read by. */
const ja = {
  title: (prefecture: string) => `${prefecture}の市町村と圏域`,
  areas: '市町村と圏域',
  hubs: '連携拠点',
  areasIntro: (prefecture: string) => [
    `${prefecture}の市町村と圏域。青い見出しの列に、いまの区域の名前を書いてください。`,
    '使わない列は空のままにします。列を右に加えると、その名前の単位でも比べられます。',
  ],
  hubsIntro: (prefecture: string) => [
    `${prefecture}の在宅医療・介護連携の拠点。市町村ごとに選んでください。分からないところは空のままにします。`,
  ],
  code: 'コード',
  name: '市町村',
  secondary: '二次医療圏',
  healthCentre: '保健所',
  association: '郡市区医師会',
  state: '設置状況',
  states: ['設置済み', '検討中', 'なし'],
};

const en: typeof ja = {
  title: (prefecture) => `Municipalities and areas of ${prefecture}`,
  areas: 'Municipalities and areas',
  hubs: 'Coordination hubs',
  areasIntro: (prefecture) => [
    `Municipalities and areas of ${prefecture}. Write the present areas under the blue headings.`,
    'Leave columns you do not need empty. A column added at the right becomes a unit of that name.',
  ],
  hubsIntro: (prefecture) => [
    `Coordination hubs of ${prefecture}. Choose one answer for each municipality; leave it empty where unknown.`,
  ],
  code: 'code',
  name: 'name',
  secondary: 'secondary_area',
  healthCentre: 'health_centre',
  association: 'medical_association',
  state: 'state',
  states: ['set-up', 'considering', 'none'],
};

const words = { ja, en };

/** The form of a prefecture, with the areas that are known written in. */
export function areasForm(
  prefecture: string,
  divisions: Division[],
  lang: Lang,
): { title: string; sheets: FormSheet[] } {
  const t = words[lang];
  const municipalities = divisions.find((d) => d.kind.id === 'municipality')!.areas;
  const asked: [id: string, heading: string][] = [
    ['secondary-area', t.secondary],
    ['health-centre', t.healthCentre],
    ['medical-association', t.association],
  ];
  const others = divisions.filter((d) => d.kind.id !== 'municipality' && asked.every(([id]) => id !== d.kind.id));
  const columns = [...asked, ...others.map((d): [string, string] => [d.kind.id, d.kind.name.ja])];
  const nameIn = columns.map(([id]) => {
    const division = divisions.find((d) => d.kind.id === id);
    const index = division && areaIndex(division);
    return (code: string) => (index?.has(code) ? division!.areas[index.get(code)!]!.name.ja : '');
  });
  const given = (heading: string) => ({ heading, given: true });
  return {
    title: t.title(prefecture),
    sheets: [
      {
        name: t.areas,
        intro: t.areasIntro(prefecture),
        columns: [given(t.code), given(t.name), ...columns.map(([, heading]) => ({ heading, given: false }))],
        rows: municipalities.map((m) => [m.key, m.name.ja, ...nameIn.map((of) => of(m.key))]),
      },
      {
        name: t.hubs,
        intro: t.hubsIntro(prefecture),
        columns: [given(t.code), given(t.name), { heading: t.state, given: false, choices: t.states }],
        rows: municipalities.map((m) => [m.key, m.name.ja, '']),
      },
    ],
  };
}
