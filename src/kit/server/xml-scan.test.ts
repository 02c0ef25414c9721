import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute, scanXml } from './xml-scan.ts';

function walk(xml: string): string {
  let seen = '';
  scanXml(xml, {
    open: (name, attributes) => {
      seen += `<${name}${attribute('a')(attributes) ?? ''}>`;
    },
    text: (text) => {
      seen += text;
    },
    close: (name) => {
      seen += `</${name}>`;
    },
  });
  return seen;
}

test('prefixes, comments, declarations and CDATA are taken as XML means them', () => {
  assert.equal(
    walk('<?xml version="1.0"?><x:r><!-- <no> --><x:t a="1>0"/><t><![CDATA[<&]]></t></x:r>'),
    '<r><t1>0></t><t><&</t></r>',
  );
});

test('entities are decoded once', () => {
  assert.equal(walk('<t a="&quot;&#39;">&amp;lt;&#x9AD9;&#134047;&unknown;</t>'), '<t"\'>&lt;髙𠮟&unknown;</t>');
});

test('an attribute is found by its whole name', () => {
  assert.equal(attribute('r')('spans="1:2" xr="no" r="B3"'), 'B3');
  assert.equal(attribute('\\w+:id')("sheetId='1' r:id='rId7'"), 'rId7');
  assert.equal(attribute('r')('style="r=no"'), undefined);
});

test('a document type is refused, and so is XML that breaks off', () => {
  for (const bad of ['<!DOCTYPE x [<!ENTITY a "b">]><x/>', '<a><b', '<a>', '<a "></a>'])
    assert.throws(() => walk(bad), SyntaxError);
});
