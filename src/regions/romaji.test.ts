import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MunicipalityClass } from './model.ts';
import { romanName } from './romaji.ts';

const names: [string, MunicipalityClass | 'prefecture', string][] = [
  ['のだし', 'city', 'Noda City'],
  ['ちばし', 'designated-city', 'Chiba City'],
  ['おおさかし', 'designated-city', 'Osaka City'],
  ['さっぽろしちゅうおうく', 'ward', 'Chuo Ward, Sapporo'],
  ['しんじゅくく', 'special-ward', 'Shinjuku City'],
  ['おんじゅくまち', 'town', 'Onjuku Town'],
  ['ちょうせいむら', 'village', 'Chosei Village'],
  ['べっかいちょう', 'town', 'Bekkai Town'],
  ['はっちょうし', 'city', 'Hatcho City'],
  ['ぐんまけん', 'prefecture', 'Gunma Prefecture'],
  ['とうきょうと', 'prefecture', 'Tokyo Prefecture'],
  ['きょうとふ', 'prefecture', 'Kyoto Prefecture'],
  ['ほっかいどう', 'prefecture', 'Hokkaido'],
];
for (const [kana, of, english] of names) {
  test(`${kana} is ${english}`, () => assert.equal(romanName(kana, of), english));
}
