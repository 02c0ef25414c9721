/**
 * Writes data/golden/register-tokushima: registers of invented institutions in the official layout, what changes
 * between their two months, and the answers they must give. The answers are counted here, from what is written and
 * without the product's code.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { zipFixture } from '../src/kit/server/zip-fixture.ts';
import {
  type FilingFixture,
  type InstitutionFixture,
  type RegisterSheet,
  registerCsv,
  registerWorkbook,
  withBlankRow,
} from '../test/register-files.ts';

const root = join(import.meta.dirname, '..');
export const goldenFolder = join(root, 'data/golden/register-tokushima');

const reference = (name: string): string[][] =>
  readFileSync(join(root, 'data/reference', name), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

const prefecture: [string, string] = ['36', '徳島県'];
const areaOf = new Map(reference('secondary-areas.csv').map(([code, area]) => [code!, area!]));
const officialName = new Map(reference('filing-symbols.csv').map(([symbol, name]) => [symbol!, name!]));

type Town = { code: string; name: string; area: string; district: string };
const districts = new Map([
  ...['36301', '36302'].map((code) => [code, '勝浦郡'] as const),
  ['36321', '名東郡'] as const,
  ...['36341', '36342'].map((code) => [code, '名西郡'] as const),
  ['36368', '那賀郡'] as const,
  ...['36383', '36387', '36388'].map((code) => [code, '海部郡'] as const),
  ...['36401', '36402', '36403', '36404', '36405'].map((code) => [code, '板野郡'] as const),
  ['36468', '美馬郡'] as const,
  ['36489', '三好郡'] as const,
]);
const towns: Town[] = reference('municipalities.csv')
  .filter(([code, , , , , , , counted]) => code!.startsWith('36') && counted === 'true')
  .map(([code, name]) => ({
    code: code!,
    name: name!,
    area: areaOf.get(code!)!,
    district: districts.get(code!) ?? '',
  }));
const townOf = (name: string): Town => towns.find((town) => town.name === name)!;

type Kind = 'hospital' | 'clinic' | 'dental' | 'pharmacy';
type Filing = { symbol: string; number: string; startsOn: string; remarks: [string, string][] };
type Member = {
  register: '医科' | '歯科' | '薬局';
  kind: Kind;
  number: string;
  name: string;
  town: Town;
  postalCode: string;
  address: string;
  phone: string;
  beds: string;
  beside: string;
  filings: Filing[];
};

type Stock = { hospitals: string[]; clinics: string[]; plain: number; dental: number; pharmacies: number };
const stock = (
  hospitals: string[],
  clinics: string[],
  [plain, dental, pharmacies]: [number, number, number],
): Stock => ({ hospitals, clinics, plain, dental, pharmacies });
const two = '支援診２ 支援診３';

/**
 * Filings for home care of each hospital and clinic, then the number of clinics without any, of dental clinics and of
 * pharmacies. 上勝町 and 佐那河内村 stay empty; 西部 has no enhanced hospital.
 */
const plan: Record<string, Stock> = {
  徳島市: stock(
    ['支援病１ 在後病', '支援病２', '支援病３', '', ''],
    ['支援診１', '支援診１', '支援診２', '支援診２', two, ...Array<string>(5).fill('支援診３')],
    [14, 14, 12],
  ),
  鳴門市: stock(['支援病２', ''], ['支援診２', '支援診３', '支援診３'], [8, 6, 6]),
  小松島市: stock(['支援病３'], ['支援診１', '支援診３'], [6, 4, 4]),
  阿南市: stock(['支援病１', '在後病'], ['支援診２', '支援診３', '支援診３'], [8, 6, 6]),
  吉野川市: stock(['支援病３ 在後病'], ['支援診３'], [6, 4, 3]),
  阿波市: stock([''], ['支援診２'], [4, 3, 3]),
  美馬市: stock(['支援病３'], ['支援診３', '支援診３'], [4, 3, 2]),
  三好市: stock(['支援病３', ''], ['支援診１'], [5, 3, 3]),
  勝浦町: stock([], ['支援診３'], [1, 1, 1]),
  石井町: stock([], ['支援診１'], [4, 3, 2]),
  神山町: stock([], [], [1, 1, 1]),
  那賀町: stock(['支援病３'], [], [2, 1, 1]),
  牟岐町: stock([], [], [0, 0, 1]),
  美波町: stock([], [], [2, 1, 1]),
  海陽町: stock([''], ['支援診３'], [1, 1, 1]),
  松茂町: stock([], [], [3, 2, 1]),
  北島町: stock([], ['支援診３'], [3, 2, 2]),
  藍住町: stock([], ['支援診２'], [5, 3, 3]),
  板野町: stock([], ['支援診３'], [1, 1, 1]),
  上板町: stock([], [], [2, 1, 1]),
  つるぎ町: stock([''], [], [2, 1, 1]),
  東みよし町: stock([], ['支援診３'], [2, 2, 2]),
};

