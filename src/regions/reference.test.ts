import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import papaparse from 'papaparse';
import {
  formerMunicipalities,
  readFormerMunicipalities,
  readMunicipalities,
  shippedSecondaryAreas,
} from './reference.ts';

const shipped = (name: string) => readFileSync(new URL(`../../data/reference/${name}`, import.meta.url), 'utf8');
const municipalities = readMunicipalities(shipped('municipalities.csv'));
const counted = municipalities.filter((m) => m.counted);
const byCode = new Map(municipalities.map((m) => [m.code, m]));
const former = await formerMunicipalities();
const areas = await shippedSecondaryAreas();

const golden = new URL('../../../shared/golden/chiba/municipalities.csv', import.meta.url);
const skip = existsSync(golden) ? false : 'the papers’ memberships are not here (../shared/golden/chiba)';

test('数える市区町村はどれも一つの二次医療圏にあり、ないのは二つに分かれる川崎市だけである（V1）', () => {
  const placed = areas.map((a) => a.code);
  assert.equal(new Set(placed).size, placed.length);
  const without = counted.filter((m) => !placed.includes(m.code)).map((m) => m.name);
  assert.deepEqual(without, ['川崎市']);
  assert.deepEqual(
    placed.filter((code) => !byCode.get(code)?.counted),
    [],
  );
});

test('二次医療圏は、川崎の二つを除いて333ある（V1）', () => {
  assert.equal(new Set(areas.map((a) => `${a.code.slice(0, 2)} ${a.area}`)).size, 333);
});

test('千葉県の九つの二次医療圏の市町村は、県の資料と同じである（V1）', { skip }, () => {
  const papers = papaparse.parse<{ code: string; secondary_area: string }>(readFileSync(golden, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const chiba = areas.filter((a) => a.code.startsWith('12'));
  assert.equal(new Set(chiba.map((a) => a.area)).size, 9);
  assert.deepEqual(new Map(chiba.map((a) => [a.code, a.area])), new Map(papers.map((p) => [p.code, p.secondary_area])));
});

test('旧市町村の継ぎ手は、同じ県の今の市区町村である（Z12）', () => {
  for (const f of former) {
    const heir = byCode.get(f.successor);
    assert.equal(heir?.prefecture, f.prefecture, f.name);
    assert.notEqual(heir?.name, f.name);
    assert.equal(f.district === undefined, f.name.endsWith('市'), f.name);
    assert.ok(
      !counted.some((m) => m.prefecture === f.prefecture && f.name.startsWith(m.name)),
      `${f.name} begins with the name of a municipality of today`,
    );
  }
});

test('旧市町村は、2009年4月1日の1777市町村と今の1718との差に合う（Z12）', () => {
  const heirs = new Set(former.map((f) => f.successor));
  const begun = [
    '糸島市',
    'みよし市',
    '富士川町',
    'あま市',
    '姶良市',
    '野々市市',
    '長久手市',
    '白岡市',
    '大網白里市',
  ].concat(['滝沢市', '富谷市', '那珂川市', '丹波篠山市']);
  const newNames = [...heirs].filter((code) => begun.includes(byCode.get(code)!.name)).length;
  const now = counted.filter((m) => m.class !== 'special-ward').length;
  assert.equal(newNames, begun.length);
  assert.equal(now + former.length - newNames, 1777);
});

test('日でない終わりの日は読まない（V1）', () => {
  const csv = 'prefecture,district,name,successor,until\n11,,鳩ヶ谷市,11203,いつか\n';
  assert.throws(() => readFormerMunicipalities(csv), RangeError);
});
