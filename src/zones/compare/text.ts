import { worded } from '../../kit/pure/worded.ts';
import type { Lang } from '../../kit/pure/wording.ts';

const steps = '①②③④⑤⑥⑦⑧⑨';
export const stepSign = (step: number): string => steps[step - 1] ?? `(${step})`;

/** Where in a source an institution stands. */
type Place = { sheet?: string; row?: number; lastRow?: number };

const ja = {
  matrixTitle: '設定単位と基準ごとの空白圏域',
  matrixUnit: '単位：か所',
  blanksTitle: '空白圏域の名前',
  unit: '設定単位',
  curesTitle: (unit: string, criterion: string) => `空白圏域と手当て（${unit} × ${criterion}）`,
  container: '二次医療圏',
  wider: '最も軽い手当て',
  noWider: '広い基準でも空白のまま',
  neighbours: '隣が支える（数）',
  merge: '合わせる場合',
  zonesTitle: (unit: string) => `全圏域の表（${unit}）`,
  zonesUnit: '単位：機関数',
  gapsTitle: '資源のない市町村',
  hubsTitle: '連携拠点のある市町村（二次医療圏別）',
  criterion: '基準（圏域に1か所以上）',
  institutions: '該当機関',
  blank: '空白',
  zones: '圏域数',
  names: '空白圏域',
  zone: '圏域',
  area: '圏域',
  municipalities: '市町村数',
  municipalityNames: '市町村',
  hubColumns: { municipalities: '市町村', withHub: '拠点', share: '割合%' },
  total: '計',
  answer: (n: number) => (n === 0 ? '空白圏域はありません' : `空白圏域が${n}か所残ります`),
  noAnswer: '空白圏域を数えられません',
  closes: (sign: string) => `${sign}まで広げると0になります`,
  leaves: (sign: string, n: number) => `${sign}まで広げても${n}か所残ります`,
  also: (criterion: string) => `${criterion}も`,
  upTo: (criterion: string) => `${criterion}まで広げる`,
  fewer: (n: number) => `${n}か所減`,
  choose: (sign: string, criterion: string, n: number) => `${sign} ${criterion} ${n}か所から選ぶ`,
  mergeWith: (zones: string[], n: number) => `${zones.join('・')}と合わせると${n}か所`,
  linkedBy: (links: string[]) => `${links.join('・')}でつながる`,
  withLink: (said: string, link: string) => `${said} ${link}`,
  linksNote: (links: string[], more: number) =>
    `隣には、陸の境のほかに、県が加えたつながりも数えています：${links.join('、')}${more > 0 ? `、ほか${more}件` : ''}。`,
  lackingNeighbours: (zones: string[], minimum: number) =>
    `隣の${zones.join('・')}も${minimum === 1 ? '空白' : '足りません'}`,
  noNeighbour: (container: string | null, minimum: number) =>
    `${container ? `同じ二次医療圏（${container}）の` : ''}隣の圏域にも${minimum === 1 ? '' : '足りるところが'}ありません`,
  aloneInContainer: (container: string) => `二次医療圏（${container}）に他の圏域がありません`,
  spansContainers: '二次医療圏をまたぐため、隣では支えられません',
  notLoaded: (symbols: string[]) =>
    symbols.length > 0
      ? `${symbols.join('・')} の届出が読み込まれていません`
      : '基準の元になる届出が、この日にはありません',
  nothingLoaded: '届出や機関数がまだ読み込まれていません',
  incomplete: (areas: string[]) => `${areas.join('・')}の数がないため、数えられません。0ではありません`,
  notSplit: (unit: string) => `公表値は${unit}まで分けられません。0ではありません`,
  invented: '見本の配置（架空）',
  inventedNote: '市町村別の数は見本の配置（架空）です。元の資料は市町村別の数を示していません。',
  asOfNote: (criteria: string[] | null, day: string) => `${criteria?.join('・') ?? '機関の数'}は${day}現在です。`,
  printedNote: (title: string, printed: string) => `基準日は「${printed}」。出典：${title}`,
  unassigned: (unit: string, names: string[]) => `${unit}に入っていない市町村：${names.join('、')}`,
  unplaced: (n: number) => `住所から市町村が決まらない${n}機関は、どの数にも入っていません。`,
  bordersUnknown: '市町村の境が読み込まれていないため、隣は同じ二次医療圏の圏域で示しています。',
  sampleCaveat: '見本です。機関の名称・所在地は架空で、実在の機関ではありません。',
  sampleListNote: '数は元の資料の公表値です。一覧の機関は、数を合わせた見本（架空）です。',
  figureTitle: (zone: string, criterion: string) => `${zone}　${criterion}`,
  sumOf: (n: number, zones: number) => `${n}か所 = ${zones}圏域の計`,
  blankOf: (n: number, zones: number, minimum: number) =>
    minimum === 1
      ? `${zones}圏域のうち、1か所もない圏域が${n}か所`
      : `${zones}圏域のうち、${minimum}か所に足りない圏域が${n}か所`,
  atLeast: (criterion: string, minimum: number) => `${criterion} ${minimum}か所以上`,
  inZone: (n: number, zone: string) => `${zone}に${n}か所`,
  seeInstitutions: (n: number) => `内訳の${n}機関を見る`,
  hubs: (h: { withHub: number; municipalities: number; unanswered: number; percent: number }) =>
    `連携拠点は${h.municipalities}市町村のうち${h.withHub}（${h.percent}%）にあります${h.unanswered > 0 ? `（ほか未回答 ${h.unanswered}）` : ''}`,
  basis: { register: '届出の名簿', published: '公表値', placed: '見本の配置（架空）' },
  noFunction: 'なし',
  functionsNote:
    '医療機関機能は医療機関の報告で、積極的役割を担う医療機関の指定とは別です。空欄は報告が取り込まれていない機関です。',
  functionsWithheld:
    '医療機関機能の報告は公表の前なので、いまの役割で読める範囲だけを載せています。ほかの機関の報告は、ないのではなく、示していません。',
  listTitle: (where: string, criterion: string) => `${where}の${criterion}`,
  noList: '機関の名簿は取り込まれていません（数の表だけがあります）',
  listSentence: (n: number) => (n === 0 ? '該当する機関はありません' : `${n}機関あります`),
  columns: {
    number: '番号',
    name: '名称（名簿のまま）',
    kind: '種別',
    municipality: '市町村',
    address: '所在地',
    filings: '届出（算定開始）',
    functions: '医療機関機能',
    source: '出典',
  },
  sourceRow: (title: string, { sheet, row, lastRow }: Place) =>
    `${[title, sheet].filter(Boolean).join(' ')} ${row}${lastRow && lastRow !== row ? `〜${lastRow}` : ''}行目`,
};

