import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import papaparse from 'papaparse';
import { day } from '../kit/pure/day.ts';
import type { FormerMunicipality, Municipality, Prefecture } from './model.ts';
import { type Placed, type PlaceFinder, placeFinder, placeKey, type Unplaced } from './place.ts';
import { formerMunicipalities, readMunicipalities } from './reference.ts';
import { inForce } from './rules.ts';

const shipped = (name: string) => readFileSync(new URL(`../../data/reference/${name}`, import.meta.url), 'utf8');
const prefectures = papaparse.parse<Prefecture>(shipped('prefectures.csv'), {
  header: true,
  skipEmptyLines: true,
}).data;
const municipalities = readMunicipalities(shipped('municipalities.csv'));
const former = await formerMunicipalities();
const today = day('2026-11-22');
const inToday = municipalities.filter((m) => inForce(m, today));

const byCode = new Map(municipalities.map((m) => [m.code, m]));
const prefectureOf = (code: string) => prefectures.find((p) => p.code === code.slice(0, 2))!;
const finder = (prefecture: string, at = today, known: FormerMunicipality[] = former): PlaceFinder =>
  placeFinder(prefectureOf(prefecture), municipalities, known, at);
const finders = new Map(prefectures.map((p) => [p.code, finder(p.code)]));
const find = (prefecture: string, address: string) => finders.get(prefecture)!(address);

const nameOf = (found: Placed | Unplaced): string =>
  'reason' in found ? found.code : byCode.get(found.ward ?? found.municipality)!.name;
const placeOf = (m: Municipality): Placed => ({ municipality: m.city ?? m.code, ward: m.city ? m.code : null });

/** 国後郡泊村 is found by its 郡 only. */
const northernTomari = '01696';
const found = inToday.filter((m) => m.code !== northernTomari);

test('どの市区町村も、県名や郡名が付いても付かなくても住所から見つかる（Z12）', () => {
  for (const m of found) {
    const prefecture = prefectureOf(m.code);
    for (const before of ['', prefecture.name, '幻郡', `${prefecture.name}幻郡`, `〒123-4567 ${prefecture.name}`])
      for (const after of ['', '大字本町１－２', '　２丁目3番地'])
        assert.deepEqual(find(prefecture.code, before + m.name + after), placeOf(m), before + m.name + after);
  }
});

test('異なる市区町村は、字体やかなをそろえても同じ名前にならない（Z12）', () => {
  const keys = new Map<string, string>();
  for (const m of found) {
    const key = m.code.slice(0, 2) + placeKey(m.name);
    assert.equal(keys.get(key), undefined, `${m.name} ${keys.get(key)}`);
    keys.set(key, m.name);
  }
});

const sameLetters = [
  'けケヶがガ ノのﾉ之 塩鹽 釜竈竃 檮梼 曽曾 淵渕渊 龍竜 崎﨑 高髙 桧檜 富冨 会會 沢澤 広廣 国國 斎斉齋 桜櫻 浜濱 辺邊邉 島嶋 条條 栄榮 関關',
  '横橫 穂穗 徳德 黒黑 弥彌 寿壽 与與 恵惠 宝寶 豊豐 静靜 総總 亀龜 滝瀧 台臺 芦蘆 糸絲 礼禮 厳嚴 鰺鯵 砺礪 諫諌 蔵藏 奥奧 郷鄕 籠篭 亘亙',
].flatMap((line) => line.split(' ').map((group) => [...group]));
const halfKana = new Map<string, string>();
for (let code = 0xff66; code <= 0xff9d; code++)
  for (const mark of ['', '\uff9e', '\uff9f']) {
    const half = String.fromCharCode(code) + mark;
    const whole = half.normalize('NFKC');
    if (whole.length === 1) halfKana.set(whole, half);
  }
const katakana = (letter: string) =>
  letter >= 'ぁ' && letter <= 'ゖ' ? String.fromCharCode(letter.charCodeAt(0) + 0x60) : letter;
const spellings = (letter: string): string[] => {
  const same = sameLetters.find((group) => group.includes(letter)) ?? [letter];
  const kana = same.flatMap((l) => [l, katakana(l)]);
  return [...kana, ...kana.flatMap((l) => halfKana.get(l) ?? []), `${letter}\u{e0100}`, `${letter} `, `${letter}　`];
};

