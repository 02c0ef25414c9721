import iconv from 'iconv-lite';

/** Letters that Unicode and CP932 know under different code points but draw the same. */
const forms: Record<string, string> = {
  '〜': '～',
  '−': '－',
  '—': '―',
  '–': '-',
  '‖': '∥',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
  '¦': '￤',
  '¥': '￥',
  '‾': '￣',
  '\u00a0': ' ',
};
const mapped = new RegExp(`[${Object.keys(forms).join('')}]`, 'g');

/** Text in the letters CP932 has for it. Kana written as letter and voicing mark are joined. */
export const cp932Form = (text: string): string =>
  text
    .replace(/[\u3041-\u30ff][\u3099\u309a]/g, (kana) => kana.normalize('NFC'))
    .replace(mapped, (letter) => forms[letter]!);

/** The letters of a text that CP932 does not have, each once. iconv-lite itself writes `?` for them. */
export function notInCp932(text: string): string[] {
  const form = cp932Form(text);
  if (decode(encode(form)) === form) return [];
  return [...new Set(form)].filter((letter) => decode(encode(letter)) !== letter);
}

/** Only for text that `notInCp932` finds nothing in. */
export const encodeCp932 = (text: string): Uint8Array => new Uint8Array(encode(cp932Form(text)));

/** 外字: Windows writes U+E000–E757 as F040–F9FC, which iconv-lite leaves out. */
const ownLetters = /([\ue000-\ue757])/;
const lettersAByte = 188;

function encode(text: string): Buffer {
  if (!ownLetters.test(text)) return iconv.encode(text, 'cp932');
  return Buffer.concat(
    text.split(ownLetters).map((part) => (ownLetters.test(part) ? encodeOwn(part) : iconv.encode(part, 'cp932'))),
  );
}

function encodeOwn(letter: string): Buffer {
  const place = letter.charCodeAt(0) - 0xe000;
  const trail = place % lettersAByte;
  return Buffer.from([0xf0 + Math.floor(place / lettersAByte), 0x40 + trail + (trail >= 0x3f ? 1 : 0)]);
}

const decoder = new TextDecoder('shift_jis');
const decode = (bytes: Buffer): string => decoder.decode(bytes);
