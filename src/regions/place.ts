import type { Day } from '../kit/pure/day.ts';
import type { Wording } from '../kit/pure/wording.ts';
import type { FormerMunicipality, Municipality, MunicipalityCode, Prefecture } from './model.ts';
import { inForce } from './rules.ts';

export type Placed = {
  municipality: MunicipalityCode;
  ward: MunicipalityCode | null;
  /** Set where the address names it in another way than by its name of today. */
  via?: 'former-name' | 'ward-alone';
};

/** Why an address has no municipality. */
export type Unplaced = {
  code: 'no-address' | 'other-prefecture' | 'ambiguous-name' | 'no-municipality';
  reason: Wording;
};

export type PlaceFinder = (address: string) => Placed | Unplaced;

type Candidate = { placed: Placed; name: string; district?: string; counted: boolean };

/**
 * Finds municipalities in addresses as the bureaus' registers write them. A former name stands for its successor on
 * every day, because the codes do not reach back before the mergers.
 */
export function placeFinder(
  prefecture: Prefecture,
  municipalities: Municipality[],
  former: FormerMunicipality[],
  at: Day,
): PlaceFinder {
  const today = municipalities.filter((m) => m.prefecture === prefecture.code && inForce(m, at));
  const find = candidateFinder([...named(today), ...wardsAlone(today), ...formerly(prefecture, today, former)]);
  return (address) => {
    const text = placeKey(address).replace(postcode, '');
    if (text === '') return noAddress();
    const written = prefectureNames.get(prefectureStart.exec(text)?.[0] ?? '');
    if (written !== undefined && written !== prefecture.name) return otherPrefecture(written, prefecture.name);
    const rest = written === undefined ? text : text.slice(placeKey(written).length);
    for (const { district, tail } of readings(rest)) {
      const found = find(tail, district);
      if (found.length > 0) return decide(found, district) ?? noMunicipality(address, prefecture.name);
    }
    return noMunicipality(address, prefecture.name);
  };
}

const placeOf = (m: Municipality): Placed =>
  m.city === undefined ? { municipality: m.code, ward: null } : { municipality: m.city, ward: m.code };

/** The only name that two municipalities of one prefecture bear. */
const districtsOfNamesakes = new Map([
  ['01403', '古宇郡'],
  ['01696', '国後郡'],
]);

const named = (today: Municipality[]): Candidate[] =>
  today.map((m) => ({
    placed: placeOf(m),
    name: m.name,
    district: districtsOfNamesakes.get(m.code),
    counted: m.counted || m.city !== undefined,
  }));

function wardsAlone(today: Municipality[]): Candidate[] {
  const names = new Map(today.map((m) => [m.code, m.name]));
  return today
    .filter((m) => m.city !== undefined)
    .map((m) => ({
      placed: { ...placeOf(m), via: 'ward-alone' },
      name: m.name.slice(names.get(m.city!)!.length),
      counted: true,
    }));
}

function formerly(prefecture: Prefecture, today: Municipality[], former: FormerMunicipality[]): Candidate[] {
  const byCode = new Map(today.map((m) => [m.code, m]));
  return former.flatMap(({ prefecture: code, name, district, successor }) => {
    const heir = byCode.get(successor);
    if (code !== prefecture.code || heir === undefined || heir.name === name) return [];
    return [
      {
        placed: { ...placeOf(heir), via: 'former-name' as const },
        name,
        district: district && placeKey(district),
        counted: true,
      },
    ];
  });
}

/** The candidates of the longest name a text begins with. A ward without its city is none behind a 郡. */
function candidateFinder(candidates: Candidate[]): (text: string, district?: string) => Candidate[] {
  const byName = Map.groupBy(candidates, (c) => placeKey(c.name));
  const lengths = [...new Set([...byName.keys()].map((name) => name.length))].sort((a, b) => b - a);
  return (text, district) => {
    for (const length of lengths) {
      const found = byName.get(text.slice(0, length));
      const possible = found && (district === undefined ? found : found.filter((c) => c.placed.via !== 'ward-alone'));
      if (possible && possible.length > 0) return possible;
    }
    return [];
  };
}

/** Where several bear the name the 郡 decides, then the one of today. Null where the 郡 is none of theirs. */
function decide(found: Candidate[], district: string | undefined): Placed | Unplaced | null {
  const inDistrict = found.filter((c) => district !== undefined && c.district === district);
  const today = found.filter((c) => c.placed.via === undefined && c.counted);
  const others = found.filter((c) => district === undefined || c.district === undefined);
  const left = [inDistrict, today, others].find((some) => some.length > 0) ?? [];
  const places = new Set(left.map((c) => c.placed.ward ?? c.placed.municipality));
  return places.size > 1 ? ambiguousName(left[0]!.name) : (left[0]?.placed ?? null);
}