test('字体・かな・幅・空白がどう書かれていても、同じ市区町村になる（Z12）', () => {
  const written = fc.constantFrom(...found).chain((m) =>
    fc.record({
      m: fc.constant(m),
      letters: fc.tuple(...[...m.name].map((letter) => fc.constantFrom(...spellings(letter)))),
      before: fc.constantFrom('', prefectureOf(m.code).name, `${prefectureOf(m.code).name}　`, '東幻郡 '),
      after: fc.constantFrom('', '大字郡', '１－２', '字市町村', '東町3'),
    }),
  );
  fc.assert(
    fc.property(written, ({ m, letters, before, after }) => {
      assert.deepEqual(find(m.code.slice(0, 2), before + letters.join('') + after), placeOf(m));
    }),
    { numRuns: 3000 },
  );
});

test('どんな文字列にも、答えるか断るかのどちらかをする（Z12）', () => {
  const pieces = fc.constantFrom(
    '千葉',
    '市',
    '郡',
    '県',
    '千葉県',
    '町',
    '島',
    '支庁',
    '中央区',
    'ヶ',
    '１',
    ' ',
    '𠮷',
    '〒',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(pieces).map((p) => p.join('')),
      ),
      (address) => {
        const place = find('12', address);
        if ('reason' in place) assert.ok(place.reason.ja.length > 0 && place.reason.en.length > 0);
        else assert.equal(byCode.get(place.municipality)?.prefecture, '12');
      },
    ),
  );
});

const written: [prefecture: string, address: string, name: string][] = [
  ['08', '龍ヶ崎市中里１', '龍ケ崎市'],
  ['08', '竜ケ崎市', '龍ケ崎市'],
  ['12', '鎌ケ谷市', '鎌ケ谷市'],
  ['12', '鎌が谷市富岡', '鎌ケ谷市'],
  ['14', '茅ｹ崎市本村', '茅ヶ崎市'],
  ['04', '塩釜市錦町', '塩竈市'],
  ['39', '高岡郡梼原町', '檮原町'],
  ['07', '郡山市駅前', '郡山市'],
  ['21', '郡上市八幡町', '郡上市'],
  ['23', '蒲郡市平田町', '蒲郡市'],
  ['29', '大和郡山市朝日町', '大和郡山市'],
  ['40', '小郡市小郡', '小郡市'],
  ['24', '四日市市日永', '四日市市'],
  ['34', '廿日市市地御前', '廿日市市'],
  ['17', '野々市市稲荷', '野々市市'],
  ['12', '市川市市川', '市川市'],
  ['12', '市原市市原', '市原市'],
  ['13', '町田市町田', '町田市'],
  ['06', '村山市楯岡', '村山市'],
  ['13', '東村山市本町', '東村山市'],
  ['13', '武蔵村山市本町', '武蔵村山市'],
  ['20', '大町市大町', '大町市'],
  ['01', '余市郡余市町黒川町', '余市町'],
  ['01', '北広島市中央', '北広島市'],
  ['34', '山県郡北広島町有田', '北広島町'],
  ['10', '佐波郡玉村町', '玉村町'],
  ['15', '十日町市高山', '十日町市'],
  ['13', '羽村市羽', '羽村市'],
  ['29', '高市郡高取町', '高取町'],
  ['13', '三宅島三宅村神着', '三宅村'],
  ['13', '大島支庁大島町元町', '大島町'],
  ['13', '東京都千代田区霞が関', '千代田区'],
  ['40', '北九州市八幡西区', '北九州市八幡西区'],
  ['01', '古宇郡泊村', '泊村'],
];

for (const [prefecture, address, name] of written)
  test(`「${address}」は${name}である（Z12）`, () => assert.equal(nameOf(find(prefecture, address)), name));

test('政令指定都市の区は、市として数え、区も伝える（Z12）', () => {
  assert.deepEqual(find('12', '千葉市中央区神明町１‐２４'), { municipality: '12100', ward: '12101' });
  assert.deepEqual(find('12', '千葉市'), { municipality: '12100', ward: null });
});

