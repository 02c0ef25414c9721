import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleGrounds } from '../../../test/sample-grounds.ts';
import type { Link } from '../../regions/links/model.ts';
import { linksThatCount } from './rules.ts';

const grounds = sampleGrounds();
const bridge: Link = { a: '12207', b: '12208', kind: 'bridge', name: '見本大橋' };
const across: Link = { ...bridge, a: '12204', b: '12208' };
const gone: Link = { ...bridge, b: '12402' };
const links = [bridge, across, gone];

test('二次医療圏をまたぐつながりと、今はない市町村のつながりは、隣に数えない（Z3・A2③）', () => {
  assert.deepEqual(linksThatCount({ ...grounds, links }), [bridge]);
});

test('二次医療圏を読み込んでいなければ、県の中のつながりをすべて数える（Z3）', () => {
  assert.deepEqual(linksThatCount({ ...grounds, links, container: null }), [bridge, across]);
});

test('境を知らないうちは、つながりも数えない（Z3）', () => {
  assert.deepEqual(linksThatCount({ ...grounds, links, borders: null }), []);
});
