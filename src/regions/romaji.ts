import type { MunicipalityClass } from './model.ts';

const syllables: Record<string, string> = Object.fromEntries(
  `あa いi うu えe おo かka きki くku けke こko さsa しshi すsu せse そso たta ちchi つtsu てte とto なna にni ぬnu ねne のno
はha ひhi ふfu へhe ほho まma みmi むmu めme もmo やya ゆyu よyo らra りri るru れre ろro わwa ゐi ゑe をo んn がga ぎgi ぐgu げge ごgo
ざza じji ずzu ぜze ぞzo だda ぢji づzu でde どdo ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo
きゃkya きゅkyu きょkyo しゃsha しゅshu しょsho ちゃcha ちゅchu ちょcho にゃnya にゅnyu にょnyo ひゃhya ひゅhyu ひょhyo
みゃmya みゅmyu みょmyo りゃrya りゅryu りょryo ぎゃgya ぎゅgyu ぎょgyo じゃja じゅju じょjo びゃbya びゅbyu びょbyo ぴゃpya ぴゅpyu ぴょpyo`
    .split(/\s+/)
    .map((pair) => [pair.replace(/[a-z]+$/, ''), /[a-z]+$/.exec(pair)![0]]),
);

/** Hepburn without macrons, as on road signs: おおさか → Osaka, ほんごう → Hongo. Unknown signs are dropped. */
export function romaji(kana: string): string {
  let out = '';
  let double = false;
  for (let i = 0; i < kana.length; ) {
    if (kana[i] === 'っ') {
      double = true;
      i += 1;
      continue;
    }
    const pair = syllables[kana.slice(i, i + 2)];
    const syllable = pair ?? syllables[kana[i]!] ?? '';
    out += double ? doubled(syllable) : syllable;
    double = false;
    i += pair ? 2 : 1;
  }
  const short = out.replace(/ou/g, 'o').replace(/oo/g, 'o').replace(/uu/g, 'u');
  return short.charAt(0).toUpperCase() + short.slice(1);
}

const doubled = (syllable: string) => (syllable.startsWith('ch') ? `t${syllable}` : `${syllable.charAt(0)}${syllable}`);

const endings: Record<MunicipalityClass | 'prefecture', [kana: RegExp, en: string]> = {
  city: [/し$/, 'City'],
  'designated-city': [/し$/, 'City'],
  'special-ward': [/く$/, 'City'],
  ward: [/く$/, 'Ward'],
  town: [/(ちょう|まち)$/, 'Town'],
  village: [/(むら|そん)$/, 'Village'],
  prefecture: [/(けん|ふ|と)$/, 'Prefecture'],
};

/** のだし → Noda City. */
export function romanName(kana: string, of: MunicipalityClass | 'prefecture'): string {
  const [ending, english] = endings[of];
  if (kana === 'ほっかいどう') return 'Hokkaido';
  const [, city, ward] = /^(.+?し)(.+く)$/.exec(of === 'ward' ? kana : '') ?? [];
  if (city && ward) return `${romaji(ward.replace(ending, ''))} Ward, ${romaji(city.replace(/し$/, ''))}`;
  return `${romaji(kana.replace(ending, ''))} ${english}`;
}