test('市の名のない区は、県に一つだけなら置き、二つあれば置かない（Z12）', () => {
  assert.deepEqual(find('12', '花見川区作新台'), { municipality: '12100', ward: '12102', via: 'ward-alone' });
  const south = find('14', '南区大岡');
  assert.ok('reason' in south && south.code === 'ambiguous-name');
  assert.equal(nameOf(find('12', '印旛郡花見川区')), 'no-municipality');
});

test('浜松市の区は、その日に施行されている区である（V1・Z12）', () => {
  const before = finder('22', day('2023-12-31'));
  const after = finder('22', day('2024-01-01'));
  assert.deepEqual(before('浜松市中区元城町'), { municipality: '22130', ward: '22131' });
  assert.deepEqual(after('浜松市中央区元城町'), { municipality: '22130', ward: '22138' });
  assert.deepEqual(after('浜松市中区元城町'), { municipality: '22130', ward: null });
  assert.deepEqual(after('天竜区二俣町'), { municipality: '22130', ward: '22140', via: 'ward-alone' });
});

test('旧市町村名の住所は、今の市町村に置き、旧名であると伝える（Z12）', () => {
  for (const f of former) {
    const prefecture = prefectureOf(f.prefecture).name;
    const place = { ...placeOf(byCode.get(f.successor)!), via: 'former-name' as const };
    for (const before of ['', f.district ?? '', prefecture, prefecture + (f.district ?? '')])
      assert.deepEqual(find(f.prefecture, `${before}${f.name}１`), place, before + f.name);
  }
});

const east: FormerMunicipality[] = [
  { prefecture: '10', district: '勢多郡', name: '東村', successor: '10212', until: day('2006-03-27') },
  { prefecture: '10', district: '佐波郡', name: '東村', successor: '10204', until: day('2005-01-01') },
  { prefecture: '10', district: '多野郡', name: '神流町', successor: '10202', until: day('2005-01-01') },
];

test('同じ名が二つあれば郡が決め、郡がなければ置かない。今の名は旧名より先である（Z12）', () => {
  const at = finder('10', today, east);
  assert.equal(nameOf(at('佐波郡東村国定')), '伊勢崎市');
  assert.equal(nameOf(at('群馬県勢多郡 東村')), 'みどり市');
  assert.equal(nameOf(at('東村国定')), 'ambiguous-name');
  assert.equal(nameOf(at('利根郡東村')), 'no-municipality');
  assert.equal(nameOf(at('神流町万場')), '神流町');
  assert.equal(nameOf(at('多野郡神流町')), '高崎市');
  assert.deepEqual(find('01', '国後郡泊村'), { municipality: northernTomari, ward: null });
});

test('後を継いだ市がその日にまだなければ、旧名では置かない（V1・Z12）', () => {
  const heir = { ...byCode.get('12217')!, from: day('2030-01-01') };
  const old = { prefecture: '12', name: '旧名町', successor: '12217', until: day('2030-01-01') };
  const at = (on: string) => placeFinder(prefectureOf('12'), [heir], [old], day(on))('旧名町');
  assert.equal(nameOf(at('2029-12-31')), 'no-municipality');
  assert.equal(nameOf(at('2030-01-01')), '柏市');
});

test('置けない住所には、なぜかを両方の言葉で答える（Z12）', () => {
  const reasonOf = (address: string) => {
    const place = find('12', address);
    assert.ok('reason' in place, address);
    return [place.code, place.reason.ja];
  };
  assert.deepEqual(reasonOf('茨城県取手市１'), ['other-prefecture', '千葉県ではなく茨城県の所在地です']);
  assert.deepEqual(reasonOf('　'), ['no-address', '所在地が空です。市区町村から書いてください']);
  assert.deepEqual(reasonOf('取手市井野'), ['no-municipality', '「取手市井野」が千葉県の市区町村名で始まっていません']);
  assert.equal(reasonOf('千葉県')[0], 'no-municipality');
  assert.equal(reasonOf('千葉県 本町1-1')[0], 'no-municipality');
  assert.equal(reasonOf('印旛郡')[0], 'no-municipality');
});