function dice(seed: number) {
  let state = seed;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(roll() * all.length)]!;
  const in100 = (chance: number): boolean => roll() * 100 < chance;
  return { oneOf, in100 };
}
type Dice = ReturnType<typeof dice>;

const wide = (text: string | number): string =>
  String(text).replace(/[0-9-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** Numbers of a municipality begin with its place in the official order, then 99; the last digit is a check digit. */
function numberOf(town: Town, serial: number): string {
  const six = `${String(towns.indexOf(town) + 1).padStart(2, '0')}99${String(serial).padStart(2, '0')}`;
  const sum = [...six].reduce(
    (total, digit, i) => total + [...String(Number(digit) * (2 - (i % 2)))].reduce(add, 0),
    0,
  );
  return `${six}${(10 - (sum % 10)) % 10}`;
}
const add = (sum: number, digit: string): number => sum + Number(digit);

const homeCareDays = [
  '令和 6年 6月 1日',
  '令和 4年 4月 1日',
  '令和元年11月 1日',
  '平成30年10月 1日',
  '平成28年 4月 1日',
];
const otherDays = [...homeCareDays, '平成20年 4月 1日', '平成 8年 4月 1日', '平成元年 4月 1日', '昭和59年 9月 1日'];
const homeCare = /^(支援|在|歯援)/;

type Maker = { dice: Dice; filed: Map<string, number>; members: number };

function filingOf(maker: Maker, symbol: string): Filing {
  const serial = (maker.filed.get(symbol) ?? 0) + 1;
  maker.filed.set(symbol, serial);
  const number = maker.dice.in100(3) ? '' : `第${serial}号`;
  return {
    symbol,
    number,
    startsOn: maker.dice.oneOf(homeCare.test(symbol) ? homeCareDays : otherDays),
    remarks: remarksOf(maker, symbol),
  };
}

/** Remark rows, with the spaces inside and behind that registers have. */
function remarksOf({ dice }: Maker, symbol: string): [string, string][] {
  if (symbol === '一般入院')
    return [
      ['病棟区分', '一般'],
      ['病床数　', dice.oneOf(['４０', '６０', '１２０'])],
      ['区　　分', '急性期一般入院料４'],
    ];
  if (symbol === '酸単') return [['小型ﾎﾞﾝﾍﾞ算定単価', `${dice.oneOf(['1.2', '2.36'])}円`]];
  return [];
}

const chosen = (dice: Dice, chances: [symbol: string, in100: number][]): string[] =>
  chances.flatMap(([symbol, chance]) => (dice.in100(chance) ? symbol : []));

function symbolsBeside(dice: Dice, kind: Kind, told: string[]): string[] {
  if (kind === 'hospital') return chosen(dice, hospitalChances(told));
  if (kind === 'clinic') return chosen(dice, told.length > 0 ? supportChances : clinicChances);
  if (kind === 'dental') return chosen(dice, dentalChances);
  return ['調基１', ...chosen(dice, pharmacyChances)];
}

const hospitalChances = (told: string[]): [string, number][] => [
  ['一般入院', 100],
  ['療養入院', 50],
  ['運Ⅰ', 60],
  ['データ提', 70],
  ['がん疼', 50],
  ['酸単', 60],
  ['在医総管１', told.length > 0 ? 80 : 20],
  ['在総', told.some((symbol) => symbol.startsWith('支援病')) ? 60 : 0],
  ['在病実１', told.includes('支援病１') ? 60 : 0],
];
const supportChances: [string, number][] = [
  ['時間外１', 70],
  ['在医総管１', 90],
  ['在医総管２', 25],
  ['在総', 60],
  ['在診実２', 20],
  ['がん疼', 40],
  ['医療ＤＸ', 60],
];
const clinicChances: [string, number][] = [
  ['時間外２', 45],
  ['ニコ', 35],
  ['外来感染', 35],
  ['医療ＤＸ', 45],
  ['在医総管１', 20],
  ['酸単', 15],
  ['データ提', 5],
];
const dentalChances: [string, number][] = [
  ['歯初診', 92],
  ['補管', 90],
  ['外感染１', 55],
  ['歯援診１', 10],
  ['歯援診２', 20],
];
const pharmacyChances: [string, number][] = [
  ['後発調３', 55],
  ['薬ＤＸ', 70],
  ['薬連強', 50],
  ['在薬', 85],
  ['在薬総１', 30],
  ['在薬総２', 12],
];

const registerOf = { hospital: '医科', clinic: '医科', dental: '歯科', pharmacy: '薬局' } as const;
const endings: Record<Kind, string[]> = {
  hospital: ['病院'],
  clinic: ['クリニック', '医院', '診療所', '内科'],
  dental: ['歯科医院', '歯科', 'デンタルクリニック'],
  pharmacy: ['薬局', '調剤薬局'],
};
const hospitalBeds = [
  '一般　　60',
  '一般　一般　60／療養　　40',
  '　精神　120',
  '一般　一般　99／精神　　50／その他　　4',
];

function memberOf(maker: Maker, kind: Kind, town: Town, serial: number, told: string[]): Member {
  const { dice } = maker;
  maker.members += 1;
  const n = maker.members;
  const symbols = [...told, ...symbolsBeside(dice, kind, told)];
  return {
    register: registerOf[kind],
    kind,
    number: numberOf(town, serial),
    name: `${dice.in100(20) ? '医療法人' : ''}見本第${n}${dice.oneOf(endings[kind])}${dice.in100(10) ? '　' : ''}`,
    town,
    postalCode: `000-${String(n).padStart(4, '0')}`,
    address: addressOf(dice, town, n),
    phone: dice.in100(4) ? '' : dice.oneOf(['088-000-', '088-000-', '(088)000-']) + String(n).padStart(4, '0'),
    beds: kind === 'hospital' ? dice.oneOf(hospitalBeds) : kind === 'clinic' && dice.in100(8) ? '一般　　19' : '',
    beside: '',
    filings: symbols.map((symbol) => filingOf(maker, symbol)),
  };
}

function addressOf(dice: Dice, town: Town, n: number): string {
  const district = dice.in100(80) ? town.district : '';
  const [block, lot] = [(n % 9) + 1, n];
  const street = dice.oneOf([
    `見本町${block}丁目${lot}番地`,
    `見本町${block}丁目${lot}番1号`,
    `字見本${lot}ー${block}`,
  ]);
  const building = dice.in100(8) ? `　見本第${n}ビル${(n % 4) + 1}階` : '';
  return `${dice.in100(8) ? prefecture[1] : ''}${district}${town.name}${wide(street)}${wide(building)}${dice.in100(85) ? '　' : ''}`;
}

type Month = { asOf: string; members: Member[] };

function firstMonth(maker: Maker): Month {
  const members = towns.flatMap((town) => {
    const { hospitals, clinics, plain, dental, pharmacies } = plan[town.name] ?? stock([], [], [0, 0, 0]);
    const told = (texts: string[]) => texts.map((text) => text.split(' ').filter(Boolean));
    const none = (count: number): string[][] => Array<string[]>(count).fill([]);
    const medical = [
      ...told(hospitals).map((symbols) => ['hospital', symbols] as const),
      ...[...told(clinics), ...none(plain)].map((symbols) => ['clinic', symbols] as const),
    ];
    return [
      ...medical.map(([kind, symbols], i) => memberOf(maker, kind, town, i + 1, symbols)),
      ...none(dental).map((symbols, i) => memberOf(maker, 'dental', town, i + 1, symbols)),
      ...none(pharmacies).map((symbols, i) => memberOf(maker, 'pharmacy', town, i + 1, symbols)),
    ];
  });
  oddities(maker, members);
  return { asOf: '2026-09-01', members };
}

/** The nth of a kind in a municipality, counted from 1 in the order of `plan`. */
function nth(members: Member[], kind: Kind, town: string, n: number): Member {
  return members.filter((m) => m.kind === kind && m.town.name === town)[n - 1]!;
}

/** What registers have that trips a reader. */
function oddities(maker: Maker, members: Member[]): void {
  const of = (kind: Kind, town: string, n: number) => nth(members, kind, town, n);
  const files = (member: Member, symbol: string) => member.filings.push(filingOf(maker, symbol));
  for (const n of [13, 16, 19, 22]) of('clinic', '徳島市', n).filings = [];
  for (const n of [5, 8]) of('clinic', '鳴門市', n).filings = [];
  of('clinic', '阿南市', 7).filings = [];
  of('dental', '徳島市', 9).filings = [];
  files(of('clinic', '徳島市', 12), 'ニコ');
  files(of('clinic', '徳島市', 12), 'ニコ');
  files(of('clinic', '小松島市', 4), '歯援診１');
  files(of('clinic', '小松島市', 5), '在薬');
  files(of('dental', '徳島市', 3), '支援診３');
  of('dental', '徳島市', 3).beside = of('hospital', '徳島市', 1).number;
  const repeated = of('hospital', '徳島市', 4).filings;
  repeated.push({ ...repeated.find((filing) => filing.symbol === '一般入院')! });
  of('clinic', '徳島市', 15).name = '見本内科';
  of('clinic', '徳島市', 17).name = '見本内科';
  of('clinic', '吉野川市', 2).name = '医療法人見本\ue0a1田医院';
  of('dental', '鳴門市', 2).name = '見本\ue0a1田歯科医院';
  of('clinic', '徳島市', 3).address = `徳島市${wide('見本町2丁目3番地')}　${furiganaOf.keys().next().value}`;
  of('clinic', '阿波市', 3).beds = '一般　　';
  of('clinic', '美馬市', 3).beds = '一般　　19';
  of('hospital', '那賀町', 1).beds = '一般　　22';
  of('clinic', '北島町', 1).address = `北島町${wide('見本町2丁目17番地')}　`;
}

const furiganaOf = new Map([['見本磯ビル２階　', 'イソ']]);

type Change = { kind: 'new' | 'changed' | 'withdrawn' | 'succeeded'; number: string; symbol: string; what: string };

/** Changes a month: each verb does one change to it and writes it down. */
function ledger(maker: Maker, members: Member[]) {
  const changes: Change[] = [];
  const say = (kind: Change['kind'], { number }: Member, symbol: string, what: string) =>
    changes.push({ kind, number, symbol, what });
  const serials = new Map<Town, number>();
  const newNumber = (town: Town): string => {
    serials.set(town, (serials.get(town) ?? 80) + 1);
    return numberOf(town, serials.get(town)!);
  };
  const newFiling = (symbol: string): Filing => ({ ...filingOf(maker, symbol), startsOn: '令和 8年10月 1日' });
  const leaves = (member: Member) => members.splice(members.indexOf(member), 1);

  function opens(town: Town, symbols: string[]) {
    const member = { ...memberOf(maker, 'clinic', town, 0, []), number: newNumber(town) };
    members.push({ ...member, filings: symbols.map(newFiling) });
    say('new', member, '', member.name.trim());
  }
  function files(member: Member, symbol: string) {
    const filing = newFiling(symbol);
    member.filings.push(filing);
    say('new', member, symbol, filing.number);
  }
  function withdraws(member: Member, symbol: string) {
    const gone = member.filings.find((filing) => filing.symbol === symbol)!;
    member.filings.splice(member.filings.indexOf(gone), 1);
    say('withdrawn', member, symbol, gone.number);
  }
  function regrades(member: Member, before: string, after: string) {
    withdraws(member, before);
    files(member, after);
  }
  function states(member: Member, fields: string, now: Partial<Member>) {
    Object.assign(member, now);
    say('changed', member, '', fields);
  }
  function refiles(member: Member, symbol: string) {
    const at = member.filings.findIndex((filing) => filing.symbol === symbol);
    const before = member.filings[at]!;
    member.filings[at] = newFiling(symbol);
    say('changed', member, symbol, `${before.number}→${member.filings[at]!.number}`);
  }
  function closes(member: Member) {
    leaves(member);
    say('withdrawn', member, '', member.name.trim());
    for (const { symbol, number } of distinct(member.filings)) say('withdrawn', member, symbol, number);
  }
  function becomes(former: Member, reasons: string, now: Partial<Member>) {
    leaves(former);
    const number = newNumber(former.town);
    members.push({ ...former, filings: former.filings.map(({ symbol }) => newFiling(symbol)), ...now, number });
    say('succeeded', former, '', `${number} ${reasons}`);
  }
  return { changes, opens, files, withdraws, regrades, states, refiles, closes, becomes };
}

/** The stated changes. */
function secondMonth(maker: Maker, first: Month): { month: Month; changes: Change[] } {
  const before = structuredClone(first.members).map((m) => ({ ...m, town: townOf(m.town.name) }));
  const clinic = (town: string, n: number) => nth(before, 'clinic', town, n);
  const hospital = (town: string, n: number) => nth(before, 'hospital', town, n);
  const members = [...before];
  const now = ledger(maker, members);
  const [grown, shrunk] = [clinic('美馬市', 3), hospital('那賀町', 1)];
  const [renumbered, rewritten, neighbour] = [clinic('徳島市', 8), clinic('北島町', 1), clinic('吉野川市', 3)];

  now.opens(townOf('松茂町'), ['支援診３', '在医総管１']);
  now.opens(townOf('鳴門市'), []);
  now.files(clinic('上板町', 1), '支援診３');
  now.files(clinic('三好市', 3), '在医総管２');
  now.files(clinic('徳島市', 16), 'ニコ');
  now.regrades(clinic('美馬市', 1), '支援診３', '支援診２');
  now.regrades(clinic('徳島市', 7), '支援診３', '支援診２');
  now.regrades(hospital('小松島市', 1), '支援病３', '支援病２');
  now.withdraws(clinic('藍住町', 1), '支援診２');
  now.withdraws(hospital('鳴門市', 1), '支援病２');
  now.states(clinic('石井町', 1), 'address municipality postalCode', {
    town: townOf('神山町'),
    address: `名西郡神山町${wide('字見本900ー1')}　`,
    postalCode: '000-0900',
  });
  now.states(clinic('徳島市', 11), 'name', { name: '見本新名クリニック' });
  now.states(grown, 'beds kind', { beds: '一般　　24', kind: 'hospital' });
  now.states(shrunk, 'beds kind', { beds: '一般　　19', kind: 'clinic' });
  now.closes(hospital('阿南市', 2));
  now.closes(clinic('美波町', 2));
  now.refiles(clinic('阿波市', 1), '支援診２');
  now.becomes(renumbered, 'address name phone', { name: `医療法人${renumbered.name.replace('医療法人', '')}` });
  now.becomes(rewritten, 'address name', {
    address: rewritten.address.replace('丁目', 'ー').replace('番地', '').trim(),
    phone: '088-000-0901',
  });
  now.becomes(neighbour, 'address', { name: '見本隣クリニック', phone: '088-000-0902' });
  return { month: { asOf: '2026-10-01', members: members.sort(inFile) }, changes: now.changes };
}

const registers = ['医科', '歯科', '薬局'] as const;
const inFile = (a: Member, b: Member): number =>
  registers.indexOf(a.register) - registers.indexOf(b.register) || (a.number < b.number ? -1 : 1);

/** A row that is written twice is one filing. */
function distinct(filings: Filing[]): Filing[] {
  const kept: Filing[] = [];
  for (const filing of filings) {
    const { symbol, number, startsOn } = filing;
    if (!kept.some((k) => k.symbol === symbol && k.number === number && k.startsOn === startsOn)) kept.push(filing);
  }
  return kept;
}

function sheetOf(month: Month, register: Member['register'], title: string): RegisterSheet {
  const members = month.members.filter((m) => m.register === register).sort(inFile);
  return { name: 'Sheet1', title, prefecture, institutions: members.map(fixtureOf) };
}

const fixtureOf = (member: Member): InstitutionFixture => ({
  number: member.number,
  name: member.name,
  register: member.register,
  beds: member.beds,
  cells: {
    併設医療機関番号: member.beside,
    '医療機関所在地（郵便番号）': member.postalCode,
    '医療機関所在地（住所）': member.address,
    電話番号: member.phone,
  },
  filings: member.filings.map(
    ({ symbol, number, startsOn, remarks }): FilingFixture => ({
      symbol,
      name: officialName.get(symbol)!,
      number,
      startsOn,
      remarks,
    }),
  ),
});

const criteria: Record<string, Partial<Record<Kind, string[]>>> = {
  'enhanced-support-hospital': { hospital: ['支援病１', '支援病２'] },
  'support-hospital': { hospital: ['支援病１', '支援病２', '支援病３'] },
  'enhanced-support-hospital-or-clinic': { hospital: ['支援病１', '支援病２'], clinic: ['支援診１', '支援診２'] },
  'support-hospital-or-enhanced-clinic': {
    hospital: ['支援病１', '支援病２', '支援病３'],
    clinic: ['支援診１', '支援診２'],
  },
  'support-hospital-or-clinic': {
    hospital: ['支援病１', '支援病２', '支援病３'],
    clinic: ['支援診１', '支援診２', '支援診３'],
  },
  'enhanced-support-clinic': { clinic: ['支援診１', '支援診２'] },
  'support-clinic': { clinic: ['支援診１', '支援診２', '支援診３'] },
  'backup-hospital': { hospital: ['在後病'] },
};

/** What the months must give: one line a figure, with the names of blank zones. */
function expectedOf({ asOf, members }: Month): string[][] {
  const lines: string[][] = [];
  for (const kind of ['hospital', 'clinic', 'dental', 'pharmacy'])
    lines.push([asOf, 'institutions', '', kind, String(members.filter((m) => m.kind === kind).length), '']);
  for (const register of registers) {
    const own = members.filter((m) => m.register === register);
    const symbols = [...new Set(own.flatMap((m) => m.filings.map((f) => f.symbol)))].sort();
    for (const symbol of symbols) {
      let [filings, holders] = [0, 0];
      for (const member of own) {
        const count = distinct(member.filings).filter((filing) => filing.symbol === symbol).length;
        filings += count;
        if (count > 0) holders += 1;
      }
      lines.push([asOf, 'filings', register, symbol, String(filings), '']);
      lines.push([asOf, 'holders', register, symbol, String(holders), '']);
    }
  }
  for (const [criterion, asked] of Object.entries(criteria)) {
    const meeting = members.filter((m) => m.filings.some(({ symbol }) => asked[m.kind]?.includes(symbol)));
    for (const unit of ['municipality', 'secondary-area'] as const) {
      const zoneOf = (town: Town) => (unit === 'municipality' ? town.name : town.area);
      const blank = [...new Set(towns.map(zoneOf))].filter((zone) => !meeting.some((m) => zoneOf(m.town) === zone));
      lines.push([asOf, 'meeting', unit, criterion, String(meeting.length), '']);
      lines.push([asOf, 'blank', unit, criterion, String(blank.length), blank.join(' ')]);
    }
  }
  return lines;
}

/** A sheet as CP932 text with the letters of the user's own area, which iconv-lite does not write but Windows does. */
export function registerInCp932(sheet: RegisterSheet): Uint8Array {
  const text = new TextDecoder().decode(registerCsv(sheet, 'utf-8'));
  const parts = text
    .split(/([\ue000-\ue757])/)
    .map((part, i) => (i % 2 ? ownLetter(part) : iconv.encode(part, 'cp932')));
  return Buffer.concat(parts);
}

function ownLetter(letter: string): Buffer {
  const place = letter.charCodeAt(0) - 0xe000;
  const cell = place % 188;
  return Buffer.from([0xf0 + Math.floor(place / 188), cell + (cell < 63 ? 0x40 : 0x41)]);
}

const packageOf = 'http://schemas.openxmlformats.org/package/2006';
const sheetTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentType = (part: string, type: string) =>
  `<Override PartName="/xl/${part}.xml" ContentType="${sheetTypes}.${type}+xml"/>`;
const contentTypes = [
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="${packageOf}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  contentType('workbook', 'sheet.main'),
  contentType('worksheets/sheet1', 'worksheet'),
  contentType('sharedStrings', 'sharedStrings'),
  contentType('styles', 'styles'),
  '</Types>',
].join('');
const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>';

/** A workbook of the tests with what Excel asks of a package beyond what the product reads. */
function wholeWorkbook(sheet: RegisterSheet, furigana: Record<string, string>): Uint8Array {
  const parts = partsOf(Buffer.from(registerWorkbook([sheet], { furigana })));
  for (const [name, text] of Object.entries(parts))
    parts[name] = text.replace('<Relationships>', `<Relationships xmlns="${packageOf}/relationships">`);
  return zipFixture({ '[Content_Types].xml': contentTypes, ...parts, 'xl/styles.xml': styles });
}

function partsOf(zip: Buffer): Record<string, string> {
  const parts: Record<string, string> = {};
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [packed, nameLength] = [zip.readUInt32LE(at + 18), zip.readUInt16LE(at + 26)];
    const start = at + 30 + nameLength;
    parts[zip.toString('utf8', at + 30, start)] = inflateRawSync(zip.subarray(start, start + packed)).toString();
    at = start + packed;
  }
  return parts;
}

const csv = (lines: string[][]): Uint8Array => Buffer.from(lines.map((line) => `${line.join(',')}\n`).join(''));

/** The registers as sheets, for tests that change them, and every file with its bytes. */
export function goldenRegister() {
  const maker: Maker = { dice: dice(20260901), filed: new Map(), members: 0 };
  const first = firstMonth(maker);
  const second = secondMonth(maker, first);
  const september = '[令和８年９月１日 現在 ]令和８年９月１８日作成';
  const october = '[令和８年１０月１日 現在 ]令和８年１０月２０日作成';
  const sheets = {
    medical: sheetOf(first, '医科', `${september} 全医療機関出力`),
    dental: sheetOf(first, '歯科', `${september} 全医療機関出力`),
    pharmacy: sheetOf(first, '薬局', september),
    nextMedical: sheetOf(second.month, '医科', `${october} 全医療機関出力`),
  };
  const furigana = Object.fromEntries(
    sheets.medical.institutions.flatMap(({ cells }) => {
      const address = cells?.['医療機関所在地（住所）'] ?? '';
      return [...furiganaOf].flatMap(([end, reading]) => (address.endsWith(end) ? [[address, reading]] : []));
    }),
  );
  const blankInside = { ...sheets.medical, rows: withBlankRow(1) };
  const files: Record<string, Uint8Array> = {
    '2026-09 医科.xlsx': wholeWorkbook(blankInside, furigana),
    '2026-09 歯科.csv': registerInCp932(sheets.dental),
    '2026-09 薬局.csv': registerCsv(sheets.pharmacy, 'utf-8'),
    '2026-10 医科.xlsx': wholeWorkbook(sheets.nextMedical, furigana),
    'changes.csv': csv([
      ['kind', 'number', 'symbol', 'what'],
      ...second.changes.map(({ kind, number, symbol, what }) => [kind, number, symbol, what]),
    ]),
    'expected.csv': csv([
      ['day', 'measure', 'of', 'key', 'count', 'names'],
      ...[first, second.month].flatMap(expectedOf),
    ]),
  };
  return { sheets, files };
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [name, bytes] of Object.entries(goldenRegister().files)) writeFileSync(join(goldenFolder, name), bytes);
