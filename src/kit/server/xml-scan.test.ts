import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { XmlAttributes } from './xml-bytes.ts';
import { XmlScan } from './xml-scan.ts';

/** What a scan sees when the bytes come in pieces of this size. */
function walk(xml: string, size = Number.POSITIVE_INFINITY): string {
  let seen = '';
  const scan = new XmlScan({
    open: (name, attributes) => {
      seen += `<${name}${attributes.string('a') ?? ''}>`;
    },
    text: (text) => {
      seen += text.string();
    },
    close: (name) => {
      seen += `</${name}>`;
    },
  });
  const bytes = Buffer.from(xml);
  const step = Math.min(size, Math.max(1, bytes.length));
  for (let at = 0; at < bytes.length; at += step) scan.write(bytes.subarray(at, at + step));
  scan.end();
  return seen;
}

function attributesOf<T>(tag: string, read: (attributes: XmlAttributes) => T): T[] {
  const found: T[] = [];
  const scan = new XmlScan({ open: (_, attributes) => found.push(read(attributes)), text() {}, close() {} });
  scan.write(Buffer.from(tag));
  scan.end();
  return found;
}

test('prefixes, comments, declarations and CDATA are taken as XML means them', () => {
  assert.equal(
    walk('<?xml version="1.0"?><x:r><!-- <no> --><x:t a="1>0"/><t><![CDATA[<&]]></t></x:r>'),
    '<r><t1>0></t><t><&</t></r>',
  );
});

test('entities are decoded once', () => {
  assert.equal(walk('<t a="&quot;&#39;">&amp;lt;&#x9AD9;&#134047;&unknown;</t>'), '<t"\'>&lt;髙𠮟&unknown;</t>');
  assert.equal(walk('<t><![CDATA[&amp;]]></t>'), '<t>&amp;</t>');
});

test('an attribute is found by its whole name', () => {
  assert.deepEqual(
    attributesOf('<c spans="1:2" xr="no" r="B3"/>', (a) => a.string('r')),
    ['B3'],
  );
  assert.deepEqual(
    attributesOf("<s sheetId='1' r:id = 'rId7'/>", (a) => a.prefixed('id')),
    ['rId7'],
  );
  assert.deepEqual(
    attributesOf('<c style="r=no" r/>', (a) => a.string('r')),
    [undefined],
  );
  const many = Array.from({ length: 40 }, (_, i) => `n${i}="${i}"`).join(' ');
  assert.deepEqual(
    attributesOf(`<c ${many}/>`, (a) => a.string('n39')),
    ['39'],
  );
});

test('short digits are a number; a leading zero, a sign or more digits are not', () => {
  const written = ['0', '12', '999999999', '1234567890', '012', '-1', '1.5', '', '１'];
  const read = written.map((n) => attributesOf(`<c n="${n}"/>`, (a) => a.find('n')!.wholeNumber())[0]);
  assert.deepEqual(read, [0, 12, 999_999_999, -1, -1, -1, -1, -1, -1]);
});

test('a document type is refused, and so is XML that breaks off', () => {
  for (const bad of [
    '<!DOCTYPE x [<!ENTITY a "b">]><x/>',
    '<a><b',
    '<a>',
    '<a "></a>',
    '<a></a',
    '<>',
    '</>',
    '<',
    '<!',
  ])
    for (const size of [1, 7, 64]) assert.throws(() => walk(bad, size), SyntaxError, `${bad} in pieces of ${size}`);
});

const whole =
  '\uFEFF<?xml version="1.0"?><!-- 髙 -- > <c> --><x:sst a="𠮷&amp;"><t>髙﨑&#x9AD9;&lt;𠮷</t>' +
  '<t><![CDATA[ ]] > & 髙 ]]></t><row a=\'">"\'/><t>\r\n</t></x:sst> ';

test('it does not matter where the pieces of the bytes break', () => {
  const expected = walk(whole);
  assert.match(expected, /<sst𠮷&><t>髙﨑髙<𠮷<\/t><t> \]\] > & 髙 <\/t><row">"><\/row>/);
  for (const size of [1, 2, 3, 7, 64]) assert.equal(walk(whole, size), expected, `pieces of ${size}`);
});

test('any document is seen alike whole and in pieces', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', '髙', '𠮷', '&amp;', '&#39;', '&', ';', ' ', '>', '\n', ']'),
  });
  const node = fc.oneof(
    letters,
    letters.map((text) => `<!--${text.replaceAll('-', '')}-->`),
    letters.map((text) => `<![CDATA[${text.replaceAll(']]>', '')}]]>`),
    letters.map((text) => `<x:v a="${text}" b='${text}'/>`),
    letters.map((text) => `<row  a = "${text}" >${text}</row >`),
  );
  fc.assert(
    fc.property(fc.array(node, { maxLength: 12 }), fc.integer({ min: 1, max: 64 }), (nodes, size) => {
      const xml = `<r>${nodes.join('')}</r>`;
      assert.equal(walk(xml, size), walk(xml));
    }),
  );
});

test('what is long and never ends is not read over and over', { timeout: 20_000 }, () => {
  const scan = new XmlScan({ open() {}, text() {}, close() {} });
  const piece = Buffer.alloc(64, ' ');
  for (const start of ['<a b="', '">', '<!--', '--><![CDATA[', ']]>']) {
    scan.write(Buffer.from(start));
    for (let i = 0; i < 65_536; i += 1) scan.write(piece);
  }
  assert.throws(() => scan.end(), SyntaxError);
});
