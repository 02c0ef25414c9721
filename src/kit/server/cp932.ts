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

const encode = (text: string) => iconv.encode(text, 'cp932');
const decode = (bytes: Buffer) => iconv.decode(bytes, 'cp932');
