/**
 * Cuts Noto Sans JP into slices that a browser loads as it needs them, so that the screens show
 * every character of a Japanese name without asking any server but our own.
 * Run again with `npm run fonts` when texts use characters that were in no text before.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error the package has no types
import untypedSubsetFont from 'subset-font';

type SubsetFont = (
  font: Buffer,
  text: string,
  options: { targetFormat: 'woff2'; keepFeatures: string[]; noLayoutClosure: boolean; dropTables: string[] },
) => Promise<Buffer>;
const subsetFont: SubsetFont = untypedSubsetFont;

const root = join(import.meta.dirname, '..');
const source = join(root, 'node_modules/@expo-google-fonts/noto-sans-jp');
const target = join(root, 'src/kit/web/fonts');
const weights = [
  { weight: 400, file: '400Regular/NotoSansJP_400Regular.ttf' },
  { weight: 700, file: '700Bold/NotoSansJP_700Bold.ttf' },
];
const level1Slices = 4;
const otherSlices = 8;
const firstKanji = 0x3400;

/** What any screen may show beside the texts themselves. */
const everywhere = [
  ...codePoints(0x20, 0x7e),
  ...codePoints(0xa0, 0xff),
  ...codePoints(0x3000, 0x301f), // CJK punctuation, 〒 〓 〔〕 〜
  ...codePoints(0x3041, 0x30ff), // kana
  ...codePoints(0xff01, 0xff9f), // full-width forms, half-width kana
  ...codePoints(0xffe0, 0xffe6),
  ...codePoints(0x2460, 0x2473), // ① to ⑳
  ...codePoints(0x2160, 0x2169), // Ⅰ to Ⅹ
  ...points(
    '‐–—―‘’“”†‡•…‰′″‹›※⁄€№℡←↑→↓⇒⇔∀∂−√∞∠∩∪≒≠≡≤≥≦≧⋯─│■□▢▣▨▪▫▲△▴▶▷▸▼▽▾◀◁◂◆◇○◎●◯★☆☎☐☑☒♪⚠✓✔✕✖✗〃仝々〆〇㈱㈲㈹㊤㊥㊦㊙㍻㍼㍽㍾㋿㎏㎝㎞㎡㎥㏄℃',
  ),
  ...rows(1, 2),
];

const fonts = weights.map(({ weight, file }) => ({ weight, bytes: readFileSync(join(source, file)) }));
const inFont = covered(fonts[0]!.bytes);
for (const { weight, bytes } of fonts)
  if (covered(bytes).join() !== inFont.join()) throw new Error(`weight ${weight} has other characters`);
const place = new Map(inFont.map((point, index) => [point, index]));

const taken = new Set<number>();
const texts = [
  ...files('data/reference', /\.csv$/),
  ...files('data/sample', /./),
  ...files('src', /\.tsx?$/), // the sources' own words
].flatMap((file) => points(readFileSync(file, 'utf8')));
const wanted = new Set([...everywhere, ...texts].filter((point) => point >= 0x20));
const slices = [
  take(wanted),
  ...cut(take(rows(16, 47)), level1Slices), // JIS X 0208, first level
  ...cut(take(inFont), otherSlices), // second level, JIS X 0213, 髙 﨑 𠮷 and all the rest
];

mkdirSync(target, { recursive: true });
for (const name of readdirSync(target)) if (name.endsWith('.woff2')) rmSync(join(target, name));
copyFileSync(join(source, 'LICENSE_FONT'), join(target, 'OFL.txt'));

let total = 0;
let css = '/* Written by scripts/fonts.ts from Noto Sans JP (SIL Open Font License 1.1, see OFL.txt). */\n';
for (const { weight, bytes } of fonts) {
  for (const [index, slice] of slices.entries()) {
    const name = `noto-sans-jp-${weight}-${String(index).padStart(2, '0')}.woff2`;
    const woff2 = await subsetFont(bytes, String.fromCodePoint(...slice), {
      targetFormat: 'woff2',
      keepFeatures: ['ccmp', 'kern', 'locl', 'mark', 'mkmk', 'palt'],
      noLayoutClosure: true,
      dropTables: ['vhea', 'vmtx'],
    });
    writeFileSync(join(target, name), woff2);
    total += woff2.length;
    console.log(`${name}  ${slice.length} characters, ${Math.round(woff2.length / 1024)} KiB`);
    css += `@font-face{font-family:"Noto Sans JP";font-style:normal;font-weight:${weight};font-display:swap;src:url("./${name}") format("woff2");unicode-range:${ranges(slice)}}\n`;
  }
}
writeFileSync(join(target, 'fonts.css'), css);

const missing = [...wanted].filter((point) => !place.has(point));
console.log(`${inFont.length} characters in ${slices.length} slices, ${(total / 1024 / 1024).toFixed(2)} MiB in all`);
if (missing.length > 0) console.log(`not in the font: ${Array.from(String.fromCodePoint(...missing)).join(' ')}`);

function points(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0)!);
}

function codePoints(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The characters in these rows (区) of JIS X 0208. */
function rows(first: number, last: number): number[] {
  const bytes = codePoints(first, last).flatMap((row) =>
    codePoints(1, 94).flatMap((cell) => [0xa0 + row, 0xa0 + cell]),
  );
  return points(new TextDecoder('euc-jp').decode(Uint8Array.from(bytes))).filter((point) => point !== 0xfffd);
}

/** Those of the characters that the font has and no slice has taken yet, by code point. */
function take(wanted: Iterable<number>): number[] {
  const slice = [...new Set(wanted)].filter((point) => place.has(point) && !taken.has(point)).sort((a, b) => a - b);
  for (const point of slice) taken.add(point);
  return slice;
}

function cut(slice: number[], parts: number): number[][] {
  const size = Math.ceil(slice.length / parts);
  return Array.from({ length: parts }, (_, index) => slice.slice(index * size, (index + 1) * size));
}

/**
 * The slice as a unicode-range. Among kanji a run goes on over code points that the font does not have:
 * no other slice wants them, and it makes the list a third shorter.
 */
function ranges(slice: number[]): string {
  const runs: [number, number][] = [];
  for (const point of slice) {
    const last = runs.at(-1);
    const next =
      last && (last[1] + 1 === point || (last[1] >= firstKanji && place.get(last[1])! + 1 === place.get(point)));
    if (next) last[1] = point;
    else runs.push([point, point]);
  }
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join();
}

function hex(point: number): string {
  return point.toString(16).toUpperCase();
}

function files(folder: string, name: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The characters a TrueType font has, in order: the groups of its character map of format 12. */
function covered(font: Buffer): number[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const cmap = font.readUInt32BE(tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')! + 8);
  const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + index * 8);
  const map = maps.map((at) => cmap + font.readUInt32BE(at + 4)).find((at) => font.readUInt16BE(at) === 12);
  if (map === undefined) throw new Error('the font has no character map of format 12');
  const groups = Array.from({ length: font.readUInt32BE(map + 12) }, (_, index) => map + 16 + index * 12);
  return groups.flatMap((at) => codePoints(font.readUInt32BE(at), font.readUInt32BE(at + 4)));
}