const en: typeof ja = {
  matrixTitle: 'Blank zones by zone unit and criterion',
  matrixUnit: 'Unit: zones, institutions',
  blanksTitle: 'Blank zones by name',
  unit: 'Zone unit',
  curesTitle: (unit, criterion) => `Blank zones and cures (${unit} × ${criterion})`,
  container: 'Secondary medical area',
  wider: 'Lightest cure',
  noWider: 'Blank even under the wider criteria',
  neighbours: 'Covered by a neighbour (number)',
  merge: 'If merged',
  zonesTitle: (unit) => `All zones (${unit})`,
  zonesUnit: 'Unit: institutions',
  gapsTitle: 'Municipalities without a resource',
  hubsTitle: 'Municipalities with a coordination hub, by secondary medical area',
  criterion: 'Criterion (at least one per zone)',
  institutions: 'Institutions',
  blank: 'Blank',
  zones: 'Zones',
  names: 'Blank zones',
  zone: 'Zone',
  area: 'Area',
  municipalities: 'Municipalities',
  municipalityNames: 'Municipalities',
  hubColumns: { municipalities: 'All', withHub: 'Hub', share: '%' },
  total: 'Total',
  answer: (n) => (n === 0 ? 'No zone is blank' : n === 1 ? '1 zone stays blank' : `${n} zones stay blank`),
  noAnswer: 'Blank zones cannot be counted',
  closes: (sign) => `Widening to ${sign} leaves none`,
  leaves: (sign, n) => `Widening to ${sign} still leaves ${n}`,
  also: (criterion) => `also ${criterion}`,
  upTo: (criterion) => `any ${criterion}`,
  fewer: (n) => `${n} fewer`,
  choose: (sign, criterion, n) => `${sign} ${criterion}: ${n} to choose from`,
  mergeWith: (zones, n) => `merged with ${zones.join(' and ')}: ${n}`,
  linkedBy: (links) => `linked by ${links.join(', ')}`,
  withLink: (said, link) => `${said}, ${link}`,
  linksNote: (links, more) =>
    `Neighbours include links the prefecture added to the borders on land: ${links.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
  lackingNeighbours: (zones, minimum) => `${zones.join(', ')} ${minimum === 1 ? 'blank' : 'short'} too`,
  noNeighbour: (container, minimum) =>
    `no neighbour${container ? ` in ${container}` : ''} has ${minimum === 1 ? 'any' : 'enough'} either`,
  aloneInContainer: (container) => `the only zone in ${container}`,
  spansContainers: 'spans secondary areas, so no neighbour can cover it',
  notLoaded: (symbols) =>
    symbols.length > 0
      ? `filings ${symbols.join(', ')} are not loaded`
      : 'the filings it asks for did not exist on this day',
  nothingLoaded: 'no filings or counts are loaded yet',
  incomplete: (areas) => `${areas.join(', ')} have no total, so nothing can be counted; this is not 0`,
  notSplit: (unit) => `published totals cannot be split to ${unit}; this is not 0`,
  invented: 'Sample placement (invented)',
  inventedNote: 'Figures by municipality use the sample’s invented placement. The source does not give them.',
  asOfNote: (criteria, day) => `${criteria?.join(', ') ?? 'Numbers of institutions'}: as of ${day}.`,
  printedNote: (title, printed) => `As-of date printed as “${printed}”. Source: ${title}`,
  unassigned: (unit, names) => `Municipalities outside every ${unit}: ${names.join(', ')}`,
  unplaced: (n) =>
    `${n} institution${n === 1 ? '' : 's'} whose address does not tell the municipality stand in no count.`,
  bordersUnknown: 'Municipal borders are not loaded: neighbours are the zones of the same secondary medical area.',
  sampleCaveat: 'Sample. Names and addresses of institutions are invented; none of them exists.',
  sampleListNote: 'The figure is the published one. The institutions listed are invented to add up to it.',
  figureTitle: (zone, criterion) => `${zone}: ${criterion}`,
  sumOf: (n, zones) => `${n} = sum of ${zones} zones`,
  blankOf: (n, zones, minimum) =>
    minimum === 1 ? `${n} of ${zones} zones have none` : `${n} of ${zones} zones have fewer than ${minimum}`,
  atLeast: (criterion, minimum) => `${criterion}, at least ${minimum}`,
  inZone: (n, zone) => `${n} in ${zone}`,
  seeInstitutions: (n) => `See the ${n} institutions`,
  hubs: (h) =>
    `${h.withHub} of ${h.municipalities} municipalities have a coordination hub (${h.percent}%)${h.unanswered > 0 ? `; ${h.unanswered} did not answer` : ''}`,
  basis: { register: 'Register of filings', published: 'Published totals', placed: 'Sample placement (invented)' },
  noFunction: 'None',
  functionsNote:
    'Functions are what institutions report, apart from being a lead institution. Empty: no report is loaded.',
  functionsWithheld:
    'Reports on functions are not published yet: only those that your role may read are shown. The others are withheld, not missing.',
  listTitle: (where, criterion) => `${criterion} in ${where}`,
  noList: 'No register of institutions is loaded (only tables of counts)',
  listSentence: (n) => (n === 0 ? 'No institution' : n === 1 ? '1 institution' : `${n} institutions`),
  columns: {
    number: 'Number',
    name: 'Name (as registered)',
    kind: 'Kind',
    municipality: 'Municipality',
    address: 'Address',
    filings: 'Filings (charged from)',
    functions: 'Reported functions',
    source: 'Source',
  },
  sourceRow: (title, { sheet, row, lastRow }) =>
    `${[title, sheet].filter(Boolean).join(', ')}, ${lastRow && lastRow !== row ? `rows ${row}–${lastRow}` : `row ${row}`}`,
};

export type CompareText = typeof ja;
export const compareText: Record<Lang, CompareText> = worded({ ja, en });