const longestDistrict = 6;

/** Where the municipality's name may begin: at once, or behind a 郡, a 支庁 or the island it is named after. */
function* readings(text: string): Generator<{ district?: string; tail: string }> {
  yield { tail: text };
  for (let at = text.indexOf('郡'); at > 0 && at < longestDistrict; at = text.indexOf('郡', at + 1))
    yield { district: text.slice(0, at + 1), tail: text.slice(at + 1) };
  const office = /^(?:.{1,4}支庁(?:管内)?|(.{1,3})島(?=\1))/.exec(text)?.[0];
  if (office !== undefined) yield { tail: text.slice(office.length) };
}

/** Characters that are written for one another in names of places; the groups are folded to their first. */
const variants = `
  けがゖゕ の之 あぁ いぃ うぅ えぇ おぉ つっ やゃ ゆゅ よょ わゎ
  塩鹽 釜竈竃 檮梼 曽曾 淵渕渊 龍竜 崎﨑嵜㟢 高髙 桧檜 富冨 会會 沢澤 広廣 国國 斎斉齋齊 桜櫻 浜濱濵 辺邊邉 島嶋嶌 条條 栄榮 真眞
  関關 鉄鐵 戸戶户 瀬瀨 横橫 穂穗 徳德 黒黑 弥彌 寿壽 万萬 与與 恵惠 宝寳寶 実實 豊豐 静靜 総總 両兩 亀龜 滝瀧 県縣 台臺 芦蘆 糸絲
  双雙 礼禮 岳嶽 峰峯 館舘 桑桒 壱壹 厳嚴 鯵鰺 蕊蘂蕋 砺礪 諫諌 頴穎 蔵藏 奥奧 郷鄕鄉 祢禰 桝枡 栃橡杤 籠篭 槙槇 頸頚 倶俱 児兒
  亘亙 吉𠮷 来來 緑綠 読讀 温溫 清淸 青靑 渓溪 焼燒 当當 対對 巻卷 参參 歩步 毎每 姫姬 呉吳 教敎 予豫 余餘 渋澁 粕糟 稲稻 壺壷
  柏栢 観觀 帰歸 壮壯 様樣 増增 売賣 楽樂 数數 仏佛 経經 湾灣 薮藪`;

const folded = new Map(
  variants
    .trim()
    .split(/\s+/)
    .flatMap((group) => [...group].map((letter) => [letter, [...group][0]!] as const)),
);

const longestStart = 48;
const invisible = /\s|\u200b|\p{Variation_Selector}/gu;
const katakana = /[\u30a1-\u30f6]/g;
const hiraganaOf = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0x60);

/** The key under which spellings of one place meet: any width, kana and form of a character. For comparing only. */
export function placeKey(text: string): string {
  const plain = text.slice(0, longestStart).normalize('NFKC').replace(invisible, '').replace(katakana, hiraganaOf);
  let key = '';
  for (const letter of plain) key += folded.get(letter) ?? letter;
  return key;
}

const postcode = /^〒?\d{3}-?\d{4}/;

const prefectureNames = new Map(
  `北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県
  長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県 香川県 愛媛県
  高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県`
    .split(/\s+/)
    .map((name) => [placeKey(name), name]),
);
const prefectureStart = new RegExp(`^(?:${[...prefectureNames.keys()].join('|')})`);

const unplaced = (code: Unplaced['code'], ja: string, en: string): Unplaced => ({ code, reason: { ja, en } });

const noAddress = () =>
  unplaced(
    'no-address',
    '所在地が空です。市区町村から書いてください',
    'The address is empty. Write it from the municipality.',
  );

const otherPrefecture = (written: string, wanted: string) =>
  unplaced(
    'other-prefecture',
    `${wanted}ではなく${written}の所在地です`,
    `The address is in ${written}, not in ${wanted}.`,
  );

const ambiguousName = (name: string) =>
  unplaced(
    'ambiguous-name',
    `「${name}」は二つ以上あり、どれか決められません。市または郡から書いてください`,
    `There are several "${name}". Write the city or the district before it.`,
  );

const shown = (address: string) => [...address.trim()].slice(0, 12).join('');

const noMunicipality = (address: string, prefecture: string) =>
  unplaced(
    'no-municipality',
    `「${shown(address)}」が${prefecture}の市区町村名で始まっていません`,
    `"${shown(address)}" does not begin with the name of a municipality of ${prefecture}.`,
  );
