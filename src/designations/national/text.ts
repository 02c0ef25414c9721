import { worded } from '../../kit/pure/worded.ts';
import type { Wording } from '../../kit/pure/wording.ts';
import type { BenchmarkGroup } from './model.ts';

export const groupWords: Record<BenchmarkGroup, Wording> = worded({
  leads: { ja: '積極的役割を担う医療機関', en: 'Lead institutions' },
  roles: { ja: '位置付けで考慮した役割', en: 'Roles considered when designating' },
  hubs: { ja: '連携拠点', en: 'Coordination hubs' },
  'hub-survey': { ja: '拠点個別調査の回答', en: 'What hubs answered' },
  zones: { ja: '在宅医療の圏域', en: 'Home-care zones' },
  councils: { ja: '協議会', en: 'Councils' },
});

const ja = {
  title: '全国の状況',
  home: 'ホーム',
  board: '積極的役割を担う医療機関と連携拠点',
  space: (name: string, sample: boolean) => (sample ? `${name}（見本）` : name),
  asOf: (day: string) => `基準日 ${day}`,
  sentence: (of: number, part: number, percent: string, other: number) =>
    `全国では${of.toLocaleString('ja')}か所のうち${part.toLocaleString('ja')}か所（${percent}）が病院・診療所で、残る${other.toLocaleString('ja')}か所は見直しが要ります`,
  own: (name: string, day: string, of: number, part: number, percent: string) =>
    `${name}では、${day}に期間内の${of}機関のうち${part}機関（${percent}）が病院・診療所です。`,
  noOwn: (name: string) => `${name}の位置付けは、まだ記録されていません。記録すると、全国の数の右に県の数が出ます。`,
  table: '全国の状況と県の数',
  nation: '全国',
  heading: (place: string, figure: string) => `${place}の${figure}`,
  columns: {
    group: '区分',
    label: '指標',
    unit: '単位',
    whole: '何のうちか',
    figure: '数',
    of: '分母',
    share: '割合',
    asOf: '時点',
    source: '出典',
    definition: '数え方',
  },
  fiscal: (year: string) => `${year}度`,
  percent: (value: string) => `${value}%`,
  page: (source: number, page: string) => (page === '' ? `出典${source}` : `出典${source} ${page}頁`),
  sourceLine: (n: number, source: string) => `${n} ${source}`,
  ownSource: (name: string) =>
    `${name}の数：つなぎの位置付けの記録（基準日に期間内の、位置付け済みと見直し中。同じ団体は1つに数える）`,
  ownCounted:
    '県の数は、基準日に期間内のものです。見直し一覧は、期間が終わったものも取りやめるまで数えるので、その分だけ多くなります。',
  notAdded: '数え方の違う数は足していません。',
  noOwnFigure: '「…」は、県のデータがないところです。0ではありません。',
  rolesNote: '県の数は、位置付けた医療機関のうち、その役割を考慮したものです。全国の数は都道府県の数です。',
  coverage: (name: string, of: number, part: number, percent: string) =>
    `${name}では、調査で${of}市町村のうち${part}市町村（${percent}）に連携拠点（に相当するもの）があります。計画に位置付けた拠点の数とは数え方が違うので、表には並べていません。`,
  status: '拠点の設置状況を見る',
  replaceTitle: 'この数の時点と、新しくする方法',
  replace:
    '全国の数は、資料が示した時点のものです。新しい資料が出たら、つなぎのフォルダーの data/reference/national-benchmarks.csv の行を書きかえ、つなぎを起動し直してください。割合は数と分母から計算するので、書く必要はありません。圏域の設定の数だけは、つなぎの更新で新しくなります。',
};

const en: typeof ja = {
  title: 'Nationwide',
  home: 'Home',
  board: 'Lead institutions and hubs',
  space: (name, sample) => (sample ? `${name} (sample)` : name),
  asOf: (day) => `As of ${day}`,
  sentence: (of, part, percent, other) =>
    `Of Japan’s ${of.toLocaleString('en')} lead institutions, ${percent} (${part.toLocaleString('en')}) are hospitals or clinics; the other ${other.toLocaleString('en')} are to be reviewed without delay`,
  own: (name, day, of, part, percent) =>
    `In ${name}, ${part} of ${of} in force on ${day} (${percent}) are hospitals or clinics.`,
  noOwn: (name) =>
    `No designation is recorded for ${name} yet. Once there is, its figures stand to the right of the country’s.`,
  table: 'The country and the prefecture',
  nation: 'Japan',
  heading: (place, figure) => `${place.replace(/ Prefecture$/, '')}: ${figure.toLowerCase()}`,
  columns: {
    group: 'Group',
    label: 'Indicator',
    unit: 'Unit',
    whole: 'Out of',
    figure: 'Number',
    of: 'Of',
    share: 'Share',
    asOf: 'As of',
    source: 'Source',
    definition: 'What is counted',
  },
  fiscal: (year) => `FY${year}`,
  percent: (value) => `${value}%`,
  page: (source, page) => (page === '' ? `Source ${source}` : `Source ${source}, p. ${page}`),
  sourceLine: (n, source) => `${n} ${source}`,
  ownSource: (name) =>
    `${name}: designations recorded in Tsunagi (designated or under review, in force on the day; one body counts once)`,
  ownCounted:
    'The prefecture’s figures are of what is in force on the day. The review also counts those past their period until they are withdrawn, and is larger by as many.',
  notAdded: 'Figures counted differently are never added.',
  noOwnFigure: '"…" means that the prefecture has no data; it is not 0.',
  rolesNote:
    'The prefecture’s figure counts designated institutions for which the role was considered; the country’s counts prefectures.',
  coverage: (name, of, part, percent) =>
    `In ${name}, a survey found a hub or the like in ${part} of ${of} municipalities (${percent}). That is not the number of designated hubs, so it does not stand in the table.`,
  status: 'See where hubs are set up',
  replaceTitle: 'How old these figures are, and how to renew them',
  replace:
    'National figures are of the day their source gives. When a newer source comes out, change the rows of data/reference/national-benchmarks.csv in Tsunagi’s folder and start Tsunagi again. Shares are computed from the numbers; they are not written down. Only how zones are set is renewed with Tsunagi itself.',
};

export const text = worded({ ja, en });
