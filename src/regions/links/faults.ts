import type { Fault } from '../../kit/pure/fault.ts';
import type { Wording } from '../../kit/pure/wording.ts';

type Part = 'a' | 'b' | 'name';

const messages = {
  'link-end-missing': (): Wording => ({
    ja: 'つなぐ市町村を選んでください。',
    en: 'Choose the municipality to link.',
  }),
  'link-end': (code): Wording => ({
    ja: `「${code}」は、この県に今ある市町村ではありません。県の中の市町村を選んでください。`,
    en: `"${code}" is not a municipality this prefecture has today. Choose one inside the prefecture.`,
  }),
  'link-end-ward': (ward, city): Wording => ({
    ja: `${ward}は、圏域では${city}に数えます。${city}を選んでください。`,
    en: `${ward} counts for ${city}. Choose ${city}.`,
  }),
  'link-ends-same': (name): Wording => ({
    ja: `両方が${name}です。つながる先に別の市町村を選んでください。`,
    en: `Both ends are ${name}. Choose another municipality it links to.`,
  }),
  'link-by-land': (first, second): Wording => ({
    ja: `${first}と${second}は陸の境で隣り合っているので、つながりは要りません。`,
    en: `${first} and ${second} share a border on land already and need no link.`,
  }),
  'link-name': (): Wording => ({
    ja: '橋・航路・道路の名前を入れてください。',
    en: 'Give the name of the bridge, ferry or road.',
  }),
  'link-name-long': (length): Wording => ({
    ja: `名前は60文字までです（${length}文字あります）。短くしてください。`,
    en: `A name has at most 60 characters (this has ${length}). Shorten it.`,
  }),
  'link-taken': (first, second, name): Wording => ({
    ja: `${first}と${second}の「${name}」は、もうあります。`,
    en: `"${name}" between ${first} and ${second} is there already.`,
  }),
} satisfies Record<string, (...said: [string, string, string]) => Wording>;

/** Why two municipalities cannot be linked, and which part of the form it is about. */
export function linkFault(code: keyof typeof messages, column: Part, ...[x = '', y = '', z = '']: string[]): Fault {
  const say: (...said: [string, string, string]) => Wording = messages[code];
  return { code, message: say(x, y, z), at: { column } };
}
