import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInFormat, excelDate, readFormat, writeSerialDay, writeSerialTime } from './excel-day.ts';

test('書式が日付なら日と読む。和暦の書式も日である', () => {
  for (const code of [
    'yyyy/m/d',
    '[$-411]ggge"年"m"月"d"日"',
    '[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@',
    'm"月"d"日"',
    'yyyy"年"m"月"',
  ])
    assert.deepEqual(readFormat(code), { kind: 'day' }, code);
  for (const id of [14, 22, 27, 31, 36, 50, 57, 58]) assert.deepEqual(builtInFormat(id), { kind: 'day' }, String(id));
});

test('数の書式は日と取り違えない', () => {
  for (const code of [
    'General',
    'G/標準',
    '#,##0',
    '0.00E+00',
    '0"日"',
    '#,##0"件"',
    '[Red]0;[Blue]-0',
    '"m"0',
    '0.0%',
    '@',
  ])
    assert.deepEqual(readFormat(code), { kind: 'number' }, code);
});

test('時刻の書式は分と月を取り違えない', () => {
  for (const code of ['h:mm', '[h]:mm', 'mm:ss', '[mm]:ss']) assert.deepEqual(readFormat(code), { kind: 'time' }, code);
  assert.deepEqual(readFormat('yyyy/m/d h:mm'), { kind: 'day' });
});

test('0で埋める書式は桁数を覚える', () => {
  assert.deepEqual(readFormat('0000000'), { kind: 'padded', digits: 7 });
  assert.deepEqual(readFormat('0'), { kind: 'number' });
});

test('Excelの通し番号を日に直す', () => {
  assert.equal(writeSerialDay(46348, false), '2026-11-22');
  assert.equal(writeSerialDay(1, false), '1900-01-01');
  assert.equal(writeSerialDay(59, false), '1900-02-28');
  assert.equal(writeSerialDay(60, false), '1900-02-29');
  assert.equal(writeSerialDay(61, false), '1900-03-01');
  assert.equal(writeSerialDay(46348 - 1462, true), '2026-11-22');
  assert.equal(writeSerialDay(46348.5, false), '2026-11-22 12:00');
  assert.equal(writeSerialDay(46348.999999999, false), '2026-11-23');
  assert.equal(writeSerialDay(0, false), null);
  assert.equal(writeSerialDay(-1, false), null);
});

test('時刻は24時を超えても数える', () => {
  assert.equal(writeSerialTime(0.5), '12:00');
  assert.equal(writeSerialTime(36.5 / 24), '36:30');
  assert.equal(writeSerialTime(1 / 86400), '00:00:01');
});

test('1900年3月より前の日はExcelの日付にしない', () => {
  assert.equal(excelDate('1900-02-28'), null);
  assert.equal(excelDate('2026-11-22')?.toISOString(), '2026-11-22T00:00:00.000Z');
  assert.equal(excelDate('2026-02-30'), null);
});
